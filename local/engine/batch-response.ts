import type { Answer } from './function.ts';

/**
 * Which messages of a batch the function has dealt with. As Lambda reads a partial batch response: nothing, or an empty
 * list, means all; a faulty response (not an object, no list, an identifier that is empty or not of this batch), or a
 * failed run, means none.
 * @see https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-errorhandling.html
 */
export function succeeded(answer: Answer, messageIds: readonly string[]): ReadonlySet<string> {
  if (!answer.ok) return new Set();
  const failed = failedIds(answer.response);
  if (!failed || failed.some((id) => !messageIds.includes(id))) return new Set();
  return new Set(messageIds.filter((id) => !failed.includes(id)));
}

function failedIds(response: unknown): string[] | undefined {
  if (response === null) return [];
  if (typeof response !== 'object') return undefined;
  const failures: unknown = Reflect.get(response, 'batchItemFailures');
  if (failures === undefined || failures === null) return Array.isArray(response) ? undefined : [];
  if (!Array.isArray(failures)) return undefined;
  const ids = failures.map((failure: unknown) =>
    typeof failure === 'object' && failure !== null ? Reflect.get(failure, 'itemIdentifier') : undefined,
  );
  return ids.every((id) => typeof id === 'string') ? ids : undefined;
}
