/** Any case there could be: a valid event, and what may be known beside it, near enough to it to matter. */
import fc from 'fast-check';
import type { EventOf } from '../../events/envelope.ts';
import { contractOf as contractNamed, type Money } from '../../events/index.ts';
import { allowanceFor, decide, wantsOf } from '../../shared/recovery/decide.ts';
import { outcomeIdOf, remedyIdOf } from '../../shared/recovery/decision.ts';
import { earlierOf } from '../../shared/recovery/earlier.ts';
import { colleagueSchema, contractSchema, hostSchema, promiseSchema } from '../../shared/recovery/fact-schemas.ts';
import {
  type Background,
  type Contract,
  customerOf,
  type Earlier,
  type Facts,
  type Grant,
  isRecoveryEvent,
  nothingKnown,
  type Offer,
  type PromiseMade,
  type Purchase,
  type RecoveryEvent,
  type RecoveryName,
  recoveryEvents,
} from '../../shared/recovery/facts.ts';
import { currentPolicy } from '../../shared/recovery/policy.ts';
import { arbitraryOf, dayArbitrary, eventArbitrary, idArbitrary, instantArbitrary } from '../events/arbitraries.ts';

/** Any event that is decided on. */
export const recoveryEvent: fc.Arbitrary<RecoveryEvent> = fc.oneof(...recoveryEvents.map(recoveryEventOf));

function recoveryEventOf(name: RecoveryName): fc.Arbitrary<RecoveryEvent> {
  return (eventArbitrary(name) as fc.Arbitrary<EventOf<RecoveryName> & RecoveryEvent>)
    .filter(isRecoveryEvent)
    .chain((event): fc.Arbitrary<RecoveryEvent> => {
      // Kinds as they are on the list, else there would hardly be one.
      if (event.name !== 'AncillaryFeeCharged') return fc.constant(event);
      const kinds = fc.constantFrom(event.data.kind, ...currentPolicy.pettyFees.kinds);
      return kinds.map((kind) => ({ ...event, data: { ...event.data, kind } }));
    });
}

/** Everything is known about the case; what, is up to chance. */
export const fullFacts: fc.Arbitrary<Facts> = recoveryEvent.chain(
  (told): fc.Arbitrary<Facts> =>
    answersAnEarlierOne(told)
      ? earlierCase.chain((earlier) =>
          answerTo(earlier, told).chain((event) => knownAbout(event).map((known) => ({ ...known, earlier, event }))),
        )
      : knownAbout(told).map((known) => ({ ...known, event: told })),
);

type Answering = RecoveryEvent<'ReferralGranted' | 'ReferralDeclined' | 'RemedyFailed'>;

function answersAnEarlierOne(event: RecoveryEvent): event is Answering {
  return ['ReferralGranted', 'ReferralDeclined', 'RemedyFailed'].includes(event.name);
}

/** A case that was decided before, more often than not a referral; and perhaps somebody has answered it already. */
const earlierCase: fc.Arbitrary<Earlier> = fc
  .tuple(
    recoveryEvent
      .filter((event) => !answersAnEarlierOne(event))
      .chain((event) => fc.tuple(fc.constant(event), knownAbout(event), fc.boolean())),
    fc.option(idArbitrary, { nil: undefined, freq: 3 }),
    fc.option(fc.array(idArbitrary, { minLength: 1, maxLength: 2 }), { nil: undefined }),
  )
  .map(([[event, known, late], answeredBy, declinedBy]) => {
    const facts = { ...known, ...(late && { now: '2030-01-01T00:00:00Z' }), event };
    const decision = decide(facts, currentPolicy);
    const earlier = earlierOf({ facts, decision }, answeredBy && `ReferralGranted#console#${answeredBy}`);
    return { ...earlier, ...(declinedBy && { declinedBy }) };
  });

/** The answer as it is when it is given to that case: mostly of its customer, now and then by whoever asked for it. */
function answerTo(earlier: Earlier, told: Answering): fc.Arbitrary<RecoveryEvent> {
  const { caseKey, customerId, requestedBy, declinedBy } = earlier;
  return fc
    .record({ same: fc.integer({ min: 0, max: 9 }), own: fc.boolean(), nth: fc.integer({ min: 0, max: 2 }) })
    .map(({ same, own, nth }) => {
      const data: Record<string, unknown> = { ...told.data, caseKey };
      if (same > 0) data.customerId = customerId;
      if (customerId === undefined && same > 0) delete data.customerId;
      const somebody = requestedBy ?? declinedBy?.[0];
      if (own && somebody && told.name === 'ReferralGranted') data.grantedBy = somebody;
      if (own && somebody && told.name === 'ReferralDeclined') data.declinedBy = somebody;
      if (told.name === 'RemedyFailed') data.remedyId = remedyIdOf(outcomeIdOf(caseKey), nth);
      const contract = contractNamed(told.name);
      return { ...told, data, caseId: contract?.caseId(data) ?? '' } as RecoveryEvent;
    });
}

/** Of anything that is not the event, it may be that nobody knows. */
export const anyFacts: fc.Arbitrary<Facts> = fullFacts.chain((facts) =>
  fc
    .subarray(Object.keys(nothingKnown))
    .map((forgotten) => ({ ...facts, ...Object.fromEntries(forgotten.map((name) => [name, 'unknown'])) })),
);

function knownAbout(event: RecoveryEvent): fc.Arbitrary<Background> {
  const occurred = Date.parse(event.metadata.occurredAt);
  return fc.record({
    now: daysFrom(occurred, 0, 120),
    customer: eventArbitrary('CustomerRegistered').map(({ data }) => ({
      ...data,
      customerId: customerOf(event) ?? data.customerId,
    })),
    offers: paidBy(event).map((paid) => fc.array(offerFor(paid), { maxLength: 4 }))[0] ?? fc.constant([]),
    grants: allowanceFor(event) ? fc.array(grantNear(occurred), { maxLength: 4 }) : fc.constant([]),
    purchases: event.name === 'WarrantyClaimed' ? fc.array(purchaseLike(event), { maxLength: 2 }) : fc.constant([]),
    host: arbitraryOf(hostSchema()),
    staff: fc.array(arbitraryOf(colleagueSchema()), { maxLength: 3 }),
    contract: contractOf(event),
    promise: promiseOf(event),
    earlier: fc.constant('unknown' as const),
    answering: idArbitrary,
  });
}

/** The promise that the event is about, where it is about one; now and then another, which is none of its concern. */
function promiseOf(event: RecoveryEvent): fc.Arbitrary<PromiseMade> {
  const { promise } = wantsOf(event);
  return arbitraryOf(promiseSchema()).chain((any) =>
    fc.oneof({ weight: promise ? 3 : 0, arbitrary: fc.constant({ ...any, ...promise }) }, fc.constant(any)),
  );
}

function grantNear(occurred: number): fc.Arbitrary<Grant> {
  return fc.record(
    {
      case: idArbitrary.map((id) => `WarrantyClaimed#shop#${id}`),
      at: daysFrom(occurred, -400, 400),
      worth: fc.record({ amount: fc.integer({ min: 1, max: 200_00 }), currency: fc.constant('EUR' as const) }),
    },
    { requiredKeys: ['case', 'at'], noNullPrototype: true },
  );
}

/** Mostly the contract that the event is about. */
function contractOf({ data }: RecoveryEvent): fc.Arbitrary<Contract> {
  const any = arbitraryOf(contractSchema());
  if (!('contractId' in data) || data.contractId === undefined) return any;
  const { contractId } = data;
  return fc.oneof({ weight: 4, arbitrary: any.map((contract) => ({ ...contract, contractId })) }, any);
}

/** What is paid for which product, and the day on which an offer for it counts. */
interface Paid {
  productId: string;
  price: Money;
  day: string;
}

function paidBy(event: RecoveryEvent): Paid[] {
  if (event.name === 'ContractRenewalDue') {
    const { productId, currentPrice, renewsOn } = event.data;
    return [{ productId, price: currentPrice, day: renewsOn }];
  }
  if (event.name === 'ContractCancelled') {
    const { productId = 'any', currentPrice = { amount: 20_00, currency: 'EUR' } } = event.data;
    return [{ productId, price: currentPrice, day: event.metadata.occurredAt.slice(0, 10) }];
  }
  return [];
}

function offerFor(paid: Paid): fc.Arbitrary<Offer> {
  const { amount } = paid.price;
  return fc.record(
    {
      offerId: idArbitrary,
      productId: fc.oneof({ weight: 9, arbitrary: fc.constant(paid.productId) }, { weight: 1, arbitrary: idArbitrary }),
      price: fc.record({
        amount: fc.oneof(
          fc.integer({ min: 1, max: amount + 100 }),
          fc.constantFrom(amount, Math.max(1, Math.floor(amount / 12)), amount * 12),
        ),
        currency: fc.oneof(
          { weight: 4, arbitrary: fc.constant(paid.price.currency) },
          { weight: 1, arbitrary: fc.constant('CHF' as const) },
        ),
      }),
      interval: fc.constantFrom('month' as const, 'year' as const),
      audience: fc.constantFrom('new-customers' as const, 'everyone' as const),
      validFrom: fc.oneof(fc.constant(paid.day), dayArbitrary),
      validUntil: fc.oneof(fc.constant(paid.day), dayArbitrary),
      withdrawnOn: fc.oneof(fc.constant(paid.day), dayArbitrary),
    },
    { requiredKeys: ['offerId', 'productId', 'price', 'interval', 'audience', 'validFrom'], noNullPrototype: true },
  );
}

function purchaseLike({ data }: RecoveryEvent<'WarrantyClaimed'>): fc.Arbitrary<Purchase> {
  return fc.record(
    {
      sku: fc.oneof(fc.constant(data.product.sku), idArbitrary),
      serialNumber: fc.constant(data.product.serialNumber ?? 'SN-1'),
      date: dayArbitrary,
    },
    { requiredKeys: ['sku'], noNullPrototype: true },
  );
}

function daysFrom(instant: number, min: number, max: number): fc.Arbitrary<string> {
  return fc.oneof(
    {
      weight: 9,
      arbitrary: fc
        .integer({ min: min * 24, max: max * 24 })
        .map((hours) => new Date(instant + hours * 3_600_000).toISOString()),
    },
    { weight: 1, arbitrary: instantArbitrary },
  );
}
