import { endOfClause } from './sentences.ts';
import type { Word } from './words.ts';

/** So many letters are a word's stem, near enough. */
const stem = 6;

/**
 * What is noticed about a sentence: its words, their beginnings and endings, the classes they belong to, and what follows
 * what within a clause. So many for each word, however long the sentence.
 */
export function featuresOf(words: readonly Word[]): Set<string> {
  const features = new Set<string>();
  let before: Word[] = [];
  for (const word of words) {
    if (word.text === endOfClause) before = [];
    if (word.text === endOfClause || word.text === '') continue;
    for (const feature of [...lettersOf(word.text), ...[...word.classes].map(classFeature)]) features.add(feature);
    const [last, lastButOne] = before;
    if (last) for (const pair of pairsOf(last, word)) features.add(pair);
    if (lastButOne) features.add(`${lastButOne.text.slice(0, stem)}_.._${word.text.slice(0, stem)}`);
    before = last ? [word, last] : [word];
  }
  return features;
}

const classFeature = (name: string) => `@${name}`;

function lettersOf(word: string): string[] {
  return [
    word,
    ...(word.length > 4 ? [`${word.slice(0, 4)}*`] : []),
    ...(word.length > 5 ? [`${word.slice(0, 5)}*`, `*${word.slice(-5)}`, `*${word.slice(-6)}`] : []),
  ];
}

function pairsOf(first: Word, second: Word): string[] {
  const names = ({ text, classes }: Word) => [text.slice(0, stem), ...[...classes].map(classFeature)];
  return names(first).flatMap((one) => names(second).map((other) => `${one}_${other}`));
}
