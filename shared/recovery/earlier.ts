import type { Outcome } from './decision.ts';
import { caseKey, customerOf, type Earlier } from './facts.ts';
import { matterOf } from './letters/subject.ts';

/**
 * A recorded case as a later one sees it that answers it.
 *
 * @param answeredBy the case that has answered it already, if it is a referral and one has
 */
export function earlierOf({ facts, decision }: Pick<Outcome, 'facts' | 'decision'>, answeredBy?: string): Earlier {
  const { event } = facts;
  const { verdict, remedies, meanwhile } = decision;
  const earlier: Earlier = { caseKey: caseKey(event), event: event.name, verdict, remedies };
  if (meanwhile) earlier.meanwhile = meanwhile;
  const matter = matterOf(facts, decision.findings);
  if (matter) earlier.matter = matter;
  const customerId = customerOf(event);
  if (customerId !== undefined) earlier.customerId = customerId;

  // A remedy that failed was granted once: whoever asked for it then may grant it again.
  const before = facts.earlier === 'unknown' || event.name === 'RemedyFailed' ? undefined : facts.earlier;
  const requestedBy = event.name === 'GoodwillRequested' ? event.data.requestedBy : before?.requestedBy;
  if (requestedBy !== undefined) earlier.requestedBy = requestedBy;
  const declinedBy = [...(before?.declinedBy ?? [])];
  if (event.name === 'ReferralDeclined') declinedBy.push(event.data.declinedBy);
  if (declinedBy.length > 0) earlier.declinedBy = declinedBy;
  if (answeredBy !== undefined) earlier.answeredBy = answeredBy;
  return earlier;
}
