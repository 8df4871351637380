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
 * Of a text that is longer than a reply may be (`longestReply`) the beginning is looked at.
 */
export function checkReply(text: string, language: Language): CheckedReply {
  const excuses = excusesIn(text, language).map(({ kind, start, end }) => ({
    kind,
    sentence: text.slice(start, end),
    start,
    end,
  }));
  return { fine: excuses.length === 0, excuses };
}
