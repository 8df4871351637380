import { ApiProblem, NoAnswer } from '../api/client.ts';
import { NotSure } from '../api/trying.ts';
import { SignedOut } from '../signed-in.ts';
import { isWord, type Word } from '../words/en.ts';
import { useWords, type Words } from '../words/words.tsx';

/** What went wrong, for whoever did nothing wrong: never a code, never a stack. */
export function useProblem(error: unknown): string {
  return problemIn(useWords(), error);
}

export function problemIn({ say }: Words, error: unknown): string {
  if (error instanceof ApiProblem) return say(wordOf(error.code));
  if (error instanceof SignedOut) return say('problem.not-signed-in');
  if (error instanceof NotSure) return say('problem.not-sure');
  return say(error instanceof NoAnswer ? 'state.noAnswerYet' : 'state.failed');
}

const wordOf = (code: string): Word => {
  const word = `problem.${code}`;
  return isWord(word) ? word : 'problem.unknown';
};
