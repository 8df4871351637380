/** What the hours do: on a real table, with the real functions, and a bus that only takes note. */
import type { Context } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contractOf, type EventData, type InboundName } from '../events/index.ts';
import type { SubscriberName } from '../events/subscriptions.ts';
import { heldByNobody, type Ledger } from '../shared/ledger/ledger.ts';
import type { Colleague } from '../shared/recovery/facts.ts';
import { type Bench, type Functions, type Instead, startBench } from './lambda/bench.ts';
import { aCall, called, outcomeFor } from './ledger/cases.ts';

let bench: Bench;
beforeAll(async () => {
  bench = await startBench();
});
afterAll(() => bench.stop());

const at = '2026-11-25T07:00:00Z';

/** A house with these colleagues. */
async function house(roster: readonly Colleague[] = [], instead: { table?: Instead; bus?: Instead } = {}) {
  const functions = await bench.functions(instead);
  const { staff } = functions.services.ledger;
  const listed = staff.roster;
  staff.roster = async () => roster;
  return {
    ...functions,
    /** Who is on the list of the table; it is read once. */
    listed,
    tell: <Name extends InboundName>(to: SubscriberName, name: Name, data: EventData<Name>, occurredAt = at) =>
      tell(functions, to, name, data, occurredAt),
    /** What was said of that name since it was asked last. */
    said(name: string) {
      const found = functions.bus.filter((event) => event.name === name).map(({ detail }) => JSON.parse(detail));
      functions.bus.length = 0;
      return found as { metadata: { eventId: string }; data: Record<string, unknown> }[];
    },
  };
}

/** An hour is told when it strikes, whatever else a test says. */
async function tell(functions: Functions, to: SubscriberName, name: string, data: object, toldAt: string) {
  const occurredAt = 'hour' in data ? String(data.hour) : toldAt;
  const detail = { metadata: { eventId: `e-${name}-${occurredAt}`, version: 1, occurredAt }, data };
  const record = {
    messageId: 'm-1',
    body: JSON.stringify({ source: contractOf(name)?.raisedBy ?? 'somebody', 'detail-type': name, detail }),
    attributes: { SentTimestamp: String(Date.parse(occurredAt) + 1_000) },
    eventSourceARN: `arn:aws:sqs:eu-central-1:000000000000:kulanz-${to}`,
  };
  const event = { Records: [record] } as unknown as Parameters<ReturnType<Functions['subscriber']>>[0];
  const answer = await functions.subscriber(to)(event, {} as Context);
  const set = functions.bus.find(({ name }) => name === 'EventQuarantined');
  if (set) throw new Error(set.detail);
  return answer;
}

/** Somebody looks after a customer. */
const given = (ledger: Ledger, customerId: string, hostId: string) =>
  ledger.customers.give(customerId, { hostId }, 'HostNeeded#kulanz.hosts#any', heldByNobody);

const contract = (fields: Partial<EventData<'ContractStarted'>> = {}): EventData<'ContractStarted'> => ({
  contractId: 'K-1',
  customerId: 'C-1',
  productId: 'T-1',
  price: { amount: 19_99, currency: 'EUR' },
  interval: 'month',
  startedOn: '2025-01-01',
  cancelBy: '2026-12-25',
  ...fields,
});
const reminderDay = '2026-11-25T07:00:00Z';
const dayBefore = '2026-11-24T23:00:00Z';

describe('dates that are known', () => {
  test('are told on the day of their reminder, not before, and once', async () => {
    const { tell, said } = await house();
    await tell('offer-parity', 'ContractStarted', contract(), '2026-01-01T00:00:00Z');
    await tell('schedule', 'HourStruck', { hour: dayBefore });
    expect(said('DateApproaching')).toEqual([]);
    await tell('schedule', 'HourStruck', { hour: reminderDay });
    expect(said('DateApproaching').map(({ data }) => data)).toEqual([
      { customerId: 'C-1', kind: 'cancellationDeadline', dueOn: '2026-12-25', about: 'K-1' },
    ]);
    await tell('schedule', 'HourStruck', { hour: '2026-11-25T08:00:00Z' });
    expect(said('DateApproaching')).toEqual([]);
  });

  test('are told late, but told, where no hour struck for a week', async () => {
    const { tell, said } = await house();
    await tell('offer-parity', 'ContractStarted', contract(), '2026-01-01T00:00:00Z');
    await tell('schedule', 'HourStruck', { hour: '2026-12-02T07:00:00Z' });
    expect(said('DateApproaching')).toHaveLength(1);
  });

  test('move with their contract, in whatever order its tellings arrive', async () => {
    const started = ['ContractStarted', contract(), '2026-01-01T00:00:00Z'] as const;
    const changed = ['ContractChanged', contract({ cancelBy: '2027-03-31' }), '2026-06-01T00:00:00Z'] as const;
    for (const order of [
      [started, changed],
      [changed, started],
    ]) {
      const { tell, said } = await house();
      for (const [name, data, occurredAt] of order) await tell('offer-parity', name, data, occurredAt);
      await tell('schedule', 'HourStruck', { hour: reminderDay });
      expect(said('DateApproaching')).toEqual([]);
      await tell('schedule', 'HourStruck', { hour: '2027-03-01T00:00:00Z' });
      expect(said('DateApproaching').map(({ data }) => data.dueOn)).toEqual(['2027-03-31']);
    }
  });

  test('are off once their contract is cancelled', async () => {
    const { tell, said } = await house();
    await tell('offer-parity', 'ContractStarted', contract(), '2026-01-01T00:00:00Z');
    const cancelled = { contractId: 'K-1', customerId: 'C-1', cancelledOn: '2026-11-01' };
    await tell('cancellations', 'ContractCancelled', cancelled, '2026-10-01T00:00:00Z');
    said('');
    await tell('schedule', 'HourStruck', { hour: reminderDay });
    expect(said('DateApproaching')).toEqual([]);
  });

  test('of an agreed day are told two weeks ahead', async () => {
    const { tell, said } = await house();
    const agreed = {
      engagementId: 'S-1',
      customerId: 'C-1',
      agreedAt: '2026-10-01T08:00:00Z',
      agreedFor: '2026-12-09',
    };
    await tell('projections', 'ServiceAgreed', agreed, '2026-10-01T08:00:00Z');
    await tell('schedule', 'HourStruck', { hour: reminderDay });
    expect(said('DateApproaching').map(({ data }) => data)).toEqual([
      { customerId: 'C-1', kind: 'service', dueOn: '2026-12-09', about: 'S-1' },
    ]);
  });

  test('of a day that is off are not told', async () => {
    const { tell, said } = await house();
    const agreed = { engagementId: 'S-1', customerId: 'C-1', agreedAt: '2026-10-01T08:00:00Z' };
    const off = { engagementId: 'S-1', customerId: 'C-1', proposedFor: '2026-12-15', possible: false };
    await tell('projections', 'ServiceAgreed', { ...agreed, agreedFor: '2026-12-09' }, '2026-10-01T08:00:00Z');
    await tell('promises', 'ServiceDeferred', off, '2026-11-20T08:00:00Z');
    said('');
    await tell('schedule', 'HourStruck', { hour: reminderDay });
    expect(said('DateApproaching')).toEqual([]);
  });

  test('of a day that is kept after all are told', async () => {
    const { tell, said } = await house();
    const agreed = { engagementId: 'S-1', customerId: 'C-1', agreedAt: '2026-10-01T08:00:00Z' };
    const asked = { engagementId: 'S-1', customerId: 'C-1', proposedFor: '2026-12-15', ground: 'A bigger job.' };
    await tell('projections', 'ServiceAgreed', { ...agreed, agreedFor: '2026-12-09' }, '2026-10-01T08:00:00Z');
    await tell('promises', 'ServiceDeferred', asked, '2026-11-20T08:00:00Z');
    said('');
    await tell('schedule', 'HourStruck', { hour: reminderDay });
    expect(said('DateApproaching')).toHaveLength(1);
  });

  test('that were told do not come back with a duplicate of their contract', async () => {
    const { tell, said } = await house();
    await tell('offer-parity', 'ContractStarted', contract(), '2026-01-01T00:00:00Z');
    await tell('schedule', 'HourStruck', { hour: reminderDay });
    said('');
    await tell('offer-parity', 'ContractStarted', contract(), '2026-01-01T00:00:00Z');
    await tell('schedule', 'HourStruck', { hour: '2026-11-25T08:00:00Z' });
    expect(said('DateApproaching')).toEqual([]);
  });

  test('are told again under the same id where the function ends between telling and taking off', async () => {
    let failing = true;
    const table: Instead = ({ operation }) =>
      failing && operation === 'UpdateItem' ? { status: 500, body: '{"__type":"InternalServerError"}' } : undefined;
    const { tell, said } = await house([], { table });
    await tell('offer-parity', 'ContractStarted', contract(), '2026-01-01T00:00:00Z');
    expect(await tell('schedule', 'HourStruck', { hour: reminderDay })).toMatchObject({
      batchItemFailures: [{ itemIdentifier: 'm-1' }],
    });
    const [first] = said('DateApproaching');
    failing = false;
    await tell('schedule', 'HourStruck', { hour: reminderDay });
    expect(said('DateApproaching')).toEqual([first]);
  });

  test('of thousands on one day are told in bounded passes, each once', async () => {
    const { tell, bus, services } = await house();
    const when = { dueOn: '2026-12-25', remindOn: '2026-11-25' };
    const customers = Array.from({ length: 1_230 }, (_, index) => `C-${index}`);
    for (const customerId of customers) {
      await services.ledger.dates.keep({ customerId, kind: 'contractEnd', about: 'K', when }, '1');
    }
    const told: unknown[] = [];
    let passes = 0;
    for (let pass: EventData<'HourStruck'> | undefined = { hour: reminderDay }; pass; passes += 1) {
      await tell('schedule', 'HourStruck', pass);
      const heard = bus.splice(0).map(({ name, detail }) => ({ name, ...JSON.parse(detail) }));
      told.push(...heard.filter(({ name }) => name === 'DateApproaching').map(({ data }) => data.customerId));
      pass = heard.find(({ name }) => name === 'HourStruck')?.data;
    }
    expect(passes).toBe(2);
    expect(told.toSorted()).toEqual(customers.toSorted());
  });
});

describe('referrals that wait in vain', () => {
  const colleague = (employeeId: string, fields: Partial<Colleague> = {}): Colleague => ({
    employeeId,
    languages: ['de'],
    topics: [],
    ...fields,
  });

  /** A referral of C-1, whose host is `hostId`, due by `dueAt`. */
  async function referral(functions: Functions, hostId: string, dueAt: string) {
    const outcome = outcomeFor(called(aCall({ customerId: 'C-1' })), { now: '2026-11-01T00:00:00Z' });
    const referred = {
      ...outcome,
      decision: { ...outcome.decision, verdict: 'referred' as const },
      referral: { hostId, dueAt },
    };
    await functions.services.ledger.record(referred);
    return referred;
  }

  /** The hour strikes, and what it raises is handed to the schedule again. */
  async function strike({ tell, said }: Awaited<ReturnType<typeof house>>, hour: string) {
    await tell('schedule', 'HourStruck', { hour }, hour);
    const unanswered = said('ReferralUnanswered').map(({ data }) => data as EventData<'ReferralUnanswered'>);
    for (const data of unanswered) await tell('schedule', 'ReferralUnanswered', data, hour);
    return { unanswered, handedOn: said('ReferralHandedOn') };
  }

  test.each([
    ['a millisecond before it is due nobody is troubled', '2026-11-25T07:00:00.001Z', 0],
    ['once it is due it goes to somebody else', '2026-11-25T06:59:59.999Z', 1],
  ])('%s', async (_, dueAt, times) => {
    const home = await house([colleague('anna'), colleague('bert')]);
    await referral(home, 'anna', dueAt);
    expect((await strike(home, at)).handedOn).toHaveLength(times);
  });

  test('overdue: the second host has as long as the first had, counted from now', async () => {
    const home = await house([colleague('anna'), colleague('bert')]);
    const { outcomeId } = await referral(home, 'anna', '2026-11-25T00:00:00Z');
    const { handedOn } = await strike(home, at);
    expect(handedOn[0]?.data).toMatchObject({
      outcomeId,
      turn: 1,
      from: 'anna',
      hostId: 'bert',
      because: 'overdue',
      dueAt: '2026-11-27T07:00:00.000Z',
    });
    expect((await strike(home, '2026-11-25T08:00:00Z')).handedOn).toEqual([]);
  });

  test('the second host does not answer either: it goes on, and never to nobody', async () => {
    const home = await house([colleague('anna'), colleague('bert')]);
    await referral(home, 'anna', '2026-11-25T00:00:00Z');
    const owners: unknown[] = [];
    for (const hour of [at, '2026-11-27T08:00:00Z', '2026-11-29T09:00:00Z']) {
      owners.push(...(await strike(home, hour)).handedOn.map(({ data }) => [data.turn, data.hostId]));
    }
    expect(owners).toEqual([
      [1, 'bert'],
      [2, 'anna'],
      [3, 'bert'],
    ]);
  });

  test.each([
    ['on holiday', { absences: [{ from: '2026-11-25', until: '2026-12-05' }] }, 'absent'],
    ['gone', { leavesOn: '2026-11-24' }, 'left'],
  ])('the owner is %s: handed on at once, and what the customer was told still holds', async (_, away, because) => {
    const home = await house([colleague('anna', away), colleague('bert')]);
    await referral(home, 'anna', '2026-11-26T00:00:00Z');
    const { handedOn } = await strike(home, at);
    expect(handedOn[0]?.data).toMatchObject({ hostId: 'bert', because, dueAt: '2026-11-26T00:00:00Z' });
  });

  test('nobody else is there: it goes to the front desk, and from there to whoever comes back', async () => {
    const holiday = { absences: [{ from: '2026-11-25', until: '2026-11-26' }] };
    const home = await house([colleague('anna', holiday)]);
    await referral(home, 'anna', '2026-11-26T00:00:00Z');
    expect((await strike(home, at)).handedOn[0]?.data.hostId).toBe('front-desk');
    expect((await strike(home, '2026-11-27T08:00:00Z')).handedOn[0]?.data.hostId).toBe('anna');
  });

  test('nobody works here at all: it stays at the front desk, and nobody is asked to do what cannot be done', async () => {
    const home = await house();
    await referral(home, 'front-desk', '2026-11-25T00:00:00Z');
    expect(await strike(home, at)).toEqual({ unanswered: [], handedOn: [] });
  });

  test('whoever is there may not answer it: it stays at the front desk, and is not told each hour', async () => {
    const home = await house([colleague('anna')]);
    const { facts, ...outcome } = outcomeFor(called(aCall({ customerId: 'C-1' })), { now: '2026-11-01T00:00:00Z' });
    // Nobody confirms their own request.
    const data = { requestId: 'r', customerId: 'C-1', kind: 'RefundFee', reason: 'x', requestedBy: 'anna' };
    const event = { ...facts.event, name: 'GoodwillRequested', data } as unknown as typeof facts.event;
    await home.services.ledger.record({
      ...outcome,
      facts: { ...facts, event },
      referral: { hostId: 'front-desk', dueAt: '2026-11-25T00:00:00Z' },
    });
    expect(await strike(home, at)).toEqual({ unanswered: [], handedOn: [] });
  });

  /** More than a pass goes through: they are recorded fifty at a time. */
  async function thousandOverdue(functions: Functions, hostId: string) {
    const outcome = outcomeFor(called(aCall({ customerId: 'C-1' })), { now: '2026-11-01T00:00:00Z' });
    const all = Array.from({ length: 1_010 }, (_, nth) => `HotlineCallEnded#telephony#call-${nth}`);
    const referral = { hostId, dueAt: '2026-11-25T00:00:00Z' };
    for (let from = 0; from < all.length; from += 50) {
      const some = all.slice(from, from + 50);
      await Promise.all(some.map((caseKey) => functions.services.ledger.record({ ...outcome, caseKey, referral })));
    }
    return all;
  }

  /** All passes of an hour, with what each of them tells of referrals, while nobody works any of it off. */
  async function passes({ tell, bus }: Awaited<ReturnType<typeof house>>, told: string) {
    const found: unknown[][] = [];
    for (let pass: EventData<'HourStruck'> | undefined = { hour: at }; pass && found.length < 9; ) {
      await tell('schedule', 'HourStruck', pass);
      const heard = bus.splice(0).map(({ name, detail }) => ({ name, data: JSON.parse(detail).data }));
      found.push(heard.filter(({ name }) => name === told).map(({ data }) => data.caseKey ?? data.customerId));
      pass = heard.find(({ name }) => name === 'HourStruck')?.data;
    }
    return found;
  }

  test('more than a pass goes through, and none of it is worked off yet: the next pass goes on, and the last one ends', async () => {
    const home = await house([colleague('anna'), colleague('bert')]);
    const all = await thousandOverdue(home, 'anna');
    const found = await passes(home, 'ReferralUnanswered');
    expect(found.map(({ length }) => length)).toEqual([1_000, 10]);
    expect(found.flat().toSorted()).toEqual(all.toSorted());
  }, 60_000);

  test('more than a pass goes through, and nobody is there: it is one pass, and nothing is told', async () => {
    const home = await house();
    await thousandOverdue(home, 'front-desk');
    expect(await passes(home, 'ReferralUnanswered')).toEqual([[]]);
  }, 60_000);

  test('more customers of a leaver than a pass goes through, and none of them is moved yet: each is told once', async () => {
    const home = await house([colleague('anna'), colleague('ben', { leavesOn: '2026-12-31' }), colleague('zoe')]);
    const customers = Array.from({ length: 1_010 }, (_, nth) => `C-${nth}`);
    home.services.ledger.customers.lookedAfterBy = async (hostId, { limit, after = '' }) =>
      hostId === 'ben'
        ? customers
            .toSorted()
            .filter((customerId) => customerId > after)
            .slice(0, limit)
        : [];
    const found = await passes(home, 'HostLeft');
    expect(found.map(({ length }) => length)).toEqual([1_000, 10]);
    expect(found.flat()).toEqual(customers.toSorted());
  });

  test('hundreds who left are looked at some at a time, not one after the other and not all at once', async () => {
    const left = Array.from({ length: 130 }, (_, nth) => colleague(`E-${nth}`, { leavesOn: '2026-11-20' }));
    const home = await house(left);
    let under = 0;
    let most = 0;
    const asked: string[] = [];
    home.services.ledger.customers.lookedAfterBy = async (hostId) => {
      asked.push(hostId);
      under += 1;
      most = Math.max(most, under);
      await new Promise((resume) => setTimeout(resume, 1));
      under -= 1;
      return [];
    };
    expect(await passes(home, 'HostLeft')).toEqual([[]]);
    expect(asked.toSorted()).toEqual(left.map(({ employeeId }) => employeeId).toSorted());
    expect(most).toBe(20);
  });

  test('answered meanwhile: nothing is handed on, and nothing is said', async () => {
    const home = await house([colleague('anna'), colleague('bert')]);
    const { caseKey } = await referral(home, 'anna', '2026-11-25T00:00:00Z');
    await home.tell('schedule', 'HourStruck', { hour: at });
    const [unanswered] = home.said('ReferralUnanswered');
    await home.services.ledger.referrals.answer(caseKey, 'ReferralGranted#console#x');
    await home.tell('schedule', 'ReferralUnanswered', unanswered?.data as EventData<'ReferralUnanswered'>);
    expect(home.said('ReferralHandedOn')).toEqual([]);
  });

  test('told twice, also after a crash before it was said: one owner, and the same words', async () => {
    const home = await house([colleague('anna'), colleague('bert'), colleague('carl')]);
    await referral(home, 'anna', '2026-11-25T00:00:00Z');
    const { unanswered, handedOn } = await strike(home, at);
    for (const data of [...unanswered, ...unanswered]) await home.tell('schedule', 'ReferralUnanswered', data);
    expect(home.said('ReferralHandedOn')).toEqual([...handedOn, ...handedOn]);
  });
});

describe('the list of who works here', () => {
  const about = { name: 'Ben Okoye', languages: ['de' as const], topics: [] };
  const before = '2026-01-01T00:00:00Z';

  /** Ben, whose last day that is, and an hour that strikes. Tells who is on the list after it. */
  async function afterLeaving(leavesOn: string, left: (functions: Functions) => Promise<unknown> = async () => {}) {
    const home = await house([{ employeeId: 'ben', languages: ['de'], topics: [], leavesOn }]);
    await home.tell('projections', 'EmployeeJoined', { employeeId: 'ben', ...about, joinsOn: '2020-01-01' }, before);
    await home.services.ledger.staff.depart({ employeeId: 'ben', leavesOn, mayFollow: false }, before, 'z');
    await left(home);
    await home.tell('schedule', 'HourStruck', { hour: at });
    return { home, names: async () => (await home.listed()).map(({ employeeId }) => employeeId) };
  }

  test.each([
    ['who leaves today is on it', '2026-11-25', ['ben']],
    ['who left a week ago is on it', '2026-11-18', ['ben']],
    ['who left longer ago and has nobody left is not', '2026-11-17', []],
  ])('%s', async (_, leavesOn, names) => {
    expect(await (await afterLeaving(leavesOn)).names()).toEqual(names);
  });

  test('who left long ago is on it as long as a customer is with them', async () => {
    const { names } = await afterLeaving('2026-11-01', ({ services }) => given(services.ledger, 'C-1', 'ben'));
    expect(await names()).toEqual(['ben']);
  });

  test('who left long ago is on it as long as a referral waits for them', async () => {
    const { names } = await afterLeaving('2026-11-01', async ({ services }) => {
      const outcome = outcomeFor(called(aCall()), { now: '2026-11-01T00:00:00Z' });
      await services.ledger.record({ ...outcome, referral: { hostId: 'ben', dueAt: '2026-12-25T00:00:00Z' } });
    });
    expect(await names()).toEqual(['ben']);
  });

  test('who comes back is on it again', async () => {
    const { home, names } = await afterLeaving('2026-11-01');
    await home.tell('projections', 'EmployeeJoined', { employeeId: 'ben', ...about, joinsOn: '2026-12-01' });
    expect(await names()).toEqual(['ben']);
  });

  test('who came back in the moment in which they were taken off stays on it', async () => {
    const { names } = await afterLeaving('2026-11-01', async ({ services }) => {
      const back = { employeeId: 'ben', ...about, joinsOn: '2026-11-24' };
      await services.ledger.staff.join(back, '2026-11-20T00:00:00Z', 'e1');
    });
    expect(await names()).toEqual(['ben']);
  });

  test('tells no absences that were over a month ago', async () => {
    const absences = [
      { from: '2026-10-20', until: '2026-10-25' },
      { from: '2026-10-21', until: '2026-10-26' },
      { from: '2026-12-20', until: '2026-12-31' },
    ];
    const home = await house([{ employeeId: 'ben', languages: ['de'], topics: [], absences }]);
    await home.tell('projections', 'EmployeeJoined', { employeeId: 'ben', ...about, joinsOn: '2020-01-01' }, before);
    for (const absence of absences) {
      await home.services.ledger.staff.absent({ employeeId: 'ben', ...absence }, before, 'e1');
    }
    await home.tell('schedule', 'HourStruck', { hour: at });
    const [ben] = await home.listed();
    expect(ben?.absences?.toSorted((a, b) => (a.from < b.from ? -1 : 1))).toEqual(absences.slice(1));
  });
});

describe('a customer whose host leaves', () => {
  const anna: Colleague = { employeeId: 'anna', name: 'Anna Vogt', languages: ['de'], topics: [] };
  const leaver: Colleague = { ...anna, employeeId: 'ben', name: 'Ben Okoye', leavesOn: '2026-12-31', mayFollow: true };
  const asked = { kind: 'choice' as const, customerId: 'C-1', employeeId: 'ben', eventId: 'e1' };

  test.each([
    ['2026-11-24T23:00:00Z', 0],
    ['2026-11-25T00:00:00Z', 1],
    ['2026-12-24T00:00:00Z', 1],
  ])('who was asked to choose until 24 November: at %s their silence is told %i times', async (hour, times) => {
    const { tell, said, services } = await house();
    await services.ledger.keep([{ ...asked, until: '2026-11-24', occurredAt: '2026-10-25T00:00:00Z' }]);
    await tell('schedule', 'HourStruck', { hour });
    const told = said('ChoiceLapsed').map(({ data }) => data);
    expect(told).toEqual(Array(times).fill({ customerId: 'C-1', employeeId: 'ben', decideBy: '2026-11-24' }));
    await tell('schedule', 'HourStruck', { hour: '2027-01-01T00:00:00Z' });
    expect(said('ChoiceLapsed')).toHaveLength(1 - times);
  });

  test('and who has chosen is not silent, also if they chose before they were asked', async () => {
    for (const order of [
      [0, 1],
      [1, 0],
    ]) {
      const { tell, said, services } = await house();
      const changes = [
        { ...asked, until: '2026-11-24', occurredAt: '2026-10-25T00:00:00Z' },
        { ...asked, occurredAt: '2026-10-26T00:00:00Z' },
      ];
      for (const index of order) await services.ledger.keep(changes.slice(index, index + 1));
      await tell('schedule', 'HourStruck', { hour: '2026-12-01T00:00:00Z' });
      expect(said('ChoiceLapsed')).toEqual([]);
    }
  });

  test('who came to somebody who leaves when all others had been told is told within the hour, and has a host who stays', async () => {
    const { tell, said, services } = await house([anna, leaver]);
    await given(services.ledger, 'C-1', 'ben');
    await given(services.ledger, 'C-2', 'anna');
    await tell('schedule', 'HourStruck', { hour: at });
    const told = said('HostLeft').map(({ data }) => data as EventData<'HostLeft'>);
    expect(told).toEqual([
      {
        employeeId: 'ben',
        customerId: 'C-1',
        leavesOn: '2026-12-31',
        mayFollow: true,
        name: 'Ben Okoye',
        noticedAt: at,
      },
    ]);
    for (const data of told) await tell('hosts', 'HostLeft', data);
    expect((await services.ledger.gather({ customerId: 'C-1' })).host).toEqual({ hostId: 'anna' });
    await tell('schedule', 'HourStruck', { hour: '2026-11-25T08:00:00Z' });
    expect(said('HostLeft')).toEqual([]);
  });

  test('whom only the stand-in has gets a host as soon as somebody works here', async () => {
    const { tell, said, services } = await house([anna]);
    await given(services.ledger, 'C-1', services.policy.referral.standInHost);
    await tell('schedule', 'HourStruck', { hour: at });
    const [told] = said('HostNeeded').map(({ data }) => data as EventData<'HostNeeded'>);
    await tell('hosts', 'HostNeeded', told ?? { customerId: '' });
    expect((await services.ledger.gather({ customerId: 'C-1' })).host).toEqual({ hostId: 'anna' });
  });

  test('hundreds at once are all told, each once', async () => {
    const { tell, said, services } = await house([anna, leaver]);
    const customers = Array.from({ length: 230 }, (_, index) => `C-${index}`);
    for (let from = 0; from < customers.length; from += 20) {
      await Promise.all(customers.slice(from, from + 20).map((one) => given(services.ledger, one, 'ben')));
    }
    await tell('schedule', 'HourStruck', { hour: at });
    const told = said('HostLeft').map(({ data }) => String(data.customerId));
    expect(told.toSorted()).toEqual(customers.toSorted());
  });
});
