import { parseArgs } from 'node:util';
import { type Call, type Command, CommandFault, type Option } from './command.ts';

/**
 * Reads what follows a command's name.
 * @throws CommandFault (2) for an option that there is not, or one without its value; it names what was perhaps meant
 */
export function readCall({ name, options }: Command, args: readonly string[]): Call | 'help' {
  const known = Object.entries<Option>({ ...options, help: { about: '' } });
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      known.map(([option, { value }]) => [option, { type: value ? ('string' as const) : ('boolean' as const) }]),
    ),
    allowPositionals: true,
    // Its own complaints speak to programmers; the ones below to users.
    strict: false,
    tokens: true,
  });
  const seeHelp = `See: npm run --silent kulanz -- ${name} --help`;
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (token.rawName === '-h') return 'help';
    const option = options[token.name];
    if (!option && token.name !== 'help') {
      const meant = nearest(token.name, Object.keys(options));
      const hint = meant ? `Did you mean --${meant}? ` : '';
      throw new CommandFault(2, `${name} has no option ${token.rawName}. ${hint}${seeHelp}`);
    }
    // After an option that takes a value, the next word is it, even if it was meant as an option.
    const swallowed = token.inlineValue === false && token.value.startsWith('--');
    if (option?.value && (swallowed || !token.value)) {
      throw new CommandFault(2, `${token.rawName} needs a value: ${token.rawName} ${option.value}. ${seeHelp}`);
    }
    if (!option?.value && token.value !== undefined) {
      throw new CommandFault(2, `${token.rawName} takes no value. ${seeHelp}`);
    }
  }
  if (values.help) return 'help';
  return {
    positionals,
    value: (option) => (typeof values[option] === 'string' ? values[option] : undefined),
    given: (option) => values[option] !== undefined,
  };
}

/** The only positional argument. @throws CommandFault (2) if there is none, or another one */
export function onlyPositional({ positionals }: Call, what: string, command: string): string {
  const [first, second] = positionals;
  if (first === undefined)
    throw new CommandFault(2, `${command} needs ${what}. See: npm run --silent kulanz -- ${command} --help`);
  if (second !== undefined) {
    throw new CommandFault(
      2,
      `${command} takes one argument, ${what}. See: npm run --silent kulanz -- ${command} --help`,
    );
  }
  return first;
}

/** A whole number from an option, within bounds. @throws CommandFault (2) */
export function wholeNumber(call: Call, option: string, { min, max, otherwise }: Bounds): number {
  const text = call.value(option);
  if (text === undefined) return otherwise;
  const number = /^\d{1,9}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= min && number <= max) return number;
  throw new CommandFault(2, `--${option} takes a whole number from ${min} to ${max}.`);
}

interface Bounds {
  min: number;
  max: number;
  otherwise: number;
}

/** What was perhaps meant: the candidate that is at most two changes away, or that starts the same. */
export function nearest(typed: string, candidates: readonly string[]): string | undefined {
  const ranked = candidates
    .map((candidate) => ({ candidate, changes: changesBetween(typed, candidate) }))
    .sort((a, b) => a.changes - b.changes);
  const [best] = ranked;
  if (best && best.changes <= 2) return best.candidate;
  return typed.length >= 3 ? candidates.find((candidate) => candidate.startsWith(typed)) : undefined;
}

/** Levenshtein's distance, row by row. */
function changesBetween(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...b].entries()) {
      next.push(Math.min((next[j] ?? 0) + 1, (row[j + 1] ?? 0) + 1, (row[j] ?? 0) + (letter === other ? 0 : 1)));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
