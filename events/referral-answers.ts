/**
 * What a host says to a case that waits for a person. The case of an answer is what it answers, who answers and, where the
 * producer has one, its own id of that answer: then somebody who answers twice has two cases, of which one counts.
 */
import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { caseKey, id, once, prose, remark } from './fields.ts';
import { outcomeIdOf } from './outcome-id.ts';
import { deskSource } from './sources.ts';

/** Shorter than other ids, so that the key of a case that answers is never too long to be answered itself. */
const answerId = once(() =>
  z
    .optional(
      z.string().check(z.regex(/^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/, { error: 'an id of at most 64 characters' })),
    )
    .check(z.describe('Your own id of this answer, at most 64 characters: whoever answers twice has two cases then.')),
);

const answerOf = (referred: string, by: string, own?: string) =>
  [outcomeIdOf(referred), by, ...(own ? [own] : [])].join('+');

/** The host says yes: to everything that was proposed, or to some of it. */
export const referralGranted = inbound('ReferralGranted', {
  summary: 'A host granted what was proposed to them.',
  alsoBy: deskSource,
  data: () =>
    z.strictObject({
      caseKey: caseKey(),
      customerId: z.optional(id()),
      grantedBy: id(),
      answerId: answerId(),
      remedies: z
        .optional(z.array(z.int().check(z.gte(1), z.lte(100))).check(z.minLength(1), z.maxLength(100)))
        .check(z.describe('Which of what was proposed, by their places in it from 1; all of it if left out.')),
      note: z
        .optional(prose())
        .check(
          z.describe(
            'What they write to the customer, as it stands in the letter. Where nothing was proposed, the answer.',
          ),
        ),
    }),
  caseId: (data) => answerOf(data.caseKey, data.grantedBy, data.answerId),
});

/** The host says no, why, and what can be done instead: both are written to the customer. */
export const referralDeclined = inbound('ReferralDeclined', {
  summary: 'A host declined what was proposed to them, with a reason and an alternative.',
  alsoBy: deskSource,
  data: () =>
    z.strictObject({
      caseKey: caseKey(),
      customerId: z.optional(id()),
      declinedBy: id(),
      answerId: answerId(),
      reason: remark().check(z.describe('Why, as it stands in the letter.')),
      instead: remark().check(z.describe('What can be done instead, as it stands in the letter.')),
    }),
  caseId: (data) => answerOf(data.caseKey, data.declinedBy, data.answerId),
});
