/**
 * What we promised: kept in the promise ledger, so that a promise that somebody goes back on is known as one. `what` and
 * `resource` may stand in a letter. A promise is corrected by telling it again, later.
 */
import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { day, id, instant, label } from './fields.ts';

/** An order was accepted. `deliverOn` is the day for which it was promised, where one was. */
export const orderAccepted = inbound('OrderAccepted', {
  summary: 'We accepted a customer’s order.',
  data: () =>
    z.strictObject({
      orderId: id(),
      customerId: id(),
      acceptedAt: instant(),
      what: z.optional(label()),
      deliverOn: z.optional(day()),
    }),
  caseId: (data) => data.orderId,
});

/** A table, a room, a seat was confirmed: `resource`, on the day `reservedFor`. */
export const reservationConfirmed = inbound('ReservationConfirmed', {
  summary: 'We confirmed a customer’s reservation.',
  data: () =>
    z.strictObject({
      reservationId: id(),
      customerId: id(),
      confirmedAt: instant(),
      resource: label(),
      reservedFor: z.optional(day()),
    }),
  caseId: (data) => data.reservationId,
});

/** A day for some work was agreed: `agreedFor`. */
export const serviceAgreed = inbound('ServiceAgreed', {
  summary: 'We agreed with a customer on a day for some work.',
  data: () =>
    z.strictObject({
      engagementId: id(),
      customerId: id(),
      agreedAt: instant(),
      agreedFor: day(),
      what: z.optional(label()),
    }),
  caseId: (data) => data.engagementId,
});
