import { dayOf } from '../calendar.ts';
import type { Facts, RecoveryEvent } from '../facts.ts';
import { compareWith, type Rate } from '../offer.ts';
import { rule } from '../rule.ts';

/**
 * Nobody should have to cancel to get the good price. Whoever cancels while a better offer holds gets its price, whether
 * they go or stay; the cancellation stands as it is, and nothing here can keep it from taking effect.
 */
export const parityBeforeGoodbye = rule({
  id: 'parity-before-goodbye',
  events: ['ContractCancelled'],
  promise:
    'Whoever cancels is told of the better price and gets it, to go or to stay with; the cancellation itself is never touched.',
  facts: ['offers', 'contract'],
  numbers: [],
  remedies: ['MatchOffer'],
  codes: [
    'better-offer-at-goodbye',
    'better-offer-after-new-contract',
    'no-better-offer-at-goodbye',
    'no-offer-at-goodbye',
    'goodbye-offer-in-other-currency',
    'goodbye-offers-unknown',
    'cancelled-contract-unknown',
  ],
  wants: ({ data, metadata }) => ({
    offersOn: { productId: data.productId, day: dayOf(metadata.occurredAt) },
    ...(!isWhole(data) && { contractId: data.contractId }),
  }),
  evaluate({ event, offers, contract }) {
    const { data, metadata } = event;
    const { contractId, resignedUp } = data;
    const terms = termsOf(data, contract);
    if (!terms) return { result: 'unknown', because: { code: 'cancelled-contract-unknown' } };
    if (offers === 'unknown') return { result: 'unknown', because: { code: 'goodbye-offers-unknown' } };
    const compared = compareWith(offers, { ...terms, day: dayOf(metadata.occurredAt) });
    switch (compared.found) {
      case 'better': {
        const { price, value } = compared;
        const { offerId } = compared.offer;
        const { interval } = terms;
        const code = resignedUp ? 'better-offer-after-new-contract' : 'better-offer-at-goodbye';
        return {
          result: 'applies',
          because: { code, params: { offerId } },
          remedies: [{ kind: 'MatchOffer', basis: 'promise', contractId, offerId, price, interval, value }],
        };
      }
      case 'other-currency':
        return { result: 'unknown', because: { code: 'goodbye-offer-in-other-currency' } };
      case 'no-better':
        return { result: 'not-applicable', because: { code: 'no-better-offer-at-goodbye' } };
      case 'none':
        return { result: 'not-applicable', because: { code: 'no-offer-at-goodbye' } };
    }
  },
});

type Cancellation = RecoveryEvent<'ContractCancelled'>['data'];

/** Whether the event alone says what is paid for what. */
const isWhole = ({ productId, currentPrice }: Cancellation) => productId !== undefined && currentPrice !== undefined;

/** What is paid for what: as the event says, and what it leaves out as the contract says. */
function termsOf(data: Cancellation, contract: Facts['contract']): (Rate & { productId: string }) | undefined {
  const { currentPrice, interval, contractId } = data;
  const known = contract !== 'unknown' && contract.contractId === contractId ? contract : undefined;
  const productId = data.productId ?? known?.productId;
  const rate = currentPrice && interval ? { price: currentPrice, interval } : known;
  return productId && rate ? { productId, price: rate.price, interval: rate.interval } : undefined;
}
