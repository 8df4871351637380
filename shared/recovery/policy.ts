/** The numbers that the rules read. Rules hold logic, policy holds numbers; every version that ever decided stays. */
import * as z from 'zod/mini';
import { id, language, once, price } from '../../events/fields.ts';
import { remedyKind } from '../../events/remedy.ts';

const between = (least: number, most: number) => z.int().check(z.gte(least), z.lte(most));
const days = () => between(1, 36_525);

/** What a policy looks like; strict, so that a misspelt number is refused and not ignored. */
export const policySchema = once(() =>
  z.strictObject({
    version: id(),
    /** How old an event may be, in days from `occurredAt` to receipt, before a person looks at it. */
    horizonDays: days(),
    /** How long the law stands behind a purchase, in months. Source: § 438 (1) no. 3 BGB, Directive (EU) 2019/771 art. 10. */
    statutoryMonths: between(24, 120),
    /** Grants without any evidence, per customer. */
    noEvidence: z.strictObject({ cases: between(1, 50), worth: price(), days: days() }),
    /** Claims put right without asking, per product instance (a serial number). */
    perProduct: z.strictObject({ cases: between(1, 50), days: days() }),
    /** Fees that nobody should have to pay, by kind, and up to how much they go without asking. */
    pettyFees: z.strictObject({ kinds: z.array(id()), upTo: price() }),
    /** What wrong advice may have cost and is paid without asking. */
    adviceCap: price(),
    /** How many days ahead a customer is reminded, by kind of date. */
    reminderDays: z.strictObject({
      inspection: days(),
      warrantyEnd: days(),
      contractEnd: days(),
      cancellationDeadline: days(),
      service: days(),
    }),
    /** How long somebody must have been a customer for their record to speak for them, in years. */
    spotlessYears: between(1, 100),
    /** How often attention may be interrupted at one place before it is the place's problem. */
    interruptions: z.strictObject({ cases: between(1, 50), days: days() }),
    /** What is given on top where a promise could not be kept. */
    makeGood: price(),
    /** How long a customer has for a choice before it is settled as the letter said, in days. */
    choiceDays: days(),
    /** What one colleague may grant in one case on their own, the same for everyone; splits are looked for in so many days. */
    agentCap: z.strictObject({ cases: between(1, 1_000), worth: price(), days: days() }),
    /** Referrals: how soon a customer hears from their host (in days, the same for everyone), and who answers while no host is known. */
    referral: z.strictObject({ answerWithinDays: days(), standInHost: id() }),
    /** Up to which score, of 10, a customer is not content. Source: Reichheld, The One Number You Need to Grow, 2003. */
    lowScore: between(0, 10),
    /** By when a remedy is promised, in days from its order, by kind: the same for everyone. 0 is the same day. */
    promisedDaysOf: z.partialRecord(remedyKind(), between(0, 365)),
    /** Of remedies whose kind is not among those. */
    promisedDays: days(),
    /** The language of a letter while the customer's is not known. */
    defaultLanguage: language(),
  }),
);
export type Policy = z.infer<ReturnType<typeof policySchema>>;

const first: Policy = {
  version: '2026-1',
  horizonDays: 90,
  statutoryMonths: 24,
  noEvidence: { cases: 3, worth: { amount: 300_00, currency: 'EUR' }, days: 365 },
  perProduct: { cases: 1, days: 36_525 },
  pettyFees: {
    kinds: ['wifi', 'paper-invoice', 'replacement-card', 'small-help'],
    upTo: { amount: 20_00, currency: 'EUR' },
  },
  adviceCap: { amount: 100_00, currency: 'EUR' },
  reminderDays: {
    inspection: 30,
    warrantyEnd: 60,
    contractEnd: 60,
    cancellationDeadline: 30,
    service: 14,
  },
  spotlessYears: 3,
  interruptions: { cases: 3, days: 30 },
  makeGood: { amount: 25_00, currency: 'EUR' },
  choiceDays: 30,
  agentCap: { cases: 20, worth: { amount: 250_00, currency: 'EUR' }, days: 30 },
  referral: { answerWithinDays: 2, standInHost: 'front-desk' },
  lowScore: 6,
  promisedDaysOf: {
    StopUseNotice: 0,
    // What somebody waits for, or what is only said, needs no parcel.
    RouteContact: 0,
    RestoreReservation: 1,
    KeepSlot: 1,
    SendReminder: 1,
    Apologise: 2,
    WaiveFee: 3,
    MatchOffer: 3,
    RefundFee: 5,
    ShipSparePart: 5,
    ReplaceProduct: 7,
    Repair: 14,
  },
  promisedDays: 5,
  defaultLanguage: 'de',
};

/**
 * Every version, oldest first. A number of a version that has decided something is never changed: add the next version.
 * A number that a new rule reads is added to every version; what was decided before does not depend on it.
 */
export const policies: readonly Policy[] = [first];

/** The policy in force. */
export const currentPolicy: Policy = first;

/** The policy of that version, so that an old outcome can be decided again. */
export function policyOf(version: string): Policy | undefined {
  return policies.find((policy) => policy.version === version);
}
