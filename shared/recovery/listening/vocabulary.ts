import type { ExcuseKind } from '../../../events/remedies/listening.ts';

/**
 * The words of a language, as cues. A cue is words in their order: `|` between alternatives, `*` at either end of a word
 * for any letters, `..` for up to five words in between. Capitals, umlauts and apostrophes do not matter.
 */
export interface Vocabulary {
  /** Words that mean something else here (“in der Regel”); they are not looked at any further. */
  harmless: readonly string[];
  /** What is blamed: plainly, or in words that need more around them to be a ground. */
  blamed: Record<ExcuseKind, { plainly: readonly string[]; perhaps: readonly string[] }>;
  /** An excuse by themselves, whatever stands around them. */
  outright: Record<ExcuseKind, readonly string[]>;
  /** What the customer does not get: said plainly, or only a “not” that may belong to anything. */
  refused: { plainly: readonly string[]; perhaps: readonly string[] };
  /** Words that make a reason of what they go with. */
  grounds: readonly string[];
  /** The customer gets what they need; then nothing is excused. */
  helped: readonly string[];
  /** With one of these close by, help is not help (“you cannot get your money back”). */
  negations: readonly string[];
  /** The excuse is somebody else's, is taken back, or is what the writer does not want to make. */
  distanced: readonly string[];
}
