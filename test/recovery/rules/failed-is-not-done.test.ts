import { expect, test } from 'vitest';
import { outcomeIdOf, remedyIdOf } from '../../../shared/recovery/decision.ts';
import { earlierOf } from '../../../shared/recovery/earlier.ts';
import type { Facts } from '../../../shared/recovery/facts.ts';
import { outcomeOf } from '../../../shared/recovery/outcome.ts';
import { currentPolicy } from '../../../shared/recovery/policy.ts';
import { eur, given, saidBy, whenDecided } from '../given.ts';

const rule = 'failed-is-not-done';
const nth = (index: number) => ({ remedyId: remedyIdOf(outcomeIdOf(given.refund().caseKey), index) });

test('what could not be done comes back to my host, who can order the same once more', () => {
  const decision = whenDecided(given.remedyFailed());
  expect([decision.verdict, decision.remedies]).toEqual(['referred', given.refund().remedies]);
  expect(saidBy(decision, rule)).toBe('not-met remedy-failed');
});

test('of several remedies only the one that failed comes back', () => {
  const two = given.refund({
    remedies: [...given.refund().remedies, { kind: 'WaiveFee', basis: 'goodwill', value: eur(1) }],
  });
  expect(whenDecided(given.remedyFailed(nth(1), { earlier: two })).remedies).toEqual([two.remedies[1]]);
});

test('what was ordered while a person was still to look can fail too; what was only proposed cannot', () => {
  const warning = { kind: 'StopUseNotice', basis: 'right', product: { sku: 'l', name: 'Lampe' } } as const;
  const earlier = given.refund({ verdict: 'referred', meanwhile: [warning] });
  expect(saidBy(whenDecided(given.remedyFailed(nth(0), { earlier })), rule)).toBe('unknown failed-remedy-unknown');
  expect(whenDecided(given.remedyFailed(nth(1), { earlier })).remedies).toEqual([warning]);
});

test('who looks after somebody is settled here: nobody is put in charge again by an old case, and the customer hears nothing', () => {
  const assigned = { kind: 'AssignHost', basis: 'promise', host: { employeeId: 'E-2', name: 'Ben' } } as const;
  for (const earlier of [
    given.refund({ event: 'CustomerRegistered', remedies: [assigned] }),
    given.refund({ event: 'ChoiceLapsed', verdict: 'referred', remedies: [], meanwhile: [assigned] }),
  ]) {
    const facts = given.remedyFailed(nth(0), { earlier });
    const decision = whenDecided(facts);
    expect([decision.verdict, decision.remedies]).toEqual(['referred', []]);
    expect(saidBy(decision, rule)).toBe('not-met assignment-failed');
    expect(outcomeOf(facts, decision, currentPolicy).letter).toBeUndefined();
  }
});

test.each([
  ['a case that nobody knows', {}, { earlier: 'unknown' }, 'failed-case-unknown'],
  ['a remedy that was never ordered', nth(1), {}, 'failed-remedy-unknown'],
  ['another customer', { customerId: 'customer-2' }, {}, 'failed-for-another-customer'],
] as const)('%s is looked into by a person, and nothing is proposed', (_, told, known, code) => {
  const decision = whenDecided(given.remedyFailed(told, known));
  expect([decision.verdict, decision.remedies]).toEqual(['referred', []]);
  expect(saidBy(decision, rule)).toBe(`unknown ${code}`);
});

test.each([
  ['de', 'Eine Nachricht von uns', 'Guten Tag,', 'Freundliche Grüße'],
  ['en', 'A message from us', 'Hello,', 'Kind regards'],
] as const)(
  'of what the customer was not told nothing is said but what a host writes (%s)',
  (language, subject, first, last) => {
    const customer = given.customer({ language });
    const failed = given.remedyFailed({}, { customer, earlier: 'unknown' });
    const earlier = earlierOf({ facts: failed, decision: whenDecided(failed) });
    const note = 'Anna: 0800 1.';
    const yes = given.referralGranted({ caseKey: earlier.caseKey, note }, { customer, earlier });
    const { letter } = outcomeOf(yes, whenDecided(yes), currentPolicy);
    expect(letter?.subject).toBe(subject);
    const [greeting, ...rest] = letter?.body.split('\n\n') ?? [];
    expect([greeting, rest[0]?.includes(note), rest.length, rest.at(-1)?.startsWith(last)]).toEqual([
      first,
      true,
      3,
      true,
    ]);
  },
);

test('the same remedy failing twice is the same case', () => {
  expect(given.remedyFailed().event.caseId).toBe(given.remedyFailed({ code: 'other' }).event.caseId);
});

test('whoever asked for it may order it once more: it was granted once already', () => {
  const facts: Facts = given.remedyFailed({}, { earlier: given.refund({ requestedBy: 'mia' }) });
  expect(earlierOf({ facts, decision: whenDecided(facts) }).requestedBy).toBeUndefined();
});
