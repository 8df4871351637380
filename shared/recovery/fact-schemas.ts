/** The schemas of facts that come from outside the core: from a file, or out of the table. */
import * as z from 'zod/mini';
import { day, id, instant, interval, money, once, price } from '../../events/fields.ts';
import type { Grant, Offer, Purchase } from './facts.ts';

export const offerSchema = once(
  (): z.ZodMiniType<Offer> =>
    z.strictObject({
      offerId: id(),
      productId: id(),
      price: price(),
      interval: interval(),
      audience: z.enum(['new-customers', 'everyone']),
      validFrom: day(),
      validUntil: z.optional(day()).check(z.describe('The last day on which it holds.')),
      withdrawnOn: z.optional(day()).check(z.describe('The first day on which it no longer holds.')),
    }),
);

export const grantSchema = once(
  (): z.ZodMiniType<Grant> =>
    z.strictObject({
      case: z
        .string()
        .check(z.minLength(1), z.maxLength(400), z.describe('<event>#<source>#<the producer’s id of the case>')),
      telling: z
        .optional(z.string().check(z.minLength(1), z.maxLength(64)))
        .check(z.describe('Which telling of that case it was, as Kulanz hashed it.')),
      at: instant().check(z.describe('When that case occurred.')),
      worth: z.optional(money()),
    }),
);

export const purchaseSchema = once(
  (): z.ZodMiniType<Purchase> => z.strictObject({ sku: id(), serialNumber: z.optional(id()), date: z.optional(day()) }),
);
