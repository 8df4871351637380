import type { Money, Remedy } from '../../events/index.ts';

/**
 * What a remedy is worth to the customer within a year, in minor units of its currency. A saving is counted for one year,
 * whatever its contract's interval. Nothing where nobody knows.
 */
export function worthWithinAYear(remedy: Remedy): Money | undefined {
  if (!('value' in remedy) || !remedy.value) return undefined;
  const times = remedy.kind === 'MatchOffer' && remedy.interval === 'month' ? 12 : 1;
  return { amount: remedy.value.amount * times, currency: remedy.value.currency };
}
