import type { RemedyKind } from '../../../events/index.ts';
import type { RecoveryName } from '../facts.ts';
import type { rules } from '../rules/index.ts';
import type { Beginning, Opening } from './part.ts';

/** Every reason that any rule may give. */
export type Code = (typeof rules)[number]['codes'][number];

/** The customer's own person, another one where it must not be that one, or one of us where it may be either. */
export type Answering = 'own' | 'another' | 'somebody';

/**
 * What letters are made of, in ICU MessageFormat, once per language. The types see to it that nothing is missing.
 * Messages may use what the event is about (`subject.ts`) and `event`, its name; a remedy's message also the remedy's own fields, and a
 * reason's message the reason's parameters, by their names: money and days as the language writes them, things by their
 * names, lists as alternatives (“a, b or c”). What may be missing is `none` to a `select`. Of a day, `<name>IsOver` is
 * `yes` where it is past when the letter is written. A referral's message may use `dueOn`, and `warned`: whether the letter has a warning in it.
 */
export interface Messages {
  greeting: string;
  closing: string;
  /** By event; `null` where no letter goes to a customer. */
  opening: Record<RecoveryName, Opening | null>;
  /**
   * How a letter begins in which is granted what was found for that reason, at once or by a person; for any other reason it
   * begins as its event's letters do. Of several reasons the first one counts. An answer to an answer, or to what became of a
   * remedy, begins with the case that all of it is about; and it may name what that case's letters name (`subject.ts`).
   */
  beginning: Partial<Record<Code, Beginning>>;
  /** How a letter goes on, after what it is about, in which a person answers with words alone. */
  answer: Beginning;
  /** How one begins in which a person says something of which the customer has not heard before. */
  unasked: Beginning;
  /** What a referral promises, by a day: who takes care of it. */
  referral: Record<Answering, string>;
  /** What we do, one paragraph for each remedy; `null` where it is none of the customer's concern. */
  remedy: Record<RemedyKind, string | null>;
  /** What a reason adds for the customer; `null` where it is none of their concern. */
  because: Record<Code, string | null>;
}
