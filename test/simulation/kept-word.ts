/** What is promised in a run, who goes back on it, and who is not heard. */
import type { EventData, InboundName } from '../../events/index.ts';
import type { Chance } from './chance.ts';

type Told<Name extends InboundName> = { name: Name; data: EventData<Name> };

const customers = ['anna', 'anna', 'bert'] as const;
const instant = '2026-05-20T10:00:00Z';

/** Few orders for many events, so that a promise, its correction and its revocation meet in any order. */
export function promiseMade(_: number, chance: Chance): Told<'OrderAccepted'> | Told<'ReservationConfirmed'> {
  const customerId = chance.oneOf(customers);
  if (chance.happens(0.5)) {
    const what = chance.oneOf(['A lamp', 'Two lamps']);
    return { name: 'OrderAccepted', data: { orderId: `o-${customerId}`, customerId, acceptedAt: instant, what } };
  }
  const resource = chance.oneOf(['A table for two', 'A table for three']);
  return {
    name: 'ReservationConfirmed',
    data: { reservationId: `r-${customerId}`, customerId, confirmedAt: instant, resource },
  };
}

export function promiseRevoked(
  number: number,
  chance: Chance,
): Told<'OrderRevoked'> | Told<'ReservationDisplaced'> | Told<'ServiceDeferred'> | Told<'TermsTightened'> {
  const customerId = chance.oneOf(customers);
  const ground = 'Somebody else comes first.';
  switch (chance.oneOf(['order', 'reservation', 'service', 'terms'] as const)) {
    case 'order':
      return {
        name: 'OrderRevoked',
        data: { orderId: `o-${customerId}`, customerId, ground, ...(chance.happens(0.3) && { stockLeft: 0 }) },
      };
    case 'reservation':
      return {
        name: 'ReservationDisplaced',
        data: {
          reservationId: `r-${customerId}`,
          customerId,
          resource: 'A table',
          ...(chance.happens(0.5) && { confirmedAt: instant }),
          ...(chance.happens(0.4) && { possible: false, alternatives: [{ id: 'bar', name: 'The bar' }] }),
        },
      };
    case 'service':
      return {
        name: 'ServiceDeferred',
        data: {
          engagementId: `s-${number}`,
          customerId,
          ...(chance.happens(0.8) && { agreedFor: '2026-06-20' }),
          ...(chance.happens(0.3) && { possible: false, proposedFor: '2026-07-20' }),
        },
      };
    case 'terms':
      return {
        name: 'TermsTightened',
        data: {
          decisionId: `d-${number}`,
          customerId,
          terms: 'No credit.',
          ground,
          customerSince: '1996-05-14',
          remindersReceived: chance.between(0, 1),
          ...(chance.happens(0.7) && { incidents: 0 }),
        },
      };
  }
}

/** Two places, so that the third at one of them comes by chance. */
export function notHeard(
  number: number,
  chance: Chance,
): Told<'AttentionInterrupted'> | Told<'ComplaintRaised'> | Told<'ComplaintClosureProposed'> {
  const customerId = chance.oneOf(customers);
  if (chance.happens(0.6)) {
    return {
      name: 'AttentionInterrupted',
      data: {
        interactionId: `i-${number}`,
        place: chance.oneOf(['desk-1', 'desk-2']),
        by: 'phone',
        ...(chance.happens(0.5) && { customerId }),
      },
    };
  }
  // One complaint of each customer's, so that what is told of it meets.
  const complaintId = `b-${customerId}`;
  if (chance.happens(0.5)) return { name: 'ComplaintRaised', data: { complaintId, customerId, text: 'Nobody rang.' } };
  const answer = chance.oneOf([true, false, undefined]);
  return {
    name: 'ComplaintClosureProposed',
    data: {
      complaintId,
      customerId,
      attempt: (number % 1_000) + 1,
      ...(answer !== undefined && { customerAgreed: answer }),
    },
  };
}
