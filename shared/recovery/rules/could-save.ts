import type { EventData, Remedy } from '../../../events/index.ts';
import { type Rate, yearly } from '../offer.ts';
import { rule } from '../rule.ts';

/** Who could pay less for what they use hears it from us: the cheapest plan that covers it, and never a dearer one. */
export const couldSave = rule({
  id: 'could-save',
  events: ['TariffReviewed'],
  promise: 'Whoever could pay less for what they actually use is told how much, and with which plan.',
  facts: [],
  numbers: [],
  remedies: ['AdviseSaving'],
  codes: ['cheaper-plan', 'no-cheaper-plan', 'plan-in-other-currency', 'plan-coverage-unknown'],
  evaluate({ event: { data } }) {
    const { alternatives, cost } = data;
    const possible = alternatives.filter(({ coversUse }) => coversUse !== false);
    const cheaper = possible
      .filter(({ price }) => price.currency === cost.currency)
      .filter((plan) => yearly(plan) < yearly({ price: cost, interval: data.interval }))
      .toSorted(byYear);
    const best = cheaper.find(({ coversUse }) => coversUse);
    if (best) {
      const { name: plan, price, interval } = best;
      const because = { code: 'cheaper-plan', params: { plan, price, interval } } as const;
      return { result: 'applies', because, remedies: [savingWith(best, data)] };
    }
    const [perhaps] = cheaper;
    if (perhaps) {
      const remedies = [savingWith(perhaps, data)];
      return { result: 'unknown', because: { code: 'plan-coverage-unknown' }, remedies };
    }
    if (possible.some(({ price }) => price.currency !== cost.currency)) {
      return { result: 'unknown', because: { code: 'plan-in-other-currency' } };
    }
    return { result: 'not-applicable', because: { code: 'no-cheaper-plan' } };
  },
});

type Review = EventData<'TariffReviewed'>;
type Plan = Review['alternatives'][number];

/** By what a year costs; the same one first, whatever the order, where two cost the same. */
const byYear = (a: Plan, b: Plan) => yearly(a) - yearly(b) || (a.planId < b.planId ? -1 : 1);

/** A year's saving, which is exact whatever the intervals. */
function savingWith(best: Plan, { contractId, cost, interval }: Review): Remedy {
  const paid: Rate = { price: cost, interval };
  const { planId, name, price } = best;
  return {
    kind: 'AdviseSaving',
    basis: 'goodwill',
    value: { amount: yearly(paid) - yearly(best), currency: cost.currency },
    per: 'year',
    plan: { contractId, planId, name, price, interval: best.interval },
  };
}
