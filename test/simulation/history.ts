/** What happens to a few customers in one run: events as their producers tell them, true, false and garbled. */
import {
  contractOf,
  type EventData,
  type InboundEvent,
  type InboundName,
  type Metadata,
  type Money,
} from '../../events/index.ts';
import { scheduleSource } from '../../events/sources.ts';
import { recoveryEvents } from '../../shared/recovery/facts.ts';
import { currentPolicy, type Policy } from '../../shared/recovery/policy.ts';
import { onboarded, quote, recommended, tariff } from './advised.ts';
import { type Chance, chanceOf } from './chance.ts';
import { date, hour, silence, toRemember } from './dates.ts';
import { notHeard, promiseMade, promiseRevoked } from './kept-word.ts';
import { poisons } from './poison.ts';
import { answersTo, failureOf, goodwill } from './referred.ts';

/** What must become of an entry once the bus has taken it. */
export type Expected =
  | { become: 'outcome'; name: InboundName; caseKey: string; data: object; metadata: Metadata }
  | { become: 'projection'; name: InboundName; data: object; metadata: Metadata }
  /** What Kulanz itself ordered: somebody must schedule the work for it. */
  | { become: 'work-order'; ordered: EventData<'RemedyOrdered'> }
  /** What Kulanz said it decided: it must be in the figures. */
  | { become: 'figure'; decided: EventData<'RecoveryDecided'> }
  | { become: 'quarantined'; code: string }
  | { become: 'nothing' };

/** One entry on its way to the bus. */
export interface Entry {
  /** Milliseconds after the start. */
  atMs: number;
  producer: string;
  source: string;
  name: string;
  /** The `detail` as text. */
  detail: string;
  expected: Expected;
}

export interface History {
  entries: Entry[];
  /** The policies in force, each from so many milliseconds after the start. */
  policies: readonly { fromMs: number; policy: Policy }[];
}

/** Producers put things on the bus during this time, in milliseconds. */
export const eventfulMs = 45_000;

const tight: Policy = {
  ...currentPolicy,
  version: 'tight',
  noEvidence: { cases: 2, worth: { amount: 200_00, currency: 'EUR' }, days: 20 },
};
const generous: Policy = {
  ...currentPolicy,
  version: 'generous',
  horizonDays: 40,
  noEvidence: { cases: 4, worth: { amount: 500_00, currency: 'EUR' }, days: 30 },
  perProduct: { cases: 2, days: 36_525 },
};

export type HistoryEvent = { [Name in InboundName]: { name: Name; data: EventData<Name> } }[InboundName];
type Event = HistoryEvent;

export function historyOf(seed: number, startAt: number): History {
  const chance = chanceOf(seed, 1);
  const entries: Entry[] = [];
  let told = 0;

  function tell(event: Event, { atMs, source = sourceOf(event), eventId, occurredAt, producer }: Telling): void {
    told += 1;
    const { name, data } = event;
    const metadata = {
      eventId: eventId ?? `e-${told}`,
      version: 1 as const,
      occurredAt:
        occurredAt ??
        (name === 'HourStruck' ? new Date(startAt + atMs).toISOString() : instantNear(startAt + atMs, chance)),
    };
    entries.push({
      atMs,
      producer: producer ?? `${source}-1`,
      source,
      name,
      detail: JSON.stringify({ metadata, data }),
      expected: expectedOf(event, source, metadata),
    });
  }

  const stories = chance.between(8, 12);
  for (let number = 1; number <= stories; number += 1) {
    const event = eventOf(number, chance);
    const atMs = chance.between(0, eventfulMs);
    tell(event, { atMs });
    const first = entries.at(-1);
    const telling = (JSON.parse(first?.detail ?? '{}') as { metadata: Metadata }).metadata;
    const source = first?.source ?? '';
    const later = Math.min(eventfulMs, atMs + chance.between(0, 20_000));
    // The same again from the same producer; from another process of it; the same case with other content.
    if (chance.happens(0.15)) tell(event, { atMs: later, source, ...telling });
    if (chance.happens(0.15)) tell(event, { atMs: later, source, producer: `${source}-2` });
    if (chance.happens(0.15)) tell(changed(event, chance), { atMs: later, source });
    // Another source's own case, which happens to have the same id.
    if (chance.happens(0.05)) tell(event, { atMs: later, source: 'branch', producer: 'branch-1' });
  }
  // Half of the time somebody publishes a price while many have the product already.
  if (chance.happens(0.5)) {
    // Sometimes so many that each part of the index has several pages of them.
    const many = chance.happens(0.35);
    for (let number = 1; number <= (many ? 14 : chance.between(3, 9)); number += 1) {
      const event = terms(number, chance);
      tell(event, { atMs: chance.between(0, many ? 15_000 : eventfulMs) });
      if (many) continue;
      if (chance.happens(0.3)) tell(terms(number, chance), { atMs: chance.between(0, eventfulMs) });
    }
    for (let times = chance.between(1, 3); times > 0; times -= 1) {
      const published = offer(times, chance);
      if (many) published.data.price = euros(1_500);
      tell(published, { atMs: chance.between(many ? 25_000 : 0, eventfulMs) });
    }
  }
  const anyTime = () => chance.between(0, eventfulMs);
  // Now and then many come to a house where few work, and one of these leaves.
  if (chance.happens(0.3)) {
    for (const employeeId of employees.slice(0, chance.between(1, 3))) {
      const joined = { employeeId, name: `Colleague ${employeeId}`, topics: [], joinsOn: '2026-01-01' };
      const languages = [chance.oneOf(['de', 'en'] as const)];
      tell({ name: 'EmployeeJoined', data: { ...joined, languages } }, { atMs: chance.between(0, 5_000) });
    }
    for (let number = 1; number <= chance.between(4, 8); number += 1) {
      const customerId = `guest-${number}`;
      const profile = { customerId, customerSince: '2026-05-01', channel: 'email' as const };
      const language = chance.oneOf(['de', 'en'] as const);
      tell({ name: 'CustomerRegistered', data: { ...profile, language } }, { atMs: chance.between(0, 20_000) });
    }
    tell(departure(0, chance), { atMs: chance.between(10_000, eventfulMs) });
    if (chance.happens(0.3)) tell(stayer(0, chance), { atMs: anyTime() });
  }
  // What is granted beyond one's own authority, in parts or at once; and what is to be remembered.
  if (chance.happens(0.3)) {
    for (let number = 1; number <= chance.between(2, 5); number += 1)
      tell(goodwill(number, chance), { atMs: anyTime() });
  }
  if (chance.happens(0.4)) {
    for (let times = chance.between(1, 3); times > 0; times -= 1) tell(toRemember(0, chance), { atMs: anyTime() });
    for (let times = chance.between(0, 3); times > 0; times -= 1) tell(date(0, chance), { atMs: anyTime() });
  }
  for (let times = chance.oneOf([0, 1, 1, 2]); times > 0; times -= 1) {
    const atMs = anyTime();
    const struck = hour(startAt, chance);
    tell(struck, { atMs, source: scheduleSource });
    if (chance.happens(0.2)) tell(struck, { atMs: anyTime(), source: scheduleSource });
  }
  // Answers and failures by whoever knows the case's key, before there is anything to answer, and long after.
  for (const { expected } of [...entries]) {
    if (expected.become !== 'outcome' || !chance.happens(0.15)) continue;
    const { caseKey } = expected;
    const customerId = Reflect.get(expected.data, 'customerId') as string | undefined;
    const events = chance.happens(0.2)
      ? [failureOf({ caseKey, customerId }, chance)]
      : answersTo({ caseKey, customerId }, chance);
    for (const event of events) tell(event, { atMs: anyTime() });
  }
  for (const poison of poisons(chance, startAt)) {
    entries.push({ ...poison, atMs: chance.between(0, eventfulMs), producer: 'careless-1' });
  }
  const policies = policiesOf(chance);
  // A customer is put from one segment into another, and that is told in any order.
  if (chance.happens(0.3)) {
    for (let times = chance.between(2, 3); times > 0; times -= 1) tell(segment(0, chance), { atMs: anyTime() });
  }
  entries.sort((a, b) => a.atMs - b.atMs);
  return { entries, policies };
}

interface Telling {
  atMs: number;
  source?: string;
  eventId?: string;
  occurredAt?: string;
  producer?: string;
}

function policiesOf(chance: Chance): History['policies'] {
  const first = { fromMs: 0, policy: chance.oneOf([currentPolicy, currentPolicy, tight]) };
  if (!chance.happens(0.4)) return [first];
  const policy = chance.oneOf([generous, first.policy === tight ? currentPolicy : tight]);
  return [first, { fromMs: chance.between(5_000, 60_000), policy }];
}

/** Mostly just now, by a clock that is minutes off; sometimes weeks ago, sometimes too long ago for a machine. */
function instantNear(now: number, chance: Chance): string {
  const day = 86_400_000;
  const ago = chance.happens(0.3) ? chance.between(1, chance.happens(0.2) ? 120 : 60) * day : 0;
  const skew = chance.between(-240_000, 240_000);
  return new Date(now - ago + skew).toISOString();
}

function sourceOf({ name }: Event): string {
  if (name === 'HotlineCallEnded') return 'telephony';
  if (['WarrantyClaimed', 'ProductPurchased', 'AdviceCorrected'].includes(name)) return 'shop';
  if (name.startsWith('Employee') || name === 'HostAbsent') return 'hr';
  if (['ReferralGranted', 'ReferralDeclined', 'GoodwillRequested'].includes(name)) return 'console';
  if (name === 'RemedyFailed') return 'fulfilment';
  return name.startsWith('Customer') || name === 'SegmentAssigned' ? 'crm' : 'billing';
}

/** What must become of an event: those that are decided on have an outcome, whatever else they keep current. */
export function expectedOf(
  { name, data }: Pick<InboundEvent, 'name' | 'data'>,
  source: string,
  metadata: Metadata,
): Expected {
  if (!(recoveryEvents as readonly string[]).includes(name)) return { become: 'projection', name, data, metadata };
  const caseKey = `${name}#${source}#${contractOf(name)?.caseId(data)}`;
  return { become: 'outcome', name, caseKey, data, metadata };
}

const customers = ['anna', 'anna', 'anna', 'bert', 'carl'] as const;
const euros = (amount: number): Money => ({ amount, currency: 'EUR' });

function eventOf(number: number, chance: Chance): Event {
  const kinds = [
    ...[claim, claim, claim, claim, claim, call, call, renewal],
    ...[offer, profile, profile, profile, withdrawal, segment, segment, terms],
    ...[colleague, colleague, colleague, absence, departure, departure, stayer, choice, choice, mismatch, contact],
    ...[promiseMade, promiseRevoked, promiseRevoked, notHeard, notHeard],
    ...[purchase, purchase, pettyFee, cancellation, advice],
    ...[reply, survey, farewell, recommended, onboarded],
    ...[goodwill, date, toRemember, quote, tariff, silence],
  ] as const;
  return chance.oneOf<(number: number, chance: Chance) => Event>(kinds)(number, chance);
}

function claim(number: number, chance: Chance): Event {
  const serialNumber = chance.happens(0.35) ? chance.oneOf(['S-1', 'S-2']) : undefined;
  const receipt = chance.happens(0.2) ? 'attached' : 'missing';
  const value = chance.happens(0.95)
    ? { amount: chance.between(40, 160) * 100, currency: chance.happens(0.06) ? ('CHF' as const) : ('EUR' as const) }
    : undefined;
  return {
    name: 'WarrantyClaimed',
    data: {
      claimId: `claim-${number}`,
      customerId: chance.oneOf(customers),
      product: { sku: 'lamp', name: 'Lamp', ...(serialNumber && { serialNumber }), ...(value && { value }) },
      receipt,
      ...(chance.happens(0.15) && { purchase: { orderId: `order-${number}`, date: '2025-03-01' } }),
      fault: {
        description: 'It does not light up.',
        ...(chance.happens(0.2) && { repairable: true }),
        ...(chance.happens(0.2) && { safetyRelevant: true }),
      },
    },
  };
}

function call(number: number, chance: Chance): Event {
  return {
    name: 'HotlineCallEnded',
    data: {
      callId: `call-${number}`,
      customerId: chance.oneOf(customers),
      line: 'Support',
      durationSeconds: chance.between(0, 1_200),
      about: chance.oneOf(['contract', 'product', 'other']),
      ...(chance.happens(0.8) && { fee: euros(chance.between(0, 900)) }),
      ...(chance.happens(0.8) && { feeStatus: chance.oneOf(['pending', 'invoiced', 'paid']) }),
    },
  };
}

function renewal(number: number, chance: Chance): Event {
  return {
    name: 'ContractRenewalDue',
    data: {
      contractId: `contract-${number}`,
      customerId: chance.oneOf(customers),
      productId: 'fibre',
      currentPrice: euros(chance.between(2_000, 5_000)),
      interval: 'month',
      renewsOn: '2026-07-01',
    },
  };
}

/** Of a lamp, as most claims are, or of something else. */
function purchase(number: number, chance: Chance): Event {
  const serialNumber = chance.happens(0.3) ? chance.oneOf(['S-1', 'S-2']) : undefined;
  return {
    name: 'ProductPurchased',
    data: {
      orderId: `order-${number}`,
      customerId: chance.oneOf(customers),
      sku: chance.oneOf(['lamp', 'chair']),
      name: 'Something for the house',
      ...(serialNumber && { serialNumber }),
      purchasedOn: chance.oneOf(['2023-05-01', '2025-05-01', '2026-05-01']),
    },
  };
}

function pettyFee(number: number, chance: Chance): Event {
  return {
    name: 'AncillaryFeeCharged',
    data: {
      chargeId: `charge-${number}`,
      customerId: chance.oneOf(customers),
      kind: chance.oneOf(['wifi', 'paper-invoice', 'minibar']),
      fee: euros(chance.between(0, 3_000)),
      ...(chance.happens(0.8) && { feeStatus: chance.oneOf(['pending', 'invoiced', 'paid']) }),
    },
  };
}

/** Often with nothing but the contract's number, of which nobody knows anything. */
function cancellation(number: number, chance: Chance): Event {
  return {
    name: 'ContractCancelled',
    data: {
      contractId: `contract-${number}`,
      customerId: chance.oneOf(customers),
      cancelledOn: '2026-07-01',
      ...(chance.happens(0.6) && {
        productId: 'fibre',
        currentPrice: euros(chance.between(2_000, 5_000)),
        interval: 'month',
      }),
    },
  };
}

function advice(number: number, chance: Chance): Event {
  return {
    name: 'AdviceCorrected',
    data: {
      adviceId: `advice-${number}`,
      customerId: chance.oneOf(customers),
      wrongAdvice: 'Any bulb will do.',
      correction: 'This lamp takes small bulbs only.',
      ...(chance.happens(0.6) && { cost: euros(chance.between(0, 20_000)) }),
    },
  };
}

function reply(number: number, chance: Chance): Event {
  const help = 'We are sending you a new one.';
  const text = chance.oneOf([
    help,
    'Our policy does not allow that.',
    'Our policy does not allow that. Our regulars come first.',
  ]);
  const customerId = chance.happens(0.7) ? { customerId: chance.oneOf(customers) } : {};
  const team = chance.happens(0.7) ? { team: 'returns' } : {};
  const employeeId = chance.oneOf(employees);
  return {
    name: 'AgentReplied',
    data: { replyId: `reply-${number}`, employeeId, ...customerId, ...team, text, language: 'en' },
  };
}

function survey(number: number, chance: Chance): Event {
  const about = chance.happens(0.7) ? { about: `HotlineCallEnded#telephony#call-${chance.between(1, 9)}` } : {};
  const feltSecondClass = chance.happens(0.3);
  const score = chance.between(0, 10);
  return {
    name: 'SurveyAnswered',
    data: { surveyId: `survey-${number}`, customerId: chance.oneOf(customers), score, feltSecondClass, ...about },
  };
}

function farewell(_: number, chance: Chance): Event {
  const consentToPresent = chance.happens(0.5);
  return {
    name: 'CustomerLeft',
    data: { customerId: chance.oneOf(customers), leftOn: '2026-06-30', quote: 'Never again.', consentToPresent },
  };
}

function offer(_: number, chance: Chance): { name: 'OfferPublished'; data: EventData<'OfferPublished'> } {
  return {
    name: 'OfferPublished',
    data: {
      offerId: chance.oneOf(['spring', 'summer']),
      productId: 'fibre',
      price: { amount: chance.between(1_500, 4_500), currency: chance.happens(0.1) ? 'CHF' : 'EUR' },
      interval: 'month',
      audience: 'new-customers',
      validFrom: '2026-05-01',
    },
  };
}

/** A contract on the product that offers are made for; the same number is the same contract of the same customer. */
function terms(number: number, chance: Chance): Event {
  return {
    name: chance.happens(0.6) ? 'ContractStarted' : 'ContractChanged',
    data: {
      contractId: `running-${number}`,
      customerId: customers[number % customers.length] ?? 'anna',
      productId: 'fibre',
      price: { amount: chance.between(1_500, 5_000), currency: chance.happens(0.1) ? 'CHF' : 'EUR' },
      interval: 'month',
      startedOn: '2026-01-01',
    },
  };
}

function withdrawal(_: number, chance: Chance): Event {
  return {
    name: 'OfferWithdrawn',
    data: { offerId: chance.oneOf(['spring', 'summer']), productId: 'fibre', withdrawnOn: '2026-06-20' },
  };
}

function profile(number: number, chance: Chance): Event {
  return {
    name: number < 4 ? 'CustomerRegistered' : 'CustomerUpdated',
    data: {
      customerId: chance.oneOf(customers),
      language: chance.oneOf(['de', 'en']),
      customerSince: '2020-01-01',
      channel: chance.oneOf(['letter', 'email', 'sms', 'phone']),
    },
  };
}

function segment(_: number, chance: Chance): Event {
  return {
    name: 'SegmentAssigned',
    data: {
      customerId: chance.oneOf(customers),
      segment: chance.oneOf(['key-account', 'business', 'not-on-the-list']),
      assignedOn: chance.oneOf(['2026-01-01', '2026-05-31', '2027-01-01']),
    },
  };
}

/** Those who may work here; who of them does, and what they can, comes out in the course of events. */
export const employees = ['eva', 'tom', 'ali'] as const;

function colleague(_: number, chance: Chance): Event {
  const employeeId = chance.oneOf(employees);
  const languages = chance.oneOf([['de' as const], ['en' as const], ['de' as const, 'en' as const]]);
  const about = { employeeId, name: `Colleague ${employeeId}`, languages, topics: chance.oneOf([[], ['product']]) };
  if (chance.happens(0.6)) return { name: 'EmployeeJoined', data: { ...about, joinsOn: '2026-01-01' } };
  return { name: 'EmployeeChanged', data: about };
}

function absence(_: number, chance: Chance): Event {
  const until = chance.oneOf(['2026-06-01', '2026-06-02', '2026-06-20']);
  return { name: 'HostAbsent', data: { employeeId: chance.oneOf(employees), from: '2026-05-25', until } };
}

function departure(_: number, chance: Chance): Event {
  const leavesOn = chance.oneOf(['2026-06-30', '2026-12-31']);
  return {
    name: 'EmployeeDeparted',
    data: { employeeId: chance.oneOf(employees), leavesOn, mayFollow: chance.happens(0.5) },
  };
}

function stayer(_: number, chance: Chance): Event {
  return {
    name: 'EmployeeDepartureWithdrawn',
    data: { employeeId: chance.oneOf(employees), leavesOn: '2026-06-30' },
  };
}

function choice(_: number, chance: Chance): Event {
  const hostId = chance.happens(0.7) ? { hostId: chance.oneOf(employees) } : {};
  const wishes: Pick<EventData<'CustomerChose'>, 'choice' | 'hostId'>[] = [
    { choice: 'stay' },
    { choice: 'follow' },
    { choice: 'other', ...hostId },
  ];
  return {
    name: 'CustomerChose',
    data: {
      customerId: chance.oneOf(customers),
      employeeId: chance.oneOf(employees),
      ...(wishes[chance.between(0, 2)] ?? { choice: 'stay' }),
      ...(chance.happens(0.3) && { choiceId: `choice-${chance.between(1, 20)}` }),
    },
  };
}

function mismatch(_: number, chance: Chance): Event {
  return {
    name: 'HostMismatchReported',
    data: { customerId: chance.oneOf(customers), reportedOn: chance.oneOf(['2026-05-30', '2026-06-01']) },
  };
}

function contact(number: number, chance: Chance): Event {
  const contactId = `contact-${number}`;
  const customerId = chance.oneOf(customers);
  if (chance.happens(0.3)) return { name: 'BossRequested', data: { contactId, customerId } };
  return {
    name: 'ContactRequested',
    data: { contactId, customerId, topic: chance.oneOf(['product', 'tax']), channel: 'phone', language: 'de' },
  };
}

type Claim = EventData<'WarrantyClaimed'>;

type OtherTelling = (claim: Claim, chance: Chance) => Partial<Claim>;

const otherTellings: readonly [OtherTelling, ...OtherTelling[]] = [
  ({ fault }) => ({ fault: { ...fault, description: 'It burns.' } }),
  ({ receipt }) => ({ receipt: receipt === 'attached' ? 'missing' : 'attached' }),
  ({ product }) => ({ product: { ...product, serialNumber: product.serialNumber === 'S-1' ? 'S-2' : 'S-1' } }),
  otherValue,
  otherValue,
];

/** Worth more, or less; what is worth nothing yet gets a worth. */
function otherValue({ product }: Claim, chance: Chance): Partial<Claim> {
  return { product: { ...product, value: euros(chance.between(1, 300) * 100) } };
}

/** The same case with other content, which may draw on nothing, or on something else. */
function changed(event: Event, chance: Chance): Event {
  switch (event.name) {
    case 'WarrantyClaimed':
      return { ...event, data: { ...event.data, ...chance.oneOf(otherTellings)(event.data, chance) } };
    case 'HotlineCallEnded':
      return { ...event, data: { ...event.data, durationSeconds: event.data.durationSeconds + 1 } };
    case 'ContractRenewalDue':
      return { ...event, data: { ...event.data, interval: 'year' } };
    case 'AgentReplied':
      return { ...event, data: { ...event.data, text: 'Rules are rules.' } };
    case 'SurveyAnswered':
      return { ...event, data: { ...event.data, score: 10 - event.data.score, wouldRecommend: true } };
    case 'CustomerLeft':
      return { ...event, data: { ...event.data, consentToPresent: !event.data.consentToPresent } };
    case 'CustomerRegistered':
      return { ...event, data: { ...event.data, language: event.data.language === 'de' ? 'en' : 'de' } };
    case 'OrderRevoked':
      return { ...event, data: { ...event.data, ground: 'Something else.' } };
    case 'AttentionInterrupted':
      return { ...event, data: { ...event.data, place: event.data.place === 'desk-1' ? 'desk-2' : 'desk-1' } };
    case 'ComplaintClosureProposed':
      return { ...event, data: { ...event.data, customerAgreed: event.data.customerAgreed !== true } };
    default:
      return event;
  }
}
