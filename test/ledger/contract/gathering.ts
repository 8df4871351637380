import type { GetItemCommandInput } from '@aws-sdk/client-dynamodb';
import { expect, test } from 'vitest';
import { createLedger, heldByNobody } from '../../../shared/ledger/ledger.ts';
import { meterCapacity } from '../../stores/consumed-capacity.ts';
import type { Bench } from '../bench.ts';
import { aCall, aCustomer, anOffer, called, claimed, fresh, outcomeFor } from '../cases.ts';

/** A product, and a day on which an offer of these tests holds unless it says otherwise. */
const onDay = (productId: string) => ({ productId, day: '2026-12-15' });

export function gathering(bench: () => Bench): void {
  test('a customer who is not registered is unknown, and what was not asked for is not there', async () => {
    expect(await bench().ledger.gather({ customerId: fresh('C') })).toEqual({
      customer: 'unknown',
      host: 'unknown',
      held: heldByNobody,
    });
  });

  test('what was asked for and is not there is empty', async () => {
    const allowance = { name: 'no-evidence', subject: fresh('CUSTOMER#C') };
    const keys = {
      customerId: fresh('C'),
      allowance,
      caseKey: 'WarrantyClaimed#shop#none',
      offersOn: onDay(fresh('T')),
    };
    expect(await bench().ledger.gather(keys)).toEqual({
      customer: 'unknown',
      host: 'unknown',
      held: heldByNobody,
      grants: [],
      allowance: { version: 0, grants: [] },
      offers: [],
    });
  });

  test('everything that is known comes in one batch and one query', async () => {
    const { ledger, tableName } = bench();
    const customer = aCustomer();
    const outcome = outcomeFor(claimed());
    const offer = anOffer({ productId: fresh('TARIFF') });
    const allowance = { name: 'no-evidence', subject: fresh('CUSTOMER#C') };
    const limit = { cases: 3, days: 365, lateDays: 90 };
    const draw = { allowance, limit, at: '2026-11-22T09:30:00Z', worth: { amount: 10_00, currency: 'EUR' as const } };
    await ledger.customers.project(customer, '2026-03-01T10:00:00Z', 'e1');
    await ledger.offers.publish(offer, '2026-10-01T06:00:00Z', 'e1');
    await ledger.reserve(draw, 'case-1', 'telling-1');
    await ledger.record(outcome);

    const metered = bench().anotherClient();
    const meter = meterCapacity(metered);
    const gathered = await createLedger({ client: metered, tableName }).gather({
      customerId: customer.customerId,
      allowance,
      caseKey: outcome.caseKey,
      offersOn: onDay(offer.productId),
    });

    const grants = [{ case: 'case-1', telling: 'telling-1', at: draw.at, worth: draw.worth }];
    expect(gathered).toEqual({
      customer,
      stamp: '2026-03-01T10:00:00.000Z#e1',
      host: 'unknown',
      held: heldByNobody,
      grants,
      allowance: { version: 1, grants },
      outcome,
      offers: [offer],
    });
    const calls = Object.entries(meter.byOperation()).map(([operation, { calls: count }]) => [operation, count]);
    expect(Object.fromEntries(calls)).toEqual({ BatchGetItem: 1, Query: 1 });
  });

  test('what several want in the same moment is read in one call, each key once and at the price of one read', async () => {
    const { ledger, tableName } = bench();
    const customers = Array.from({ length: 3 }, () => aCustomer());
    for (const customer of customers) await ledger.customers.project(customer, '2026-03-01T10:00:00Z', 'e1');
    const [anna = aCustomer(), ...others] = customers;
    const nobody = { customerId: fresh('C') };

    const metered = bench().anotherClient();
    const meter = meterCapacity(metered);
    const busy = createLedger({ client: metered, tableName });
    const gathered = await Promise.all(
      [anna, nobody, ...others, anna].map(({ customerId }) => busy.gather({ customerId })),
    );

    expect(gathered.map(({ customer }) => customer)).toEqual([anna, 'unknown', ...others, anna]);
    expect(meter.byOperation()).toMatchObject({ BatchGetItem: { calls: 1, read: 4 * 0.5 } });

    await busy.gather({ customerId: anna.customerId });
    expect(meter.byOperation()).toMatchObject({ BatchGetItem: { calls: 1 }, GetItem: { calls: 1 } });
  });

  test('more keys than one call takes are read in several', async () => {
    const { ledger } = bench();
    const customers = Array.from({ length: 101 }, () => aCustomer());
    await Promise.all(customers.map((customer) => ledger.customers.project(customer, '2026-03-01T10:00:00Z', 'e1')));
    const gathered = await Promise.all(customers.map(({ customerId }) => ledger.gather({ customerId })));
    expect(gathered.map(({ customer }) => customer)).toEqual(customers);
  });

  test('a key that the table refuses is the fault of who asked for it, not of who asked in the same moment', async () => {
    const { ledger } = bench();
    const customer = aCustomer();
    await ledger.customers.project(customer, '2026-03-01T10:00:00Z', 'e1');
    const [refused, gathered] = await Promise.allSettled([
      ledger.gather({ customerId: 'x'.repeat(3_000) }),
      ledger.gather({ customerId: customer.customerId }),
    ]);
    expect(refused).toMatchObject({ status: 'rejected', reason: { code: 'rejected-by-table' } });
    expect(gathered).toMatchObject({ status: 'fulfilled', value: { customer } });
  });

  test('every page of a product’s offers is read', async () => {
    const { ledger, tableName } = bench();
    const productId = fresh('TARIFF');
    const offers = Array.from({ length: 7 }, (_, index) => anOffer({ productId, offerId: `O-${index}` }));
    for (const offer of offers) await ledger.offers.publish(offer, '2026-10-01T06:00:00Z', 'e1');

    const small = bench().anotherClient();
    small.middlewareStack.add(
      (next, { commandName }) =>
        (args) =>
          next(commandName === 'QueryCommand' ? { ...args, input: { ...args.input, Limit: 3 } } : args),
      { step: 'initialize' },
    );

    const gathered = await createLedger({ client: small, tableName }).gather({
      customerId: 'nobody',
      offersOn: onDay(productId),
    });
    expect(gathered.offers).toEqual(offers);
  });

  test('of a product’s offers only those come that hold on the day', async () => {
    const { ledger } = bench();
    const productId = fresh('TARIFF');
    const windows: [offerId: string, validFrom: string, validUntil?: string, withdrawnOn?: string][] = [
      ['first-day', '2026-12-15'],
      ['ahead', '2026-12-16'],
      ['last-day', '2026-10-01', '2026-12-15'],
      ['over', '2026-10-01', '2026-12-14'],
      ['withdrawn-later', '2026-10-01', undefined, '2026-12-16'],
      ['withdrawn', '2026-10-01', undefined, '2026-12-15'],
    ];
    for (const [offerId, validFrom, validUntil, withdrawnOn] of windows) {
      await ledger.offers.publish(anOffer({ productId, offerId, validFrom, validUntil }), '2026-09-01T06:00:00Z', 'e1');
      if (withdrawnOn) await ledger.offers.withdraw({ productId, offerId, withdrawnOn }, '2026-09-02T06:00:00Z', 'e2');
    }
    const { offers = [] } = await ledger.gather({ customerId: 'nobody', offersOn: onDay(productId) });
    expect(offers.map(({ offerId }) => offerId)).toEqual(['first-day', 'last-day', 'withdrawn-later']);
  });

  test('keys that the table leaves for later are asked for again', async () => {
    const { ledger, tableName } = bench();
    const customerId = fresh('C');
    const all = Array.from({ length: 5 }, () => outcomeFor(called(aCall({ customerId }))));
    for (const outcome of all) await ledger.record(outcome);

    const busy = bench().anotherClient();
    let batches = 0;
    busy.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          if (commandName !== 'BatchGetItemCommand' || !('RequestItems' in args.input)) return next(args);
          // The busy table answers one key of each batch.
          batches += 1;
          const keys: unknown[] = Object(args.input.RequestItems)[tableName].Keys;
          const input = { RequestItems: { [tableName]: { Keys: keys.slice(0, 1) } } };
          const result = await next({ ...args, input });
          const left = { [tableName]: { Keys: keys.slice(1) } };
          return { ...result, output: { ...result.output, UnprocessedKeys: keys.length > 1 ? left : {} } };
        },
      { step: 'initialize' },
    );

    const { cases } = await createLedger({ client: busy, tableName }).cases.ofCustomer(customerId, { limit: 10 });
    expect(new Set(cases.map(({ outcome }) => outcome.caseKey))).toEqual(new Set(all.map(({ caseKey }) => caseKey)));
    expect(batches).toBe(5);
  });

  test('a table that leaves keys for later for ever is a passing fault', async () => {
    const { tableName } = bench();
    const busy = bench().anotherClient();
    busy.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          const result = await next(args);
          if (commandName !== 'BatchGetItemCommand') return result;
          const left = { [tableName]: { Keys: [{ pk: { S: 'CUSTOMER#1' }, sk: { S: 'PROFILE' } }] } };
          return { ...result, output: { ...result.output, UnprocessedKeys: left } };
        },
      { step: 'initialize' },
    );
    const ledger = createLedger({ client: busy, tableName, pause: async () => {} });
    const keys = { customerId: '1', caseKey: 'HotlineCallEnded#telephony#1' };
    await expect(ledger.gather(keys)).rejects.toMatchObject({ name: 'ContentionFault' });
  });

  test('a case that is answered is looked for a second time, strongly, before it is said that there is none', async () => {
    const { ledger, anotherClient, tableName } = bench();
    const outcome = outcomeFor(claimed());
    await ledger.record(outcome);
    const behind = anotherClient();
    const reads: unknown[] = [];
    behind.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          const result = await next(args);
          if (commandName !== 'GetItemCommand') return result;
          const { ConsistentRead } = args.input as GetItemCommandInput;
          reads.push(ConsistentRead);
          // A view from before it was recorded.
          if (!ConsistentRead) return { ...result, output: { ...result.output, Item: undefined } };
          return result;
        },
      { step: 'initialize' },
    );
    const { earlier } = await createLedger({ client: behind, tableName }).gather({ earlier: outcome.caseKey });
    expect(earlier).toMatchObject({ caseKey: outcome.caseKey });
    expect(reads).toEqual([false, true]);
    expect(await createLedger({ client: behind, tableName }).gather({ earlier: 'WarrantyClaimed#shop#none' })).toEqual({
      earlier: 'unknown',
    });
    expect(reads).toEqual([false, true, false, true]);
  });
}
