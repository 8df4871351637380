import { closeSync, openSync, renameSync, statSync, writeSync } from 'node:fs';
import { tableDefinition } from '../../shared/ledger/definition.ts';
import type { BusEvent } from './bus.ts';
import { createCore, type Observer, type Settings } from './core.ts';
import {
  clearDataFolder,
  type DataFolder,
  openDataFolder,
  readRunning,
  removeRunning,
  writeRunning,
} from './data-folder.ts';
import type { PutEntry, PutResults } from './entry.ts';
import { setEnvironment } from './environment.ts';
import type { Faults } from './faults.ts';
import { createFront } from './front.ts';
import type { HandlerFactory } from './function.ts';
import { realFunctions } from './functions.ts';
import { createHandlerLog } from './handler-log.ts';
import { noJournal, openJournal } from './journal.ts';
import { listen } from './loopback.ts';
import type { Scheduler } from './scheduler.ts';
import { folderInUse, StartFault } from './start-fault.ts';
import { startTable } from './table.ts';
import { kulanzTopology } from './topology.ts';

export interface EngineOptions {
  /** A folder that survives restarts, or nothing kept at all. */
  dataFolder: string | 'memory';
  /** 0, or left out, takes any free port. */
  busPort?: number;
  tablePort?: number;
  /** Forgets what the data folder holds. */
  fresh?: boolean;
  bus?: string;
  table?: string;
  region?: string;
  observers?: readonly Observer[];
  scheduler?: Scheduler;
  faults?: Faults;
  settings?: Partial<Settings>;
  /** Instead of the code in `functions/`. */
  load?: (functionName: string) => HandlerFactory;
  /** Called if the table stops by itself: the engine is of no use any more. */
  died?(reason: string): void;
}

export interface Engine {
  readonly busEndpoint: string;
  readonly tableEndpoint: string;
  readonly bus: string;
  readonly table: string;
  readonly region: string;
  /** `PutEvents` without the network. */
  put(entries: readonly PutEntry[]): PutResults;
  /** Resolves when all that was accepted has been dealt with. */
  idle(): Promise<void>;
  queueSizes(): Record<string, number>;
  /** What was published to the world outside; the last thousand. */
  outbound(): readonly BusEvent[];
  /** Leaves everything so that the next start goes on from here. */
  stop(): Promise<void>;
}

/**
 * Starts bus, queues, functions and table in this process. One engine at a time: the functions find it through
 * `process.env`.
 * @throws StartFault with what to do about it, for a port, a folder or a journal that cannot be used
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const { bus = 'kulanz', table: tableName = 'kulanz', region = 'eu-central-1', fresh = false } = options;
  const { busPort = 0, tablePort = 0, died = () => {} } = options;
  const undo: (() => unknown)[] = [];
  const stop = async () => {
    for (const step of undo.splice(0).reverse()) await step();
  };
  try {
    const folder = options.dataFolder === 'memory' ? undefined : openDataFolder(options.dataFolder);
    const table = await startTable({
      folder: folder?.table,
      port: tablePort,
      fresh,
      definition: tableDefinition(tableName),
      region,
      died,
    }).catch((error: unknown) => {
      throw folder ? named(error, folder) : error;
    });
    undo.push(table.stop);
    if (folder && fresh) clearDataFolder(folder);

    const { journal, messages } = folder ? openJournal(folder.journal) : { journal: noJournal, messages: [] };
    undo.push(journal.close);

    const log = createHandlerLog(folder ? appendTo(folder.log, undo) : () => {});
    undo.push(log.stop);

    const core = createCore({
      topology: kulanzTopology(bus),
      load: options.load ?? realFunctions(log),
      region,
      journal,
      messages,
      observers: options.observers ?? [],
      ...(options.scheduler && { scheduler: options.scheduler }),
      ...(options.faults && { faults: options.faults }),
      ...(options.settings && { settings: options.settings }),
    });
    undo.push(core.stop);

    const front = createFront({
      put: core.put,
      about: () => ({ name: 'kulanz', bus, region, tableEndpoint: table.endpoint, queues: core.queueSizes() }),
    });
    const busEndpoint = await listen(front, busPort, '--port');
    undo.push(() => {
      const closed = new Promise((resolve) => front.close(resolve));
      front.closeAllConnections();
      return closed;
    });

    undo.push(setEnvironment({ bus, tableName, region, busEndpoint, tableEndpoint: table.endpoint }));
    await core.warm();
    if (folder) {
      writeRunning(folder, { busEndpoint, tableEndpoint: table.endpoint });
      undo.push(() => removeRunning(folder));
    }
    const { put, idle, queueSizes, outbound } = core;
    return {
      busEndpoint,
      tableEndpoint: table.endpoint,
      bus,
      table: tableName,
      region,
      put,
      idle,
      queueSizes,
      outbound,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function named(error: unknown, folder: DataFolder): unknown {
  if (!(error instanceof StartFault) || error.message !== folderInUse) return error;
  const who = readRunning(folder);
  return new StartFault(
    `Another engine already runs on this data folder${who ? `: process ${who.pid}, bus at ${who.busEndpoint}` : ''}.`,
    'Use that one, stop it first, or give this one a folder and ports of its own: npm start -- --data <folder> --port <port> --table-port <port>',
  );
}

/** A log over this many bytes is set aside at the next start, in place of the one set aside before. */
const logKeptBytes = 10 * 1024 * 1024;

function appendTo(file: string, undo: (() => unknown)[]): (text: string) => void {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > logKeptBytes) renameSync(file, `${file}.1`);
  const descriptor = openSync(file, 'a');
  undo.push(() => closeSync(descriptor));
  return (text) => writeSync(descriptor, text);
}
