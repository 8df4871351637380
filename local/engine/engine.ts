import { closeSync, openSync, renameSync, statSync } from 'node:fs';
import { tableDefinition } from '../../shared/ledger/definition.ts';
import { segmentsTableDefinition } from '../../shared/segments/definition.ts';
import type { Built } from '../desk/console.ts';
import type { BusEvent } from './bus.ts';
import { type Core, createCore, type Observer, type Settings } from './core.ts';
import {
  checkTable,
  clearDataFolder,
  type DataFolder,
  openDataFolder,
  readRunning,
  removeRunning,
  writeRunning,
} from './data-folder.ts';
import type { PutEntry, PutResults } from './entry.ts';
import { functionEnvironment, ownEnvironment, segmentsTableOf } from './environment.ts';
import type { Faults } from './faults.ts';
import { createFront } from './front.ts';
import type { HandlerFactory } from './function.ts';
import { functionHosts } from './function-host.ts';
import { noJournal, openJournal, type Stored } from './journal.ts';
import { listen } from './loopback.ts';
import type { Scheduler } from './scheduler.ts';
import { anotherFolder, folderInUse, StartFault } from './start-fault.ts';
import { startTable } from './table.ts';
import { kulanzTopology, type Topology } from './topology.ts';

export interface EngineOptions {
  /** A folder that survives restarts, or nothing kept at all. */
  dataFolder: string | 'memory';
  /** 0, or left out, takes any free port. */
  busPort?: number;
  tablePort?: number;
  /** Starts the desk, where people sign in and use the API, on this port; left out, there is none. */
  deskPort?: number;
  /** The console's files, which the desk serves; left out, it has the API alone. */
  console?: Promise<Built>;
  /** Forgets what the data folder holds. */
  fresh?: boolean;
  bus?: string;
  table?: string;
  region?: string;
  observers?: readonly Observer[];
  scheduler?: Scheduler;
  faults?: Faults;
  settings?: Partial<Settings>;
  /** Instead of the code in `functions/`; runs in this process. */
  load?: (functionName: string) => HandlerFactory;
  /** Called if the table stops by itself: the engine is of no use any more. */
  died?(reason: string): void;
}

export interface Engine {
  readonly busEndpoint: string;
  readonly tableEndpoint: string;
  /** Where people sign in and the API is, if there is a desk. */
  readonly deskEndpoint?: string;
  readonly bus: string;
  readonly table: string;
  readonly region: string;
  /** What the functions find in `process.env`, besides their own name. */
  readonly environment: Readonly<Record<string, string>>;
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

/** No AWS account has this number. */
const account = '000000000000';

/**
 * Starts the bus and its queues in this process, and the functions and the table in threads of their own.
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
    if (folder && !fresh) checkTable(folder);
    const table = await startTable({
      folder: folder?.table,
      port: tablePort,
      fresh,
      definitions: [tableDefinition(tableName), segmentsTableDefinition(segmentsTableOf(tableName))],
      region,
      died,
    }).catch((error: unknown) => {
      throw folder ? named(error, folder) : error;
    });
    undo.push(table.stop);
    if (folder && fresh) clearDataFolder(folder);

    const { journal, messages } = folder ? openJournal(folder.journal) : { journal: noJournal, messages: [] };
    undo.push(journal.close);

    const front = createFront({
      put: (entries) => core.put(entries),
      about: () => ({ name: 'kulanz', bus, region, tableEndpoint: table.endpoint, queues: core.queueSizes() }),
    });
    const busEndpoint = await listen(front, busPort, 'port');
    undo.push(() => {
      const closed = new Promise((resolve) => front.close(resolve));
      front.closeAllConnections();
      return closed;
    });

    const endpoints = { busEndpoint, tableEndpoint: table.endpoint };
    const environment = functionEnvironment({ bus, table: tableName, region, ...endpoints });
    const log = folder && openLog(folder.log);
    if (log !== undefined) undo.push(() => closeSync(log));
    const hosts = functionHosts({ environment, environmentOf: ownEnvironment(tableName), log, account });
    undo.push(hosts.stop);
    const topology = kulanzTopology(bus);
    checkQueues(messages, topology);
    const core: Core = createCore({
      topology,
      load: options.load ?? hosts.load,
      account,
      region,
      journal,
      messages,
      observers: options.observers ?? [],
      ...(options.scheduler && { scheduler: options.scheduler }),
      ...(options.faults && { faults: options.faults }),
      ...(options.settings && { settings: options.settings }),
    });
    undo.push(core.stop);
    await core.warm().catch((error: unknown) => {
      const [what] = String(error).split('\n');
      throw new StartFault(`A function does not start. ${what}`, 'This is a mistake in the code, not in the data.');
    });
    let deskEndpoint: string | undefined;
    if (options.deskPort !== undefined) {
      // What the desk is made of takes a moment to load, and nobody but who has a desk waits for it.
      const { startDesk } = await import('../desk/desk.ts');
      const desk = await startDesk(options.deskPort, core.functionNamed('api'), options.console);
      undo.push(desk.stop);
      deskEndpoint = desk.endpoint;
    }
    if (folder) {
      writeRunning(folder, endpoints);
      undo.push(() => removeRunning(folder));
    }
    const { put, idle, queueSizes, outbound } = core;
    return {
      ...endpoints,
      ...(deskEndpoint && { deskEndpoint }),
      bus,
      table: tableName,
      region,
      environment,
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

/** @throws StartFault if a message is from a queue that this version, or this name of the bus, does not have */
function checkQueues(messages: readonly Stored[], { queues }: Topology): void {
  const names = new Set(queues.flatMap(({ name, deadLetter }) => [name, deadLetter]));
  const unknown = messages.find(({ queue }) => !names.has(queue));
  if (!unknown) return;
  throw new StartFault(
    `The data folder holds messages of the queue ${unknown.queue}, which there is not.`,
    'Finish them with the version that accepted them, or forget all data',
    { fresh: true },
  );
}

function named(error: unknown, folder: DataFolder): unknown {
  if (!(error instanceof StartFault) || error.message !== folderInUse) return error;
  const who = readRunning(folder);
  return new StartFault(
    `Another engine already runs on this data folder${who ? `: process ${who.pid}, bus at ${who.busEndpoint}` : ''}.`,
    'Use that one, stop it first, or give this one a folder and ports of its own',
    { ...anotherFolder, port: 0, 'table-port': 0, 'desk-port': 0 },
  );
}

/** A log over this many bytes is set aside at the next start, in place of the one set aside before. */
const logKeptBytes = 10 * 1024 * 1024;

function openLog(file: string): number {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > logKeptBytes) renameSync(file, `${file}.1`);
  return openSync(file, 'a');
}
