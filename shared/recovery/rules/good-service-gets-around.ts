import { rule } from '../rule.ts';

/** Whoever speaks well of us is thanked, unless that would betray somebody’s confidence. */
export const goodServiceGetsAround = rule({
  id: 'good-service-gets-around',
  events: ['ReferralReceived'],
  promise: 'Whoever recommends us is thanked, and nothing is asked of them.',
  facts: [],
  numbers: [],
  remedies: ['Thank'],
  codes: ['recommended-us', 'not-to-be-thanked'],
  evaluate({ event: { data } }) {
    if (data.mayThank === false) return { result: 'not-applicable', because: { code: 'not-to-be-thanked' } };
    return { result: 'applies', because: { code: 'recommended-us' }, remedies: [{ kind: 'Thank', basis: 'goodwill' }] };
  },
});
