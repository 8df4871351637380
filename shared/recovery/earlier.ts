import type { Outcome } from './decision.ts';
import { customerOf, type Earlier } from './facts.ts';

/**
 * A recorded case as a later one sees it that answers it.
 *
 * @param answeredBy the case that has answered it already, if it is a referral and one has
 */
export function earlierOf(
  { caseKey, facts, decision }: Pick<Outcome, 'caseKey' | 'facts' | 'decision'>,
  answeredBy?: string,
): Earlier {
  const { event } = facts;
  const earlier: Earlier = { caseKey, event: event.name, verdict: decision.verdict, remedies: decision.remedies };
  const customerId = customerOf(event);
  if (customerId !== undefined) earlier.customerId = customerId;
  if (answeredBy !== undefined) earlier.answeredBy = answeredBy;
  return earlier;
}
