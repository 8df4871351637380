import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import * as z from 'zod/mini';
import { anotherFolder, type Change, StartFault, startAfresh } from './start-fault.ts';

/** Where an engine keeps what outlives it. */
export interface DataFolder {
  table: string;
  journal: string;
  /** What the functions log. */
  log: string;
  /** Who has the folder open, and where to reach it. */
  running: string;
}

const marker = 'kulanz-data.json';
const format = 1;

/**
 * Makes the folder if need be, and makes sure that it is ours and can be written.
 * @throws StartFault if it is not a folder, cannot be written, or holds somebody else's files
 */
export function openDataFolder(folder: string): DataFolder {
  const elsewhere: [string, Change] = ['Choose another folder', anotherFolder];
  try {
    makeFolder(folder);
    // Before its rights: a file may seldom be executed, and that is not what is wrong.
    if (!statSync(folder).isDirectory()) throw new Error('it is a file, not a folder');
    accessSync(folder, constants.W_OK | constants.X_OK);
  } catch (error) {
    throw new StartFault(`The data folder ${folder} cannot be used: ${reasonOf(error)}.`, ...elsewhere);
  }
  const mark = join(folder, marker);
  if (!existsSync(mark)) {
    if (readdirSync(folder).length > 0) {
      throw new StartFault(`The folder ${folder} is not empty, and what is in it is not Kulanz's.`, ...elsewhere);
    }
    try {
      writeFileSync(mark, `${JSON.stringify({ format })}\n`);
    } catch (error) {
      throw new StartFault(`The data folder ${folder} cannot be used: ${reasonOf(error)}.`, ...elsewhere);
    }
  } else if (!readJson(mark, z.object({ format: z.literal(format) }))) {
    throw new StartFault(`The data folder ${folder} was made by another version of Kulanz.`, ...elsewhere);
  }
  return {
    table: join(folder, 'table'),
    journal: join(folder, 'journal.ndjson'),
    log: join(folder, 'engine.log'),
    running: join(folder, 'running.json'),
  };
}

/**
 * LevelDB takes a table without its file CURRENT for a new one, and would clear away what is left of it.
 * @throws StartFault if the folder was used before, and its table lacks that file
 */
export function checkTable({ table, journal }: DataFolder): void {
  const current = join(table, 'CURRENT');
  const used = existsSync(table) || existsSync(journal);
  if (used && !existsSync(current)) throw new StartFault(`The table is broken: ${current} is missing.`, ...startAfresh);
}

/** One level at a time: where nothing can be made, such as in /proc, Node's recursive way never returns. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return;
  makeFolder(dirname(folder));
  mkdirSync(folder);
}

/** Forgets all messages and logs. The table forgets by itself. */
export function clearDataFolder({ journal, log, running }: DataFolder): void {
  for (const file of [journal, `${journal}.new`, log, `${log}.1`, running]) rmSync(file, { force: true });
}

const running = z.object({ pid: z.int(), busEndpoint: z.string(), tableEndpoint: z.string() });

/** Tells other processes who runs here, and where to reach it. */
export function writeRunning(folder: DataFolder, endpoints: { busEndpoint: string; tableEndpoint: string }): void {
  writeFileSync(folder.running, `${JSON.stringify({ pid: process.pid, ...endpoints })}\n`);
}

export function removeRunning(folder: DataFolder): void {
  rmSync(folder.running, { force: true });
}

/** The engine that has this folder open, as far as it said. */
export function readRunning(folder: DataFolder): z.infer<typeof running> | undefined {
  return readJson(folder.running, running);
}

function readJson<T>(file: string, schema: z.ZodMiniType<T>): T | undefined {
  try {
    return schema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known: Record<string, string> = {
    EPERM: 'it may not be written by this user',
    EACCES: 'it may not be written by this user',
    EEXIST: 'it is a link to nothing',
    ENOTDIR: 'a part of its path is a file, not a folder',
    ENOSPC: 'the disk is full',
    EROFS: 'the disk is read-only',
    ENOENT: 'it cannot be created there',
  };
  return known[code] ?? (error instanceof Error ? error.message : String(error));
}
