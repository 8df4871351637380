/** Which function hears which events: the bus's rules and the local engine's routes are both made from this. */
import type { InboundName, OutboundName } from './contracts.ts';

/** The `source` under which the schedule tells hours and dates; no producer's. */
export const scheduleSource = 'kulanz.schedule';

/** The `source` of everything Kulanz itself puts on the bus. No producer may use it. */
export const ownSource = 'kulanz';

/** The `source` of what Kulanz raises for itself about hosts; it goes the way of any other event. */
export const hostsSource = 'kulanz.hosts';

/** The `source` of what Kulanz raises itself so that an offer holds for all; it goes the way of any other event. */
export const paritySource = 'kulanz.parity';

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

/** What a subscription's rule matches: its events, from any source but our own, or from ours alone. */
export function subscriptionPattern(subscription: Subscription): EventPattern {
  const source = isOwn(subscription) ? [ownSource] : [{ 'anything-but': [ownSource] }];
  return { source, 'detail-type': [...subscription.events] };
}

/** What goes to quarantine because no subscriber may hear it. */
export const catchAllPatterns: { name: string; pattern: EventPattern }[] = [
  {
    name: 'unknown-events',
    pattern: {
      source: [{ 'anything-but': [ownSource] }],
      'detail-type': [
        { 'anything-but': subscriptions.filter((one) => !isOwn(one)).flatMap(({ events }) => [...events]) },
      ],
    },
  },
  { name: 'forged-source', pattern: { source: [ownSource], 'detail-type': [{ 'anything-but': [...said] }] } },
];
