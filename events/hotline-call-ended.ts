import * as z from 'zod';
import { inbound } from './contract.ts';
import { id, label, money } from './fields.ts';

/** Somebody rang us up and the call is over; whatever it cost is known now. */
export const hotlineCallEnded = inbound('HotlineCallEnded', {
  summary: 'A customer’s call to a hotline ended.',
  data: () =>
    z.strictObject({
      callId: id(),
      customerId: id(),
      line: label(),
      durationSeconds: z.int().min(0),
      about: z.enum(['contract', 'product', 'other']),
      contractId: id().optional(),
      fee: money().optional(),
      feeStatus: z.enum(['pending', 'invoiced', 'paid']).optional(),
    }),
  caseId: (data) => data.callId,
});
