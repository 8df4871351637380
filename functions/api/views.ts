/** What the API tells of what is stored: the same words as in the contracts. */
import * as z from 'zod/mini';
import { caseKey, channel, id, instant, language, once } from '../../events/fields.ts';
import { basis, remedy } from '../../events/remedy.ts';
import type { RecordedCase } from '../../shared/ledger/ledger.ts';
import type { Decision } from '../../shared/recovery/decision.ts';

export const letter = once(() =>
  z.strictObject({ channel: channel(), language: language(), subject: z.string(), body: z.string() }),
);

export const finding = once(() =>
  z.strictObject({
    rule: z.string(),
    result: z.enum(['applies', 'not-met', 'not-applicable', 'unknown']),
    because: z.strictObject({ code: z.string(), params: z.optional(z.record(z.string(), z.unknown())) }),
    basis: z.optional(basis()),
  }),
);

export const decision = once(() =>
  z.strictObject({
    verdict: z.enum(['granted', 'referred', 'unneeded']),
    remedies: z.array(remedy()),
    meanwhile: z.optional(z.array(remedy())),
    findings: z.array(finding()),
    policyVersion: z.string(),
  }),
);

export const referral = once(() =>
  z.strictObject({
    hostId: id(),
    dueAt: instant(),
    turn: z.int(),
    answeredBy: z.optional(caseKey()),
  }),
);

export const recordedCase = once(() =>
  z.extend(decision(), {
    outcomeId: z.string(),
    caseKey: caseKey(),
    decidedAt: instant(),
    event: z.strictObject({
      name: z.string(),
      source: id(),
      caseId: z.string(),
      occurredAt: instant(),
      data: z.record(z.string(), z.unknown()),
    }),
    letter: z.optional(letter()),
    referral: z.optional(referral()),
    mayAnswer: z
      .optional(z.boolean())
      .check(z.describe('Whether whoever is signed in may answer the referral. Only while it waits for an answer.')),
  }),
);

/** A decision without what only the ledger needs: draws, and what each rule proposed. */
export function decisionView({ verdict, remedies, meanwhile, findings, policyVersion }: Decision) {
  return {
    verdict,
    remedies,
    ...(meanwhile && { meanwhile }),
    findings: findings.map(({ rule, result, because, basis: raised }) => ({
      rule,
      result,
      because,
      ...(raised && { basis: raised }),
    })),
    policyVersion,
  };
}

export function caseView({ outcome, referral: state }: RecordedCase) {
  const { outcomeId, caseKey: key, decidedAt, facts, decision: decided, letter: written } = outcome;
  const { name, source, caseId, metadata, data } = facts.event;
  return {
    outcomeId,
    caseKey: key,
    decidedAt,
    event: { name, source, caseId, occurredAt: metadata.occurredAt, data },
    ...decisionView(decided),
    ...(written && { letter: written }),
    ...(state && { referral: state }),
  };
}
