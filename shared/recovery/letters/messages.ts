import type { RemedyKind } from '../../../events/index.ts';
import type { Verdict } from '../decision.ts';
import type { RecoveryName } from '../facts.ts';
import type { rules } from '../rules/index.ts';

/** Every reason that any rule may give. */
export type Code = (typeof rules)[number]['codes'][number];

/**
 * What letters are made of, in ICU MessageFormat, once per language. The types see to it that nothing is missing.
 * Every message may use: `product`, `part`, `value`, `price` (money as the language writes it), `interval`,
 * `basis`, `lastDay`, `dueOn`, `renewsOn` (days as the language writes them).
 */
export interface Messages {
  greeting: string;
  closing: string;
  /** The subject, and the sentence that opens the letter. `unneeded` has no letter: there is nothing to say. */
  opening: Record<RecoveryName, Record<Exclude<Verdict, 'unneeded'>, { subject: string; text: string }>>;
  /** What a referral promises: a person, by a day. */
  referral: string;
  /** What we do, one paragraph for each remedy. */
  remedy: Record<RemedyKind, string>;
  /** What a reason adds for the customer; `null` where it is none of their concern. */
  because: Record<Code, string | null>;
}
