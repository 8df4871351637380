import { describe, expect, test } from 'vitest';
import { clientTimes, InvalidCursorError } from '../../../shared/ledger/ledger.ts';
import type { Outcome } from '../../../shared/recovery/decision.ts';
import type { Bench } from '../bench.ts';
import { aClaim, claimed, fresh, outcomeFor } from '../cases.ts';

const dueAt = '2026-11-24T09:30:00.412Z';
const laterDue = '2026-11-26T08:00:00.000Z';

/** A claim that waits for this host: nobody knows what the kettle is worth. */
function waitingFor(hostId: string, now?: string): Outcome {
  const unknownWorth = aClaim({ product: { sku: 'KETTLE-1', name: 'Wasserkocher' }, fault: { description: 'leaks' } });
  return outcomeFor(claimed(unknownWorth), { answering: hostId, ...(now && { now }) });
}

const handing = ({ caseKey }: Outcome, from: string, hostId: string, turn = 1) => ({
  caseKey,
  turn,
  from,
  hostId,
  dueAt: laterDue,
  because: 'absent' as const,
  at: '2026-11-24T08:00:00.000Z',
});

export function referrals(bench: () => Bench): void {
  async function recorded(hostId: string, now?: string): Promise<Outcome> {
    const outcome = waitingFor(hostId, now);
    expect(await bench().ledger.record(outcome)).toEqual({ recorded: true });
    return outcome;
  }
  const caseKeysOf = async (hostId: string) =>
    (await bench().ledger.referrals.ofHost(hostId, { limit: 100 })).referrals.map(({ outcome }) => outcome.caseKey);

  describe('what waits for a host', () => {
    test('is listed whole, the soonest first, with its owner and its time', async () => {
      const host = fresh('H');
      const second = await recorded(host, '2026-11-23T00:00:00.000Z');
      const first = await recorded(host, '2026-11-22T00:00:00.000Z');
      await recorded(fresh('H'));

      const { referrals: found, cursor } = await bench().ledger.referrals.ofHost(host, { limit: 10 });

      expect(cursor).toBeUndefined();
      expect(found).toEqual([
        { outcome: first, hostId: host, dueAt: '2026-11-24T00:00:00.000Z', turn: 0 },
        { outcome: second, hostId: host, dueAt: '2026-11-25T00:00:00.000Z', turn: 0 },
      ]);
    });

    test('is counted, all of it and what is due before a time, up to a number and no further', async () => {
      const host = fresh('H');
      for (const day of ['20', '21', '22']) await recorded(host, `2026-11-${day}T00:00:00.000Z`);
      const { count } = bench().ledger.referrals;

      expect(await count({ hostId: host, atMost: 10 })).toBe(3);
      expect(await count({ hostId: host, atMost: 3 })).toBe(3);
      expect(await count({ hostId: host, atMost: 2 })).toBe(2);
      const dueBy = (dueBefore: string) => count({ hostId: host, dueBefore, atMost: 10 });
      expect(await dueBy('2026-11-23T00:00:00.000Z')).toBe(1);
      expect(await dueBy('2026-11-23T00:00:00.001Z')).toBe(2);
      expect(await count({ hostId: fresh('H'), atMost: 10 })).toBe(0);
    });

    test('is found over several hosts, the soonest first, up to a number; not what was answered or handed on', async () => {
      const [anna, ben, cem] = [fresh('H'), fresh('H'), fresh('H')];
      const third = await recorded(ben, '2026-11-22T00:00:00.000Z');
      const first = await recorded(anna, '2026-11-20T00:00:00.000Z');
      const second = await recorded(cem, '2026-11-21T00:00:00.000Z');
      const answered = await recorded(anna, '2026-11-19T00:00:00.000Z');
      const handed = await recorded(ben, '2026-11-18T00:00:00.000Z');
      await recorded(fresh('H'), '2026-11-17T00:00:00.000Z');
      const { answer, handOn, soonest } = bench().ledger.referrals;
      await answer(answered.caseKey, 'ReferralGranted#console#yes');
      await handOn(handing(handed, ben, cem));
      const dueBy = async (dueBefore: string, atMost = 10) => {
        const { referrals: found, isAll } = await soonest({ hostIds: [anna, ben, cem], dueBefore, atMost });
        return { caseKeys: found.map(({ outcome }) => outcome.caseKey), isAll };
      };

      expect(await dueBy('2026-11-24T00:00:00.001Z')).toEqual({
        caseKeys: [first.caseKey, second.caseKey, third.caseKey],
        isAll: true,
      });
      expect(await dueBy('2026-11-24T00:00:00.000Z')).toEqual({
        caseKeys: [first.caseKey, second.caseKey],
        isAll: true,
      });
      expect(await dueBy('2026-11-24T00:00:00.001Z', 2)).toEqual({
        caseKeys: [first.caseKey, second.caseKey],
        isAll: false,
      });
      const { referrals: all } = await soonest({ hostIds: [cem], dueBefore: '2027-01-01T00:00:00.000Z', atMost: 10 });
      expect(all.map(({ hostId, dueAt: due, turn }) => [hostId, due, turn])).toEqual([
        [cem, '2026-11-23T00:00:00.000Z', 0],
        [cem, laterDue, 1],
      ]);
    });

    test('comes in pages', async () => {
      const host = fresh('H');
      const all: string[] = [];
      for (const day of ['20', '21', '22', '23', '24'])
        all.push((await recorded(host, `2026-11-${day}T00:00:00.000Z`)).caseKey);

      const pages: string[][] = [];
      let cursor: string | undefined;
      do {
        const page = await bench().ledger.referrals.ofHost(host, { limit: 2, cursor });
        pages.push(page.referrals.map(({ outcome }) => outcome.caseKey));
        cursor = page.cursor;
      } while (cursor !== undefined);

      expect(pages.flat()).toEqual(all);
      expect(pages.slice(0, 2).map(({ length }) => length)).toEqual([2, 2]);
    });

    test('can be asked for what is overdue: due before now, and not what is due this very moment', async () => {
      const host = fresh('H');
      const overdue = await recorded(host);
      const overdueAt = async (dueBefore: string) =>
        (await bench().ledger.referrals.ofHost(host, { limit: 10, dueBefore })).referrals.map(
          ({ outcome }) => outcome.caseKey,
        );
      expect(await overdueAt('2026-11-24T09:30:00.411Z')).toEqual([]);
      expect(await overdueAt(dueAt)).toEqual([]);
      expect(await overdueAt('2026-11-24T09:30:00.413Z')).toEqual([overdue.caseKey]);
    });

    test('a cursor that no page gave out is refused', async () => {
      await expect(bench().ledger.referrals.ofHost('H-1', { limit: 1, cursor: 'x' })).rejects.toThrow(
        InvalidCursorError,
      );
    });
  });

  describe('an answer', () => {
    test('takes the referral off the list, and leaves what was recorded as it is', async () => {
      const host = fresh('H');
      const outcome = await recorded(host);

      expect(await bench().ledger.referrals.answer(outcome.caseKey, 'ReferralGranted#console#1')).toEqual({
        answered: true,
      });

      expect(await caseKeysOf(host)).toEqual([]);
      expect(await bench().ledger.find(outcome.caseKey)).toEqual(outcome);
      const { earlier } = await bench().ledger.gather({ earlier: outcome.caseKey });
      expect(earlier).toMatchObject({ caseKey: outcome.caseKey, answeredBy: 'ReferralGranted#console#1' });
    });

    test('of twenty at the same moment exactly one counts, and all others learn which', async () => {
      const outcome = await recorded(fresh('H'));
      const by = Array.from({ length: 20 }, (_, index) => `ReferralGranted#console#${index}`);

      const answers = await Promise.all(by.map((key) => bench().another().referrals.answer(outcome.caseKey, key)));

      const winners = by.filter((_, index) => answers[index]?.answered);
      expect(winners).toHaveLength(1);
      for (const answer of answers) if (!answer.answered) expect(answer).toEqual({ answered: false, by: winners[0] });
    });

    test('stays the same case’s answer, however often it is given', async () => {
      const outcome = await recorded(fresh('H'));
      for (let times = 0; times < 3; times += 1) {
        expect(await bench().ledger.referrals.answer(outcome.caseKey, 'a')).toEqual({ answered: true });
      }
      expect(await bench().ledger.referrals.answer(outcome.caseKey, 'b')).toEqual({ answered: false, by: 'a' });
    });

    test('that was done but not confirmed is recognised', async () => {
      const outcome = await recorded(fresh('H'));
      const troubled = bench().troubled({ operation: 'UpdateItem', fault: 'answer-lost', times: 1 });
      expect(await troubled.referrals.answer(outcome.caseKey, 'a')).toEqual({ answered: true });
    });

    test('of which nobody knows what became is a passing fault, and the next try finds it done', async () => {
      const outcome = await recorded(fresh('H'));
      const troubled = bench().troubled({
        operation: 'UpdateItem',
        fault: 'answer-lost',
        times: clientTimes.attempts,
      });
      await expect(troubled.referrals.answer(outcome.caseKey, 'a')).rejects.toMatchObject({ name: 'TimeoutError' });
      expect(await bench().ledger.referrals.answer(outcome.caseKey, 'a')).toEqual({ answered: true });
    });

    test('is taken back only by its own case, and the referral waits where it waited', async () => {
      const host = fresh('H');
      const outcome = await recorded(host);
      const { referrals: ledger } = bench().ledger;
      await ledger.answer(outcome.caseKey, 'a');

      await ledger.reopen(outcome.caseKey, 'b');
      expect(await caseKeysOf(host)).toEqual([]);
      await ledger.reopen(outcome.caseKey, 'a');
      await ledger.reopen(outcome.caseKey, 'a');

      expect((await ledger.ofHost(host, { limit: 1 })).referrals).toEqual([{ outcome, hostId: host, dueAt, turn: 0 }]);
      expect(await ledger.answer(outcome.caseKey, 'b')).toEqual({ answered: true });
    });
  });

  describe('handing on', () => {
    test('moves a referral to another list with another time', async () => {
      const [from, to] = [fresh('H'), fresh('H')];
      const outcome = await recorded(from);
      const turn = handing(outcome, from, to);
      const { caseKey: _, ...handed } = turn;

      expect(await bench().ledger.referrals.handOn(turn)).toEqual(handed);

      expect(await caseKeysOf(from)).toEqual([]);
      expect((await bench().ledger.referrals.ofHost(to, { limit: 1 })).referrals).toEqual([
        { outcome, hostId: to, dueAt: laterDue, turn: 1 },
      ]);
    });

    test('of two at the same moment one counts, and both are told which: there is never a second owner', async () => {
      const [from, one, other] = [fresh('H'), fresh('H'), fresh('H')];
      const outcome = await recorded(from);

      const turns = await Promise.all(
        [one, other].map((to) =>
          bench()
            .another()
            .referrals.handOn(handing(outcome, from, to)),
        ),
      );

      expect(turns[0]).toEqual(turns[1]);
      const lists = [await caseKeysOf(one), await caseKeysOf(other), await caseKeysOf(from)];
      expect(lists.flat()).toEqual([outcome.caseKey]);
    });

    test('again is another turn; an old turn that comes late changes nothing', async () => {
      const [first, second, third] = [fresh('H'), fresh('H'), fresh('H')];
      const outcome = await recorded(first);
      const { handOn } = bench().ledger.referrals;

      expect(await handOn(handing(outcome, first, second))).toMatchObject({ turn: 1 });
      expect(await handOn(handing(outcome, second, third, 2))).toMatchObject({ turn: 2, hostId: third });
      expect(await handOn(handing(outcome, first, second))).toBeUndefined();
      expect(await handOn(handing(outcome, third, first, 2))).toMatchObject({ turn: 2, hostId: third });

      expect(await caseKeysOf(third)).toEqual([outcome.caseKey]);
      expect([...(await caseKeysOf(first)), ...(await caseKeysOf(second))]).toEqual([]);
    });

    test('comes too late once there is an answer', async () => {
      const [from, to] = [fresh('H'), fresh('H')];
      const outcome = await recorded(from);
      await bench().ledger.referrals.answer(outcome.caseKey, 'a');
      expect(await bench().ledger.referrals.handOn(handing(outcome, from, to))).toBeUndefined();
      expect(await caseKeysOf(to)).toEqual([]);
    });

    test('at the same moment as an answer: whoever is first, the answer stands and it is on no list', async () => {
      for (let round = 0; round < 10; round += 1) {
        const [from, to] = [fresh('H'), fresh('H')];
        const outcome = await recorded(from);
        const [answer] = await Promise.all([
          bench().another().referrals.answer(outcome.caseKey, 'a'),
          bench()
            .another()
            .referrals.handOn(handing(outcome, from, to)),
        ]);
        expect(answer).toEqual({ answered: true });
        expect([...(await caseKeysOf(from)), ...(await caseKeysOf(to))]).toEqual([]);
      }
    });

    test('an answer that is taken back leaves it with whom it was handed on to', async () => {
      const [from, to] = [fresh('H'), fresh('H')];
      const outcome = await recorded(from);
      const { handOn, answer, reopen } = bench().ledger.referrals;
      await handOn(handing(outcome, from, to));
      await answer(outcome.caseKey, 'a');
      await reopen(outcome.caseKey, 'a');
      expect(await caseKeysOf(to)).toEqual([outcome.caseKey]);
    });
  });
}
