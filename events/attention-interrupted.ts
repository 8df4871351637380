import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { id } from './fields.ts';

/**
 * Somebody stood in front of us, and we turned to something else. `place` is an id of ours (a desk, a branch), `by` what
 * we turned to. The customer is often nobody we know.
 */
export const attentionInterrupted = inbound('AttentionInterrupted', {
  summary: 'We let a customer who was there wait for something else.',
  data: () =>
    z.strictObject({
      interactionId: id(),
      customerId: z.optional(id()),
      place: id(),
      by: z.enum(['phone', 'colleague', 'screen', 'delivery', 'other']),
    }),
  caseId: (data) => data.interactionId,
});
