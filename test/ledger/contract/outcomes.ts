import { expect, test } from 'vitest';
import { clientTimes, InvalidCursorError } from '../../../shared/ledger/ledger.ts';
import type { Outcome } from '../../../shared/recovery/decision.ts';
import type { Bench } from '../bench.ts';
import { aCall, aClaim, aCustomer, anOffer, called, claimed, fresh, outcomeFor, renewing } from '../cases.ts';

const later = (seconds: number): string => new Date(Date.parse('2026-11-01T08:00:00Z') + seconds * 1000).toISOString();

export function outcomes(bench: () => Bench): void {
  const every = (): Outcome[] => [
    outcomeFor(claimed()),
    outcomeFor(claimed(aClaim({ product: { sku: 'KETTLE-1', name: 'Wasserkocher' } }))),
    outcomeFor(called()),
    outcomeFor(called(aCall({ fee: undefined }))),
    outcomeFor(renewing(), { offers: [anOffer()], customer: aCustomer({ language: 'en' }) }),
    outcomeFor(renewing(), { offers: 'unknown', customer: 'unknown' }),
  ];

  test('an outcome is read back as the bytes that were recorded, whatever the verdict', async () => {
    const { ledger } = bench();
    const all = every();
    expect(new Set(all.map(({ decision }) => decision.verdict))).toEqual(new Set(['granted', 'referred', 'unneeded']));

    for (const outcome of all) {
      expect(await ledger.record(outcome)).toEqual({ recorded: true });
      const { outcomeId, caseKey, contentHash, ...body } = outcome;
      expect(JSON.stringify(await ledger.find(outcome.caseKey))).toBe(
        JSON.stringify({ outcomeId, caseKey, contentHash, ...body }),
      );
    }
  });

  test('of twenty recordings of one case at the same time exactly one counts, and all learn which', async () => {
    const event = called();
    const rivals = Array.from({ length: 20 }, (_, index) => outcomeFor(event, { now: later(index) }));

    const results = await Promise.all(rivals.map((outcome) => bench().another().record(outcome)));

    expect(results.filter(({ recorded }) => recorded)).toHaveLength(1);
    const winner = rivals[results.findIndex(({ recorded }) => recorded)];
    for (const result of results) if (!result.recorded) expect(result.stored).toEqual(winner);
    const { cases } = await bench().ledger.cases.ofCustomer(event.data.customerId, { limit: 100 });
    expect(cases.map(({ outcome }) => outcome)).toEqual([winner]);
  });

  test('a second telling of a case gets the first outcome back, also when it says something else', async () => {
    const { ledger } = bench();
    const call = aCall();
    const first = outcomeFor(called(call));
    const other = outcomeFor(called({ ...call, fee: { amount: 99_00, currency: 'EUR' } }));
    await ledger.record(first);

    const result = await ledger.record(other);

    expect(result).toEqual({ recorded: false, stored: first });
    expect(other.contentHash).not.toBe(first.contentHash);
  });

  test('a recording that was done but not answered is recognised as ours', async () => {
    const outcome = outcomeFor(claimed());
    const troubled = bench().troubled({ operation: 'PutItem', fault: 'answer-lost', times: 1 });
    expect(await troubled.record(outcome)).toEqual({ recorded: false, stored: outcome });
  });

  test('a recording whose every answer was lost is a passing fault, and the next delivery finds it done', async () => {
    const outcome = outcomeFor(claimed());
    const troubled = bench().troubled({ operation: 'PutItem', fault: 'answer-lost', times: clientTimes.attempts });
    await expect(troubled.record(outcome)).rejects.toMatchObject({ name: 'TimeoutError' });
    expect(await bench().ledger.record(outcome)).toEqual({ recorded: false, stored: outcome });
  });

  test('a recording that never arrived is tried again', async () => {
    const outcome = outcomeFor(claimed());
    const troubled = bench().troubled({
      operation: 'PutItem',
      fault: 'never-arrived',
      times: clientTimes.attempts - 1,
    });
    expect(await troubled.record(outcome)).toEqual({ recorded: true });
  });

  test('a case without an outcome is not found', async () => {
    expect(await bench().ledger.find('HotlineCallEnded#telephony#nobody-called')).toBeUndefined();
  });

  test('a dossier of more than a hundred outcomes is read whole or in pages, newest first', async () => {
    const { ledger } = bench();
    const customerId = fresh('C');
    const all = Array.from({ length: 120 }, (_, index) =>
      outcomeFor(called(aCall({ customerId })), { now: later(index) }),
    );
    await Promise.all(all.map((outcome) => ledger.record(outcome)));
    const newestFirst = all.map(({ caseKey }) => caseKey).reverse();

    const whole = await ledger.cases.ofCustomer(customerId, { limit: 1_000 });
    const pages: Outcome[][] = [];
    let cursor: string | undefined;
    do {
      const page = await ledger.cases.ofCustomer(customerId, { limit: 50, cursor });
      pages.push(page.cases.map(({ outcome }) => outcome));
      cursor = page.cursor;
    } while (cursor !== undefined);

    expect(whole.cases.map(({ outcome }) => outcome.caseKey)).toEqual(newestFirst);
    expect(whole.cursor).toBeUndefined();
    expect(pages.map(({ length }) => length)).toEqual([50, 50, 20]);
    expect(pages.flat().map(({ caseKey }) => caseKey)).toEqual(newestFirst);
  });

  test('a customer without outcomes has an empty dossier', async () => {
    expect(await bench().ledger.cases.ofCustomer(fresh('C'), { limit: 10 })).toEqual({ cases: [] });
  });

  test('a cursor that no page gave out is refused', async () => {
    for (const cursor of ['', 'x', Buffer.from('2026-11-01T08:00:00.000Z#a').toString('base64url')]) {
      await expect(bench().ledger.cases.ofCustomer(fresh('C'), { limit: 10, cursor })).rejects.toThrow(
        InvalidCursorError,
      );
    }
  });

  test('a cursor opens no other dossier than the one that is asked for', async () => {
    const { ledger } = bench();
    const customerId = fresh('C');
    for (const second of [1, 2]) await ledger.record(outcomeFor(called(aCall({ customerId })), { now: later(second) }));
    const { cursor } = await ledger.cases.ofCustomer(customerId, { limit: 1 });

    expect((await ledger.cases.ofCustomer(fresh('C'), { limit: 10, cursor })).cases).toEqual([]);
  });
}
