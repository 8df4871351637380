/** The schemas of facts that come from outside the core: from a file, or out of the table. */
import * as z from 'zod/mini';
import { customerRegistered } from '../../events/customer-profile.ts';
import { day, id, instant, interval, label, language, money, once, price } from '../../events/fields.ts';
import { remedy } from '../../events/remedy.ts';
import {
  type Background,
  type Colleague,
  type Contract,
  type Earlier,
  type Grant,
  type Host,
  type Matter,
  nothingKnown,
  type Offer,
  type PromiseMade,
  type Purchase,
  promiseKinds,
  recoveryEvents,
} from './facts.ts';

const caseText = () => z.string().check(z.minLength(1), z.maxLength(400));

export const offerSchema = once(
  (): z.ZodMiniType<Offer> =>
    z.strictObject({
      offerId: id(),
      productId: id(),
      price: price(),
      interval: interval(),
      audience: z.enum(['new-customers', 'everyone']),
      validFrom: day(),
      validUntil: z.optional(day()).check(z.describe('The last day on which it holds.')),
      withdrawnOn: z.optional(day()).check(z.describe('The first day on which it no longer holds.')),
    }),
);

const grantSchema = once(
  (): z.ZodMiniType<Grant> =>
    z.strictObject({
      case: caseText().check(z.describe('<event>#<source>#<the producer’s id of the case>')),
      telling: z
        .optional(z.string().check(z.minLength(1), z.maxLength(64)))
        .check(z.describe('Which telling of that case it was, as Kulanz hashed it.')),
      at: instant().check(z.describe('When that case occurred.')),
      worth: z.optional(money()),
    }),
);

export const purchaseSchema = once(
  (): z.ZodMiniType<Purchase> => z.strictObject({ sku: id(), serialNumber: z.optional(id()), date: z.optional(day()) }),
);

export const contractSchema = once(
  (): z.ZodMiniType<Contract> =>
    z.strictObject({
      contractId: id(),
      productId: id(),
      price: price(),
      interval: interval(),
      startedOn: day(),
      endsOn: z.optional(day()).check(z.describe('The last day it runs, where it ends by itself.')),
      cancelBy: z.optional(day()).check(z.describe('The last day on which it can be cancelled.')),
      cancelledOn: z.optional(day()).check(z.describe('The day from which it no longer runs.')),
    }),
);

export const promiseSchema = once(
  (): z.ZodMiniType<PromiseMade> =>
    z.strictObject({
      kind: z.enum(promiseKinds),
      promiseId: id(),
      madeAt: instant().check(z.describe('When it was accepted, confirmed or agreed.')),
      what: z.optional(label()).check(z.describe('What was promised, as a letter may say it.')),
      agreedFor: z.optional(day()).check(z.describe('The day for which it was promised.')),
    }),
);

export const hostSchema = once(
  (): z.ZodMiniType<Host> =>
    z.strictObject({
      hostId: id(),
      deputyId: z.optional(id()),
      chosenAt: z.optional(instant()).check(z.describe('When the customer last said themselves who it is to be.')),
    }),
);

export const colleagueSchema = once(
  (): z.ZodMiniType<Colleague> =>
    z.strictObject({
      employeeId: id(),
      name: z.optional(label()),
      languages: z.array(language()),
      topics: z.array(id()),
      team: z.optional(id()),
      joinsOn: z.optional(day()).check(z.describe('The first day they work here.')),
      leavesOn: z.optional(day()).check(z.describe('The last day they work here.')),
      mayFollow: z.optional(z.boolean()),
      absences: z.optional(z.array(z.strictObject({ from: day(), until: day() }))),
    }),
);

const named = () => z.object({ name: z.string(), insteadOf: z.optional(z.object({ name: z.string() })) });

/** Why a finding is what it is. */
export const becauseSchema = () =>
  z.object({
    code: z.string(),
    params: z.optional(z.record(z.string(), z.union([z.string(), z.number(), money(), z.array(named())]))),
  });

const matterSchema = (): z.ZodMiniType<Matter> =>
  z.strictObject({
    event: z.enum(recoveryEvents),
    subject: z.record(z.string(), z.unknown()),
    because: z.optional(z.array(becauseSchema())).check(z.describe('What was found in it.')),
    occurredAt: z.optional(instant()).check(z.describe('When it happened to the customer.')),
  });

export const earlierSchema = once(
  (): z.ZodMiniType<Earlier> =>
    z.strictObject({
      caseKey: caseText(),
      event: id(),
      verdict: z.enum(['granted', 'referred', 'unneeded']),
      remedies: z.array(remedy()),
      meanwhile: z.optional(z.array(remedy())),
      matter: z.optional(matterSchema()),
      customerId: z.optional(id()),
      requestedBy: z.optional(id()),
      declinedBy: z.optional(z.array(id())),
      answeredBy: z.optional(caseText()),
    }),
);

/** The schema of each fact besides the event, where it is known. */
export const knownFacts = once(() => ({
  now: instant().check(z.describe('When the event was received.')),
  customer: customerRegistered.data(),
  offers: z.array(offerSchema()).check(z.describe('The offers for the product that the event is about.')),
  grants: z
    .array(grantSchema())
    .check(z.describe('Earlier draws on the allowance that the event may draw on; [] says that there were none.')),
  purchases: z.array(purchaseSchema()).check(z.describe('What the customer bought before.')),
  host: hostSchema().check(z.describe('Who looks after the customer.')),
  staff: z.array(colleagueSchema()).check(z.describe('Who could look after the customer, the best suited first.')),
  contract: contractSchema().check(z.describe('The contract that the event is about.')),
  promise: promiseSchema().check(z.describe('The promise that the event is about.')),
  earlier: earlierSchema().check(z.describe('The case that the event answers.')),
  answering: id().check(z.describe('Who answers a referral today.')),
}));

/** Facts with every one of them, `'unknown'` where it is left out: in a file, or in the table. */
export function completed(known: { [Name in keyof Background]?: Background[Name] | undefined }): Background {
  return { ...nothingKnown, ...(withoutUnknown(known) as Partial<Background>) };
}

/** Facts without those that are unknown. */
export function withoutUnknown(facts: object): object {
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== 'unknown' && fact !== undefined));
}
