import type { Offer } from './facts.ts';

/**
 * Whether an offer holds on a day: from its first day to its last, both included; from the day of its withdrawal on it
 * holds no more.
 */
export function holdsOn(offer: Pick<Offer, 'validFrom' | 'validUntil' | 'withdrawnOn'>, day: string): boolean {
  const { validFrom, validUntil, withdrawnOn } = offer;
  return validFrom <= day && (!validUntil || day <= validUntil) && (!withdrawnOn || day < withdrawnOn);
}
