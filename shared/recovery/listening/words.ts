/** Words as the finder compares them, and the classes of words that stand for one another. No pattern comes from outside. */
import type { Language } from '../../../events/index.ts';
import { endOfClause } from './sentences.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';

/** Under a name, words with `|` between them; `*` at either end of a word stands for any letters. */
export type WordClasses = Readonly<Record<string, string>>;

/** A word of a sentence, or the end of a clause, or an empty one: what was quoted, or is not looked at any further. */
export interface Word {
  text: string;
  classes: ReadonlySet<string>;
}

/** What is longer than this is no word of any language; it is looked at as if it were not there. */
const longestWord = 60;
const nothing: Word = { text: '', classes: new Set() };

/** Letters as they are compared: small, umlauts written out, without accents and apostrophes. */
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

/** Whether a word is one of those that are named with `|` between them; the `*` are understood. */
export function wordsNamed(names: string): (word: string) => boolean {
  const whole = new Set<string>();
  const tests: ((word: string) => boolean)[] = [];
  for (const name of names.split('|')) {
    const letters = plainly(name.replaceAll('*', ''));
    const [before, after] = [name.startsWith('*'), name.endsWith('*')];
    if (before && after) tests.push((word) => word.includes(letters));
    else if (before) tests.push((word) => word.endsWith(letters));
    else if (after) tests.push((word) => word.startsWith(letters));
    else whole.add(letters);
  }
  return (word) => whole.has(word) || tests.some((test) => test(word));
}

/** Reads the words of sentences in a language, with the classes they belong to. */
export function wordReader(language: Language): (said: string) => Word {
  const classes = Object.entries<string>({ de, en }[language]).map(([name, words]) => ({
    name,
    isOne: wordsNamed(words),
  }));
  return (said) => {
    if (said === endOfClause) return { ...nothing, text: endOfClause };
    const text = plainly(said);
    if (text === '' || text.length > longestWord) return nothing;
    return { text, classes: new Set(classes.filter(({ isOne }) => isOne(text)).map(({ name }) => name)) };
  };
}
