/** The events of each kind that cost the most, as far as we know, in an order in which they can happen. */
import type { EventData } from '../../../events/index.ts';
import type { RecoveryEvent } from '../../../shared/recovery/facts.ts';
import {
  aCall,
  aClaim,
  aCustomer,
  anOffer,
  aRenewal,
  called,
  claimed,
  renewing,
  someTerms,
} from '../../ledger/cases.ts';
import type { Class } from './classes.ts';
import type { OnTheBus } from './house.ts';

export interface Telling {
  event: OnTheBus;
  /** What is special about it. */
  what?: string;
  /** The class that it belongs to for that, where it is not that of its name. */
  class?: Class;
}

let second = 0;
/** One second after the other: of two tellings of the same thing the later one counts. */
function next(): string {
  second += 1;
  return new Date(Date.parse('2026-11-22T09:00:00Z') + second * 1_000).toISOString();
}

/** An event of these data; of its id it is told apart from others. */
export function told(name: string, id: string, data: object, source = 'stories', occurredAt = next()): OnTheBus {
  return {
    source,
    'detail-type': name,
    detail: { metadata: { eventId: `e-${name}-${id}`, version: 1, occurredAt }, data },
  };
}
const onTheBus = ({ name, caseId, source, data, metadata }: RecoveryEvent): OnTheBus =>
  told(name, caseId, data, source, metadata.occurredAt);

/** Of each kind what costs the most, as far as we know. */
export function* dearest(): Generator<Telling> {
  const customerId = 'C-9001';
  const productId = 'TARIFF-M';
  const registered = aCustomer({ customerId, customerSince: '2016-03-01' });
  const registration = told('CustomerRegistered', '9001', registered);
  yield { what: 'somebody new', event: registration };
  yield { what: 'the same again', event: registration };
  yield { what: 'by another source', event: told('CustomerRegistered', '9001', registered, 'shop') };
  const before = told('CustomerRegistered', '9001', registered, 'branch', '2026-11-22T08:59:00Z');
  yield { what: 'by another source, older', event: before };
  yield* latecomer();
  const stranger = aCustomer({ customerId: 'C-9002' });
  yield { what: 'not heard of before', event: told('CustomerUpdated', '9002', stranger) };
  const { withdrawnOn: _, ...published } = anOffer({ productId, offerId: 'OFFER-9' });
  yield { what: 'an offer', event: told('OfferPublished', '9', published) };

  yield { what: 'a fee', event: onTheBus(called(aCall({ customerId }))) };
  yield { what: 'no fee', event: onTheBus(called(aCall({ customerId, fee: undefined }))) };
  yield { what: 'a better offer', event: onTheBus(renewing(aRenewal({ customerId, productId }))) };
  yield { what: 'no offer', event: onTheBus(renewing(aRenewal({ customerId, productId: 'TARIFF-XL' }))) };
  yield* claims(customerId);
  yield* promises(customerId);
  yield* contracts(customerId, productId);
  yield* purchases(customerId);
  const dear = {
    chargeId: 'CHARGE-9',
    customerId,
    kind: 'wifi',
    fee: { amount: 20_01, currency: 'EUR' },
    feeStatus: 'invoiced',
  };
  yield { what: 'above the limit', event: told('AncillaryFeeCharged', '9', dear) };
  const again = called(aCall({ customerId }));
  yield { what: 'of somebody who bought a lot', event: onTheBus(again) };
  yield { what: 'the same again', event: onTheBus(again) };
  yield* leaving(customerId);
}

/** Somebody who bought a lot before they are registered. */
function* latecomer(): Generator<Telling> {
  const customerId = 'C-9003';
  for (let nth = 1; nth <= 40; nth += 1) {
    const article = { sku: `ARTICLE-${nth}`, name: 'Trampolin', serialNumber: `SN-2026-O-8${nth}` };
    const bought = { orderId: `O-8${nth}`, customerId, ...article, purchasedOn: '2026-10-20' };
    yield { event: told('ProductPurchased', bought.orderId, bought) };
  }
  const event = told('CustomerRegistered', '9003', aCustomer({ customerId }));
  yield { what: 'bought a lot before', class: 'registered after many purchases', event };
}

function* claims(customerId: string): Generator<Telling> {
  const kettle = { sku: 'KETTLE-1', name: 'Wasserkocher 1,7 l', value: { amount: 3_990, currency: 'EUR' } } as const;
  const claim = (fields: Partial<EventData<'WarrantyClaimed'>>) => onTheBus(claimed(aClaim({ customerId, ...fields })));
  yield { what: 'a receipt', event: claim({ product: kettle, receipt: 'attached' }) };
  const { value: _, ...ofUnknownWorth } = kettle;
  const fault = { description: 'Der Deckel schließt nicht mehr.' };
  yield { what: 'a receipt, worth unknown', event: claim({ product: ofUnknownWorth, receipt: 'attached', fault }) };
  const { data } = claimed(aClaim({ customerId }));
  yield { what: 'a serial number', event: claim(data) };
  yield { what: 'the same serial number', event: claim({ product: data.product }) };
  const first = claim({ product: kettle, purchase: undefined });
  for (const what of ['no trace', 'no trace, the second', 'no trace, the third']) {
    yield { what, event: what === 'no trace' ? first : claim({ product: kettle, purchase: undefined }) };
  }
  yield { what: 'no trace, the allowance used', event: claim({ product: kettle, purchase: undefined }) };
  yield { what: 'the same again', event: first };
}

/** Somebody goes back on our word, and what is said about a complaint. */
function* promises(customerId: string): Generator<Telling> {
  const acceptedAt = '2026-11-18T09:15:00Z';
  const order = { orderId: 'O-7001', customerId, acceptedAt, what: '24 Flaschen Olivenöl' };
  yield { what: 'an order', event: told('OrderAccepted', '7001', order) };
  const regulars = { orderId: 'O-7001', customerId, ground: 'Neukunde. Die Stammkunden gehen vor.' };
  yield { what: 'known from the ledger', event: told('OrderRevoked', '7001', regulars) };
  const soldOut = { orderId: 'O-7002', customerId, acceptedAt, ground: 'Ausverkauft.', stockLeft: 0 };
  yield { what: 'nothing left', event: told('OrderRevoked', '7002', soldOut) };
  const table = {
    reservationId: 'R-8001',
    customerId,
    confirmedAt: acceptedAt,
    resource: 'Tisch für zwei am Kamin, 19:30 Uhr',
    possible: false,
    alternatives: [
      { id: 'window-1930', name: 'Tisch für zwei am Fenster, 19:30 Uhr' },
      { id: 'fireside-1700', name: 'Tisch für zwei am Kamin, 17:00 Uhr' },
    ],
  };
  yield { what: 'a choice', event: told('ReservationDisplaced', '8001', table) };
  const slot = { engagementId: 'E-9001', customerId, agreedFor: '2026-12-01' };
  yield { what: 'kept', event: told('ServiceDeferred', '9001', slot) };
  const off = { engagementId: 'E-9002', customerId, proposedFor: '2026-12-03', possible: false };
  yield { what: 'off, with its reminder', event: told('ServiceDeferred', '9002', { ...slot, ...off }) };
  const terms = { decisionId: 'D-6001', customerId, terms: 'Kein Dispokredit.', ground: 'Regel 7.' };
  yield { what: 'held', event: told('TermsTightened', '6001', terms) };
  const complaint = { complaintId: 'B-9', customerId, text: 'Seit drei Wochen warte ich auf den Rückruf.' };
  yield { what: 'the first', event: told('ComplaintRaised', '9', complaint) };
  yield { what: 'held', event: told('ComplaintClosureProposed', '9', { complaintId: 'B-9', customerId }) };
  const agreed = { complaintId: 'B-9', customerId, customerAgreed: true, attempt: 2 };
  yield { what: 'settled, two waited', event: told('ComplaintClosureProposed', '92', agreed) };
  for (const nth of [1, 2, 3, 4]) {
    const interruption = { interactionId: `I-9${nth}`, customerId, place: 'desk-9', by: 'phone' };
    yield { what: `no. ${nth} at its place`, event: told('AttentionInterrupted', `9${nth}`, interruption) };
  }
}

/** A contract that has both dates: it starts, changes in everything, and is cancelled. */
function* contracts(customerId: string, productId: string): Generator<Telling> {
  const contractId = 'K-9001';
  const dates = { cancelBy: '2027-02-01', endsOn: '2027-03-01' };
  const open = someTerms({ customerId, contractId: 'K-9002', productId: 'TARIFF-XL' });
  yield { what: 'no dates', event: told('ContractStarted', '9002', open) };
  const terms = someTerms({ customerId, contractId, productId, ...dates });
  yield { what: 'both dates', event: told('ContractStarted', '9001', terms) };
  const later = { cancelBy: '2028-02-01', endsOn: '2028-03-01', price: { amount: 31_99, currency: 'EUR' } };
  yield { what: 'price and both dates', event: told('ContractChanged', '9001', { ...terms, ...later }) };
  const { interval } = terms;
  const cancellation = {
    contractId,
    customerId,
    productId,
    currentPrice: later.price,
    interval,
    cancelledOn: '2026-12-31',
  };
  yield { what: 'both dates off, a better offer', event: told('ContractCancelled', '9001', cancellation) };
}

function* purchases(customerId: string): Generator<Telling> {
  const bought = (sku: string, orderId: string, purchasedOn = '2026-11-20') =>
    told('ProductPurchased', orderId, {
      orderId,
      customerId,
      sku,
      name: 'Trampolin',
      serialNumber: `SN-2026-${orderId}`,
      purchasedOn,
    });
  for (let nth = 1; nth <= 40; nth += 1) yield { event: bought(`ARTICLE-${nth}`, `O-9${nth}`, '2026-10-20') };
  yield { what: 'the 41st', event: bought('TRAMPOLINE-3', 'O-941') };
  const product = { sku: 'TRAMPOLINE-3', name: 'Trampolin 3 m', value: { amount: 24_900, currency: 'EUR' as const } };
  const claim = claimed(aClaim({ customerId, product, purchase: undefined }));
  yield { what: 'bought from us, no receipt', event: onTheBus(claim) };
}

/** Somebody leaves; of their customers one chooses, one follows and the others say nothing. Their follower is away. */
function* leaving(customerId: string): Generator<Telling> {
  for (const [employeeId, leavesOn] of [
    ['E-17', '2026-12-31'],
    ['E-42', '2027-01-31'],
  ] as const) {
    yield {
      what: 'of many',
      event: told('EmployeeDeparted', employeeId, { employeeId, leavesOn, mayFollow: true }, 'hr'),
    };
  }
  const other = { customerId, employeeId: 'E-17', choice: 'other' };
  yield { what: 'another host', event: told('CustomerChose', '9001', other) };
  yield {
    what: 'goes along',
    event: told('CustomerChose', '9002', { ...other, customerId: 'C-9002', choice: 'follow' }),
  };
  yield {
    what: 'stays',
    event: told('EmployeeDepartureWithdrawn', 'E-42', { employeeId: 'E-42', leavesOn: '2027-01-31' }, 'hr'),
  };
}
