/** Cues in words: what they are made of, and whether they stand in a sentence. No pattern comes from outside. */

/** How many words `..` may stand for. */
const longestGap = 5;
/** What is longer than this is no word of any vocabulary. */
const longestWord = 60;

/** A cue, ready to be looked for: each step is a word, after a gap or right behind the one before. */
export type Cue = readonly { afterGap: boolean; isIt: (word: string) => boolean }[];

/** Letters as the vocabularies compare them: small, umlauts written out, without accents and apostrophes. */
export function plainly(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .normalize('NFD')
    .replaceAll(/[\p{M}'’&]/gu, '');
}

/** Reads a vocabulary's cue. */
export function cueOf(text: string): Cue {
  const steps: { afterGap: boolean; isIt: (word: string) => boolean }[] = [];
  let afterGap = false;
  for (const part of text.split(' ')) {
    if (part === '..') {
      afterGap = true;
      continue;
    }
    const alternatives = part.split('|').map(wordOf);
    const [only] = alternatives;
    const isIt = only && alternatives.length === 1 ? only : (word: string) => alternatives.some((each) => each(word));
    steps.push({ afterGap, isIt });
    afterGap = false;
  }
  return steps;
}

function wordOf(part: string): (word: string) => boolean {
  const letters = plainly(part.replaceAll('*', ''));
  const open = { before: part.startsWith('*'), after: part.endsWith('*') };
  if (open.before && open.after) return (word) => word.includes(letters);
  if (open.before) return (word) => word.endsWith(letters);
  if (open.after) return (word) => word.startsWith(letters);
  return (word) => word === letters;
}

/** Where a cue stands in words: the places of the words it took, or nothing. At most the first place is told. */
export function findCue(cue: Cue, words: readonly string[]): number[] | undefined {
  for (let start = 0; start < words.length; start += 1) {
    const places = goesOnAt(cue, 0, words, start);
    if (places) return places;
  }
  return undefined;
}

/** Bounded by the cue's length and the gap, whatever the words: each step tries at most a few places. */
function goesOnAt(cue: Cue, step: number, words: readonly string[], from: number): number[] | undefined {
  const wanted = cue[step];
  if (!wanted) return [];
  const last = wanted.afterGap ? from + longestGap : from;
  for (let place = from; place <= last && place < words.length; place += 1) {
    const word = words[place] ?? '';
    if (word === '' || word.length > longestWord || !wanted.isIt(word)) continue;
    const rest = goesOnAt(cue, step + 1, words, place + 1);
    if (rest) return [place, ...rest];
  }
  return undefined;
}
