import type { Word } from '../words/en.ts';
import type { Words } from '../words/format.ts';

const names: Record<string, Word> = { 'front-desk': 'host.front-desk' };

/** What the stand-in is called who answers while nobody looks after a customer; nothing of anybody else. */
export function standInName(id: string, { say }: Pick<Words<Word>, 'say'>): string | undefined {
  const name = names[id];
  return name && say(name);
}
