import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { CommandFault } from './command.ts';

/** Larger input is not read at all; it would be a mistake. A hundred thousand events fit. */
const maxFileBytes = 128 * 1024 * 1024;

/** How a file is called in messages; `-` is standard input. */
export function nameOf(file: string): string {
  return file === '-' ? 'stdin' : file;
}

/**
 * The text of a file, or of standard input for `-`, exactly as it is: a byte order mark stays in it.
 * @throws CommandFault (2) if it cannot be read or is not UTF-8
 */
export async function readText(file: string): Promise<string> {
  const bytes = file === '-' ? await buffer(process.stdin) : await readBytes(file);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CommandFault(2, `${nameOf(file)}: this is not UTF-8 text [not-json]`);
  }
}

async function readBytes(file: string): Promise<Buffer> {
  const path = resolve(whereTyped(), file);
  try {
    if ((await stat(path)).size > maxFileBytes) throw new CommandFault(2, `${file}: this is too large to be read`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof CommandFault) throw error;
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const why: Record<string, string> = {
      ENOENT: 'there is no such file',
      ENOTDIR: 'there is no such file',
      EISDIR: 'this is a folder, not a file',
      EACCES: 'you may not read this file',
    };
    throw new CommandFault(2, `${file}: ${why[code] ?? `it cannot be read (${code})`}`);
  }
}

/** The folder that a relative path is meant in: npm runs scripts in the project's, wherever it was called. */
function whereTyped(): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return script === 'kulanz' && folder ? folder : process.cwd();
}

/** An event's text, cut out of its file to the letter, and where it stands: `file`, `file:12` or `file[3]`. */
export interface Found {
  where: string;
  text: string;
}

/**
 * The events in a file: one, a JSON array of them, or one a line (`.ndjson`, `.jsonl`; from standard input also when
 * it is no single JSON). Whether they are events is not looked at.
 */
export function eventsIn(file: string, text: string): Found[] {
  const where = nameOf(file);
  const isLines = /\.(?:ndjson|jsonl)$/i.test(file) || (file === '-' && !isJson(text) && text.trim().includes('\n'));
  if (isLines) {
    return text
      .split('\n')
      .flatMap((line, index) => (line.trim() === '' ? [] : [{ where: `${where}:${index + 1}`, text: line }]));
  }
  if (text.trim() === '') return [];
  if (!text.trimStart().startsWith('[') || !isJson(text)) return [{ where, text }];
  return itemsOf(text).map((item, index) => ({ where: `${where}[${index}]`, text: item }));
}

/** Whether a text holds one event a line, though its name may not say so. */
export function isOneALine(text: string): boolean {
  const [first = '', second] = text.split('\n').filter((line) => line.trim() !== '');
  return second !== undefined && first.startsWith('{') && isJson(first);
}

/** Whether a text is JSON. */
export function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The items of a JSON array as they are written: parsing and writing them anew would repair what is to be judged. */
function itemsOf(array: string): string[] {
  const items: string[] = [];
  let depth = 0;
  let start = 0;
  let inText = false;
  for (let at = 0; at < array.length; at += 1) {
    const letter = array[at];
    if (inText) {
      if (letter === '\\') at += 1;
      else if (letter === '"') inText = false;
    } else if (letter === '"') {
      inText = true;
    } else if (letter === '[' || letter === '{') {
      depth += 1;
      if (depth === 1) start = at + 1;
    } else if (letter === ',' && depth === 1) {
      items.push(array.slice(start, at).trim());
      start = at + 1;
    } else if (letter === ']' || letter === '}') {
      depth -= 1;
      if (depth === 0) items.push(array.slice(start, at).trim());
    }
  }
  return items.length === 1 && items[0] === '' ? [] : items;
}
