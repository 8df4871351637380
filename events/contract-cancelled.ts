import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { day, id, interval, price } from './fields.ts';

/**
 * A customer has cancelled a contract; from `cancelledOn` on it no longer runs. `currentPrice` is per `interval`. What is
 * left out is known from the contract itself. `resignedUp`: they have signed up anew already.
 */
export const contractCancelled = inbound('ContractCancelled', {
  summary: 'A customer cancelled a contract.',
  data: () =>
    z
      .strictObject({
        contractId: id(),
        customerId: id(),
        cancelledOn: day(),
        productId: z.optional(id()),
        currentPrice: z.optional(price()),
        interval: z.optional(interval()),
        resignedUp: z.optional(z.boolean()),
      })
      .check(
        z.refine((told) => (told.currentPrice === undefined) === (told.interval === undefined), {
          path: ['interval'],
          error: 'a price and its interval come together',
          params: { code: 'not-together' },
        }),
      ),
  caseId: (data) => `${data.contractId}+${data.cancelledOn}`,
});
