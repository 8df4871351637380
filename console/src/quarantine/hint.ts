/** What would be right in place of what was sent, as the API tells it in English, in the words of any language. */
import type { Word } from '../words/en.ts';
import type { Words } from '../words/format.ts';

/** The sentences of `events/faults.ts` that say more than the code of their fault does. */
const sentences = [
  [/^at least (?<limit>\S+)$/, 'quarantine.hint.atLeast'],
  [/^at least (?<limit>\S+) characters$/, 'quarantine.hint.atLeastCharacters'],
  [/^at most (?<limit>\S+)$/, 'quarantine.hint.atMost'],
  [/^at most (?<limit>\S+) characters$/, 'quarantine.hint.atMostCharacters'],
  [/^one of (?<values>.+)$/, 'quarantine.hint.oneOf'],
  [/^a whole number$/, 'quarantine.hint.whole'],
] as const satisfies readonly (readonly [RegExp, Word])[];

/** Nothing, where there is no more to say than the code says. */
export function hintOf(message: string, { say, number }: Pick<Words<Word>, 'say' | 'number'>): string | undefined {
  for (const [sentence, word] of sentences) {
    const found = sentence.exec(message);
    if (!found) continue;
    const { limit = '', values = '' } = found.groups ?? {};
    // A limit may be a day, too.
    return say(word, { values, limit: limit === '' || Number.isNaN(Number(limit)) ? limit : number(Number(limit)) });
  }
  return undefined;
}
