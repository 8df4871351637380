import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { day, id, interval, price } from './fields.ts';

/** A price was published. `price` is per `interval`; `validUntil` is the last day on which it holds. */
export const offerPublished = inbound('OfferPublished', {
  summary: 'A price for a product was offered to the public or to new customers.',
  data: () =>
    z
      .strictObject({
        offerId: id(),
        productId: id(),
        price: price(),
        interval: interval(),
        audience: z.enum(['new-customers', 'everyone']),
        validFrom: day(),
        validUntil: z.optional(day()),
      })
      .check(
        z.refine((offer) => offer.validUntil === undefined || offer.validFrom <= offer.validUntil, {
          path: ['validUntil'],
          error: 'an offer ends on or after the day it starts',
        }),
      ),
  caseId: (data) => data.offerId,
});
