/** The closed lists of what it hears and what it says. */
import { adviceCorrected } from './advice-corrected.ts';
import { agentReplied } from './agent-replied.ts';
import { ancillaryFeeCharged } from './ancillary-fee-charged.ts';
import { attentionInterrupted } from './attention-interrupted.ts';
import { complaintClosureProposed, complaintRaised } from './complaint.ts';
import { bossRequested, contactRequested } from './contact-requested.ts';
import type { Contract, DataOf } from './contract.ts';
import { contractCancelled } from './contract-cancelled.ts';
import { contractRenewalDue } from './contract-renewal-due.ts';
import { contractChanged, contractStarted } from './contract-terms.ts';
import { customerDormant } from './customer-dormant.ts';
import { customerLeft } from './customer-left.ts';
import { customerRegistered, customerUpdated } from './customer-profile.ts';
import { dateApproaching } from './date-approaching.ts';
import {
  employeeChanged,
  employeeDeparted,
  employeeDepartureWithdrawn,
  employeeJoined,
  hostAbsent,
} from './employee.ts';
import { employeeOnboarded } from './employee-onboarded.ts';
import { goodwillRequested } from './goodwill-requested.ts';
import { choiceLapsed, customerChose, departureContinued, hostLeft } from './host-left.ts';
import { hostMismatchReported } from './host-mismatch-reported.ts';
import { hostNeeded } from './host-needed.ts';
import { hotlineCallEnded } from './hotline-call-ended.ts';
import { hourStruck } from './hour-struck.ts';
import { offerParityContinued, offerParityDue } from './offer-parity.ts';
import { offerPublished } from './offer-published.ts';
import { offerWithdrawn } from './offer-withdrawn.ts';
import {
  eventQuarantined,
  letterReady,
  recoveryDecided,
  recoveryReferred,
  referralHandedOn,
  remedyOrdered,
  workOrderScheduled,
} from './outbound.ts';
import { productPurchased } from './product-purchased.ts';
import { orderAccepted, reservationConfirmed, serviceAgreed } from './promise-made.ts';
import { orderRevoked, reservationDisplaced, serviceDeferred } from './promise-revoked.ts';
import { quoteIssued } from './quote-issued.ts';
import { referralDeclined, referralGranted } from './referral-answers.ts';
import { referralReceived } from './referral-received.ts';
import { referralUnanswered } from './referral-unanswered.ts';
import { remedyFailed } from './remedy-failed.ts';
import { segmentAssigned } from './segment-assigned.ts';
import { surveyAnswered } from './survey-answered.ts';
import { tariffReviewed } from './tariff-reviewed.ts';
import { termsTightened } from './terms-tightened.ts';
import { warrantyClaimed } from './warranty-claimed.ts';

/** Every event that Kulanz hears, by name. */
export const inbound = {
  WarrantyClaimed: warrantyClaimed,
  HotlineCallEnded: hotlineCallEnded,
  AncillaryFeeCharged: ancillaryFeeCharged,
  ContractRenewalDue: contractRenewalDue,
  ContractStarted: contractStarted,
  ContractChanged: contractChanged,
  ContractCancelled: contractCancelled,
  AdviceCorrected: adviceCorrected,
  QuoteIssued: quoteIssued,
  TariffReviewed: tariffReviewed,
  OrderAccepted: orderAccepted,
  OrderRevoked: orderRevoked,
  ReservationConfirmed: reservationConfirmed,
  ReservationDisplaced: reservationDisplaced,
  ServiceAgreed: serviceAgreed,
  ServiceDeferred: serviceDeferred,
  TermsTightened: termsTightened,
  AttentionInterrupted: attentionInterrupted,
  ComplaintRaised: complaintRaised,
  ComplaintClosureProposed: complaintClosureProposed,
  AgentReplied: agentReplied,
  EmployeeOnboarded: employeeOnboarded,
  CustomerLeft: customerLeft,
  ReferralReceived: referralReceived,
  SurveyAnswered: surveyAnswered,
  OfferPublished: offerPublished,
  OfferWithdrawn: offerWithdrawn,
  OfferParityContinued: offerParityContinued,
  OfferParityDue: offerParityDue,
  CustomerRegistered: customerRegistered,
  CustomerUpdated: customerUpdated,
  ProductPurchased: productPurchased,
  SegmentAssigned: segmentAssigned,
  HostNeeded: hostNeeded,
  DepartureContinued: departureContinued,
  HostLeft: hostLeft,
  CustomerChose: customerChose,
  ChoiceLapsed: choiceLapsed,
  HostMismatchReported: hostMismatchReported,
  CustomerDormant: customerDormant,
  ContactRequested: contactRequested,
  BossRequested: bossRequested,
  EmployeeJoined: employeeJoined,
  EmployeeChanged: employeeChanged,
  EmployeeDeparted: employeeDeparted,
  EmployeeDepartureWithdrawn: employeeDepartureWithdrawn,
  HostAbsent: hostAbsent,
  HourStruck: hourStruck,
  DateApproaching: dateApproaching,
  ReferralUnanswered: referralUnanswered,
  ReferralGranted: referralGranted,
  ReferralDeclined: referralDeclined,
  RemedyFailed: remedyFailed,
  GoodwillRequested: goodwillRequested,
} as const;

/** Every event that Kulanz says, by name. */
export const outbound = {
  RecoveryDecided: recoveryDecided,
  RemedyOrdered: remedyOrdered,
  WorkOrderScheduled: workOrderScheduled,
  LetterReady: letterReady,
  RecoveryReferred: recoveryReferred,
  ReferralHandedOn: referralHandedOn,
  EventQuarantined: eventQuarantined,
} as const;

export type InboundName = keyof typeof inbound;
export type OutboundName = keyof typeof outbound;
export type EventName = InboundName | OutboundName;

/** The `data` of an event, by its name. */
export type EventData<Name extends EventName> = DataOf<(typeof inbound & typeof outbound)[Name]>;

/** The contract of an event, or nothing if there is no such event. */
export function contractOf(name: string): Contract | undefined {
  const contracts: Record<string, unknown> = { ...inbound, ...outbound };
  return Object.hasOwn(contracts, name) ? (contracts[name] as Contract) : undefined;
}
