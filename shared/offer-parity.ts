/** What an offer means for the contracts that run already, and a contract for the offers that are out: a case for each. */
import type { EventOf, Metadata } from '../events/index.ts';
import { paritySource } from '../events/sources.ts';
import type { Ledger, Paying } from './ledger/ledger.ts';
import { raised } from './raised.ts';
import { contentHashOf, outcomeIdOf } from './recovery/decision.ts';
import type { Contract, Offer } from './recovery/facts.ts';
import { compareWith, yearly } from './recovery/offer.ts';
import { parityDay } from './recovery/parity.ts';
import { runsOn } from './recovery/running.ts';

/** The case of one contract and one offer. */
export function parityDue(
  { offerId, productId, price, interval, validFrom, validUntil }: Omit<Offer, 'audience'>,
  { contractId, customerId, paid }: Omit<Paying, 'lastDay'>,
  metadata: Metadata,
): EventOf<'OfferParityDue'> {
  const offer = { offerId, productId, price, interval, validFrom, ...(validUntil && { validUntil }) };
  const publication = outcomeIdOf(contentHashOf(offer)).slice(0, 12);
  return raised('OfferParityDue', paritySource, { offer, publication, contractId, customerId, paid }, metadata);
}

/**
 * The cases of a contract that was heard of just now: who comes after an offer was published is found by no page of its
 * fan-out. Of the offers that hold, the best; of those that begin later, each that is better again.
 *
 * An offer and a contract that are told at the same moment do not miss each other: each is written before the other is
 * looked for. Where the offer was written before this looks, this sees it, since it reads strongly. Where it was not, the
 * contract was there before it, and the fan-out of the offer, which comes to it by bus and queue, finds it in the index. Only
 * an index that is further behind than that hides it, until the renewal looks.
 */
export async function parityOf(
  customerId: string,
  contract: Contract,
  metadata: Metadata,
  { offers }: Pick<Ledger, 'offers'>,
): Promise<EventOf<'OfferParityDue'>[]> {
  const { contractId, productId, price, interval } = contract;
  const paid = { amount: yearly(contract), currency: price.currency };
  const better = (await offers.ofProduct(productId))
    .map((offer) => ({ offer, day: parityDay(offer, contract, metadata.occurredAt) }))
    .filter(({ offer, day }) => {
      return runsOn(contract, day) && compareWith([offer], { productId, day, price, interval }).found === 'better';
    })
    .sort(
      (a, b) => order(a.day, b.day) || yearly(a.offer) - yearly(b.offer) || order(a.offer.offerId, b.offer.offerId),
    );
  let best = paid.amount;
  return better.flatMap(({ offer }) => {
    if (yearly(offer) >= best) return [];
    best = yearly(offer);
    return [parityDue(offer, { contractId, customerId, paid }, metadata)];
  });
}

const order = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
