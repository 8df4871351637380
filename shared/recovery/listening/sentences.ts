/** The longest reply that is looked at, in UTF-16 units; what stands behind that is not. */
export const longestReply = 4_000;

/** Stands among the words of a sentence where a clause ends. */
export const endOfClause = ',';

/** A sentence of a reply: where it stands, and its words but for those that it quotes. */
export interface Sentence {
  start: number;
  end: number;
  words: string[];
  isQuestion: boolean;
}

/** What a reply is made of: words (with what may stand inside one), ends of sentences, quotation marks, ends of clauses. */
const piece = /[\p{L}\p{M}\p{N}&'’]+|[.!?…\n]|["“”„«»]|[,;:()–—]/gu;
/** A quotation ends after so many words, closed or not. */
const longestQuotation = 25;

/** The sentences of a text. A full stop ends one before a space or at the end of the text: “4.2” and “z.B.” do not. */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let current: Sentence | undefined;
  let quotedFrom: number | undefined;
  const close = (end: number) => {
    if (current?.words.some((word) => word !== '' && word !== endOfClause)) sentences.push({ ...current, end });
    current = undefined;
    quotedFrom = undefined;
  };
  for (const { 0: found, index } of text.matchAll(piece)) {
    const end = index + found.length;
    if (/["“”„«»]/.test(found)) {
      current ??= { start: index, end, words: [], isQuestion: false };
      const { words } = current;
      if (quotedFrom === undefined) quotedFrom = words.length;
      else {
        // What is quoted is said by somebody else.
        if (words.length - quotedFrom <= longestQuotation) words.fill('', quotedFrom);
        quotedFrom = undefined;
      }
    } else if (/[.!?…\n]/.test(found)) {
      if (found === '?' && current) current.isQuestion = true;
      if (found === '\n' || end >= text.length || /\s/.test(text.charAt(end))) close(found === '\n' ? index : end);
    } else if (/[,;:()–—]/.test(found)) {
      current?.words.push(endOfClause);
    } else {
      current ??= { start: index, end, words: [], isQuestion: false };
      current.words.push(found);
    }
  }
  close(text.length);
  return sentences;
}
