/**
 * Everything a rule may see, time included. Facts are plain JSON, so that they can be stored with the outcome and be
 * decided on again. A fact that could not be had is `'unknown'`, explicitly.
 */
import type {
  EventData,
  InboundEvent,
  InboundName,
  Interval,
  Language,
  Money,
  OutboundEvent,
  Remedy,
} from '../../events/index.ts';
import type { Because } from './rule.ts';

/** A fact, or the admission that we do not have it. */
export type Fact<T> = T | 'unknown';

/** The events that are decided on; the others only keep what we know current. */
export const recoveryEvents = [
  'WarrantyClaimed',
  'HotlineCallEnded',
  'AncillaryFeeCharged',
  'ContractRenewalDue',
  'CustomerRegistered',
  'HostNeeded',
  'DateApproaching',
  'ContractCancelled',
  'AdviceCorrected',
  'QuoteIssued',
  'TariffReviewed',
  'OrderRevoked',
  'ReservationDisplaced',
  'ServiceDeferred',
  'TermsTightened',
  'AttentionInterrupted',
  'ComplaintRaised',
  'ComplaintClosureProposed',
  'HostLeft',
  'CustomerChose',
  'ChoiceLapsed',
  'HostMismatchReported',
  'HostAbsent',
  'CustomerDormant',
  'ContactRequested',
  'BossRequested',
  'ReferralGranted',
  'ReferralDeclined',
  'RemedyFailed',
  'GoodwillRequested',
  'OfferParityDue',
  'AgentReplied',
  'EmployeeOnboarded',
  'CustomerLeft',
  'ReferralReceived',
  'SurveyAnswered',
] as const satisfies readonly InboundName[];
export type RecoveryName = (typeof recoveryEvents)[number];
export type RecoveryEvent<Name extends RecoveryName = RecoveryName> = Extract<InboundEvent, { name: Name }>;

export function isRecoveryEvent(event: InboundEvent | OutboundEvent): event is RecoveryEvent {
  return (recoveryEvents as readonly string[]).includes(event.name);
}

/** A customer's profile. There is no segment, value or rank in it, and there never will be. */
export type Customer = EventData<'CustomerRegistered'>;

/** An offer as published; `withdrawnOn` is the first day on which it no longer holds. */
export interface Offer {
  offerId: string;
  productId: string;
  /** Per `interval`. */
  price: Money;
  interval: Interval;
  audience: 'new-customers' | 'everyone';
  validFrom: string;
  /** The last day on which it holds. */
  validUntil?: string | undefined;
  withdrawnOn?: string | undefined;
}

/** An earlier grant that drew from the allowance this case looks at. */
export interface Grant {
  /** The case that drew: `<event>#<source>#<caseId>`. */
  case: string;
  /** Which telling of the case it was (`tellingOf`): another one of the same case has drawn for itself. */
  telling?: string | undefined;
  /** When that case occurred: an instant in UTC. */
  at: string;
  /** What the grant was worth, where it had a worth. */
  worth?: Money | undefined;
}

/** Something a customer bought from us, from their own history. */
export interface Purchase {
  sku: string;
  serialNumber?: string | undefined;
  /** The day of the purchase. */
  date?: string | undefined;
}

/** A running contract of the customer, as billing last told. */
export interface Contract {
  contractId: string;
  productId: string;
  /** Per `interval`. */
  price: Money;
  interval: Interval;
  startedOn: string;
  /** The last day it runs, where it ends by itself. */
  endsOn?: string | undefined;
  /** The last day on which it can be cancelled. */
  cancelBy?: string | undefined;
  /** The day from which it no longer runs. */
  cancelledOn?: string | undefined;
}

/** What can be promised: an accepted order, a confirmed reservation, an agreed date. */
export const promiseKinds = ['order', 'reservation', 'service'] as const;
export type PromiseKind = (typeof promiseKinds)[number];

/** A promise we made, from the promise ledger. */
export interface PromiseMade {
  kind: PromiseKind;
  /** The order's, reservation's or engagement's id. */
  promiseId: string;
  /** When it was accepted, confirmed or agreed: an instant in UTC. */
  madeAt: string;
  /** What was promised, in words that may stand in a letter. */
  what?: string | undefined;
  /** The day for which it was promised. */
  agreedFor?: string | undefined;
}

/** Who looks after a customer. */
export interface Host {
  hostId: string;
  /** Stands in for the host, and is the next one. Nobody where there is but one colleague. */
  deputyId?: string | undefined;
  /** When the customer last said themselves who it is to be: an instant in UTC. */
  chosenAt?: string | undefined;
}

/** Somebody who looks after customers. */
export interface Colleague {
  employeeId: string;
  /** As they introduce themselves to customers. */
  name?: string | undefined;
  languages: Language[];
  /** What they know their way around in: `contract`, `product`, … */
  topics: string[];
  team?: string | undefined;
  /** The first day they work here, where it was told. */
  joinsOn?: string | undefined;
  /** The last day they work here. Only of those who leave. */
  leavesOn?: string | undefined;
  /** Of those who leave: whether their customers may lawfully follow them. */
  mayFollow?: boolean | undefined;
  /** Days on which they are away, first and last included. */
  absences?: { from: string; until: string }[] | undefined;
}

/** What a case is about, as its letters name it. */
export interface Matter {
  event: RecoveryName;
  /** What letters may name of it. */
  subject: Record<string, unknown>;
  /** What was found in it: a letter after a person's answer goes by that. */
  because?: Because[] | undefined;
  /** When it happened to the customer: an instant in UTC. Not known of what was recorded before this was kept. */
  occurredAt?: string | undefined;
}

/** An earlier case that this event answers: a referral that a host decided on, a remedy that failed downstream. */
export interface Earlier {
  caseKey: string;
  event: string;
  verdict: 'granted' | 'referred' | 'unneeded';
  /** What was granted, or proposed. */
  remedies: Remedy[];
  /** Of a referral: what was ordered at once. */
  meanwhile?: Remedy[] | undefined;
  /** What it was about in the first place: of an answer to an answer, what the first one answered. */
  matter?: Matter | undefined;
  customerId?: string | undefined;
  /** Who asked for it, where a colleague did. */
  requestedBy?: string | undefined;
  /** Who declined it before, and not so that it counted. */
  declinedBy?: string[] | undefined;
  /** The case that has answered the referral already. */
  answeredBy?: string | undefined;
}

/** What is known besides the event. */
export interface Background {
  /** When the event was received, an instant in UTC. It is the only clock a rule has. */
  now: Fact<string>;
  customer: Fact<Customer>;
  /** The offers for the product that the event is about; of the ledger's, only those that hold on the day it is about. */
  offers: Fact<Offer[]>;
  /** Earlier draws on the allowance that the event may draw on. */
  grants: Fact<Grant[]>;
  /** What the customer bought before; of the ledger's, only the article that the event is about. */
  purchases: Fact<Purchase[]>;
  /** Who looks after the customer. */
  host: Fact<Host>;
  /** The colleagues who could look after the customer, the best suited first; only a few. */
  staff: Fact<Colleague[]>;
  /** The contract that the event is about. */
  contract: Fact<Contract>;
  /** The promise that the event is about. */
  promise: Fact<PromiseMade>;
  /** The case that the event answers. */
  earlier: Fact<Earlier>;
  /** Who answers a referral today: the host or, in their absence, somebody who is there. No rule reads it. */
  answering: Fact<string>;
}

export type Facts<Name extends RecoveryName = RecoveryName> = Background & { event: RecoveryEvent<Name> };

/** Nothing but the event is known. */
export const nothingKnown: Background = {
  now: 'unknown',
  customer: 'unknown',
  offers: 'unknown',
  grants: 'unknown',
  purchases: 'unknown',
  host: 'unknown',
  staff: 'unknown',
  contract: 'unknown',
  promise: 'unknown',
  earlier: 'unknown',
  answering: 'unknown',
};

/** What identifies a case: the event's name, who said it, and their own id for it. */
export function caseKey({ name, source, caseId }: Pick<RecoveryEvent, 'name' | 'source' | 'caseId'>): string {
  return `${name}#${source}#${caseId}`;
}

/** The profile that an event tells itself, where it does: what was kept of it a moment ago may not be seen yet. */
export function profileTold(event: RecoveryEvent): Fact<Customer> {
  return event.name === 'CustomerRegistered' ? event.data : 'unknown';
}

/** The customer an event is about; nobody, where it is about our own house. */
export function customerOf({ data }: Pick<RecoveryEvent, 'data'>): string | undefined {
  return 'customerId' in data ? data.customerId : undefined;
}
