import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { id, instant } from './fields.ts';
import { hostsSource } from './sources.ts';

/** Somebody is known to be a customer, and nobody looks after them yet. Kulanz raises it itself. */
export const hostNeeded = inbound('HostNeeded', {
  summary: 'A customer has no host yet.',
  raisedBy: hostsSource,
  data: () =>
    z.strictObject({
      customerId: id(),
      noticedAt: z
        .optional(instant())
        .check(z.describe('Set where only the stand-in has them, and somebody works here who could.')),
    }),
  caseId: ({ customerId, noticedAt }) => [customerId, ...(noticedAt ? [noticedAt] : [])].join('+'),
});
