/** The schemas of facts that come from outside the core: from a file, or out of the table. */
import * as z from 'zod';
import { day, id, instant, interval, money, once, price } from '../../events/fields.ts';
import type { Grant, Offer, Purchase } from './facts.ts';

export const offerSchema = once(
  (): z.ZodType<Offer> =>
    z.strictObject({
      offerId: id(),
      productId: id(),
      price: price(),
      interval: interval(),
      audience: z.enum(['new-customers', 'everyone']),
      validFrom: day(),
      validUntil: day().optional().meta({ description: 'The last day on which it holds.' }),
      withdrawnOn: day().optional().meta({ description: 'The first day on which it no longer holds.' }),
    }),
);

export const grantSchema = once(
  (): z.ZodType<Grant> =>
    z.strictObject({
      case: z.string().min(1).max(400).meta({ description: '<event>#<source>#<the producer’s id of the case>' }),
      at: instant().meta({ description: 'When that case occurred.' }),
      worth: money().optional(),
    }),
);

export const purchaseSchema = once(
  (): z.ZodType<Purchase> => z.strictObject({ sku: id(), serialNumber: id().optional(), date: day().optional() }),
);
