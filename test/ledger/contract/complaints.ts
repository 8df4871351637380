import { expect, test } from 'vitest';
import { changesOf } from '../../../shared/recovery/changes.ts';
import { decide } from '../../../shared/recovery/decide.ts';
import { earlierOf } from '../../../shared/recovery/earlier.ts';
import type { Facts } from '../../../shared/recovery/facts.ts';
import { outcomeOf } from '../../../shared/recovery/outcome.ts';
import { currentPolicy } from '../../../shared/recovery/policy.ts';
import { given } from '../../recovery/given.ts';
import { givenWord } from '../../recovery/given-kept-word.ts';
import type { Bench } from '../bench.ts';
import { fresh } from '../cases.ts';
import { permutations } from './permutations.ts';

export function complaints(bench: () => Bench): void {
  const host = () => ({ answering: fresh('H') });
  const decided = (facts: Facts) => outcomeOf(facts, decide(facts, currentPolicy), currentPolicy);
  /** Records what became of it and keeps what follows, as the way of an event does; twice, since it may be told twice. */
  async function told(facts: Facts) {
    const { ledger } = bench();
    const outcome = decided(facts);
    await ledger.record(outcome);
    await ledger.keep(changesOf(outcome));
    await ledger.keep(changesOf(outcome));
    return outcome;
  }
  async function isOpen({ answering }: Facts, caseKey: string): Promise<boolean> {
    const { referrals } = await bench().ledger.referrals.ofHost(String(answering), { limit: 10 });
    return referrals.some(({ outcome }) => outcome.caseKey === caseKey);
  }
  const openOf = async (all: readonly Facts[]) => {
    const found = await Promise.all(all.map(async (facts) => isOpen(facts, decided(facts).caseKey)));
    return found.filter(Boolean).length;
  };
  /** Raised, to be closed without a word from the customer, and at last with their yes. */
  const story = () => {
    const about = { complaintId: fresh('B'), customerId: fresh('C') };
    return [
      givenWord.complaintRaised({ ...about, occurredAt: '2026-06-10T12:00:00.000Z' }, host()),
      givenWord.complaintClosureProposed({ ...about, occurredAt: '2026-06-11T12:00:00.000Z' }, host()),
      givenWord.complaintClosureProposed(
        { ...about, customerAgreed: true, attempt: 2, occurredAt: '2026-06-12T12:00:00.000Z' },
        host(),
      ),
    ] as const;
  };

  test('what waits for a person about a complaint ends with the customer’s yes, in whatever order all of it arrives', async () => {
    for (const order of permutations([0, 1, 2])) {
      const events = story();
      for (const index of order) await told(events[index] ?? events[0]);
      expect(await openOf(events), order.join()).toBe(0);
    }
  });

  test('also if all of it is told at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const events = story();
      await Promise.all(events.map(told));
      expect(await openOf(events)).toBe(0);
    }
  });

  test('until then it waits, and another complaint goes on waiting', async () => {
    const [raised, held, settled] = story();
    const [another] = story();
    for (const facts of [raised, held, another]) await told(facts);
    expect(await openOf([raised, held, another])).toBe(3);
    await told(settled);
    expect(await openOf([raised, held])).toBe(0);
    expect(await openOf([another])).toBe(1);
  });

  test('what is told of it after its end waits anew', async () => {
    const [raised, , settled] = story();
    for (const facts of [raised, settled]) await told(facts);
    const { complaintId, customerId } = settled.event.data as { complaintId: string; customerId: string };
    const later = {
      complaintId,
      customerId,
      customerAgreed: false,
      attempt: 3,
      occurredAt: '2026-06-13T12:00:00.000Z',
    };
    const again = givenWord.complaintClosureProposed(later, host());
    await told(again);
    expect(await openOf([again])).toBe(1);
  });

  test('what took over from it after an answer that was none ends with it, too', async () => {
    const [raised, , settled] = story();
    const earlier = earlierOf(await told(raised));
    const { caseKey, customerId } = earlier;
    const noAnswer = { caseKey, customerId, reason: '', occurredAt: '2026-06-14T12:00:00.000Z' };
    for (const isFirst of [true, false]) {
      const declined = given.referralDeclined({ ...noAnswer, declinedBy: fresh('E') }, { earlier, ...host() });
      for (const facts of isFirst ? [declined, settled] : [settled, declined]) await told(facts);
      expect(await openOf([declined])).toBe(0);
    }
  });

  test('a host who was faster has answered it', async () => {
    const { ledger } = bench();
    const [raised, , settled] = story();
    const { caseKey } = await told(raised);
    expect(await ledger.referrals.answer(caseKey, 'ReferralDeclined#console#x+mia')).toEqual({ answered: true });
    await told(settled);
    const by = await ledger.referrals.answer(caseKey, 'ReferralGranted#console#x+ben');
    expect(by).toEqual({ answered: false, by: 'ReferralDeclined#console#x+mia' });
  });
}
