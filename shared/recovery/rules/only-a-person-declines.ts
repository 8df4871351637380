import { openReferral, stillOpen } from '../answering.ts';
import { dayOf } from '../calendar.ts';
import type { Earlier, Facts } from '../facts.ts';
import { hasExcuse } from '../listening/has-excuse.ts';
import { rule } from '../rule.ts';

/**
 * No machine declines, and no person without a reason and something that can be done instead. Both are owed to the
 * customer, so a decline is granted like anything else: as an explanation. What is no reason, or leaves the customer with
 * nothing, is looked at by somebody else.
 */
export const onlyAPersonDeclines = rule({
  id: 'only-a-person-declines',
  events: ['ReferralDeclined'],
  promise:
    'Only a person declines, and writes to the customer why and what can be done instead; an excuse, or nothing instead, goes to a second host.',
  facts: ['now', 'earlier'],
  numbers: [],
  remedies: ['ExplainDecline'],
  codes: [
    'declined-by-a-person',
    'declined-before',
    'no-reason',
    'excuse-for-a-reason',
    'nothing-instead',
    'nothing-to-decline',
  ],
  notAnsweredBy({ event, earlier }) {
    const { declinedBy = [], requestedBy = [] } = openReferral({ event, earlier }) ?? {};
    return [event.data.declinedBy, ...declinedBy, ...[requestedBy].flat()];
  },
  evaluate(facts) {
    const referral = openReferral(facts);
    if (!referral) return { result: 'not-applicable', because: { code: 'nothing-to-decline' } };
    const code = whyNot(facts, referral);
    const { now, event } = facts;
    const day = dayOf(now === 'unknown' ? event.metadata.occurredAt : now);
    if (code)
      return { result: 'not-met', because: { code }, remedies: referral.remedies.filter(stillOpen(referral, day)) };
    const { reason, instead } = event.data;
    return {
      result: 'applies',
      because: { code: 'declined-by-a-person' },
      remedies: [{ kind: 'ExplainDecline', basis: 'promise', reason: reason.trim(), instead: instead.trim() }],
    };
  },
});

/** Why this decline does not count; nothing if it does. */
function whyNot({ event }: Facts<'ReferralDeclined'>, { declinedBy }: Earlier) {
  const { data } = event;
  const [reason, instead] = [data.reason.trim(), data.instead.trim()];
  if (declinedBy?.includes(data.declinedBy)) return 'declined-before';
  if (reason === '') return 'no-reason';
  if (instead === '') return 'nothing-instead';
  if (hasExcuse(reason) || hasExcuse(instead)) return 'excuse-for-a-reason';
  return undefined;
}
