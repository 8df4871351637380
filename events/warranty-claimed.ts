import * as z from 'zod';
import { inbound } from './contract.ts';
import { day, id, label, price, prose } from './fields.ts';

/** A customer says that something they bought is broken. */
export const warrantyClaimed = inbound('WarrantyClaimed', {
  summary: 'A customer reported a fault in a product they own.',
  data: () =>
    z
      .strictObject({
        claimId: id(),
        customerId: id(),
        product: z.strictObject({
          sku: id(),
          name: label(),
          serialNumber: id().optional(),
          value: price().optional(),
        }),
        receipt: z.enum(['attached', 'missing']),
        purchase: z
          .strictObject({ orderId: id().optional(), date: day().optional(), price: price().optional() })
          .optional(),
        fault: z.strictObject({
          description: prose(),
          part: z.strictObject({ sku: id(), name: label(), price: price().optional() }).optional(),
          repairable: z.boolean().optional(),
          safetyRelevant: z.boolean().optional(),
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
