/** The engine's part of the benchmark, in a process of its own: `run.ts <rounds> <count>`. Reports by message. */

import { type AttributeValue, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { marshall } from '@aws-sdk/util-dynamodb';
import { createEmitter } from '../../../events/index.ts';
import type { Observer } from '../../../local/engine/core.ts';
import { startEngine } from '../../../local/engine/engine.ts';
import { outcomeItem } from '../../../shared/ledger/stored-outcome.ts';
import type { RecoveryEvent } from '../../../shared/recovery/facts.ts';
import { called, claimed, outcomeFor, renewing } from '../../ledger/cases.ts';
import { localAccess } from '../../stores/table.ts';
import { timed } from '../measure.ts';
import type { EngineReport } from './bench.ts';

const [rounds = 5, count = 150] = process.argv.slice(2).map(Number);
const warmUps = 3;

/** As many records as the engine's functions have under way: two batches of ten. */
const atOnce = 20;
const producers = 4;

let decided = 0;
const observer: Observer = {
  published: (event) => {
    if (event['detail-type'] === 'RecoveryDecided') decided += 1;
  },
};
const engine = await startEngine({ dataFolder: 'memory', observers: [observer] });
const bus = new EventBridgeClient({ ...localAccess, endpoint: engine.busEndpoint });
const table = new DynamoDBClient({ ...localAccess, endpoint: engine.tableEndpoint });
const idleBytes = process.memoryUsage.rss();
const events: number[] = [];
const puts: number[] = [];
for (let round = -warmUps; round < rounds; round += 1) {
  const batch = makeEvents();
  const items = makeEvents().map((event) => marshall(outcomeItem(outcomeFor(event)), { removeUndefinedValues: true }));
  const eventTime = await timed(() => throughTheEngine(batch));
  const putTime = await timed(() => inParallel(items, atOnce, put));
  if (round >= 0) {
    events.push(eventTime);
    puts.push(putTime);
  }
}
const report: EngineReport = { count, events, puts, idleBytes, busyBytes: process.memoryUsage.rss() };
process.send?.(report);
bus.destroy();
table.destroy();
await engine.stop();
process.disconnect?.();

function makeEvents(): RecoveryEvent[] {
  const occurredAt = new Date().toISOString();
  return Array.from({ length: count }, (_, index) => {
    const event = ([called, claimed, renewing] as const)[index % 3]?.() ?? called();
    return { ...event, metadata: { ...event.metadata, occurredAt } };
  });
}

/** Puts them as producers do, by tens over HTTP, and waits until the last one is dealt with. */
async function throughTheEngine(batch: readonly RecoveryEvent[]): Promise<void> {
  decided = 0;
  const tens = Array.from({ length: Math.ceil(batch.length / 10) }, (_, at) => batch.slice(at * 10, at * 10 + 10));
  await inParallel(tens, producers, async (ten) => {
    const emitter = createEmitter({ source: 'bench', bus: engine.bus, client: bus });
    const receipts = await emitter.emit(ten);
    if (!receipts.every(({ accepted }) => accepted)) throw new Error('the bus refused an event');
  });
  await engine.idle();
  // A rate of events that failed would say nothing.
  if (decided !== batch.length) throw new Error(`${decided} of ${batch.length} events were decided`);
}

async function put(item: Record<string, AttributeValue>): Promise<void> {
  const condition = { ConditionExpression: 'attribute_not_exists(pk)' };
  await table.send(new PutItemCommand({ TableName: engine.table, Item: item, ...condition }));
}

async function inParallel<T>(items: readonly T[], lanes: number, work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.values();
  await Promise.all(
    Array.from({ length: lanes }, async () => {
      for (const item of rest) await work(item);
    }),
  );
}
