/**
 * Preloaded (`--import`) into each thread of an engine that is measured. Each tells, when it is asked, what its heap holds
 * after a collection; the table's own thread tells the capacity units besides. Nothing of the engine is changed for it.
 */
import { createRequire } from 'node:module';
import { isMainThread, workerData } from 'node:worker_threads';

export interface Units {
  read: number;
  write: number;
}

/** What a thread answers. */
export interface Answer {
  /** The question's number. */
  round: number;
  heapBytes: number;
  units?: Units;
}

/** On this channel a thread is asked: a number, or `reset`. */
export const questions = 'kulanz-bench-questions';
/** And here it answers. */
export const answers = 'kulanz-bench-answers';
/** Units are counted from here on. */
export const reset = 'reset';

/** What this thread's heap holds, in bytes. */
export function heapBytes(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed;
}

interface Index {
  IndexName: string;
}
/** The parts of dynalite's `db` through which all its actions go. */
interface Db {
  addConsumedCapacity: (data: object, isRead: boolean, newItem: unknown, oldItem?: unknown) => unknown;
  capacityUnits: (item: unknown, isRead: boolean, isConsistent: boolean) => number;
  checkConditional: (data: object, existing: unknown) => unknown;
  getIndexActions: (
    indexes: Index[],
    existing: unknown,
    item: unknown,
    table: object,
  ) => { puts: { index: string; key: string }[]; deletes: unknown[] };
  queryTable: (...given: unknown[]) => void;
  updateIndexes: (store: object, table: object, existing: unknown, item: unknown, done: unknown) => void;
}

/**
 * Counts as DynamoDB charges: an item by its size, an entry of an index that comes or goes one unit each, a condition that
 * did not hold a unit, a query by what it read.
 */
function counted(units: Units): void {
  const db: Db = createRequire(import.meta.resolve('dynalite'))('./db/index.js');
  const { addConsumedCapacity, capacityUnits, checkConditional, queryTable, updateIndexes } = db;
  db.addConsumedCapacity = (data, isRead, newItem, oldItem) => {
    const isConsistent = Reflect.get(data, 'ConsistentRead') === true;
    const of = (item: unknown) => (item === undefined ? 0 : capacityUnits(item, isRead, isConsistent));
    // A key that is not there costs as much as the smallest item.
    units[isRead ? 'read' : 'write'] += Math.max(of(newItem), of(oldItem)) || capacityUnits(null, isRead, isConsistent);
    return addConsumedCapacity(data, isRead, newItem, oldItem);
  };
  db.checkConditional = (data, existing) => {
    const failed = checkConditional(data, existing);
    if (failed) units.write += 1;
    return failed;
  };
  db.updateIndexes = (store, table, existing, item, done) => {
    const indexes: Index[] = Reflect.get(table, 'GlobalSecondaryIndexes') ?? [];
    const placesOf = (one: unknown) =>
      new Set(db.getIndexActions(indexes, null, one, table).puts.map(({ index, key }) => `${index} ${key}`));
    const [before, after] = [placesOf(existing), placesOf(item)];
    units.write += [...before].filter((place) => !after.has(place)).length;
    units.write += [...after].filter((place) => !before.has(place)).length;
    updateIndexes(store, table, existing, item, done);
  };
  db.queryTable = (...given) => {
    const [, , data] = given as [unknown, unknown, object];
    const done = given.at(-1) as (error: unknown, result?: { ConsumedCapacity: { CapacityUnits: number } }) => void;
    Reflect.set(data, 'ReturnConsumedCapacity', 'TOTAL');
    queryTable(...given.slice(0, -1), (error: unknown, result?: { ConsumedCapacity: { CapacityUnits: number } }) => {
      units.read += Math.max(0.5, result?.ConsumedCapacity.CapacityUnits ?? 0);
      done(error, result);
    });
  };
}

if (!isMainThread) {
  const isTable = Reflect.has(Object(workerData), 'fresh');
  const units = { read: 0, write: 0 };
  if (isTable) counted(units);
  const asked = new BroadcastChannel(questions);
  const told = new BroadcastChannel(answers);
  asked.onmessage = ({ data }) => {
    if (data === reset) Object.assign(units, { read: 0, write: 0 });
    else told.postMessage({ round: data, heapBytes: heapBytes(), ...(isTable && { units }) } satisfies Answer);
  };
  (asked as unknown as { unref(): void }).unref();
  (told as unknown as { unref(): void }).unref();
}
