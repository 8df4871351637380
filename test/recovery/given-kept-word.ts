/** Given: the situations in which somebody goes back on our word, or does not hear whoever is there. */
import type { EventData, InboundName } from '../../events/index.ts';
import type { Background, Facts, PromiseMade } from '../../shared/recovery/facts.ts';
import { factsOf, today } from './given.ts';

type Told<Name extends InboundName> = Partial<EventData<Name>> & { occurredAt?: string; source?: string };
type Known = Partial<Background>;

const customerId = 'customer-1';

export const givenWord = {
  /** Order 4711 was accepted the day before, and is not to be carried out. */
  orderRevoked: (told: Told<'OrderRevoked'> = {}, known: Known = {}): Facts =>
    factsOf(
      'OrderRevoked',
      {
        orderId: '4711',
        customerId,
        acceptedAt: '2026-06-14T09:00:00Z',
        ground: 'New, small customer. The regulars come first.',
      },
      told,
      known,
    ),
  /** The table by the window, confirmed for 20 June, went to others. */
  reservationDisplaced: (told: Told<'ReservationDisplaced'> = {}, known: Known = {}): Facts =>
    factsOf(
      'ReservationDisplaced',
      {
        reservationId: 'r-1',
        customerId,
        confirmedAt: '2026-06-01T18:00:00Z',
        resource: 'Tisch am Fenster, 19:30 Uhr',
        reservedFor: '2026-06-20',
      },
      told,
      known,
    ),
  /** Work agreed for 22 June is to be put off. */
  serviceDeferred: (told: Told<'ServiceDeferred'> = {}, known: Known = {}): Facts =>
    factsOf('ServiceDeferred', { engagementId: 's-1', customerId, agreedFor: '2026-06-22' }, told, known),
  /** A credit line is to go; thirty years, no reminder, no incident. */
  termsTightened: (told: Told<'TermsTightened'> = {}, known: Known = {}): Facts =>
    factsOf(
      'TermsTightened',
      {
        decisionId: 'd-1',
        customerId,
        terms: 'Credit line of 5,000 withdrawn.',
        ground: 'No salary comes in. Category C.',
        customerSince: '1996-05-14',
        remindersReceived: 0,
        incidents: 0,
      },
      told,
      known,
    ),
  /** The phone rang while a customer stood at desk 3. */
  attentionInterrupted: (told: Told<'AttentionInterrupted'> = {}, known: Known = {}): Facts =>
    factsOf('AttentionInterrupted', { interactionId: 'i-1', customerId, place: 'desk-3', by: 'phone' }, told, known),
  /** A complaint, in the customer's own words. */
  complaintRaised: (told: Told<'ComplaintRaised'> = {}, known: Known = {}): Facts =>
    factsOf('ComplaintRaised', { complaintId: 'b-1', customerId, text: 'Niemand hat zurückgerufen.' }, told, known),
  /** The complaint is to be closed; what the customer says to that is not known unless told. */
  complaintClosureProposed: (told: Told<'ComplaintClosureProposed'> = {}, known: Known = {}): Facts =>
    factsOf('ComplaintClosureProposed', { complaintId: 'b-1', customerId }, told, known),
  /** What the promise ledger has. */
  promise: (promise: Partial<PromiseMade> & Pick<PromiseMade, 'kind' | 'promiseId'>): PromiseMade => ({
    madeAt: today,
    ...promise,
  }),
};
