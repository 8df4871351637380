import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { id } from './fields.ts';

/** Somebody came because a customer had spoken well of us. */
export const referralReceived = inbound('ReferralReceived', {
  summary: 'A customer recommended us.',
  data: () =>
    z.strictObject({
      referralId: id(),
      customerId: id().check(z.describe('Who recommended us.')),
      mayThank: z
        .optional(z.boolean())
        .check(z.describe('`false`: whoever came does not want the other one to hear of it.')),
    }),
  caseId: (data) => data.referralId,
});
