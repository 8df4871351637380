import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { count, day, id, prose } from './fields.ts';

/**
 * Terms are to become worse for a customer: a credit line is taken, a deposit asked for. The record is what speaks for
 * them; `terms` and `ground` are kept with the case, and no rule, letter or message of ours ever repeats them.
 */
export const termsTightened = inbound('TermsTightened', {
  summary: 'Terms are to become worse for a customer.',
  data: () =>
    z.strictObject({
      decisionId: id(),
      customerId: id(),
      terms: prose(),
      ground: prose(),
      customerSince: z.optional(day()),
      remindersReceived: z.optional(count()),
      incidents: z.optional(count()),
    }),
  caseId: (data) => data.decisionId,
});
