import { rule } from '../rule.ts';

/** Whoever leaves is thanked and let go, with no offer to come back. That they are on the board is kept with the figures. */
export const noHardFeelings = rule({
  id: 'no-hard-feelings',
  events: ['CustomerLeft'],
  promise: 'Whoever leaves is thanked, once, and sold nothing; whoever wants no letter gets none.',
  facts: [],
  numbers: [],
  remedies: ['Farewell'],
  codes: ['customer-left', 'wants-no-letter'],
  evaluate({ event: { data } }) {
    if (data.noContact) return { result: 'not-applicable', because: { code: 'wants-no-letter' } };
    return {
      result: 'applies',
      because: { code: 'customer-left' },
      remedies: [{ kind: 'Farewell', basis: 'goodwill' }],
    };
  },
});
