/** Cases for the ledger's tests: what real deciders would hand to it, made from a few words. */
import { randomUUID } from 'node:crypto';
import type { EventData } from '../../events/index.ts';
import { decide } from '../../shared/recovery/decide.ts';
import type { Outcome } from '../../shared/recovery/decision.ts';
import {
  type Background,
  type Customer,
  customerOf,
  type Facts,
  nothingKnown,
  type Offer,
  type RecoveryEvent,
} from '../../shared/recovery/facts.ts';
import { outcomeOf } from '../../shared/recovery/outcome.ts';
import { currentPolicy } from '../../shared/recovery/policy.ts';

/** When the cases of these tests were received. */
const now = '2026-11-22T09:30:00.412Z';

/** An id that no other test uses, so that tests can share a table. */
export const fresh = (prefix: string): string => `${prefix}-${randomUUID().slice(0, 8)}`;

export const aCustomer = (fields: Partial<Customer> = {}): Customer => ({
  customerId: fresh('C'),
  language: 'de',
  customerSince: '2011-03-01',
  channel: 'email',
  ...fields,
});

export const anOffer = (fields: Partial<Offer> = {}): Offer => ({
  offerId: fresh('O'),
  productId: 'TARIFF-M',
  price: { amount: 1999, currency: 'EUR' },
  interval: 'month',
  audience: 'new-customers',
  validFrom: '2026-10-01',
  validUntil: '2026-12-31',
  ...fields,
});

/** A claim for a trampoline whose feet broke; a spare part will do. */
export const aClaim = (fields: Partial<EventData<'WarrantyClaimed'>> = {}): EventData<'WarrantyClaimed'> => ({
  claimId: fresh('CLM-2026'),
  customerId: fresh('C'),
  product: {
    sku: 'TRAMPOLINE-244',
    name: 'Trampolin JumpMaster 244 cm',
    serialNumber: fresh('TJ244'),
    value: { amount: 24900, currency: 'EUR' },
  },
  receipt: 'missing',
  purchase: { date: '2025-06-14' },
  fault: {
    description: 'Beim Aufbauen nach dem Winter sind zwei der Füße gebrochen, das Trampolin wackelt jetzt sehr.',
    part: { sku: 'FOOT-244', name: 'Fuß, verzinkt', price: { amount: 1490, currency: 'EUR' } },
    repairable: true,
  },
  ...fields,
});

export const aCall = (fields: Partial<EventData<'HotlineCallEnded'>> = {}): EventData<'HotlineCallEnded'> => ({
  callId: fresh('CALL'),
  customerId: fresh('C'),
  line: 'hotline-1',
  durationSeconds: 372,
  about: 'contract',
  contractId: 'K-88120',
  fee: { amount: 298, currency: 'EUR' },
  feeStatus: 'invoiced',
  ...fields,
});

export const aRenewal = (fields: Partial<EventData<'ContractRenewalDue'>> = {}): EventData<'ContractRenewalDue'> => ({
  contractId: fresh('K'),
  customerId: fresh('C'),
  productId: 'TARIFF-M',
  currentPrice: { amount: 2999, currency: 'EUR' },
  interval: 'month',
  renewsOn: '2026-12-15',
  ...fields,
});

/** A contract at 29.99 EUR a month that runs until it is cancelled. */
export const someTerms = (fields: Partial<EventData<'ContractStarted'>> = {}): EventData<'ContractStarted'> => ({
  contractId: fresh('K'),
  customerId: fresh('C'),
  productId: 'TARIFF-M',
  price: { amount: 29_99, currency: 'EUR' },
  interval: 'month',
  startedOn: '2025-04-01',
  ...fields,
});

/** What somebody who works here wrote: as long as most replies are, and with an excuse. */
export const aReply = (fields: Partial<EventData<'AgentReplied'>> = {}): EventData<'AgentReplied'> => ({
  replyId: fresh('R'),
  employeeId: 'E-17',
  team: 'returns',
  customerId: fresh('C'),
  text:
    'Sehr geehrte Frau Sommer, vielen Dank für Ihre Nachricht vom Montag und die Fotos, die Sie uns geschickt haben. ' +
    'Wir haben uns alles in Ruhe angesehen. Leider lassen unsere Bestimmungen einen Umtausch nach 14 Tagen nicht zu. ' +
    'Mit freundlichen Grüßen',
  language: 'de',
  ...fields,
});

const sources = {
  CustomerRegistered: 'crm',
  AgentReplied: 'helpdesk',
  WarrantyClaimed: 'shop',
  HotlineCallEnded: 'telephony',
  ContractRenewalDue: 'billing',
} as const;

const frame = () => ({
  metadata: { eventId: randomUUID(), version: 1 as const, occurredAt: '2026-11-22T09:29:58Z' },
});

export const claimed = (data = aClaim()): RecoveryEvent<'WarrantyClaimed'> => ({
  name: 'WarrantyClaimed',
  source: sources.WarrantyClaimed,
  caseId: data.claimId,
  ...frame(),
  data,
});

export const called = (data = aCall()): RecoveryEvent<'HotlineCallEnded'> => ({
  name: 'HotlineCallEnded',
  source: sources.HotlineCallEnded,
  caseId: data.callId,
  ...frame(),
  data,
});

export const renewing = (data = aRenewal()): RecoveryEvent<'ContractRenewalDue'> => ({
  name: 'ContractRenewalDue',
  source: sources.ContractRenewalDue,
  caseId: `${data.contractId}+${data.renewsOn}`,
  ...frame(),
  data,
});

export const registered = (data = aCustomer()): RecoveryEvent<'CustomerRegistered'> => ({
  name: 'CustomerRegistered',
  source: sources.CustomerRegistered,
  caseId: data.customerId,
  ...frame(),
  data,
});

export const replied = (data = aReply()): RecoveryEvent<'AgentReplied'> => ({
  name: 'AgentReplied',
  source: sources.AgentReplied,
  caseId: data.replyId,
  ...frame(),
  data,
});

/** What the policy in force makes of an event of a customer we know, with nothing drawn and nothing offered before. */
export function outcomeFor(event: RecoveryEvent, known: Partial<Background> = {}): Outcome {
  const customerId = customerOf(event);
  const facts: Facts = {
    ...nothingKnown,
    now,
    event,
    customer: customerId === undefined ? 'unknown' : aCustomer({ customerId }),
    offers: [],
    grants: [],
    ...known,
  };
  return outcomeOf(facts, decide(facts, currentPolicy), currentPolicy);
}
