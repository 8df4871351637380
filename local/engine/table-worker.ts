/** The table's own thread: dynalite on LevelDB, so that it and the functions can use two cores. */
import { rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import dynalite from 'dynalite';
import * as z from 'zod/mini';
import { isLoopback, listen } from './loopback.ts';
import { folderInUse, StartFault, startAfresh } from './start-fault.ts';

/** What dynalite keeps its data with. */
interface Database {
  open(): Promise<void>;
  close(): Promise<void>;
  readonly status: string;
  get(key: string): Promise<unknown>;
  getSync(key: string): unknown;
}
const { Level }: { Level: { new (path: string): Database; prototype: Database } } = createRequire(
  import.meta.resolve('dynalite'),
)('level');
// This thread does nothing else: a read that is nearly always in memory is not worth waking another one for. Each of
// dynalite's operations reads twice.
const { get } = Level.prototype;
Level.prototype.get = async function (key) {
  return this.status === 'open' ? this.getSync(key) : get.call(this, key);
};

const { folder, port, fresh } = z
  .object({ folder: z.optional(z.string()), port: z.int(), fresh: z.boolean() })
  .parse(workerData);

process.on('uncaughtException', (error) => {
  // dynalite rethrows what a client does to its own connection.
  if ('code' in error && error.code === 'ECONNRESET') return;
  tell(new StartFault(error.message, ...startAfresh));
  process.exit(1);
});

try {
  if (folder) await prepare(folder);
  const noDelay = { createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 };
  const server = dynalite(folder ? { path: folder, ...noDelay } : noDelay);
  const [answer] = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    // dynalite answers anyone, web pages included.
    if (isLoopback(request.headers.host) && !request.headers.origin) {
      answer?.call(server, request, response);
      return;
    }
    response.writeHead(403).end();
  });
  const endpoint = await listen(server, port, 'table-port');
  parentPort?.postMessage({ endpoint });
  parentPort?.once('message', () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
} catch (error) {
  if (!(error instanceof StartFault)) throw error;
  tell(error);
}

function tell({ message, nextStep, change }: StartFault): void {
  parentPort?.postMessage({ failed: message, nextStep, change });
}

/**
 * Opens LevelDB once before dynalite does, which would die of what it finds. LevelDB's lock is the engine's lock on
 * its whole data folder: the system releases it however the process ends.
 */
async function prepare(path: string): Promise<void> {
  const database = new Level(path);
  try {
    await database.open();
    await database.close();
  } catch (error) {
    const cause = error instanceof Error && error.cause instanceof Error ? error.cause : new Error(String(error));
    if ('code' in cause && cause.code === 'LEVEL_LOCKED') throw new StartFault(folderInUse, '');
    if (!fresh) throw new StartFault(`The table in ${path} cannot be opened (${cause.message}).`, ...startAfresh);
  }
  if (fresh) rmSync(path, { recursive: true, force: true });
}
