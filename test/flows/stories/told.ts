/**
 * Which stories are told where. Each file proves its own row with what it really saw (`storyteller.ts`), and
 * `test/recovery/registration.test.ts` sees to it that no event and no rule is missing from all rows together; a rule may
 * have its story in its own test instead.
 */
import type { InboundName } from '../../../events/index.ts';

export interface Told {
  /** Every event that was on the bus; what is decided on was decided, with a letter in German and one in English. */
  events: readonly InboundName[];
  /** Every rule that decided: it granted or referred, in a case with a letter in German and in one with a letter in English. */
  rules: readonly string[];
}

export const toldIn = {
  'after-the-sale': {
    events: [
      'HotlineCallEnded',
      'AncillaryFeeCharged',
      'ContractRenewalDue',
      'OfferPublished',
      'ProductPurchased',
      'ContractStarted',
      'ContractCancelled',
      'AdviceCorrected',
      'QuoteIssued',
      'TariffReviewed',
    ],
    rules: [
      'free-hotline',
      'no-petty-fees',
      'same-discount',
      'parity-before-goodbye',
      'correct-advice',
      'honest-advice',
      'could-save',
    ],
  },
  'something-broke': {
    events: ['WarrantyClaimed', 'CustomerRegistered'],
    rules: ['no-receipt-needed', 'repair-before-scrap', 'right-not-favour', 'not-too-old'],
  },
  'kept-word': {
    events: [
      'OrderAccepted',
      'OrderRevoked',
      'ReservationConfirmed',
      'ReservationDisplaced',
      'ServiceAgreed',
      'ServiceDeferred',
      'TermsTightened',
      'AttentionInterrupted',
      'ComplaintRaised',
      'ComplaintClosureProposed',
    ],
    rules: [
      'accepted-is-accepted',
      'reserved-is-reserved',
      'your-slot-is-yours',
      'record-outweighs-category',
      'present-customer-first',
      'no-closure-without-consent',
    ],
  },
  'the-hour-strikes': {
    events: [
      'HourStruck',
      'EmployeeJoined',
      'EmployeeChanged',
      'EmployeeDeparted',
      'EmployeeDepartureWithdrawn',
      'HostNeeded',
      'DateApproaching',
      'ReferralUnanswered',
      'ReferralGranted',
      'ChoiceLapsed',
      'CustomerChose',
    ],
    rules: ['one-host', 'remember-dates', 'customer-chooses'],
  },
  'never-second-class': { events: ['SegmentAssigned', 'HotlineCallEnded'], rules: ['free-hotline'] },
  belonging: {
    events: [
      'CustomerRegistered',
      'CustomerUpdated',
      'HostNeeded',
      'EmployeeJoined',
      'EmployeeDeparted',
      'DepartureContinued',
      'HostLeft',
      'CustomerChose',
      'HostMismatchReported',
      'HostAbsent',
      'CustomerDormant',
      'ContactRequested',
      'BossRequested',
    ],
    rules: [
      'one-host',
      'customer-chooses',
      'host-rematch',
      'deputy-covers',
      'care-without-selling',
      'expert-first',
      'host-not-boss',
    ],
  },
  'discounts-for-all': {
    events: [
      'OfferPublished',
      'OfferWithdrawn',
      'OfferParityContinued',
      'OfferParityDue',
      'ContractStarted',
      'ContractChanged',
    ],
    rules: ['offer-parity'],
  },
  listening: {
    events: ['AgentReplied', 'EmployeeOnboarded', 'CustomerLeft', 'ReferralReceived', 'SurveyAnswered'],
    rules: ['no-excuses', 'walk-through', 'no-hard-feelings', 'good-service-gets-around', 'did-it-work'],
  },
  colleagues: {
    events: ['ReferralGranted', 'ReferralDeclined', 'RemedyFailed', 'GoodwillRequested'],
    rules: [
      'answered-once',
      'a-persons-word',
      'answered-in-words',
      'only-a-person-declines',
      'failed-is-not-done',
      'agent-goodwill',
    ],
  },
} as const satisfies Record<string, Told>;
