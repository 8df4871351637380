import { compareWith, yearly } from '../offer.ts';
import { parityDay, parityFrom } from '../parity.ts';
import { rule } from '../rule.ts';
import { runsOn } from '../running.ts';

/**
 * Discounts must hold for all: whoever has a contract already gets a published price like whoever comes for it, from its
 * first day, without waiting for the renewal and without asking.
 */
export const offerParity = rule({
  id: 'offer-parity',
  events: ['OfferParityDue'],
  promise: 'A published price holds for all: every running contract that pays more gets it from the offer’s start.',
  facts: ['contract'],
  numbers: [],
  remedies: ['MatchOffer'],
  codes: [
    'offer-for-all',
    'offer-not-cheaper',
    'offer-over',
    'offer-of-other-product',
    'offer-not-comparable',
    'contract-not-running',
    'contract-changed-since',
    'contract-not-on-record',
  ],
  wants: ({ data }) => ({ contractId: data.contractId }),
  evaluate({ event: { data, metadata }, contract }) {
    const { contractId, paid } = data;
    const { offerId, productId, validFrom } = data.offer;
    const match = { kind: 'MatchOffer', basis: 'promise', contractId, offerId } as const;
    if (contract === 'unknown') {
      const { price, interval } = data.offer;
      const saved = paid.amount - yearly(data.offer);
      const amount = interval === 'year' ? saved : Math.floor(saved / 12);
      const isBetter = paid.currency === price.currency && amount > 0;
      const value = { amount, currency: price.currency };
      return {
        result: 'unknown',
        because: { code: 'contract-not-on-record' },
        ...(isBetter && { remedies: [{ ...match, price, interval, value, from: validFrom }] }),
      };
    }
    if (contract.productId !== productId) {
      return { result: 'not-applicable', because: { code: 'offer-of-other-product' } };
    }
    const day = parityDay(data.offer, contract, metadata.occurredAt);
    if (!runsOn(contract, day)) return { result: 'not-applicable', because: { code: 'contract-not-running' } };
    const { price: current, interval } = contract;
    const compared = compareWith([data.offer], { productId, day, price: current, interval });
    switch (compared.found) {
      case 'none':
        return { result: 'not-applicable', because: { code: 'offer-over' } };
      case 'other-currency':
        return { result: 'unknown', because: { code: 'offer-not-comparable' } };
      case 'no-better':
        return { result: 'not-applicable', because: { code: 'offer-not-cheaper' } };
    }
    // The change has a case of its own, so that nobody gets one offer twice for two prices that are both past.
    if (current.currency !== paid.currency || yearly(contract) !== paid.amount) {
      return { result: 'not-applicable', because: { code: 'contract-changed-since' } };
    }
    const { price, value } = compared;
    const from = parityFrom(data.offer, contract);
    return {
      result: 'applies',
      because: { code: 'offer-for-all', params: { offerId } },
      remedies: [{ ...match, price, interval, value, from }],
    };
  },
});
