import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { caseKey, id } from './fields.ts';

/** Fulfilment or billing could not carry out a remedy, and will not try again by itself. */
export const remedyFailed = inbound('RemedyFailed', {
  summary: 'A remedy that was ordered could not be carried out.',
  data: () =>
    z.strictObject({
      remedyId: id().check(z.describe('As in RemedyOrdered, like caseKey and customerId.')),
      caseKey: caseKey(),
      customerId: z.optional(id()),
      code: id().check(z.describe('Why: out-of-stock, address-unknown, account-closed, …')),
    }),
  caseId: (data) => data.remedyId,
});
