/** Finds the three excuses in a reply. Pure; the time it takes grows with the text's length and with nothing else. */
import { once } from '../../../events/fields.ts';
import type { Language } from '../../../events/index.ts';
import { type ExcuseKind, excuseKinds } from '../../../events/remedies/listening.ts';
import { type Cue, cueOf, findCue, plainly } from './cues.ts';
import { sentencesOf } from './sentences.ts';
import { de } from './vocabulary/de.ts';
import { en } from './vocabulary/en.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Which excuse, and the sentence that makes it: from `start` to `end` in the text, in UTF-16 units. */
export interface Excuse {
  kind: ExcuseKind;
  start: number;
  end: number;
}

/** The longest reply that is looked at, in UTF-16 units; what stands behind that is not. */
export const longestReply = 4_000;

/**
 * A sentence excuses when it blames something and refuses something by it: each says so with a weight, and this much
 * is needed. Help, and distance from the excuse, weigh against it. Whoever writes to a customer names departments and
 * systems every day and without harm, rules and other customers hardly ever.
 */
const enough: Record<ExcuseKind, number> = { rules: 3, organisation: 4, 'other-customer': 3 };
const weights = {
  blamedPlainly: 2,
  blamedPerhaps: 1,
  refusedPlainly: 2,
  refusedPerhaps: 1,
  ground: 1,
  outright: 4,
  helped: -3,
  distanced: -3,
} as const;

/** The excuses in a reply, in their order; of each sentence the one that it leans on most. */
export function excusesIn(text: string, language: Language): Excuse[] {
  const cues = cuesIn[language]();
  return sentencesOf(text.slice(0, longestReply)).flatMap(({ start, end, words, isQuestion }) => {
    // Whoever asks, excuses nothing.
    const kind = isQuestion ? undefined : excuseIn(words.map(plainly), cues);
    return kind ? [{ kind, start, end }] : [];
  });
}

function excuseIn(said: readonly string[], cues: Cues): ExcuseKind | undefined {
  const words = [...said];
  for (const cue of cues.harmless) for (const place of findCue(cue, words) ?? []) words[place] = '';
  const has = (any: readonly Cue[]) => any.some((cue) => findCue(cue, words) !== undefined);

  const blamed = excuseKinds.map((kind) => {
    const { plainly: plain, perhaps } = cues.blamed[kind];
    const blame = has(plain) ? weights.blamedPlainly : has(perhaps) ? weights.blamedPerhaps : 0;
    return { kind, blame, outright: has(cues.outright[kind]) ? weights.outright : 0 };
  });
  if (blamed.every(({ blame, outright }) => blame + outright === 0)) return undefined;
  const refused = has(cues.refused.plainly)
    ? weights.refusedPlainly
    : has(cues.refused.perhaps)
      ? weights.refusedPerhaps
      : 0;
  const ground = has(cues.grounds) ? weights.ground : 0;
  const against = (isHelped(words, cues) ? weights.helped : 0) + (has(cues.distanced) ? weights.distanced : 0);
  const scored = blamed
    .filter(({ blame, outright }) => blame + outright > 0)
    .map((one) => ({
      ...one,
      beyond: Math.max(one.outright, one.blame + refused + ground) + against - enough[one.kind],
    }))
    .filter(({ beyond }) => beyond >= 0)
    .toSorted((a, b) => b.beyond - a.beyond || b.outright - a.outright);
  return scored[0]?.kind;
}

/** Whether something is done for the customer, and no “not” stands beside it. */
function isHelped(words: readonly string[], { helped, negations }: Cues): boolean {
  return helped.some((cue) => {
    const places = findCue(cue, words);
    if (!places) return false;
    const around = words.slice(Math.max(0, (places[0] ?? 0) - 2), (places.at(-1) ?? 0) + 4);
    const beside = around.filter((word) => !places.some((place) => words[place] === word));
    return !negations.some((negation) => findCue(negation, beside));
  });
}

/** A vocabulary whose cues have been read. */
interface Cues {
  harmless: Cue[];
  blamed: Record<ExcuseKind, { plainly: Cue[]; perhaps: Cue[] }>;
  outright: Record<ExcuseKind, Cue[]>;
  refused: { plainly: Cue[]; perhaps: Cue[] };
  grounds: Cue[];
  helped: Cue[];
  negations: Cue[];
  distanced: Cue[];
}

function read({ harmless, blamed, outright, refused, grounds, helped, negations, distanced }: Vocabulary): Cues {
  const all = (list: string) => list.split(',').map((text) => cueOf(text.trim()));
  const both = (of: { plainly: string; perhaps: string }) => ({
    plainly: all(of.plainly),
    perhaps: all(of.perhaps),
  });
  return {
    harmless: all(harmless),
    blamed: {
      rules: both(blamed.rules),
      organisation: both(blamed.organisation),
      'other-customer': both(blamed['other-customer']),
    },
    outright: {
      rules: all(outright.rules),
      organisation: all(outright.organisation),
      'other-customer': all(outright['other-customer']),
    },
    refused: both(refused),
    grounds: all(grounds),
    helped: all(helped),
    negations: all(negations),
    distanced: all(distanced),
  };
}

// Read on first use: a function that never sees a reply does not pay for it.
const cuesIn: Record<Language, () => Cues> = { de: once(() => read(de)), en: once(() => read(en)) };
