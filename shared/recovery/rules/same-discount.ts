import { compareWith } from '../offer.ts';
import { rule } from '../rule.ts';

/**
 * Only new customers get the good price, so everyone cancels and signs up again: not here. Whoever stays pays what the
 * best offer asks, whatever its audience.
 */
export const sameDiscount = rule({
  id: 'same-discount',
  events: ['ContractRenewalDue'],
  promise: 'Whoever stays pays no more than whoever comes: a renewal gets the best offer that holds on its day.',
  facts: ['offers'],
  numbers: [],
  remedies: ['MatchOffer'],
  codes: ['better-offer', 'no-better-offer', 'no-offer', 'offer-in-other-currency', 'offers-unknown'],
  wants: ({ data }) => ({ offersOn: { productId: data.productId, day: data.renewsOn } }),
  evaluate({ event: { data }, offers }) {
    if (offers === 'unknown') return { result: 'unknown', because: { code: 'offers-unknown' } };
    const { contractId, productId, currentPrice, interval, renewsOn } = data;
    const compared = compareWith(offers, { productId, day: renewsOn, price: currentPrice, interval });
    switch (compared.found) {
      case 'better': {
        const { price, value } = compared;
        const { offerId } = compared.offer;
        return {
          result: 'applies',
          because: { code: 'better-offer', params: { offerId } },
          remedies: [{ kind: 'MatchOffer', basis: 'promise', contractId, offerId, price, interval, value }],
        };
      }
      case 'other-currency':
        return { result: 'unknown', because: { code: 'offer-in-other-currency' } };
      case 'no-better':
        return { result: 'not-applicable', because: { code: 'no-better-offer' } };
      case 'none':
        return { result: 'not-applicable', because: { code: 'no-offer' } };
    }
  },
});
