import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { id, label, maxAmount, money } from './fields.ts';

/** A quote goes out. Whoever wrote it knows what the customer needs, and says so for each item. */
export const quoteIssued = inbound('QuoteIssued', {
  summary: 'A customer was quoted a price for several things.',
  data: () =>
    z.strictObject({
      quoteId: id(),
      customerId: id(),
      items: z
        .array(
          z.strictObject({
            sku: id(),
            name: label(),
            price: money(),
            need: z.enum(['required', 'recommended', 'unnecessary']),
            alternative: z.optional(z.strictObject({ sku: id(), name: label(), price: money() })),
          }),
        )
        .check(
          z.minLength(1),
          z.refine((items) => items.reduce((sum, { price }) => sum + price.amount, 0) <= maxAmount, {
            error: 'all prices together are an amount, too',
            params: { code: 'out-of-range' },
          }),
        ),
    }),
  caseId: (data) => data.quoteId,
});
