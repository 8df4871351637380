/** What the API finds wrong with what somebody typed, said at the field that it is about. */
import { type ReactNode, useState } from 'react';
import { ApiProblem } from '../api/client.ts';
import { isWord } from '../words/en.ts';
import { useWords } from '../words/words.tsx';

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
    const word = `fault.${fault.code}`;
    return {
      errorText: isWord(word) ? say(word) : <span lang="en">{fault.message ?? say('problem.bad-request')}</span>,
    };
  };
}

/** `body.wish.value.amount` is under `body.wish.value`. */
const isUnder = (field: string, path: string) =>
  path === field || (/^[.[]/.test(path.slice(field.length)) && path.startsWith(field));
