/**
 * Everything a rule may see, time included. Facts are plain JSON, so that they can be stored with the outcome and be
 * decided on again. A fact that could not be had is `'unknown'`, explicitly.
 */
import type { EventData, InboundEvent, InboundName, Interval, Money } from '../../events/index.ts';

/** A fact, or the admission that we do not have it. */
export type Fact<T> = T | 'unknown';

/** The events that are decided on; the others only keep what we know current. */
export const recoveryEvents = [
  'WarrantyClaimed',
  'HotlineCallEnded',
  'ContractRenewalDue',
] as const satisfies readonly InboundName[];
export type RecoveryName = (typeof recoveryEvents)[number];
export type RecoveryEvent<Name extends RecoveryName = RecoveryName> = Extract<InboundEvent, { name: Name }>;

export function isRecoveryEvent(event: InboundEvent): event is RecoveryEvent {
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

/** What is known besides the event. */
export interface Background {
  /** When the event was received, an instant in UTC. It is the only clock a rule has. */
  now: Fact<string>;
  customer: Fact<Customer>;
  /** The offers for the product that the event is about; of the ledger's, only those that hold on the day it is about. */
  offers: Fact<Offer[]>;
  /** Earlier draws on the allowance that the event may draw on. */
  grants: Fact<Grant[]>;
  /** What the customer bought before. */
  purchases: Fact<Purchase[]>;
}

export type Facts<Name extends RecoveryName = RecoveryName> = Background & { event: RecoveryEvent<Name> };

/** Nothing but the event is known. */
export const nothingKnown: Background = {
  now: 'unknown',
  customer: 'unknown',
  offers: 'unknown',
  grants: 'unknown',
  purchases: 'unknown',
};

/** What identifies a case: the event's name, who said it, and their own id for it. */
export function caseKey({ name, source, caseId }: Pick<RecoveryEvent, 'name' | 'source' | 'caseId'>): string {
  return `${name}#${source}#${caseId}`;
}
