import type * as z from 'zod';
import { CommandFault } from './command.ts';
import { nameOf, readText } from './files.ts';

/** One line for a fault: `<where>: <path>: <message> [<code>]`. Paths and codes, never a value. */
export function faultLine(
  where: string,
  { path, code, message }: { path: string; code: string; message?: string | undefined },
): string {
  return [where, ...(path ? [path] : []), `${message ?? 'not as agreed'} [${code}]`].join(': ');
}

/**
 * Reads a JSON file that the command line itself defines (facts, a policy), by its schema.
 * @throws CommandFault (2) with a line for everything that is wrong with it
 */
export async function readAs<T>(file: string, schema: z.ZodType<T>): Promise<T> {
  const where = nameOf(file);
  const text = await readText(file);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new CommandFault(2, `${where}: this is not JSON [not-json]`);
  }
  const parsed = schema.safeParse(value, { reportInput: false });
  if (parsed.success) return parsed.data;
  throw new CommandFault(2, ...parsed.error.issues.flatMap((issue) => linesOf(where, issue, value)));
}

function linesOf(where: string, issue: z.core.$ZodIssue, input: unknown): string[] {
  const path = issue.path.reduce<string>((at, step) => join(at, step), '');
  if (isMissing(input, issue.path))
    return [faultLine(where, { path, code: 'missing', message: 'this field is required' })];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) =>
        faultLine(where, { path: join(path, key), code: 'unknown-field', message: 'there is no such field' }),
      );
    case 'invalid_type':
      return [
        faultLine(where, {
          path,
          code: 'wrong-type',
          message: `${/^[aio]/.test(issue.expected) ? 'an' : 'a'} ${issue.expected} is expected here`,
        }),
      ];
    case 'too_small':
      return [faultLine(where, { path, code: 'out-of-range', message: `at least ${issue.minimum}` })];
    case 'too_big':
      return [faultLine(where, { path, code: 'out-of-range', message: `at most ${issue.maximum}` })];
    case 'invalid_value': {
      const message = issue.values.length > 12 ? issue.message : `one of ${issue.values.join(', ')}`;
      return [faultLine(where, { path, code: 'not-allowed', message })];
    }
    default:
      return [faultLine(where, { path, code: 'malformed', message: issue.message })];
  }
}

function join(path: string, step: PropertyKey): string {
  if (typeof step === 'number') return `${path}[${step}]`;
  const key = /^[A-Za-z_][A-Za-z0-9_-]{0,63}$/.test(String(step)) ? String(step) : '(unreadable key)';
  return path === '' ? key : `${path}.${key}`;
}

function isMissing(input: unknown, path: readonly PropertyKey[]): boolean {
  let value = input;
  for (const step of path) value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  return path.length > 0 && value === undefined;
}
