/** The numbers that the rules read. Rules hold logic, policy holds numbers; every version that ever decided stays. */
import * as z from 'zod/mini';
import { id, language, once, price } from '../../events/fields.ts';

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
    /** Referrals: how soon a customer hears from their host (in days, the same for everyone), and who answers while no host is known. */
    referral: z.strictObject({ answerWithinDays: days(), standInHost: id() }),
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
  referral: { answerWithinDays: 2, standInHost: 'front-desk' },
  defaultLanguage: 'de',
};

/** Every version, oldest first. A version is never changed once it has decided something: add the next one. */
export const policies: readonly Policy[] = [first];

/** The policy in force. */
export const currentPolicy: Policy = first;

/** The policy of that version, so that an old outcome can be decided again. */
export function policyOf(version: string): Policy | undefined {
  return policies.find((policy) => policy.version === version);
}
