import { openReferral, stillOpen } from '../answering.ts';
import { dayOf } from '../calendar.ts';
import { rule } from '../rule.ts';

/** What a person grants is granted, with the basis it was proposed with. Nobody grants what they asked for themselves. */
export const aPersonsWord = rule({
  id: 'a-persons-word',
  events: ['ReferralGranted'],
  promise: 'What a host grants is done at once, as it was proposed; only nobody confirms their own request.',
  facts: ['now', 'earlier'],
  numbers: [],
  remedies: [],
  codes: ['granted-by-a-person', 'own-request', 'choice-not-proposed', 'nothing-proposed', 'nothing-to-grant'],
  notAnsweredBy: (facts) => [openReferral(facts)?.requestedBy ?? []].flat(),
  evaluate(facts) {
    const referral = openReferral(facts);
    if (!referral) return { result: 'not-applicable', because: { code: 'nothing-to-grant' } };
    const { now, event } = facts;
    const { grantedBy, remedies: places } = event.data;
    const proposed = referral.remedies;
    const isOpen = stillOpen(referral, dayOf(now === 'unknown' ? event.metadata.occurredAt : now));
    const remedies = proposed.filter(isOpen);
    if (referral.requestedBy === grantedBy) return { result: 'not-met', because: { code: 'own-request' }, remedies };
    if (places?.some((place) => place > proposed.length))
      return { result: 'unknown', because: { code: 'choice-not-proposed' }, remedies };
    const granted = places ? proposed.filter((one, index) => places.includes(index + 1) && isOpen(one)) : remedies;
    if (granted.length === 0) return { result: 'not-applicable', because: { code: 'nothing-proposed' } };
    return { result: 'applies', because: { code: 'granted-by-a-person' }, remedies: granted };
  },
});
