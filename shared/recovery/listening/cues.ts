/** Cues in words: what they are made of, and whether they stand in a sentence. No pattern comes from outside. */
import { endOfClause } from './sentences.ts';
import { type Word, wordsNamed } from './words.ts';

/** How many words `..` may stand for, all of one clause. */
const longestGap = 5;

/** A cue, ready to be looked for: each step is a word, after a gap or right behind the one before. */
export type Cue = readonly { afterGap: boolean; isIt: (word: Word) => boolean }[];

/** Reads a vocabulary's cue. */
export function cueOf(text: string): Cue {
  const steps: { afterGap: boolean; isIt: (word: Word) => boolean }[] = [];
  let afterGap = false;
  for (const part of text.split(' ')) {
    if (part === '..') {
      afterGap = true;
      continue;
    }
    const names = part.split('|');
    const classes = names.filter((name) => name.startsWith('@')).map((name) => name.slice(1));
    const isNamed = wordsNamed(names.filter((name) => !name.startsWith('@')).join('|'));
    steps.push({
      afterGap,
      isIt: (word) => classes.some((name) => word.classes.has(name)) || isNamed(word.text),
    });
    afterGap = false;
  }
  return steps;
}

/** Where a cue stands in words: the places of the words it took, or nothing. At most the first place is told. */
export function findCue(cue: Cue, words: readonly Word[]): number[] | undefined {
  for (let start = 0; start < words.length; start += 1) {
    const places = goesOnAt(cue, 0, words, start);
    if (places) return places;
  }
  return undefined;
}

/** Bounded by the cue's length and the gap, whatever the words: each step tries at most a few places. */
function goesOnAt(cue: Cue, step: number, words: readonly Word[], from: number): number[] | undefined {
  const wanted = cue[step];
  if (!wanted) return [];
  const last = wanted.afterGap ? from + longestGap : from;
  for (let place = from; place <= last; place += 1) {
    const word = words[place];
    if (!word || word.text === endOfClause) return undefined;
    if (word.text === '' || !wanted.isIt(word)) continue;
    const rest = goesOnAt(cue, step + 1, words, place + 1);
    if (rest) return [place, ...rest];
  }
  return undefined;
}
