/**
 * Somebody here goes back on our word. `ground` is what they say; it is kept with the case, and no rule, letter or
 * message of ours ever repeats it.
 */
import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { count, day, id, instant, label, prose } from './fields.ts';

/**
 * An accepted order is not to be carried out. `acceptedAt` may be left out where the promise ledger knows the order.
 * `stockLeft` is how many there are that could still go to this customer, others’ wishes aside: 0 says that it cannot be
 * done, and nothing else does.
 */
export const orderRevoked = inbound('OrderRevoked', {
  summary: 'An accepted order is not to be carried out.',
  data: () =>
    z.strictObject({
      orderId: id(),
      customerId: id(),
      acceptedAt: z.optional(instant()),
      ground: prose(),
      stockLeft: z.optional(count()),
    }),
  caseId: (data) => data.orderId,
});

/**
 * A confirmed reservation went to somebody else. `possible: false` says that it cannot be restored whoever we put first
 * (a burst pipe, the evening is over); that others want it does not make it impossible. `alternatives` are what is free.
 */
export const reservationDisplaced = inbound('ReservationDisplaced', {
  summary: 'A confirmed reservation was given to somebody else.',
  data: () =>
    z.strictObject({
      reservationId: id(),
      customerId: id(),
      confirmedAt: z.optional(instant()),
      resource: label(),
      reservedFor: z.optional(day()),
      ground: z.optional(prose()),
      possible: z.optional(z.boolean()),
      alternatives: z.optional(z.array(z.strictObject({ id: id(), name: label() })).check(z.maxLength(20))),
    }),
  caseId: (data) => data.reservationId,
});

/**
 * A day that was agreed on is to be put off. `possible: false` says that it cannot be kept whoever we put first (somebody
 * is ill); that there is a bigger job does not make it impossible. `proposedFor` and `otherDays` are days that would do.
 */
export const serviceDeferred = inbound('ServiceDeferred', {
  summary: 'A day that was agreed on for some work is to be put off.',
  data: () =>
    z.strictObject({
      engagementId: id(),
      customerId: id(),
      agreedFor: z.optional(day()),
      proposedFor: z.optional(day()),
      otherDays: z.optional(z.array(day()).check(z.maxLength(20))),
      ground: z.optional(prose()),
      possible: z.optional(z.boolean()),
    }),
  caseId: (data) => data.engagementId,
});
