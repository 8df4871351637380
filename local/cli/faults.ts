import type * as z from 'zod/mini';
import { type Fault, faultsOf } from '../../events/faults.ts';
import { CommandFault } from './command.ts';
import { type Found, isOneALine, nameOf, readText } from './files.ts';

/** One line for a fault: `<where>: <path>: <message> [<code>]`. Paths and codes, never a value. */
export function faultLine(
  where: string,
  { path, code, message }: { path: string; code: string; message?: string | undefined },
): string {
  return [where, ...(path ? [path] : []), `${message ?? 'not as agreed'} [${code}]`].join(': ');
}

/** A line for each fault of an event, and what helps where its file would be read otherwise by another name. */
export function faultLines({ where, text }: Found, faults: readonly Fault[]): string[] {
  const lines = faults.map((fault) => faultLine(where, fault));
  return isOneALine(text) ? [...lines, `${where}: one event a line? Then name it .ndjson`] : lines;
}

/**
 * Reads a JSON file that the command line itself defines (facts, a policy), by its schema.
 * @throws CommandFault (2) with a line for everything that is wrong with it
 */
export async function readAs<T>(file: string, schema: z.ZodMiniType<T>): Promise<T> {
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
  throw new CommandFault(2, ...faultsOf(parsed.error, '', value).map((fault) => faultLine(where, fault)));
}

/** More lines than anybody reads; how many there are besides is told. */
const mostLines = 1000;

/** The lines of many faults, cut where nobody would read on. */
export function shortened(lines: readonly string[]): string[] {
  if (lines.length <= mostLines) return [...lines];
  return [...lines.slice(0, mostLines), `… and ${lines.length - mostLines} more`];
}
