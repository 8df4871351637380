/** What the ledger costs, as AWS's own DynamoDB Local counts it. The budgets are DESIGN §7's. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Held } from '../../shared/ledger/hosts.ts';
import { createLedger, heldByNobody, type Ledger } from '../../shared/ledger/ledger.ts';
import { allowanceFor } from '../../shared/recovery/decide.ts';
import { drawsOf, type Outcome, tellingOf } from '../../shared/recovery/decision.ts';
import { type Background, type Customer, customerOf, type RecoveryEvent } from '../../shared/recovery/facts.ts';
import { type CapacityMeter, meterCapacity, type Units } from '../stores/consumed-capacity.ts';
import { choose, dynamodbLocalStore, type RunningStore } from '../stores/index.ts';
import { freshTable, localClient } from '../stores/table.ts';
import {
  aCall,
  aClaim,
  aCustomer,
  anOffer,
  aRenewal,
  aReply,
  called,
  claimed,
  fresh,
  outcomeFor,
  registered,
  renewing,
  replied,
} from './cases.ts';

const { store, skipped } = await choose(dynamodbLocalStore);

describe.skipIf(skipped !== undefined)(`units on ${store.name}${skipped ? ` (left out: ${skipped})` : ''}`, () => {
  let running: RunningStore;
  let ledger: Ledger;
  let meter: CapacityMeter;
  beforeAll(async () => {
    running = await store.start();
    const client = localClient(running.endpoint);
    ledger = createLedger({ client, tableName: await freshTable(client) });
    meter = meterCapacity(client);
  }, 600_000);
  afterAll(() => running?.stop());

  const unitsOf = async (work: () => Promise<unknown>): Promise<Units> => {
    meter.reset();
    await work();
    return meter.total();
  };

  /** The calls of an event on its way: gather, draw what is granted, record. */
  const onItsWay = async (event: RecoveryEvent, known: Partial<Background> = {}): Promise<Outcome> => {
    const outcome = outcomeFor(event, known);
    const { caseKey } = outcome;
    const allowance = allowanceFor(event);
    const offersOn =
      event.name === 'ContractRenewalDue' ? { productId: event.data.productId, day: event.data.renewsOn } : undefined;
    const customerId = customerOf(event);
    const gathered = await ledger.gather({ customerId, offersOn, ...(allowance && { allowance, caseKey }) });
    for (const draw of drawsOf(outcome.decision)) {
      await ledger.reserve(draw, caseKey, tellingOf(event), gathered.allowance);
    }
    await ledger.record(outcome);
    return outcome;
  };

  /** Somebody is registered, with what of them is known already: gathered, given to a host in one write, recorded. */
  const registering = async (customer: Customer, occurredAt?: string): Promise<Outcome> => {
    const { metadata, ...event } = registered(customer);
    const told = { ...event, metadata: { ...metadata, ...(occurredAt && { occurredAt }) } };
    const outcome = outcomeFor(told, { host: 'unknown', staff: colleagues, answering: 'E-1' });
    const { customerId } = customer;
    const { held = heldByNobody } = await ledger.gather({ customerId });
    const profile = { profile: customer, origin: told.metadata };
    const given = await ledger.customers.give(customerId, { hostId: 'E-1' }, outcome.caseKey, held, profile);
    expect(given.isWritten).toBe(true);
    await ledger.record(outcome, 'customer');
    return outcome;
  };

  const known = async (): Promise<string> => {
    const customer = aCustomer();
    await ledger.customers.project(customer, '2026-03-01T10:00:00Z', 'e1');
    return customer.customerId;
  };

  /** A product with so many offers that hold in these tests, and so many that ended before. */
  const offered = async (holding: number, ended = 0): Promise<string> => {
    const productId = fresh('TARIFF');
    for (let index = 0; index < holding + ended; index += 1) {
      const offer = anOffer({ productId, ...(index >= holding && { validUntil: '2026-11-30' }) });
      await ledger.offers.publish(offer, '2026-10-01T06:00:00Z', fresh('e'));
    }
    return productId;
  };

  test('an event without an allowance takes at most 3 write units and 1 read unit', async () => {
    const customerId = await known();
    const productId = await offered(8);
    const updated = aCustomer({ customerId: await known() });
    const call = called();
    const granted = renewing(aRenewal({ customerId, productId }));
    const referred = renewing(aRenewal({ customerId, productId, renewsOn: '2026-12-16' }));
    const rows = {
      'hotline call, granted': await unitsOf(() => onItsWay(call)),
      'reply without an excuse': await unitsOf(() => onItsWay(replied(aReply({ text: 'Ihr Geld ist unterwegs.' })))),
      'reply with an excuse, referred': await unitsOf(() => onItsWay(replied())),
      'contract renewal, granted': await unitsOf(() => onItsWay(granted, { offers: [anOffer({ productId })] })),
      'contract renewal, referred': await unitsOf(() => onItsWay(referred, { offers: 'unknown' })),
      'customer registered, new': await unitsOf(() => registering(aCustomer())),
      'customer registered, updated before': await unitsOf(() => registering(updated)),
    };
    console.table(rows);
    for (const { read, write } of Object.values(rows)) {
      expect(write).toBeLessThanOrEqual(3);
      expect(read).toBeLessThanOrEqual(1);
    }
  });

  test('somebody who bought a lot before they are registered is written once, with what they bought', async () => {
    const customer = aCustomer();
    for (let nth = 1; nth <= 40; nth += 1) {
      const bought = { sku: `ARTICLE-${nth}`, serialNumber: `SN-2026-O-9${nth}`, date: '2026-10-20' };
      await ledger.customers.bought(customer.customerId, bought);
    }
    expect(await unitsOf(() => registering(customer))).toEqual({ read: 0.5, write: 5 });
  });

  test('a registration that comes months late is on the list of whoever looks at it, too', async () => {
    let outcome: Outcome | undefined;
    const units = await unitsOf(async () => {
      outcome = await registering(aCustomer(), '2026-06-22T09:29:58Z');
    });
    expect(outcome?.decision.verdict).toBe('referred');
    expect(units).toEqual({ read: 0.5, write: 4 });
  });

  test('a page of a dossier reads the customer and the outcome that is noted there, whole', async () => {
    const customer = aCustomer();
    const { customerId } = customer;
    const page = () => unitsOf(() => ledger.cases.ofCustomer(customerId, { limit: 25 }));
    expect(await page()).toEqual({ read: 1.5, write: 0 });
    await registering(customer);
    expect(await page()).toEqual({ read: 2.5, write: 0 });
    for (let nth = 1; nth <= 4; nth += 1) await onItsWay(called(aCall({ customerId })));
    expect(await page()).toEqual({ read: 6.5, write: 0 });
  });

  test('an event with an allowance takes at most 5 write units and 1.5 read units', async () => {
    const customerId = await known();
    const granted = claimed(aClaim({ customerId }));
    const noEvidence = claimed(aClaim({ customerId, purchase: undefined, product: aKettle }));
    const referred = claimed(aClaim({ customerId, product: { sku: 'KETTLE-1', name: 'Wasserkocher' }, fault: aLeak }));
    const rows = {
      'warranty claim, granted by serial number': await unitsOf(() => onItsWay(granted)),
      'warranty claim, granted without evidence': await unitsOf(() => onItsWay(noEvidence)),
      'warranty claim, referred': await unitsOf(() => onItsWay(referred)),
    };
    console.table(rows);
    for (const { read, write } of Object.values(rows)) {
      expect(write).toBeLessThanOrEqual(5);
      expect(read).toBeLessThanOrEqual(1.5);
    }
  });

  test('of a hundred offers an outcome keeps the three that held, and still fits in one kilobyte', async () => {
    const productId = await offered(3, 97);
    const event = renewing(aRenewal({ productId }));
    const { customerId } = event.data;
    const { offers = [] } = await ledger.gather({ customerId, offersOn: { productId, day: event.data.renewsOn } });
    expect(offers).toHaveLength(3);
    const outcome = outcomeFor(event, { offers });
    expect(outcome.decision.verdict).toBe('granted');
    expect(await unitsOf(() => ledger.record(outcome))).toEqual({ read: 0, write: 2 });
  });

  test('each operation takes what is known of it', async () => {
    const customerId = await known();
    const offersOn = { productId: await offered(8), day: '2026-12-15' };
    const ofMany = { productId: await offered(3, 97), day: '2026-12-15' };
    const outcome = outcomeFor(called());
    const referral = outcomeFor(renewing(), { offers: 'unknown' });
    const allowance = { name: 'no-evidence', subject: fresh('CUSTOMER#C') };
    const limit = { cases: 3, worth: { amount: 300_00, currency: 'EUR' as const }, days: 365, lateDays: 90 };
    const draw = { allowance, limit, at: '2026-11-22T09:30:00Z', worth: { amount: 10_00, currency: 'EUR' as const } };
    const untouched = { version: 0, grants: [] };
    const told = '2026-03-01T10:00:00Z';
    const give = (hostId: string, by: string, seen: Held) =>
      unitsOf(() => ledger.customers.give(customerId, { hostId }, by, seen));
    const settled = { kind: 'host' as const, customerId, by: 'case-2' };
    const choice = { kind: 'choice' as const, customerId, employeeId: 'E-1', occurredAt: told, eventId: 'e1' };
    const employeeId = fresh('E');
    const about = { employeeId, name: 'Anna Vogt', languages: ['de' as const], topics: ['contract'] };
    const rows = {
      'gather: profile': await unitsOf(() => ledger.gather({ customerId })),
      'gather: profile, 8 offers': await unitsOf(() => ledger.gather({ customerId, offersOn })),
      'gather: profile, 3 offers of 100': await unitsOf(() => ledger.gather({ customerId, offersOn: ofMany })),
      'gather: profile, allowance, outcome': await unitsOf(() =>
        ledger.gather({ customerId, allowance, caseKey: outcome.caseKey }),
      ),
      'reserve: with what was gathered': await unitsOf(() => ledger.reserve(draw, 'case-1', 'telling', untouched)),
      'reserve: without': await unitsOf(() => ledger.reserve(draw, 'case-2', 'telling')),
      release: await unitsOf(() => ledger.release(allowance, 'case-2', 'telling')),
      'record: granted': await unitsOf(() => ledger.record(outcome)),
      'record: referred': await unitsOf(() => ledger.record(referral)),
      'record: there already': await unitsOf(() => ledger.record(outcome)),
      find: await unitsOf(() => ledger.find(outcome.caseKey)),
      'customers.project': await unitsOf(() => known()),
      'offers.publish': await unitsOf(() => offered(1)),
      'give: the first host': await give('E-1', 'case-1', heldByNobody),
      'give: another host': await give('E-2', 'case-2', { ...heldByNobody, turn: 1 }),
      'give: somebody else was faster': await give('E-1', 'case-3', { ...heldByNobody, turn: 1 }),
      'keep: the host is settled': await unitsOf(() => ledger.keep([{ ...settled, host: { hostId: 'E-2' } }])),
      'keep: nobody was named after all': await unitsOf(() => ledger.keep([{ ...settled, by: 'case-3' }])),
      'keep: a choice to wait for': await unitsOf(() => ledger.keep([{ ...choice, until: '2026-12-24' }])),
      'keep: its answer': await unitsOf(() => ledger.keep([{ ...choice, occurredAt: '2026-12-01T00:00:00Z' }])),
      'staff.join': await unitsOf(() => ledger.staff.join({ ...about, joinsOn: '2026-01-01' }, told, 'e1')),
      'staff.depart': await unitsOf(() =>
        ledger.staff.depart({ employeeId, leavesOn: '2026-12-31', mayFollow: false }, '2026-03-02T10:00:00Z', 'e2'),
      ),
      'customers.lookedAfterBy': await unitsOf(() => ledger.customers.lookedAfterBy('E-2', { limit: 100 })),
      'figures.keep': await unitsOf(() => ledger.figures.keep(aFigure)),
      'ownExcuses.keep': await unitsOf(() => ledger.ownExcuses.keep('E-17', ownExcuses)),
    };
    console.table(rows);
    expect(rows).toEqual({
      'gather: profile': { read: 0.5, write: 0 },
      'gather: profile, 8 offers': { read: 1, write: 0 },
      'gather: profile, 3 offers of 100': { read: 3.5, write: 0 },
      'gather: profile, allowance, outcome': { read: 1.5, write: 0 },
      'reserve: with what was gathered': { read: 0, write: 1 },
      'reserve: without': { read: 1, write: 1 },
      release: { read: 1, write: 1 },
      'record: granted': { read: 0, write: 2 },
      'record: referred': { read: 0, write: 3 },
      'record: there already': { read: 1, write: 1 },
      find: { read: 1, write: 0 },
      'customers.project': { read: 0, write: 1 },
      'offers.publish': { read: 0, write: 1 },
      'give: the first host': { read: 0, write: 2 },
      'give: another host': { read: 0, write: 3 },
      'give: somebody else was faster': { read: 1, write: 1 },
      'keep: the host is settled': { read: 0, write: 1 },
      'keep: nobody was named after all': { read: 1, write: 0 },
      'keep: a choice to wait for': { read: 0, write: 2 },
      'keep: its answer': { read: 0, write: 2 },
      'staff.join': { read: 0, write: 3 },
      'staff.depart': { read: 0, write: 1 },
      'customers.lookedAfterBy': { read: 0.5, write: 0 },
      'figures.keep': { read: 0, write: 1 },
      'ownExcuses.keep': { read: 0, write: 1 },
    });
  });
});

const colleagues = [
  { employeeId: 'E-1', name: 'Anna Vogt', languages: ['de' as const], topics: ['contract'], joinsOn: '2026-01-01' },
  { employeeId: 'E-2', name: 'Ben Okoye', languages: ['de' as const], topics: ['contract'], joinsOn: '2026-01-01' },
];
const decidedAt = '2026-11-22T09:30:00.412Z';
const aFigure = {
  outcomeId: '0123456789abcdef0123456789abcdef',
  event: 'WarrantyClaimed',
  verdict: 'granted' as const,
  decidedAt,
  customerId: 'C-1',
  asked: true,
  putRight: true,
  caseKey: 'WarrantyClaimed#shop#CLM-2026-11-22-0815',
  occurredAt: '2026-11-22T09:29:58Z',
  toldAt: '2026-11-22T09:30:01.007Z',
  ordered: Array.from({ length: 4 }, () => ({
    kind: 'ShipSparePart',
    basis: 'right' as const,
    worth: { amount: 14_90, currency: 'EUR' as const },
  })),
};
const ownExcuses = {
  caseKey: 'AgentReplied#helpdesk#R-1',
  decidedAt,
  counts: [{ excuse: 'rules' as const, count: 1 }],
};
const aKettle = { sku: 'KETTLE-1', name: 'Wasserkocher', value: { amount: 49_99, currency: 'EUR' as const } };
const aLeak = { description: 'Er läuft aus.' };
