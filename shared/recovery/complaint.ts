import type { Facts } from './facts.ts';

const aboutComplaints: readonly string[] = ['ComplaintRaised', 'ComplaintClosureProposed'];

/**
 * The complaint that a case is about, which ends with it: its own, or that of the referral it answers. What could not be
 * carried out is another matter, and so is what follows from that.
 */
export function complaintOf({ event, earlier }: Facts): string | undefined {
  if (event.name === 'ComplaintRaised' || event.name === 'ComplaintClosureProposed') return event.data.complaintId;
  if (event.name !== 'ReferralGranted' && event.name !== 'ReferralDeclined') return undefined;
  if (earlier === 'unknown' || earlier.event === 'RemedyFailed' || !earlier.matter) return undefined;
  const { complaintId } = earlier.matter.subject;
  return aboutComplaints.includes(earlier.matter.event) && typeof complaintId === 'string' ? complaintId : undefined;
}
