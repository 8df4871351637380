import type { Remedy } from '../../../events/index.ts';
import { isOver, promised } from '../promise.ts';
import { rule } from '../rule.ts';

/** The confirmed table went to a bigger party: it is given back. Who sits there now does not make it impossible. */
export const reservedIsReserved = rule({
  id: 'reserved-is-reserved',
  events: ['ReservationDisplaced'],
  promise:
    'A reservation that we confirmed is restored; where that is impossible, the customer chooses an alternative and gets something on top.',
  facts: ['promise'],
  numbers: ['makeGood'],
  remedies: ['RestoreReservation', 'OfferChoice', 'MakeGood'],
  codes: [
    'reservation-confirmed',
    'reservation-cannot-be-restored',
    'no-alternative-known',
    'confirmation-unknown',
    'confirmation-unknown-no-alternative',
  ],
  wants: ({ data }) => ({ promise: { kind: 'reservation', promiseId: data.reservationId } }),
  evaluate({ event, promise }, { makeGood }) {
    const { reservationId, confirmedAt, reservedFor, possible, alternatives = [] } = event.data;
    const known = promised(promise, 'reservation', reservationId);
    const basis = 'promise';
    // Either word stands by itself, the event's or the ledger's, each with its own day.
    const day = reservedFor ?? (confirmedAt ? undefined : known?.agreedFor);
    const impossible = possible === false || isOver(day, event);
    const remedies: Remedy[] = [];
    if (!impossible) remedies.push({ kind: 'RestoreReservation', basis, reservationId });
    if (impossible && alternatives.length > 0) {
      const options = alternatives.map(({ id, name }) => ({ option: id, name }));
      remedies.push({ kind: 'OfferChoice', basis, of: 'reservation', about: reservationId, options });
    }
    if (impossible) remedies.push({ kind: 'MakeGood', basis: 'goodwill', value: makeGood });

    if (!confirmedAt && !known) {
      const isLost = impossible && alternatives.length === 0;
      const code = isLost ? 'confirmation-unknown-no-alternative' : 'confirmation-unknown';
      return { result: 'unknown', because: { code }, remedies };
    }
    if (!impossible) return { result: 'applies', because: { code: 'reservation-confirmed' }, remedies };
    // With nothing to choose from, somebody has to find something first.
    if (alternatives.length === 0) return { result: 'not-met', because: { code: 'no-alternative-known' }, remedies };
    return { result: 'applies', because: { code: 'reservation-cannot-be-restored' }, remedies };
  },
});
