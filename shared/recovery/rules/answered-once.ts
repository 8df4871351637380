import { openReferral } from '../answering.ts';
import { rule } from '../rule.ts';

/**
 * Each referral has one answer, whatever happens. Whoever answers it later, or with other words, learns which case was
 * faster; nothing comes of theirs.
 */
export const answeredOnce = rule({
  id: 'answered-once',
  events: ['ReferralGranted', 'ReferralDeclined'],
  promise: 'A referral is answered once: of two answers the first one counts, and the other says which that was.',
  facts: ['earlier'],
  numbers: [],
  remedies: [],
  codes: [
    'referral-open',
    'answered-already',
    'nothing-was-referred',
    'referral-of-another-customer',
    'referral-unknown',
  ],
  wants: ({ data }) => ({ earlier: data.caseKey }),
  evaluate({ event, earlier }) {
    if (earlier === 'unknown') return { result: 'unknown', because: { code: 'referral-unknown' } };
    if (openReferral({ event, earlier }))
      return { result: 'applies', because: { code: 'referral-open' }, answers: earlier.caseKey };
    if (earlier.verdict !== 'referred') return { result: 'not-applicable', because: { code: 'nothing-was-referred' } };
    if (earlier.customerId !== event.data.customerId)
      return { result: 'not-applicable', because: { code: 'referral-of-another-customer' } };
    const by = earlier.answeredBy ?? '';
    return { result: 'not-applicable', because: { code: 'answered-already', params: { by } } };
  },
});
