import { dayOf } from './calendar.ts';
import type { Contract, Offer } from './facts.ts';

/** From when on an offer would hold for a contract: both have begun. */
export function parityFrom(
  { validFrom }: Pick<Offer, 'validFrom'>,
  { startedOn }: Pick<Contract, 'startedOn'>,
): string {
  return validFrom < startedOn ? startedOn : validFrom;
}

/**
 * The day on which an offer must still hold, and a contract still run, to be matched: the first of both, or the day on
 * which it was told if that is later. What was over by then is not matched any more.
 */
export function parityDay(
  offer: Pick<Offer, 'validFrom'>,
  contract: Pick<Contract, 'startedOn'>,
  occurredAt: string,
): string {
  const from = parityFrom(offer, contract);
  const told = dayOf(occurredAt);
  if (from < told) return told;
  return from;
}
