/** What is wrong with what was sent, as the API tells it in English, in the words of any language. */
import type { Quarantined } from '../api/generated.ts';
import type { Word } from '../words/en.ts';
import type { Explanations } from '../words/explain/explain.ts';
import type { Words } from '../words/format.ts';

/** The sentences of `events/faults.ts` that say more than the code of their fault does. */
const sentences = {
  atLeast: /^at least (?<limit>\S+)$/,
  atLeastCharacters: /^at least (?<limit>\S+) characters$/,
  atMost: /^at most (?<limit>\S+)$/,
  atMostCharacters: /^at most (?<limit>\S+) characters$/,
  oneOf: /^one of (?<values>.+)$/,
  whole: /^a whole number$/,
} as const satisfies Record<string, RegExp>;
type Kind = keyof typeof sentences;
const kinds = Object.keys(sentences) as Kind[];

type Fault = Pick<Quarantined['faults'][number], 'code' | 'message'>;

const kindOf = (message: string) => kinds.find((kind) => sentences[kind].test(message));

/** What would be right: “should be a whole number”. Nothing, where there is no more to say than the code says. */
export function hintOf(
  { code, message = '' }: Fault,
  { say, number }: Pick<Words<Word>, 'say' | 'number'>,
): string | undefined {
  if (code === 'conflict') return say('quarantine.hint.conflict');
  const kind = kindOf(message);
  if (!kind) return undefined;
  const { limit = '', values = '' } = sentences[kind].exec(message)?.groups ?? {};
  // A limit may be a day, too.
  const written = limit === '' || Number.isNaN(Number(limit)) ? limit : number(Number(limit));
  return say(`quarantine.hint.${kind}`, { values, limit: written });
}

/** Why it was set aside: by what is wrong where one thing is, and else by its code, which may stand for several. */
export function whyOf(
  { code, faults }: Pick<Quarantined, 'code' | 'faults'>,
  { say }: Pick<Words<Word>, 'say'>,
  explain: Pick<Explanations, 'quarantine'>,
): string {
  const found = new Set(faults.filter((fault) => fault.code === code).map(({ message = '' }) => kindOf(message)));
  const [kind] = found;
  // That one of a few is wanted, the code says.
  if (found.size !== 1 || kind === undefined || kind === 'oneOf') return explain.quarantine(code);
  return say(`quarantine.wrong.${kind}`);
}
