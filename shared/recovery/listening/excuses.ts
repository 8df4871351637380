/** Finds the three excuses in a reply. Pure; the time it takes grows with the text's length and with nothing else. */
import { once } from '../../../events/fields.ts';
import type { Language } from '../../../events/index.ts';
import { type ExcuseKind, excuseKinds } from '../../../events/remedies/listening.ts';
import { type Cue, cueOf, findCue } from './cues.ts';
import { likelihoodOf } from './learnt.ts';
import { longestReply, sentencesOf } from './sentences.ts';
import { de } from './vocabulary/de.ts';
import { en } from './vocabulary/en.ts';
import type { Vocabulary } from './vocabulary.ts';
import { type Word, wordReader } from './words.ts';

/** Which excuse, and the sentence that makes it: from `start` to `end` in the text, in UTF-16 units. */
export interface Excuse {
  kind: ExcuseKind;
  start: number;
  end: number;
}

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

/**
 * How likely an excuse must be by what the labelled sentences teach: less where a cue says so too. Chosen on sentences
 * that both had not seen, before the held-out ones were measured.
 */
const likely = { withCue: 0.25, without: 0.6 };

/** The excuses in a reply, in their order; of each sentence the one that it leans on most. */
export function excusesIn(text: string, language: Language): Excuse[] {
  const { cues, read } = languages[language]();
  return sentencesOf(text.slice(0, longestReply)).flatMap(({ start, end, words: said, isQuestion }) => {
    // Whoever asks, excuses nothing.
    if (isQuestion) return [];
    const words = said.map(read);
    const cue = cueIn(words, cues);
    const { excuse, kind } = likelihoodOf(words, language);
    return excuse > (cue ? likely.withCue : likely.without) ? [{ kind: cue ?? kind, start, end }] : [];
  });
}

/** The excuse that the cues find. */
function cueIn(said: readonly Word[], cues: Cues): ExcuseKind | undefined {
  const words = [...said];
  for (const cue of cues.harmless) for (const place of findCue(cue, words) ?? []) words[place] = hidden;
  const has = (any: readonly Cue[]) => any.some((cue) => findCue(cue, words) !== undefined);

  const blamed = excuseKinds
    .map((kind) => {
      const { plainly, perhaps } = cues.blamed[kind];
      const blame = has(plainly) ? weights.blamedPlainly : has(perhaps) ? weights.blamedPerhaps : 0;
      return { kind, blame, outright: has(cues.outright[kind]) ? weights.outright : 0 };
    })
    .filter(({ blame, outright }) => blame + outright > 0);
  if (blamed.length === 0) return undefined;
  const refused = has(cues.refused.plainly)
    ? weights.refusedPlainly
    : has(cues.refused.perhaps)
      ? weights.refusedPerhaps
      : 0;
  const ground = has(cues.grounds) ? weights.ground : 0;
  const against =
    (isHelped(afterTheTurn(words, cues), cues) ? weights.helped : 0) + (has(cues.distanced) ? weights.distanced : 0);
  const [most] = blamed
    // Whoever names a rule and refuses nothing by it, informs.
    .filter(({ outright }) => outright > 0 || refused > 0)
    .filter(({ kind, blame, outright }) => Math.max(outright, blame + refused + ground) + against >= enough[kind])
    .toSorted((a, b) => b.outright + b.blame - (a.outright + a.blame));
  return most?.kind;
}

const hidden: Word = { text: '', classes: new Set() };

/** What follows the last “but”: what is said before it is taken back (“I would gladly help, but …”). */
function afterTheTurn(words: readonly Word[], { turns }: Cues): readonly Word[] {
  const last = words.findLastIndex((word) => turns.some((turn) => turn.length === 1 && turn[0]?.isIt(word)));
  return words.slice(last + 1);
}

/** Whether something is done for the customer, and no “not” stands beside it. */
function isHelped(words: readonly Word[], { helped, negations }: Cues): boolean {
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
  turns: Cue[];
  blamed: Record<ExcuseKind, { plainly: Cue[]; perhaps: Cue[] }>;
  outright: Record<ExcuseKind, Cue[]>;
  refused: { plainly: Cue[]; perhaps: Cue[] };
  grounds: Cue[];
  helped: Cue[];
  negations: Cue[];
  distanced: Cue[];
}

function read({ harmless, turns, blamed, outright, refused, grounds, helped, negations, distanced }: Vocabulary): Cues {
  const all = (list: string) => list.split(',').map((text) => cueOf(text.trim()));
  const both = (of: { plainly: string; perhaps: string }) => ({
    plainly: all(of.plainly),
    perhaps: all(of.perhaps),
  });
  return {
    harmless: all(harmless),
    turns: all(turns),
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
const languages: Record<Language, () => { cues: Cues; read: (said: string) => Word }> = {
  de: once(() => ({ cues: read(de), read: wordReader('de') })),
  en: once(() => ({ cues: read(en), read: wordReader('en') })),
};
