import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, test } from 'vitest';
import { createLedger, heldByNobody, type Ledger } from '../../../shared/ledger/ledger.ts';
import { placeOf } from '../../../shared/ledger/stored-outcome.ts';
import { keys } from '../../../shared/ledger/table.ts';
import type { Outcome } from '../../../shared/recovery/decision.ts';
import type { Bench } from '../bench.ts';
import { aCall, aClaim, aCustomer, called, claimed, fresh, outcomeFor } from '../cases.ts';

const at = (second: number): string => new Date(Date.parse('2026-11-01T08:00:00Z') + second * 1_000).toISOString();
const told = (profile: ReturnType<typeof aCustomer>, day = 2) => ({
  profile,
  origin: { occurredAt: `2026-03-0${day}T10:00:00Z`, eventId: 'e1' },
});
const host = { hostId: 'E-1' };

/** Whom a customer has first, what is kept with that, and how the outcome is found of the case that brought it about. */
export function firstCases(bench: () => Bench): void {
  const heldBy = async (customerId: string) => (await bench().ledger.gather({ customerId })).held ?? heldByNobody;

  describe('a profile with the first host', () => {
    test('is kept in one write, which notes the case', async () => {
      const profile = aCustomer();
      const { customerId } = profile;
      const given = await bench().ledger.customers.give(customerId, host, 'case-1', heldByNobody, told(profile));
      const held = { host, turn: 1, by: 'case-1', before: 'unknown', firstCase: 'case-1' };
      expect(given).toEqual({ given: true, isWritten: true, held });
      expect(await bench().ledger.gather({ customerId })).toMatchObject({ customer: profile, host, held });
    });

    test('is not kept over a newer one, and then nobody is given to anybody', async () => {
      const { ledger } = bench();
      const profile = aCustomer();
      const newer = { ...profile, language: 'en' as const };
      await ledger.customers.project(newer, '2026-03-02T10:00:00.001Z', 'e0');
      const given = await ledger.customers.give(profile.customerId, host, 'case-1', heldByNobody, told(profile));
      const stamp = '2026-03-02T10:00:00.001Z#e0';
      expect(given).toEqual({ given: false, isWritten: false, held: heldByNobody, customer: newer, stamp });
      expect(await ledger.gather({ customerId: profile.customerId })).toMatchObject({
        customer: newer,
        host: 'unknown',
      });
    });

    test('takes the place of an older one', async () => {
      const { ledger } = bench();
      const profile = aCustomer();
      await ledger.customers.project({ ...profile, language: 'en' }, '2026-03-01T10:00:00Z', 'e9');
      const { given } = await ledger.customers.give(profile.customerId, host, 'case-1', heldByNobody, told(profile));
      expect(given).toBe(true);
      expect(await ledger.gather({ customerId: profile.customerId })).toMatchObject({ customer: profile, host });
    });

    test('is left where somebody else has given the customer to somebody meanwhile', async () => {
      const { ledger } = bench();
      const profile = aCustomer();
      const { customerId } = profile;
      await ledger.customers.give(customerId, { hostId: 'E-2' }, 'case-0', heldByNobody);
      const given = await ledger.customers.give(customerId, host, 'case-1', heldByNobody, told(profile));
      expect(given).toMatchObject({ given: false, isWritten: false, held: { by: 'case-0', firstCase: 'case-0' } });
      expect((await ledger.gather({ customerId })).customer).toBe('unknown');
    });

    test('of one case told twenty times at once is written once, and every run knows that it is noted', async () => {
      const profile = aCustomer();
      const { customerId } = profile;
      const all = await Promise.all(
        Array.from({ length: 20 }, () =>
          bench().another().customers.give(customerId, host, 'case-1', heldByNobody, told(profile)),
        ),
      );
      expect(all.filter(({ isWritten }) => isWritten)).toHaveLength(1);
      for (const one of all) expect(one).toMatchObject({ given: true, held: { turn: 1, firstCase: 'case-1' } });
    });

    test('that was kept without an answer is known to be kept', async () => {
      const profile = aCustomer();
      const { customerId } = profile;
      const troubled = bench().troubled({ operation: 'UpdateItem', fault: 'answer-lost', times: 1 });
      const given = await troubled.customers.give(customerId, host, 'case-1', heldByNobody, told(profile));
      expect(given).toMatchObject({ given: true, isWritten: false, held: { firstCase: 'case-1' } });
      expect(await bench().ledger.gather({ customerId })).toMatchObject({ customer: profile, host });
    });
  });

  test('which case was the first stays, whatever is written of the customer after it', async () => {
    const { ledger } = bench();
    const profile = aCustomer();
    const { customerId } = profile;
    await ledger.customers.give(customerId, host, 'case-1', heldByNobody, told(profile));
    const again = await ledger.customers.give(customerId, { hostId: 'E-2' }, 'case-2', await heldBy(customerId));
    expect(again).toEqual({ given: true, isWritten: true, held: await heldBy(customerId) });
    const writes = [
      () => ledger.keep([{ kind: 'host', customerId, by: 'case-2', host }]),
      () => ledger.keep([{ kind: 'host', customerId, by: 'case-2' }]),
      () => ledger.customers.project(profile, '2026-04-01T10:00:00Z', 'e2'),
      () => ledger.customers.bought(customerId, { sku: 'KETTLE-1', date: '2026-03-01' }),
    ];
    for (const write of writes) {
      await write();
      expect((await heldBy(customerId)).firstCase).toBe('case-1');
    }
  });

  describe('a dossier', () => {
    const calls = (customerId: string, seconds: readonly number[]): Outcome[] =>
      seconds.map((second) => outcomeFor(called(aCall({ customerId })), { now: at(second) }));
    const notes = ({ caseKey }: Outcome, customerId: string) =>
      bench().ledger.customers.give(customerId, host, caseKey, heldByNobody);
    const place = ({ caseKey, decidedAt }: Outcome) => placeOf(caseKey, decidedAt);
    const cursorAfter = (outcome: Outcome) => Buffer.from(place(outcome)).toString('base64url');

    async function read({ cases }: Ledger, customerId: string, limit: number, from?: string): Promise<string[]> {
      const shown: string[] = [];
      let cursor = from;
      do {
        const page = await cases.ofCustomer(customerId, { limit, cursor });
        expect(page.cases.length).toBeLessThanOrEqual(limit);
        shown.push(...page.cases.map(({ outcome }) => place(outcome)));
        cursor = page.cursor;
      } while (cursor !== undefined);
      return shown;
    }

    /** Reads it in pages of every size, from the start and from behind each of its cases. */
    async function expectWhole(customerId: string, outcomes: readonly Outcome[]): Promise<void> {
      const newestFirst = outcomes.toSorted((one, other) => (place(one) < place(other) ? 1 : -1));
      for (let limit = 1; limit <= outcomes.length + 1; limit += 1) {
        for (let from = 0; from <= newestFirst.length; from += 1) {
          const last = newestFirst[from - 1];
          const shown = await read(bench().ledger, customerId, limit, last && cursorAfter(last));
          expect(shown, `${limit} at a time, from ${from}`).toEqual(newestFirst.slice(from).map(place));
        }
      }
    }

    test.each([1, 3, 5])('has the case that is noted in its place (%i), however it is read', async (nth) => {
      const { ledger } = bench();
      const customerId = fresh('C');
      const all = calls(customerId, [1, 2, 3, 4, 5]);
      for (const [index, outcome] of all.entries()) {
        const isNoted = index + 1 === nth;
        if (isNoted) await notes(outcome, customerId);
        await ledger.record(outcome, isNoted ? 'customer' : 'index');
      }
      await expectWhole(customerId, all);
    });

    test('has several cases of the same instant once each', async () => {
      const { ledger } = bench();
      const customerId = fresh('C');
      const all = calls(customerId, [1, 1, 1, 1]);
      const [noted, ...others] = all;
      if (!noted) throw new Error('there is one');
      await notes(noted, customerId);
      await ledger.record(noted, 'customer');
      for (const outcome of others) await ledger.record(outcome);
      await expectWhole(customerId, all);
    });

    test('has nothing but the case that is noted, where there is no other', async () => {
      const customerId = fresh('C');
      const [only] = calls(customerId, [1]);
      if (!only) throw new Error('there is one');
      await notes(only, customerId);
      await bench().ledger.record(only, 'customer');
      expect(await bench().ledger.cases.ofCustomer(customerId, { limit: 1 })).toEqual({ cases: [{ outcome: only }] });
    });

    test('has the case that is noted also where the index says at its last entry that it has no more', async () => {
      const { ledger, tableName } = bench();
      const customerId = fresh('C');
      const all = calls(customerId, [1, 2, 3]);
      const [noted, ...others] = all;
      if (!noted) throw new Error('there is one');
      await notes(noted, customerId);
      await ledger.record(noted, 'customer');
      for (const outcome of others) await ledger.record(outcome);
      const knowing = bench().anotherClient();
      knowing.middlewareStack.add(
        (next) => async (args) => {
          const { output, ...result } = await next(args);
          return { ...result, output: { ...output, LastEvaluatedKey: undefined } };
        },
        { step: 'initialize' },
      );
      const page = { limit: others.length };
      const { cursor } = await createLedger({ client: knowing, tableName }).cases.ofCustomer(customerId, page);
      expect(await read(ledger, customerId, 1, cursor)).toEqual([place(noted)]);
    });

    test('lacks a case that is noted and was never recorded', async () => {
      const { ledger } = bench();
      const customerId = fresh('C');
      const [never, ...all] = calls(customerId, [0, 1, 2, 3]);
      if (!never) throw new Error('there is one');
      await notes(never, customerId);
      for (const outcome of all) await ledger.record(outcome);
      await expectWhole(customerId, all);
    });

    test('never has a case of somebody else, also where it is noted there', async () => {
      const { ledger } = bench();
      const [one, other] = [fresh('C'), fresh('C')];
      const [theirs] = calls(other, [1]);
      if (!theirs) throw new Error('there is one');
      await notes(theirs, one);
      await notes(theirs, other);
      await ledger.record(theirs, 'customer');
      await expectWhole(one, []);
      await expectWhole(other, [theirs]);
    });

    test('has a case once that is noted and in the index', async () => {
      const { ledger } = bench();
      const customerId = fresh('C');
      const all = calls(customerId, [1, 2, 3]);
      for (const outcome of all) await ledger.record(outcome);
      const [, noted] = all;
      if (noted) await notes(noted, customerId);
      await expectWhole(customerId, all);
    });

    test('has a referral that is noted, also once it was handed on, answered and opened again', async () => {
      const { ledger } = bench();
      const customerId = fresh('C');
      const unknownWorth = { product: { sku: 'KETTLE-1', name: 'Kettle' }, fault: { description: 'It leaks.' } };
      const [anna, ben] = [fresh('H'), fresh('H')];
      const referral = outcomeFor(claimed(aClaim({ customerId, ...unknownWorth })), { answering: anna });
      const { caseKey } = referral;
      await notes(referral, customerId);
      await ledger.record(referral, 'customer');
      const dueAt = '2026-11-26T08:00:00.000Z';
      const handing = { caseKey, turn: 1, from: anna, hostId: ben, dueAt, because: 'absent' as const, at: at(9) };
      for (const [step, waitsFor] of [
        [async () => undefined, anna],
        [() => ledger.referrals.handOn(handing), ben],
        [() => ledger.referrals.answer(caseKey, 'ReferralGranted#console#yes'), undefined],
        [() => ledger.referrals.reopen(caseKey, 'ReferralGranted#console#yes'), ben],
      ] as const) {
        await step();
        await expectWhole(customerId, [referral]);
        for (const hostId of [anna, ben]) {
          const { referrals } = await ledger.referrals.ofHost(hostId, { limit: 5 });
          expect(referrals.map(({ outcome }) => outcome.caseKey)).toEqual(hostId === waitsFor ? [caseKey] : []);
        }
        const { client, tableName } = bench();
        const Key = marshall(keys.outcome(caseKey));
        const { Item = {} } = await client.send(new GetItemCommand({ TableName: tableName, Key }));
        expect(unmarshall(Item)).not.toHaveProperty('gsi1pk');
      }
    });
  });
}
