import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { id, label, money } from './fields.ts';

/** Somebody rang us up and the call is over; whatever it cost is known now. */
export const hotlineCallEnded = inbound('HotlineCallEnded', {
  summary: 'A customer’s call to a hotline ended.',
  asked: true,
  data: () =>
    z.strictObject({
      callId: id(),
      customerId: id(),
      line: label(),
      durationSeconds: z.int().check(z.gte(0)),
      about: z.enum(['contract', 'product', 'other']),
      contractId: z.optional(id()),
      fee: z.optional(money()),
      feeStatus: z.optional(z.enum(['pending', 'invoiced', 'paid'])),
    }),
  caseId: (data) => data.callId,
});
