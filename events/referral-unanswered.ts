import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { id, instant } from './fields.ts';
import { handingReasons } from './outbound.ts';
import { scheduleSource } from './sources.ts';

/**
 * A referral waits in vain: its owner is away or gone, or the time is over by which they should have answered. The schedule
 * raises it once for each owner that a referral has (`turn` counts them).
 */
export const referralUnanswered = inbound('ReferralUnanswered', {
  summary: 'A referral waits for somebody who does not answer it.',
  raisedBy: scheduleSource,
  data: () =>
    z.strictObject({
      outcomeId: id(),
      caseKey: z.string().check(z.minLength(1), z.maxLength(400)),
      turn: z.int().check(z.gte(0), z.lte(100_000)).check(z.describe('How often it was handed on before.')),
      hostId: id().check(z.describe('Whose it is.')),
      dueAt: instant(),
      because: z.enum(handingReasons),
      noticedAt: instant(),
    }),
  caseId: ({ outcomeId, turn }) => `${outcomeId}+${turn}`,
});
