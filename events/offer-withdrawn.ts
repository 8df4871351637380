import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { day, id } from './fields.ts';

/** An offer no longer holds, from `withdrawnOn` on. Grants that matched it stay. */
export const offerWithdrawn = inbound('OfferWithdrawn', {
  summary: 'An offer was taken back.',
  data: () => z.strictObject({ offerId: id(), productId: id(), withdrawnOn: day() }),
  caseId: (data) => data.offerId,
});
