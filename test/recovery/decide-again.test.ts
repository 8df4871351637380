import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { decideAgain } from '../../shared/recovery/decide.ts';
import type { Outcome } from '../../shared/recovery/decision.ts';
import { writeLetter } from '../../shared/recovery/letters/write.ts';
import { policyOf } from '../../shared/recovery/policy.ts';

/**
 * What was decided once, line by line as it was recorded. Lines are added (a new event, a new policy version) and never
 * changed: a change that needs one changed here changes the past, and needs a new policy version or a new rule instead.
 */
const corpus: Pick<Outcome, 'facts' | 'decision' | 'letter' | 'referral'>[] = readFileSync(
  new URL('./corpus.ndjson', import.meta.url),
  'utf8',
)
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));

describe('what was decided once', () => {
  test.each(corpus.map((outcome) => [outcome.facts.event.caseId, outcome] as const))(
    '%s is decided again to the same bytes',
    (_, outcome) => {
      expect(JSON.stringify(decideAgain(outcome))).toBe(JSON.stringify(outcome.decision));
    },
  );

  test('covers every verdict of every event', () => {
    const covered = new Set(corpus.map(({ facts, decision }) => `${facts.event.name} ${decision.verdict}`));
    expect([...covered].toSorted()).toEqual([
      'AdviceCorrected granted',
      'AdviceCorrected referred',
      'AncillaryFeeCharged granted',
      'AncillaryFeeCharged referred',
      'AncillaryFeeCharged unneeded',
      'ContractCancelled granted',
      'ContractCancelled referred',
      'ContractCancelled unneeded',
      'ContractRenewalDue granted',
      'ContractRenewalDue referred',
      'ContractRenewalDue unneeded',
      'HotlineCallEnded granted',
      'HotlineCallEnded unneeded',
      'QuoteIssued granted',
      'QuoteIssued referred',
      'QuoteIssued unneeded',
      'TariffReviewed granted',
      'TariffReviewed referred',
      'TariffReviewed unneeded',
      'WarrantyClaimed granted',
      'WarrantyClaimed referred',
    ]);
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
