import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { id, money } from './fields.ts';

/** Something small was charged on top: `wifi`, `paper-invoice`, `replacement-card`, … */
export const ancillaryFeeCharged = inbound('AncillaryFeeCharged', {
  summary: 'A customer was charged a fee for something small beside what they bought.',
  data: () =>
    z.strictObject({
      chargeId: id(),
      customerId: id(),
      kind: id(),
      fee: z.optional(money()),
      feeStatus: z.optional(z.enum(['pending', 'invoiced', 'paid'])),
    }),
  caseId: (data) => data.chargeId,
});
