/** What the API finds wrong with what somebody typed, said at the field that it is about. */
import { type ReactNode, useState } from 'react';
import { ApiProblem } from '../api/client.ts';
import type { Problem } from '../api/generated.ts';
import { isWord } from '../words/en.ts';
import { useWords } from '../words/words.tsx';

type Fault = NonNullable<Problem['faults']>[number];

/**
 * What goes into a `FormField`: nothing, where nothing is wrong. As soon as what stands in a field is changed, nothing is
 * said of it any more.
 *
 * @param error of what was sent
 * @param fields what stands in each field now, by its path in the body: `reason`, `wish.value`
 */
export function useFieldFaults<Path extends string>(error: unknown, fields: Readonly<Record<Path, unknown>>) {
  const { say } = useWords();
  const [sent, setSent] = useState({ error, fields });
  if (sent.error !== error) setSent({ error, fields });
  const faults = error instanceof ApiProblem ? (error.body?.faults ?? []) : [];
  return (path: Path): { errorText?: ReactNode } => {
    const fault = faults.find((one) => isUnder(`body.${path}`, one.path));
    if (!fault || sent.error !== error || sent.fields[path] !== fields[path]) return {};
    return { errorText: inWords(fault, fault.path === `body.${path}` && typeof fields[path] === 'string') };
  };

  function inWords({ code, message, atLeast, atMost }: Fault, isText: boolean): ReactNode {
    if (isText && atMost !== undefined) return say('fault.atMost', { count: atMost });
    if (isText && atLeast !== undefined) return say('fault.atLeast', { count: atLeast });
    const word = `fault.${code}`;
    // Of a newer API there may be no words yet.
    return isWord(word) ? say(word) : <span lang="en">{message}</span>;
  }
}

/** `body.wish.value.amount` is under `body.wish.value`. */
const isUnder = (field: string, path: string) =>
  path === field || (/^[.[]/.test(path.slice(field.length)) && path.startsWith(field));
