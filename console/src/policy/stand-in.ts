import { isWord, type Word } from '../words/en.ts';
import type { Words } from '../words/format.ts';

/** What the stand-in is called who answers while nobody looks after a customer; nothing of anybody else. */
export function standInName(id: string, { say }: Words<Word>): string | undefined {
  const word = `host.${id}`;
  return isWord(word) ? say(word) : undefined;
}
