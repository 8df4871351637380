import { dayOf, monthsAfter } from '../calendar.ts';
import { purchaseOf } from '../purchase.ts';
import { rule } from '../rule.ts';

/** A right is never sold as a favour: within the statutory period the law gives it, and we say so. */
export const rightNotFavour = rule({
  id: 'right-not-favour',
  events: ['WarrantyClaimed'],
  promise:
    'Within the statutory period it is a right, up to and including its last day; after that, or where nobody knows, we do it all the same.',
  facts: ['purchases'],
  numbers: ['statutoryMonths'],
  remedies: [],
  codes: ['within-statutory-period', 'statutory-period-over', 'purchase-date-unknown'],
  wants: ({ data }) => ({ purchases: { sku: data.product.sku } }),
  evaluate({ event, purchases }, { statutoryMonths }) {
    const { data, metadata } = event;
    const claimedOn = dayOf(metadata.occurredAt);
    // A purchase after the claim is a slip of the pen; what we have on record counts then.
    const told = [data.purchase?.date, purchaseOf(event, purchases)?.date];
    const purchasedOn = told.find((day) => day !== undefined && day <= claimedOn);
    if (!purchasedOn) return { result: 'not-applicable', because: { code: 'purchase-date-unknown' } };
    const lastDay = monthsAfter(purchasedOn, statutoryMonths);
    const params = { purchasedOn, lastDay };
    if (claimedOn > lastDay) return { result: 'not-applicable', because: { code: 'statutory-period-over', params } };
    return { result: 'applies', because: { code: 'within-statutory-period', params }, basis: 'right' };
  },
});
