/** The words of the language that somebody likes, around every page. */
import { createContext, type ReactNode, use, useMemo } from 'react';
import type { Language } from '../look.ts';
import type { Word } from './en.ts';
import { type Words as WordsOf, wordsIn } from './format.ts';

export type Words = WordsOf<Word>;

const WordsContext = createContext<Words | undefined>(undefined);

export function useWords(): Words {
  const words = use(WordsContext);
  if (!words) throw new Error('no words around this');
  return words;
}

export function WordsProvider({
  language,
  messages,
  children,
}: {
  language: Language;
  messages: Record<Word, string>;
  children: ReactNode;
}) {
  const words = useMemo(() => wordsIn(language, messages), [language, messages]);
  return <WordsContext value={words}>{children}</WordsContext>;
}
