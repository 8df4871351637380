import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { day, id, label, price, prose } from './fields.ts';

/** A customer says that something they bought is broken. */
export const warrantyClaimed = inbound('WarrantyClaimed', {
  summary: 'A customer reported a fault in a product they own.',
  asked: true,
  data: () =>
    z
      .strictObject({
        claimId: id(),
        customerId: id(),
        product: z.strictObject({
          sku: id(),
          name: label(),
          serialNumber: z.optional(id()),
          value: z.optional(price()),
        }),
        receipt: z.enum(['attached', 'missing']),
        purchase: z.optional(
          z.strictObject({ orderId: z.optional(id()), date: z.optional(day()), price: z.optional(price()) }),
        ),
        fault: z.strictObject({
          description: prose(),
          part: z.optional(z.strictObject({ sku: id(), name: label(), price: z.optional(price()) })),
          repairable: z.optional(z.boolean()),
          safetyRelevant: z.optional(z.boolean()),
        }),
      })
      .check(({ value, issues }) => {
        const amounts = [
          { path: ['product', 'value'], money: value.product.value },
          { path: ['purchase', 'price'], money: value.purchase?.price },
          { path: ['fault', 'part', 'price'], money: value.fault.part?.price },
        ].flatMap(({ path, money }) => (money ? [{ path, currency: money.currency }] : []));
        for (const { path, currency } of amounts) {
          if (currency !== amounts[0]?.currency) {
            issues.push({
              code: 'custom',
              path: [...path, 'currency'],
              input: undefined,
              message: 'all amounts of one claim are in one currency',
              params: { code: 'currency-mismatch' },
            });
          }
        }
      }),
  caseId: (data) => data.claimId,
});
