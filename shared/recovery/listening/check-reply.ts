import type { Language } from '../../../events/index.ts';
import type { ExcuseKind } from '../../../events/remedies/listening.ts';
import { excusesIn } from './excuses.ts';

/** What is said about a reply before it is sent. */
export interface CheckedReply {
  /** Whether it can go out as it is. */
  fine: boolean;
  /** Each with its sentence, and where that stands in the text, in UTF-16 units. */
  excuses: { kind: ExcuseKind; sentence: string; start: number; end: number }[];
}

/**
 * Checks a reply before it goes to a customer. Nothing is kept and nobody is told; only whoever asked sees the answer.
 * It is read in both languages, since people write in either, whatever the customer's is. Of a text that is longer than a
 * reply may be (`longestReply`) the beginning is looked at.
 *
 * @param language what it is likely written in: its reading says which excuse it is, where both find one in a sentence
 */
export function checkReply(text: string, language: Language = 'de'): CheckedReply {
  const found = excusesIn(text, language);
  const others = excusesIn(text, language === 'de' ? 'en' : 'de');
  const more = others.filter(({ start }) => !found.some((one) => one.start === start));
  const excuses = [...found, ...more]
    .toSorted((one, other) => one.start - other.start)
    .map(({ kind, start, end }) => ({ kind, sentence: text.slice(start, end), start, end }));
  return { fine: excuses.length === 0, excuses };
}
