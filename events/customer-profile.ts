import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { channel, day, id, language } from './fields.ts';

// There is no segment, value or rank here, and strictness keeps them out: see DESIGN, "Nobody is second class".
const profile = () =>
  z.strictObject({
    customerId: id(),
    language: language(),
    customerSince: day(),
    channel: channel(),
    topic: z
      .optional(id())
      .check(z.describe('What they mostly come to us for: somebody who knows it looks after them.')),
  });

/** Somebody became a customer. */
export const customerRegistered = inbound('CustomerRegistered', {
  summary: 'A customer was registered.',
  data: profile,
  caseId: (data) => data.customerId,
});

/** A customer's profile as it is from now on (whole, not a difference). */
export const customerUpdated = inbound('CustomerUpdated', {
  summary: 'A customer’s language, channel or history was corrected.',
  data: profile,
  caseId: (data) => data.customerId,
});
