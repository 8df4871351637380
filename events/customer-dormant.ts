import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { day, id } from './fields.ts';

/** Nobody has heard of a customer for long. */
export const customerDormant = inbound('CustomerDormant', {
  summary: 'A customer has not been heard of for a long time.',
  data: () => z.strictObject({ customerId: id(), since: day().check(z.describe('When we last heard of each other.')) }),
  caseId: (data) => `${data.customerId}+${data.since}`,
});
