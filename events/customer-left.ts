import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { day, id, label, prose } from './fields.ts';

/** A customer will not buy here again. */
export const customerLeft = inbound('CustomerLeft', {
  summary: 'A customer left us for good.',
  data: () =>
    z.strictObject({
      customerId: id(),
      leftOn: day(),
      reason: z.optional(label()).check(z.describe('Why, in our own words: no quotation.')),
      quote: z.optional(prose()).check(z.describe('What they said, word by word; shown only with their consent.')),
      consentToPresent: z
        .boolean()
        .check(z.describe('Whether what they said may be shown to everyone who works here.')),
      noContact: z.optional(z.boolean()).check(z.describe('They asked not to be written to any more.')),
    }),
  caseId: (data) => `${data.customerId}+${data.leftOn}`,
});
