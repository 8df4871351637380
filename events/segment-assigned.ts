import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { day, id } from './fields.ts';

/**
 * How the company sorts its customers, for scheduling work and nothing else. It is kept in a table of its own that no
 * decision, letter or colleague's screen can reach; see docs/wall.md. What it says is never kept in quarantine either.
 */
export const segmentAssigned = inbound('SegmentAssigned', {
  summary: 'A customer was assigned to a segment, for scheduling work only.',
  data: () => z.strictObject({ customerId: id(), segment: id(), assignedOn: day() }),
  caseId: (data) => data.customerId,
  confidential: true,
});
