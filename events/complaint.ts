import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { id, label, prose } from './fields.ts';

/** A customer complains. `text` is theirs: it is kept with the case for their host, and nowhere repeated. */
export const complaintRaised = inbound('ComplaintRaised', {
  summary: 'A customer complained.',
  asked: true,
  data: () => z.strictObject({ complaintId: id(), customerId: id(), text: prose(), about: z.optional(label()) }),
  caseId: (data) => data.complaintId,
});

/**
 * Somebody here wants to close a complaint; `customerAgreed` is what the customer said to that. Whoever asks once more
 * about the same complaint names another `attempt` (2, 3, …): it is a case of its own.
 */
export const complaintClosureProposed = inbound('ComplaintClosureProposed', {
  summary: 'A complaint is to be closed.',
  data: () =>
    z.strictObject({
      complaintId: id(),
      customerId: id(),
      customerAgreed: z.optional(z.boolean()),
      attempt: z.optional(z.int().check(z.gte(1), z.lte(1_000))),
    }),
  caseId: ({ complaintId, attempt = 1 }) => (attempt === 1 ? complaintId : `${complaintId}+${attempt}`),
});
