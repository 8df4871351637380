import type { Interval, Money } from '../../../events/index.ts';
import type { Offer } from '../facts.ts';
import { holdsOn } from '../offer.ts';
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
    const { contractId, currentPrice, interval, renewsOn } = data;
    const valid = offers.filter((offer) => offer.productId === data.productId && holdsOn(offer, renewsOn));
    if (valid.length === 0) return { result: 'not-applicable', because: { code: 'no-offer' } };

    const best = valid
      .filter(({ price }) => price.currency === currentPrice.currency)
      .reduce<Offer | undefined>((a, b) => (a && compare(a, b) <= 0 ? a : b), undefined);
    const price = best && priceAt(interval, best);
    if (best && price && price.amount < currentPrice.amount) {
      const value: Money = { amount: currentPrice.amount - price.amount, currency: currentPrice.currency };
      return {
        result: 'applies',
        because: { code: 'better-offer', params: { offerId: best.offerId } },
        remedies: [{ kind: 'MatchOffer', basis: 'promise', contractId, offerId: best.offerId, price, interval, value }],
      };
    }
    // What is priced in another currency might be better; a machine does not guess at exchange rates.
    if (valid.some((offer) => offer.price.currency !== currentPrice.currency)) {
      return { result: 'unknown', because: { code: 'offer-in-other-currency' } };
    }
    return { result: 'not-applicable', because: { code: 'no-better-offer' } };
  },
});

/** By what a year costs, in minor units, exactly; the older id first where two cost the same. */
function compare(a: Offer, b: Offer): number {
  return yearly(a) - yearly(b) || (a.offerId < b.offerId ? -1 : 1);
}

function yearly({ price, interval }: Offer): number {
  return interval === 'year' ? price.amount : price.amount * 12;
}

/** An offer's price at the contract's interval. A twelfth that is no whole minor unit is rounded in the customer's favour. */
function priceAt(interval: Interval, offer: Offer): Money {
  const amount = interval === 'year' ? yearly(offer) : Math.floor(yearly(offer) / 12);
  return { amount, currency: offer.price.currency };
}
