/** Into which class of cost an event belongs, and what that class may consume: docs/decisions/0021. */
import type { InboundName, OutboundName } from '../../../events/index.ts';
import type { subscriptions } from '../../../events/subscriptions.ts';
import { allowanceFor } from '../../../shared/recovery/decide.ts';
import type { RecoveryEvent } from '../../../shared/recovery/facts.ts';
import type { Units } from '../../stores/consumed-capacity.ts';

/** Units of one event; `perEvent` is for each event that it leads to, where what it does is to lead to others. */
interface Limit extends Units {
  perEvent?: Units;
}

/** The first two are DESIGN §7's. */
export const limits = {
  'without an allowance': { write: 3, read: 1 },
  'with an allowance': { write: 5, read: 1.5 },
  'kept with its date': { write: 5, read: 1.5 },
  'a contract with its dates': { write: 9, read: 2 },
  'registered after many purchases': { write: 5, read: 1 },
  'who looks after somebody': { write: 9, read: 2.5 },
  'about an earlier case': { write: 5, read: 2 },
  'about a complaint': { write: 7, read: 1.5 },
  'hands a referral on': { write: 4, read: 1.5 },
  'listens to what we say': { write: 2, read: 1.5 },
  'a page of a fan-out': { write: 1, read: 5 },
  'an hour': { write: 0, read: 12, perEvent: { write: 2, read: 1.5 } },
} as const satisfies Record<string, Limit>;

export type Class = keyof typeof limits;

const plain = 'without an allowance';
const drawing = 'with an allowance';
const host = 'who looks after somebody';
const earlier = 'about an earlier case';
const contract = 'a contract with its dates';

type Own = Extract<(typeof subscriptions)[number], { own: true }>['events'][number];

/** Every event that a function hears. The compiler misses whatever is left out. */
export const classes: Record<InboundName | Extract<OutboundName, Own>, Class> = {
  WarrantyClaimed: plain,
  HotlineCallEnded: plain,
  AncillaryFeeCharged: plain,
  ContractRenewalDue: plain,
  ContractStarted: contract,
  ContractChanged: contract,
  ContractCancelled: contract,
  AdviceCorrected: plain,
  QuoteIssued: plain,
  TariffReviewed: plain,
  OrderAccepted: plain,
  OrderRevoked: plain,
  ReservationConfirmed: plain,
  ReservationDisplaced: plain,
  ServiceAgreed: 'kept with its date',
  ServiceDeferred: 'kept with its date',
  TermsTightened: plain,
  AttentionInterrupted: plain,
  ComplaintRaised: 'about a complaint',
  ComplaintClosureProposed: 'about a complaint',
  AgentReplied: plain,
  EmployeeOnboarded: plain,
  CustomerLeft: plain,
  ReferralReceived: plain,
  SurveyAnswered: earlier,
  OfferPublished: plain,
  OfferWithdrawn: plain,
  OfferParityContinued: 'a page of a fan-out',
  OfferParityDue: plain,
  CustomerRegistered: plain,
  CustomerUpdated: plain,
  ProductPurchased: 'kept with its date',
  SegmentAssigned: plain,
  HostNeeded: host,
  DepartureContinued: 'a page of a fan-out',
  HostLeft: host,
  CustomerChose: host,
  ChoiceLapsed: host,
  HostMismatchReported: plain,
  CustomerDormant: plain,
  ContactRequested: plain,
  BossRequested: plain,
  EmployeeJoined: plain,
  EmployeeChanged: plain,
  EmployeeDeparted: plain,
  EmployeeDepartureWithdrawn: plain,
  HostAbsent: plain,
  HourStruck: 'an hour',
  DateApproaching: plain,
  ReferralUnanswered: 'hands a referral on',
  ReferralGranted: earlier,
  ReferralDeclined: earlier,
  RemedyFailed: earlier,
  GoodwillRequested: plain,
  RecoveryDecided: 'listens to what we say',
  RemedyOrdered: 'listens to what we say',
};

/** The class of one event: of those that are plain, some draw on an allowance and some do not. */
export function classOf(event: { name: keyof typeof classes } | RecoveryEvent): Class {
  const named = classes[event.name];
  return named === plain && 'caseId' in event && allowanceFor(event) ? drawing : named;
}

/** What an event of that class may consume that led to so many others. */
export function limitOf(of: Class, { told, again }: { told: number; again: boolean }): Units {
  const { write, read, perEvent = { write: 0, read: 0 } }: Limit = limits[of];
  // What is told again reads what is stored, in whole; its writes fail, which costs as much as if they had not.
  return { write: write + told * perEvent.write, read: read + told * perEvent.read + (again ? 1.5 : 0) };
}
