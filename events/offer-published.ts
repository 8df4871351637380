import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { day, id, interval, once, price } from './fields.ts';

/** An offer's price and the days on which it holds. */
export const offerTerms = once(() => ({
  offerId: id(),
  productId: id(),
  price: price(),
  interval: interval(),
  validFrom: day(),
  validUntil: z.optional(day()),
}));

/** A price was published. `price` is per `interval`; `validUntil` is the last day on which it holds. */
export const offerPublished = inbound('OfferPublished', {
  summary: 'A price for a product was offered to the public or to new customers.',
  data: () =>
    z
      .strictObject({
        ...offerTerms(),
        audience: z.enum(['new-customers', 'everyone']),
      })
      .check(
        z.refine((offer) => offer.validUntil === undefined || offer.validFrom <= offer.validUntil, {
          path: ['validUntil'],
          error: 'an offer ends on or after the day it starts',
          params: { code: 'not-together' },
        }),
      ),
  caseId: (data) => data.offerId,
});
