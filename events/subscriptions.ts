/** Which function hears which events: the bus's rules and the local engine's routes are both made from this. */
import { type InboundName, inbound, type OutboundName } from './contracts.ts';
import { ownSource } from './sources.ts';

export const subscriptions = [
  { name: 'warranty-claims', events: ['WarrantyClaimed'] },
  { name: 'hotline-calls', events: ['HotlineCallEnded'] },
  { name: 'petty-fees', events: ['AncillaryFeeCharged'] },
  { name: 'contract-renewals', events: ['ContractRenewalDue'] },
  { name: 'promises', events: ['OrderRevoked', 'ReservationDisplaced', 'ServiceDeferred', 'TermsTightened'] },
  { name: 'complaints', events: ['ComplaintRaised', 'ComplaintClosureProposed', 'AttentionInterrupted'] },
  // In one queue, so that the next page of a fan-out is read when what the last one raised is through.
  {
    name: 'offer-parity',
    events: ['OfferPublished', 'ContractStarted', 'ContractChanged', 'OfferParityContinued', 'OfferParityDue'],
  },
  {
    name: 'hosts',
    events: [
      'CustomerRegistered',
      'HostNeeded',
      'EmployeeDeparted',
      'DepartureContinued',
      'HostLeft',
      'CustomerChose',
      'ChoiceLapsed',
      'HostMismatchReported',
      'HostAbsent',
      'CustomerDormant',
    ],
  },
  { name: 'contacts', events: ['ContactRequested', 'BossRequested'] },
  { name: 'answers', events: ['ReferralGranted', 'ReferralDeclined', 'RemedyFailed', 'GoodwillRequested'] },
  {
    name: 'listening',
    events: ['AgentReplied', 'EmployeeOnboarded', 'CustomerLeft', 'ReferralReceived', 'SurveyAnswered'],
  },
  {
    name: 'projections',
    events: [
      'CustomerUpdated',
      'ProductPurchased',
      'EmployeeJoined',
      'EmployeeChanged',
      'EmployeeDepartureWithdrawn',
      'OfferWithdrawn',
      'OrderAccepted',
      'ReservationConfirmed',
      'ServiceAgreed',
    ],
  },
  { name: 'segments', events: ['SegmentAssigned'] },
  { name: 'order-scheduling', own: true, events: ['RemedyOrdered'] },
  { name: 'schedule', events: ['HourStruck', 'ReferralUnanswered'] },
  { name: 'dates', events: ['DateApproaching'] },
  { name: 'cancellations', events: ['ContractCancelled'] },
  { name: 'advice', events: ['AdviceCorrected', 'QuoteIssued', 'TariffReviewed'] },
  { name: 'figures', own: true, events: ['RecoveryDecided'] },
] as const satisfies readonly (
  | { name: string; events: readonly InboundName[] }
  /** Listens to what Kulanz itself says. */
  | { name: string; own: true; events: readonly OutboundName[] }
)[];

export type Subscription = (typeof subscriptions)[number];
export type SubscriberName = Subscription['name'];

/** Whether it listens to what Kulanz itself says, and not to producers. */
export const isOwn = (subscription: object): boolean => 'own' in subscription;

const said = [
  'RecoveryDecided',
  'RemedyOrdered',
  'WorkOrderScheduled',
  'LetterReady',
  'RecoveryReferred',
  'ReferralHandedOn',
  'EventQuarantined',
] as const satisfies readonly OutboundName[];

/** An EventBridge event pattern. */
export interface EventPattern {
  source: (string | { 'anything-but': string[] })[];
  'detail-type': (string | { 'anything-but': string[] })[];
}

/** A rule of the bus: what matches it goes to one queue. */
export interface BusRule {
  name: string;
  pattern: EventPattern;
}

const anyoneBut = (...sources: string[]): EventPattern['source'] => [{ 'anything-but': sources }];

/** The events among these by who alone may raise them; under `undefined` those that any producer may tell. */
function byRaiser(events: readonly InboundName[]): Map<string | undefined, InboundName[]> {
  const found = new Map<string | undefined, InboundName[]>();
  for (const name of events) {
    const { raisedBy } = inbound[name];
    found.set(raisedBy, [...(found.get(raisedBy) ?? []), name]);
  }
  return found;
}

/**
 * The rules of a subscription. What producers tell is taken from any source but our own; what Kulanz raises for itself,
 * only from the part of it that does; what Kulanz says, from Kulanz alone.
 */
export function rulesOf(subscription: Subscription): BusRule[] {
  const { name } = subscription;
  if ('own' in subscription)
    return [{ name, pattern: { source: [ownSource], 'detail-type': [...subscription.events] } }];
  return [...byRaiser(subscription.events)].map(([raiser, events]) => ({
    name: raiser === undefined ? name : `${name}-from-${partOf(raiser)}`,
    pattern: { source: raiser === undefined ? anyoneBut(ownSource) : [raiser], 'detail-type': events },
  }));
}

/** `hosts` of `kulanz.hosts`. */
const partOf = (source: string): string => source.slice(ownSource.length + 1);

const heard = subscriptions.flatMap((one): readonly InboundName[] => ('own' in one ? [] : one.events));

/** What goes to quarantine because no subscriber may hear it. */
export const catchAllRules: readonly BusRule[] = [
  {
    name: 'unknown-events',
    pattern: { source: anyoneBut(ownSource), 'detail-type': [{ 'anything-but': [...heard] }] },
  },
  { name: 'forged-source', pattern: { source: [ownSource], 'detail-type': [{ 'anything-but': [...said] }] } },
  // What Kulanz raises for itself, told by anybody else.
  ...[...byRaiser(heard)].flatMap(([raiser, events]): BusRule[] =>
    raiser === undefined
      ? []
      : [
          {
            name: `forged-${partOf(raiser)}`,
            pattern: { source: anyoneBut(ownSource, raiser), 'detail-type': events },
          },
        ],
  ),
];
