import type { Language } from '../../../events/index.ts';
import { daysAfter } from '../../../shared/recovery/calendar.ts';
import type { Outcome } from '../../../shared/recovery/decision.ts';
import { earlierOf } from '../../../shared/recovery/earlier.ts';
import type { Facts } from '../../../shared/recovery/facts.ts';
import { outcomeOf } from '../../../shared/recovery/outcome.ts';
import { currentPolicy } from '../../../shared/recovery/policy.ts';
import { given, whenDecided } from '../given.ts';

/** A case that was referred, and what becomes of it when a host grants all that was proposed, two days later. */
export function afterGrant(known: Facts, language: Language): { before: Outcome; after: Outcome } {
  const customer = { ...(known.customer === 'unknown' ? given.customer() : known.customer), language };
  const decided = (facts: Facts) => outcomeOf(facts, whenDecided(facts), currentPolicy);
  const before = decided({ ...known, customer });
  const earlier = earlierOf(before);
  const { caseKey, customerId } = earlier;
  const occurredAt = daysAfter(before.decidedAt, 2);
  const told = { caseKey, customerId, grantedBy: 'second', occurredAt };
  return { before, after: decided(given.referralGranted(told, { customer, earlier })) };
}
