import type { ExcuseKind } from '../../../events/remedies/listening.ts';

/**
 * The words of a language: lists of cues with commas between them, each list as one text, which costs a function that never
 * needs it nothing to load. A cue is words in their order: `|` between alternatives, `*` at either end of a word
 * for any letters, `..` for up to five words in between, `@name` for any word of a class. Capitals, umlauts and apostrophes do not matter.
 */
export interface Vocabulary {
  /** Words that mean something else here (“in der Regel”); they are not looked at any further. */
  harmless: string;
  /** “But”: help counts only behind the last one. */
  turns: string;
  /** What is blamed: plainly, or in words that need more around them to be a ground. */
  blamed: Record<ExcuseKind, { plainly: string; perhaps: string }>;
  /** An excuse by themselves, whatever stands around them. */
  outright: Record<ExcuseKind, string>;
  /** What the customer does not get: said plainly, or only a “not” that may belong to anything. */
  refused: { plainly: string; perhaps: string };
  /** Words that make a reason of what they go with. */
  grounds: string;
  /** The customer gets what they need; then nothing is excused. */
  helped: string;
  /** With one of these close by, help is not help (“you cannot get your money back”). */
  negations: string;
  /** The excuse is somebody else's, is taken back, or is what the writer does not want to make. */
  distanced: string;
}
