import type { Interval, Money } from '../../events/index.ts';
import type { Offer } from './facts.ts';

/**
 * Whether an offer holds on a day: from its first day to its last, both included; from the day of its withdrawal on it
 * holds no more.
 */
export function holdsOn(offer: Pick<Offer, 'validFrom' | 'validUntil' | 'withdrawnOn'>, day: string): boolean {
  const { validFrom, validUntil, withdrawnOn } = offer;
  return validFrom <= day && (!validUntil || day <= validUntil) && (!withdrawnOn || day < withdrawnOn);
}

/** An offer, whoever it is meant for. */
type Priced = Omit<Offer, 'audience'>;

/** What somebody pays: `price` per `interval`. */
export interface Rate {
  price: Money;
  interval: Interval;
}

/** What a year costs, in minor units, exactly. */
export function yearly({ price, interval }: Rate): number {
  return interval === 'year' ? price.amount : price.amount * 12;
}

/** A rate at another interval. A twelfth that is no whole minor unit is rounded in the customer's favour. */
function priceAt(interval: Interval, rate: Rate): Money {
  const amount = interval === 'year' ? yearly(rate) : Math.floor(yearly(rate) / 12);
  return { amount, currency: rate.price.currency };
}

/**
 * What the offers for a product mean for somebody who pays for it: the best one that is cheaper, at their interval, with
 * what it saves per interval. Or why there is none; `other-currency` where what cannot be compared might be cheaper.
 */
export type Comparison =
  | { found: 'better'; offer: Priced; price: Money; value: Money }
  | { found: 'no-better' | 'none' | 'other-currency' };

/** Compares what somebody pays with the offers that hold on a day, whatever their audience, month and year honestly. */
export function compareWith(
  offers: readonly Priced[],
  { productId, day, ...paid }: Rate & { productId: string; day: string },
): Comparison {
  const valid = offers.filter((offer) => offer.productId === productId && holdsOn(offer, day));
  if (valid.length === 0) return { found: 'none' };

  const { amount, currency } = paid.price;
  const offer = valid
    .filter(({ price }) => price.currency === currency)
    .reduce<Priced | undefined>((a, b) => (a && byYear(a, b) <= 0 ? a : b), undefined);
  const price = offer && priceAt(paid.interval, offer);
  if (offer && price && price.amount < amount) {
    return { found: 'better', offer, price, value: { amount: amount - price.amount, currency } };
  }
  // What is priced in another currency might be better; a machine does not guess at exchange rates.
  const comparable = valid.every((each) => each.price.currency === currency);
  return { found: comparable ? 'no-better' : 'other-currency' };
}

/** By what a year costs; the older id first where two cost the same. */
function byYear(a: Priced, b: Priced): number {
  return yearly(a) - yearly(b) || (a.offerId < b.offerId ? -1 : 1);
}
