import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the pages' paths begin. */
export const project = new URL('../../', import.meta.url);
export const projectFolder = fileURLToPath(project);

/** The pages that somebody is meant to read, by their path in the project. */
export const pages = [
  'README.md',
  'CONTRIBUTING.md',
  'events/samples/README.md',
  ...readdirSync(new URL('docs/', project), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/${file.replaceAll('\\', '/')}`),
];

export const read = (page: string) => readFileSync(new URL(page, project), 'utf8');

/** The fenced blocks of a page in one language. */
export function blocksOf(page: string, language: string): string[] {
  return [...read(page).matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].flatMap(([, of, block = '']) =>
    of === language ? [block] : [],
  );
}

/** The commands of a shell block: a line, unless it ends with a backslash or within single quotes. */
export function commandsIn(block: string): string[] {
  const commands: string[] = [];
  let command = '';
  for (const line of block.split('\n')) {
    command = command === '' ? line : `${command}\n${line}`;
    if (line.endsWith('\\') || (command.split("'").length - 1) % 2 === 1) continue;
    if (command.trim() !== '') commands.push(command);
    command = '';
  }
  return commands;
}
