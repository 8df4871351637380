/** Given, when, then for the pure core: short ways to say what is known, and what comes of it. */
import { contractOf, type EventData, type Interval, type Money, parse } from '../../events/index.ts';
import { decide } from '../../shared/recovery/decide.ts';
import { type Decision, outcomeIdOf, remedyIdOf } from '../../shared/recovery/decision.ts';
import type { Colleague } from '../../shared/recovery/facts.ts';
import {
  type Background,
  type Contract,
  type Earlier,
  type Facts,
  type Grant,
  isRecoveryEvent,
  nothingKnown,
  type Offer,
  type RecoveryName,
} from '../../shared/recovery/facts.ts';
import { currentPolicy, type Policy } from '../../shared/recovery/policy.ts';
import type { Finding } from '../../shared/recovery/rule.ts';

type Claim = EventData<'WarrantyClaimed'>;
type Told<Data> = Partial<Data> & { occurredAt?: string; source?: string };

/** When an event of these tests occurs, unless it says otherwise. */
export const today = '2026-06-15T12:00:00.000Z';

/** An instant so many days (and milliseconds) after {@link today}; negative is before. */
export function daysFromToday(days: number, milliseconds = 0): string {
  return new Date(Date.parse(today) + days * 86_400_000 + milliseconds).toISOString();
}

export const eur = (cents: number): Money => ({ amount: cents, currency: 'EUR' });
export const money = (amount: number, currency: Money['currency']): Money => ({ amount, currency });

/** What each event says here unless a test says otherwise; a claim comes without any trace of its purchase. */
export const trampoline = { sku: 'trampoline-305', name: 'Trampolin Jump 305', value: eur(100_00) } as const;
const claim: Claim = {
  claimId: 'claim-1',
  customerId: 'customer-1',
  product: trampoline,
  receipt: 'missing',
  fault: { description: 'Ein Fuß ist gebrochen.' },
};
const call: EventData<'HotlineCallEnded'> = {
  callId: 'call-1',
  customerId: 'customer-1',
  line: 'Vertragshotline',
  durationSeconds: 240,
  about: 'contract',
};
const renewal: EventData<'ContractRenewalDue'> = {
  contractId: 'contract-1',
  customerId: 'customer-1',
  productId: 'mobile-m',
  currentPrice: eur(24_99),
  interval: 'month',
  renewsOn: '2026-07-01',
};
const fee: EventData<'AncillaryFeeCharged'> = { chargeId: 'charge-1', customerId: 'customer-1', kind: 'wifi' };
const cancellation: EventData<'ContractCancelled'> = {
  contractId: 'contract-1',
  customerId: 'customer-1',
  cancelledOn: '2026-09-30',
  productId: 'mobile-m',
  currentPrice: eur(24_99),
  interval: 'month',
};
const advice: EventData<'AdviceCorrected'> = {
  adviceId: 'advice-1',
  customerId: 'customer-1',
  wrongAdvice: 'Die Pumpe passt auf Ihren Brunnen.',
  correction: 'Für einen Brunnen von neun Metern brauchen Sie eine Tiefbrunnenpumpe.',
};
const quote: EventData<'QuoteIssued'> = {
  quoteId: 'quote-1',
  customerId: 'customer-1',
  items: [{ sku: 'boiler-20', name: 'Gasheizung 20 kW', price: eur(3_200_00), need: 'required' }],
};
const review: EventData<'TariffReviewed'> = {
  contractId: 'contract-1',
  customerId: 'customer-1',
  reviewedOn: '2026-06-15',
  cost: eur(24_99),
  interval: 'month',
  alternatives: [],
};
const colleague = (employeeId: string, name: string): Colleague => ({
  employeeId,
  name,
  languages: ['de'],
  topics: [],
});
export const anna = colleague('anna', 'Anna Vogt');
export const ben = colleague('ben', 'Ben Okoye');
export const cem = colleague('cem', 'Cem Aydin');
/** Ben is the host, Anna his deputy, and Cem is there too. */
const looked = (known: Partial<Background>): Partial<Background> => ({
  host: { hostId: 'ben', deputyId: 'anna' },
  staff: [ben, anna, cem],
  ...known,
});
const reply: Omit<EventData<'AgentReplied'>, 'text'> = {
  replyId: 'reply-1',
  employeeId: 'employee-9',
  team: 'returns',
  customerId: 'customer-1',
  language: 'de',
};
const farewell: EventData<'CustomerLeft'> = {
  customerId: 'customer-1',
  leftOn: '2026-06-30',
  consentToPresent: false,
};

const lamp = { sku: 'lamp-1', name: 'Leselampe' };
const answered = { caseKey: 'WarrantyClaimed#shop#claim-7', customerId: 'customer-1' };
const yes: EventData<'ReferralGranted'> = { ...answered, grantedBy: 'mia' };
const no: EventData<'ReferralDeclined'> = {
  ...answered,
  declinedBy: 'mia',
  reason: 'Die Lampe wird nicht mehr hergestellt, und wir haben keine mehr.',
  instead: 'Sie bekommen Ihr Geld zurück oder jede andere Leselampe, die Ihnen gefällt.',
};
const failed: EventData<'RemedyFailed'> = {
  remedyId: remedyIdOf(outcomeIdOf('HotlineCallEnded#telephony#call-7'), 0),
  caseKey: 'HotlineCallEnded#telephony#call-7',
  customerId: 'customer-1',
  code: 'account-closed',
};
const gesture: EventData<'GoodwillRequested'> = {
  requestId: 'request-1',
  customerId: 'customer-1',
  kind: 'RefundFee',
  value: eur(19_90),
  reason: 'Zweimal vergeblich auf den Techniker gewartet.',
  requestedBy: 'mia',
};

const parity: EventData<'OfferParityDue'> = {
  offer: {
    offerId: 'offer-1',
    productId: 'mobile-m',
    price: eur(19_99),
    interval: 'month',
    validFrom: '2026-06-01',
    validUntil: '2026-07-31',
  },
  publication: 'p1',
  contractId: 'contract-1',
  customerId: 'customer-1',
  paid: eur(24_99 * 12),
};

export const given = {
  /** A customer says that something is broken. Everything about them is known, and there is nothing on file. */
  warrantyClaim: (told: Told<Claim> = {}, known: Partial<Background> = {}): Facts =>
    factsOf('WarrantyClaimed', claim, told, known),
  /** A call to the hotline about a contract ended; no fee unless told. */
  hotlineCall: (told: Told<EventData<'HotlineCallEnded'>> = {}, known: Partial<Background> = {}): Facts =>
    factsOf('HotlineCallEnded', call, told, known),
  /** A contract at 24.99 EUR a month renews on 1 July 2026; no offers unless told. */
  contractRenewal: (told: Told<EventData<'ContractRenewalDue'>> = {}, known: Partial<Background> = {}): Facts =>
    factsOf('ContractRenewalDue', renewal, told, known),
  /** Somebody became a customer; nobody looks after them yet, and nobody works here unless told. */
  registration: (told: Told<EventData<'CustomerRegistered'>> = {}, known: Partial<Background> = {}): Facts =>
    factsOf('CustomerRegistered', given.customer(), told, { staff: [], ...known }),
  /** Somebody is found to be a customer without a host. */
  hostNeeded: (told: Told<EventData<'HostNeeded'>> = {}, known: Partial<Background> = {}): Facts =>
    factsOf('HostNeeded', { customerId: 'customer-1' }, told, { staff: [], ...known }),
  /** The host of a customer, Ben, leaves at the end of the year; Anna is the deputy, Cem could do it as well. */
  hostLeft: (told: Told<EventData<'HostLeft'>> = {}, known: Partial<Background> = {}): Facts =>
    factsOf(
      'HostLeft',
      { employeeId: 'ben', customerId: 'customer-1', leavesOn: '2026-12-31', mayFollow: true, name: 'Ben Okoye' },
      told,
      { host: { hostId: 'ben', deputyId: 'anna' }, staff: [anna, cem], ...known },
    ),
  /** A customer whose host Ben leaves chose; Anna looks after them now, and Cem is her deputy. */
  choice: (told: Told<EventData<'CustomerChose'>> = {}, known: Partial<Background> = {}): Facts =>
    factsOf('CustomerChose', { customerId: 'customer-1', employeeId: 'ben', choice: 'stay' }, told, {
      host: { hostId: 'anna', deputyId: 'cem' },
      staff: [anna, cem, { ...ben, leavesOn: '2026-12-31', mayFollow: true }],
      ...known,
    }),
  /** The same customer did not say anything. */
  silence: (told: Told<EventData<'ChoiceLapsed'>> = {}, known: Partial<Background> = {}): Facts =>
    factsOf('ChoiceLapsed', { customerId: 'customer-1', employeeId: 'ben', decideBy: '2026-07-15' }, told, {
      host: { hostId: 'anna', deputyId: 'cem' },
      staff: [anna, cem],
      ...known,
    }),
  /** It does not work out with Ben. */
  mismatch: (told: Told<EventData<'HostMismatchReported'>> = {}, known: Partial<Background> = {}): Facts =>
    factsOf('HostMismatchReported', { customerId: 'customer-1', reportedOn: '2026-06-15' }, told, looked(known)),
  /** Ben is away for two weeks. */
  absence: (told: Told<EventData<'HostAbsent'>> = {}, known: Partial<Background> = {}): Facts =>
    factsOf('HostAbsent', { employeeId: 'ben', from: '2026-06-22', until: '2026-07-03' }, told, {
      customer: 'unknown',
      ...known,
    }),
  /** A customer of Ben's has not been heard of. */
  dormancy: (told: Told<EventData<'CustomerDormant'>> = {}, known: Partial<Background> = {}): Facts =>
    factsOf('CustomerDormant', { customerId: 'customer-1', since: '2025-01-15' }, told, looked(known)),
  /** A customer of Ben's wants to speak with somebody about billing, which Cem knows. */
  contact: (told: Told<EventData<'ContactRequested'>> = {}, known: Partial<Background> = {}): Facts =>
    factsOf(
      'ContactRequested',
      { contactId: 'contact-1', customerId: 'customer-1', topic: 'billing', channel: 'phone', language: 'de' },
      told,
      looked({ staff: [{ ...cem, topics: ['billing'] }, ben, anna], ...known }),
    ),
  /** A customer of Ben's wants the boss. */
  wantsTheBoss: (told: Told<EventData<'BossRequested'>> = {}, known: Partial<Background> = {}): Facts =>
    factsOf('BossRequested', { contactId: 'contact-1', customerId: 'customer-1' }, told, looked(known)),
  /** Somebody who works here wrote this to the customer. */
  reply: (text: string, told: Told<EventData<'AgentReplied'>> = {}, known: Partial<Background> = {}): Facts =>
    factsOf('AgentReplied', { ...reply, text }, told, known),
  /** Somebody new was introduced to the house. */
  onboarding: (told: Told<EventData<'EmployeeOnboarded'>> = {}, known: Partial<Background> = {}): Facts =>
    factsOf('EmployeeOnboarded', { employeeId: 'employee-9', startedOn: '2026-06-01' }, told, known),
  /** The customer will not buy here again. */
  farewell: (told: Told<EventData<'CustomerLeft'>> = {}, known: Partial<Background> = {}): Facts =>
    factsOf('CustomerLeft', farewell, told, known),
  /** The customer recommended us. */
  recommendation: (told: Told<EventData<'ReferralReceived'>> = {}, known: Partial<Background> = {}): Facts =>
    factsOf('ReferralReceived', { referralId: 'referral-1', customerId: 'customer-1' }, told, known),
  /** The customer told us how it was; content unless told. */
  survey: (told: Told<EventData<'SurveyAnswered'>> = {}, known: Partial<Background> = {}): Facts =>
    factsOf('SurveyAnswered', { surveyId: 'survey-1', customerId: 'customer-1', score: 9 }, told, known),
  /** Somebody who works here, speaks German, is there and stays. */
  colleague: (employeeId: string, colleague: Partial<Colleague> = {}): Colleague => ({
    employeeId,
    languages: ['de'],
    topics: [],
    ...colleague,
  }),
  /** A service is agreed for 1 July 2026. */
  dateApproaching: (told: Told<EventData<'DateApproaching'>> = {}, known: Partial<Background> = {}): Facts =>
    factsOf('DateApproaching', { customerId: 'customer-1', kind: 'service', dueOn: '2026-07-01' }, told, known),
  /** Something small was charged for on top: WLAN; no fee unless told. */
  ancillaryFee: (told: Told<EventData<'AncillaryFeeCharged'>> = {}, known: Partial<Background> = {}): Facts =>
    factsOf('AncillaryFeeCharged', fee, told, known),
  /** A contract at 24.99 EUR a month was cancelled, to end on 30 September 2026; no offers unless told. */
  cancellation: (told: Told<EventData<'ContractCancelled'>> = {}, known: Partial<Background> = {}): Facts =>
    factsOf('ContractCancelled', cancellation, told, known),
  /** Advice was wrong; it has cost nothing unless told. */
  correctedAdvice: (told: Told<EventData<'AdviceCorrected'>> = {}, known: Partial<Background> = {}): Facts =>
    factsOf('AdviceCorrected', advice, told, known),
  /** A quote for one thing that is needed, unless told. */
  quote: (told: Told<EventData<'QuoteIssued'>> = {}, known: Partial<Background> = {}): Facts =>
    factsOf('QuoteIssued', quote, told, known),
  /** A contract at 24.99 EUR a month was held against other plans; there are none unless told. */
  tariffReview: (told: Told<EventData<'TariffReviewed'>> = {}, known: Partial<Background> = {}): Facts =>
    factsOf('TariffReviewed', review, told, known),
  /** A running contract as billing told of it: the one that was cancelled. */
  contract: (contract: Partial<Contract> = {}): Contract => ({
    contractId: cancellation.contractId,
    productId: 'mobile-m',
    price: eur(24_99),
    interval: 'month',
    startedOn: '2024-10-01',
    ...contract,
  }),
  /** A host says yes to a lamp that was referred to them; all that was proposed unless told. */
  referralGranted: (told: Told<EventData<'ReferralGranted'>> = {}, known: Partial<Background> = {}): Facts =>
    factsOf('ReferralGranted', yes, told, { earlier: given.referral(), ...known }),
  /** A host says no to it, why, and what instead. */
  referralDeclined: (told: Told<EventData<'ReferralDeclined'>> = {}, known: Partial<Background> = {}): Facts =>
    factsOf('ReferralDeclined', no, told, { earlier: given.referral(), ...known }),
  /** The refund of a call, which was granted, could not be paid. */
  remedyFailed: (told: Told<EventData<'RemedyFailed'>> = {}, known: Partial<Background> = {}): Facts =>
    factsOf('RemedyFailed', failed, told, { earlier: given.refund(), ...known }),
  /** Mia wants to give back a fee of 19.90 EUR. */
  goodwill: (told: Told<EventData<'GoodwillRequested'>> = {}, known: Partial<Background> = {}): Facts =>
    factsOf('GoodwillRequested', gesture, told, known),
  /** What the lamp's case became: it waits for a host, who can replace it. */
  referral: (earlier: Partial<Earlier> = {}): Earlier => ({
    caseKey: yes.caseKey,
    event: 'WarrantyClaimed',
    verdict: 'referred',
    remedies: [
      { kind: 'ReplaceProduct', basis: 'goodwill', product: lamp },
      { kind: 'StopUseNotice', basis: 'goodwill', product: lamp },
    ],
    matter: { event: 'WarrantyClaimed', subject: { product: lamp } },
    customerId: 'customer-1',
    ...earlier,
  }),
  /** What a call's case became: its fee is paid back. */
  refund: (earlier: Partial<Earlier> = {}): Earlier => ({
    caseKey: failed.caseKey,
    event: 'HotlineCallEnded',
    verdict: 'granted',
    remedies: [{ kind: 'RefundFee', basis: 'right', value: eur(4_99) }],
    matter: { event: 'HotlineCallEnded', subject: {} },
    customerId: 'customer-1',
    ...earlier,
  }),
  /** 19.99 EUR a month is offered from 1 June to 31 July 2026, and a contract at 24.99 EUR a month runs since 2024. */
  offerParity: (told: Told<EventData<'OfferParityDue'>> = {}, known: Partial<Background> = {}): Facts =>
    factsOf('OfferParityDue', parity, told, { contract: given.contract(), ...known }),
  /** The offer of {@link given.offerParity}. */
  publishedOffer: (offer: Partial<EventData<'OfferParityDue'>['offer']> = {}) => ({ ...parity.offer, ...offer }),
  /** An offer for the contract's product that holds on its renewal. */
  offer: (offer: Partial<Offer> & { price: Money; interval?: Interval }): Offer => ({
    offerId: 'offer-1',
    productId: renewal.productId,
    interval: 'month',
    audience: 'new-customers',
    validFrom: '2026-01-01',
    ...offer,
  }),
  /** Something that was granted to another case before, worth 1.00 EUR today unless told. */
  grant: (grant: Partial<Grant> = {}): Grant => ({
    case: `WarrantyClaimed#shop#earlier-${grant.at ?? today}-${grant.worth?.amount ?? 0}`,
    at: today,
    worth: eur(1_00),
    ...grant,
  }),
  customer: (customer: Partial<EventData<'CustomerRegistered'>> = {}): EventData<'CustomerRegistered'> => ({
    customerId: 'customer-1',
    language: 'de',
    customerSince: '2019-03-01',
    channel: 'email',
    ...customer,
  }),
};

/** The decision, under the policy in force unless told otherwise. */
export function whenDecided(facts: Facts, policy: Partial<Policy> = {}): Decision {
  return decide(facts, { ...currentPolicy, ...policy });
}

/** What one rule found. */
export function findingOf(decision: Decision, rule: string): Finding {
  const finding = decision.findings.find((each) => each.rule === rule);
  if (!finding) throw new Error(`${rule} did not look at this case`);
  return finding;
}

/** `result because`, the shortest way to say what a rule found. */
export function saidBy(decision: Decision, rule: string): string {
  const { result, because } = findingOf(decision, rule);
  return `${result} ${because.code}`;
}

/** Through the contract, so that no test rests on an event that could not have happened. */
export function factsOf<Name extends RecoveryName>(
  name: Name,
  usual: EventData<Name>,
  { occurredAt = today, source = contractOf(name)?.raisedBy ?? 'shop', ...told }: Told<EventData<Name>>,
  known: Partial<Background>,
): Facts {
  const detail = { metadata: { eventId: 'event-1', version: 1, occurredAt }, data: { ...usual, ...told } };
  const parsed = parse(JSON.stringify({ source, 'detail-type': name, detail }));
  if (!parsed.ok) throw new Error(`not an event: ${JSON.stringify(parsed.faults)}`);
  const { event } = parsed;
  if (!isRecoveryEvent(event)) throw new Error(`${name} is not decided on`);
  return {
    ...nothingKnown,
    now: occurredAt,
    customer: given.customer(),
    offers: [],
    grants: [],
    purchases: [],
    ...known,
    event,
  };
}
