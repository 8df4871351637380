import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { day, id, label, price } from './fields.ts';

/** A customer bought something: one event for each article of an order, and for each serial number. */
export const productPurchased = inbound('ProductPurchased', {
  summary: 'A customer bought a product.',
  data: () =>
    z.strictObject({
      orderId: id(),
      customerId: id(),
      sku: id(),
      name: label(),
      serialNumber: z.optional(id()),
      purchasedOn: day(),
      price: z.optional(price()),
    }),
  caseId: ({ orderId, sku, serialNumber }) => [orderId, sku, ...(serialNumber ? [serialNumber] : [])].join('+'),
});
