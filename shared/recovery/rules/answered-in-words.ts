import { remark } from '../../../events/fields.ts';
import { openReferral, stillOpen } from '../answering.ts';
import { dayOf } from '../calendar.ts';
import type { Facts } from '../facts.ts';
import { hasExcuse } from '../listening/has-excuse.ts';
import { rule } from '../rule.ts';

/**
 * What a host writes with their yes stands in the letter. Where there is nothing to grant, their words are all of the
 * answer: an excuse is none, and somebody else looks at it. What is granted does not wait for better words.
 */
export const answeredInWords = rule({
  id: 'answered-in-words',
  events: ['ReferralGranted'],
  promise: 'What a host writes with their yes is in the letter; where nothing was proposed, it is the answer.',
  facts: ['now', 'earlier'],
  numbers: [],
  remedies: ['Answer'],
  codes: ['host-wrote', 'nothing-written', 'not-for-a-letter', 'answers-nothing', 'excuse-for-an-answer'],
  notAnsweredBy: (facts) => (said(facts) === 'excuse-for-an-answer' ? [facts.event.data.grantedBy] : []),
  evaluate(facts) {
    const code = said(facts);
    if (code === 'excuse-for-an-answer') return { result: 'not-met', because: { code } };
    if (code !== 'host-wrote') return { result: 'not-applicable', because: { code } };
    return {
      result: 'applies',
      because: { code },
      remedies: [{ kind: 'Answer', basis: 'promise', words: wordsIn(facts) }],
    };
  },
});

const wordsIn = ({ event }: Facts<'ReferralGranted'>): string => event.data.note?.trim() ?? '';

/** What becomes of what a host wrote. */
function said(facts: Facts<'ReferralGranted'>) {
  const { now, event } = facts;
  const words = wordsIn(facts);
  if (words === '') return 'nothing-written';
  const referral = openReferral(facts);
  const { grantedBy, remedies: places } = event.data;
  // Whoever may not answer, or chose what is not there, has not answered with words either.
  if (!referral || referral.requestedBy === grantedBy) return 'answers-nothing';
  const isOpen = stillOpen(referral, dayOf(now === 'unknown' ? event.metadata.occurredAt : now));
  const granted = (places ?? []).map((place) => referral.remedies[place - 1]);
  if (places && !granted.some((remedy) => remedy && isOpen(remedy))) return 'answers-nothing';
  if (!remark().safeParse(words).success) return 'not-for-a-letter';
  return !referral.remedies.some(isOpen) && hasExcuse(words) ? 'excuse-for-an-answer' : 'host-wrote';
}
