import type { Command, Option, Terminal } from './command.ts';

/** How the command line is called in a clone. */
const invocation = 'npm run --silent kulanz --';

/** What `kulanz --help` prints. */
export function printOverview(commands: readonly Command[], { print, paint }: Terminal): void {
  print('Kulanz puts things right before the customer has to ask. This is its command line.');
  print('');
  print(`  ${invocation} <command> [options]`);
  print('');
  print(paint('bold', 'Commands'));
  for (const line of columns(commands.map(({ name, summary }) => [name, summary]))) print(line);
  print('');
  print(paint('bold', 'Options'));
  const options: [string, string][] = [
    ['--help', 'this text; with a command, all about that command'],
    ['--version', 'the version'],
  ];
  for (const line of columns(options)) print(line);
  print('');
  print(
    'Exit codes: 0 done, 1 it could not be done, 2 what was given is wrong. Colour only on a terminal; NO_COLOR is heeded.',
  );
}

/** What `kulanz <command> --help` prints. */
export function printHelp(
  { name, summary, usage, about, options, examples }: Command,
  { print, paint }: Terminal,
): void {
  print(summary);
  print('');
  for (const way of usage) print(`  ${invocation} ${name} ${way}`);
  for (const paragraph of about) {
    print('');
    print(paragraph);
  }
  print('');
  print(paint('bold', 'Options'));
  const rows = Object.entries<Option>({ ...options, help: { about: 'this text' } }).map(
    ([option, { value, about: meaning }]): [string, string] => [`--${option}${value ? ` ${value}` : ''}`, meaning],
  );
  for (const line of columns(rows)) print(line);
  print('');
  print(paint('bold', 'Examples'));
  for (const example of examples) print(`  ${invocation} ${example}`);
}

function columns(rows: readonly (readonly [string, string])[]): string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}
