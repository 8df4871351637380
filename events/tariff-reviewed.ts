import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { day, id, interval, label, maxAmount, money, price } from './fields.ts';

/**
 * What a customer pays and uses was held against the other plans. `cost` is per `interval`, and so is each plan's price;
 * `coversUse` says whether the plan covers what they actually use.
 */
export const tariffReviewed = inbound('TariffReviewed', {
  summary: 'A contract was compared with other plans, by what the customer actually uses.',
  data: () =>
    z
      .strictObject({
        contractId: id(),
        customerId: id(),
        reviewedOn: day(),
        cost: price(),
        interval: interval(),
        alternatives: z.array(
          z.strictObject({
            planId: id(),
            name: label(),
            price: money(),
            interval: interval(),
            coversUse: z.optional(z.boolean()),
          }),
        ),
      })
      .check(
        z.refine(({ cost, interval: per }) => per === 'year' || cost.amount * 12 <= maxAmount, {
          path: ['cost', 'amount'],
          error: 'what a year costs is an amount, too',
          params: { code: 'out-of-range' },
        }),
      ),
  caseId: (data) => `${data.contractId}+${data.reviewedOn}`,
});
