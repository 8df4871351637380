import { describe, expect, test } from 'vitest';
import { decideAgain, rulesFor } from '../../shared/recovery/decide.ts';
import { type RecoveryName, recoveryEvents } from '../../shared/recovery/facts.ts';
import { writeLetter } from '../../shared/recovery/letters/write.ts';
import { policyOf } from '../../shared/recovery/policy.ts';
import { corpus } from './corpus.ts';

describe('what was decided once', () => {
  test.each(corpus.map((outcome) => [outcome.facts.event.caseId, outcome] as const))(
    '%s is decided again to the same bytes',
    (_, outcome) => {
      expect(JSON.stringify(decideAgain(outcome))).toBe(JSON.stringify(outcome.decision));
    },
  );

  test('and told with days as people write them', () => {
    const letters = corpus.flatMap(({ facts, decision, referral }) => {
      const policy = policyOf(decision.policyVersion);
      const letter = policy && writeLetter(facts, decision, policy, referral?.dueAt);
      return letter ? [`${letter.subject}\n${letter.body}`] : [];
    });
    expect(letters.length).toBeGreaterThan(50);
    expect(letters.filter((letter) => /\d{4}-\d\d-\d\d/.test(letter))).toEqual([]);
  });

  const decided = (name: RecoveryName) => corpus.filter(({ facts }) => facts.event.name === name);
  const howToGrow = 'the corpus lacks something: npm run grow';

  test.each(recoveryEvents)('covers %s, granted or referred, and every rule that looks at it', (name) => {
    const verdicts = decided(name).map(({ decision }) => decision.verdict);
    expect(
      verdicts.some((verdict) => verdict !== 'unneeded'),
      howToGrow,
    ).toBe(true);
    const looked = new Set(decided(name).flatMap(({ decision }) => decision.findings.map(({ rule }) => rule)));
    for (const { id } of rulesFor(name)) expect(looked, howToGrow).toContain(id);
  });

  test('covers nearly every reason that any rule may give', () => {
    const given = new Set(corpus.flatMap(({ decision }) => decision.findings.map(({ because }) => because.code)));
    const reasons = [...new Set(recoveryEvents.flatMap((name) => rulesFor(name).flatMap(({ codes }) => codes)))];
    const missing = reasons.filter((reason) => !given.has(reason));
    // Some reasons no generated case comes to; that they are few says that the corpus has grown with the rules.
    expect(missing.length / reasons.length, `${howToGrow} (${missing.join(', ')})`).toBeLessThan(0.1);
  });

  test('a rule that was added since has no say', () => {
    const [outcome] = corpus;
    if (!outcome) throw new Error('there is no corpus');
    const decision = { ...outcome.decision, findings: outcome.decision.findings.slice(1) };
    expect(decideAgain({ ...outcome, decision })?.findings.map(({ rule }) => rule)).toEqual(
      decision.findings.map(({ rule }) => rule),
    );
  });

  test('by a policy that is not known here it is not decided again, and nothing is made up', () => {
    const [outcome] = corpus;
    if (!outcome) throw new Error('there is no corpus');
    expect(decideAgain({ ...outcome, decision: { ...outcome.decision, policyVersion: 'never' } })).toBeUndefined();
  });

  test('its letter can still be written', () => {
    for (const { facts, decision, letter, referral } of corpus) {
      const policy = policyOf(decision.policyVersion);
      if (!policy) throw new Error('unknown policy');
      expect(Boolean(writeLetter(facts, decision, policy, referral?.dueAt))).toBe(Boolean(letter));
    }
  });
});
