/** The engine's part of the benchmark, in a process of its own: `run.ts <rounds> <count>`. Reports by message. */
import { randomUUID } from 'node:crypto';
import { type AttributeValue, DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { marshall } from '@aws-sdk/util-dynamodb';
import { createEmitter, type EventData } from '../../../events/index.ts';
import type { Observer } from '../../../local/engine/core.ts';
import { startEngine } from '../../../local/engine/engine.ts';
import { outcomeItem } from '../../../shared/ledger/stored-outcome.ts';
import { keys } from '../../../shared/ledger/table.ts';
import type { RecoveryEvent } from '../../../shared/recovery/facts.ts';
import { aCustomer, anOffer, called, claimed, fresh, outcomeFor, renewing } from '../../ledger/cases.ts';
import { localAccess } from '../../stores/table.ts';
import { timed } from '../measure.ts';
import type { EngineReport, Times } from './bench.ts';

const [rounds = 5, count = 210] = process.argv.slice(2).map(Number);
const warmUps = 2;

/** As many records as the engine's functions have under way: two batches of ten. */
const atOnce = 20;
const producers = 4;

let dealtWith = 0;
const observer: Observer = {
  acknowledged: () => {
    dealtWith += 1;
  },
  deadLettered: (queue) => {
    throw new Error(`a message was given up in ${queue}`);
  },
};
const engine = await startEngine({ dataFolder: 'memory', observers: [observer] });
const bus = new EventBridgeClient({ ...localAccess, endpoint: engine.busEndpoint });
const table = new DynamoDBClient({ ...localAccess, endpoint: engine.tableEndpoint });
const emitter = createEmitter({ source: 'bench', bus: engine.bus, client: bus });

const idleBytes = process.memoryUsage.rss();
const all: Times = { events: [], puts: [] };
const decided: Times = { events: [], puts: [] };
for (let round = -warmUps; round < rounds; round += 1) {
  for (const [times, tell] of [[all, tellStories] as const, [decided, tellDecided] as const]) {
    const told = tell();
    const eventTime = await timed(() => throughTheEngine(told));
    // As many puts as events went through the engine: what our own listeners heard is events too.
    const through = dealtWith;
    const items = Array.from({ length: Math.ceil(through / count) }, () => tell().map(itemOf)).flat();
    const putTime = await timed(() => inParallel(items.slice(0, through), atOnce, put));
    if (round >= 0) {
      times.events.push(eventTime / through);
      times.puts.push(putTime / through);
    }
  }
}
const report: EngineReport = { count, all, decided, idleBytes, busyBytes: process.memoryUsage.rss() };
process.send?.(report);
bus.destroy();
table.destroy();
await engine.stop();
process.disconnect?.();

type Told =
  | RecoveryEvent
  | Frame<'CustomerRegistered', EventData<'CustomerRegistered'>>
  | Frame<'OfferPublished', EventData<'OfferPublished'>>;
interface Frame<Name, Data> {
  name: Name;
  data: Data;
  metadata: RecoveryEvent['metadata'];
}

/** What producers say, in the proportions of `events/samples/stream.ndjson`: 8 of 21 tell of customers and offers. */
function tellStories(): Told[] {
  return Array.from({ length: count }, (_, index) => tellOne(index % 21));
}

/** The same without customers and offers: only what is decided on. */
function tellDecided(): Told[] {
  return Array.from({ length: count }, (_, index) => tellOne(8 + (index % 13)));
}

function tellOne(turn: number): Told {
  const metadata = { eventId: randomUUID(), version: 1 as const, occurredAt: new Date().toISOString() };
  if (turn < 5) return { name: 'CustomerRegistered', metadata, data: aCustomer() };
  if (turn < 8) return { name: 'OfferPublished', metadata, data: anOffer({ productId: fresh('TARIFF') }) };
  if (turn < 11) return { ...renewing(), metadata };
  return { ...(turn < 15 ? called() : claimed()), metadata };
}

/** The item that an event leaves in the table. */
function itemOf(told: Told): Record<string, AttributeValue> {
  if ('caseId' in told) return marshall(outcomeItem(outcomeFor(told)), { removeUndefinedValues: true });
  const { name, data } = told;
  const key = name === 'OfferPublished' ? keys.offer(data.productId, data.offerId) : keys.customer(data.customerId);
  return marshall({ ...key, data, stamp: told.metadata.occurredAt }, { removeUndefinedValues: true });
}

/** Puts them as producers do, by tens over HTTP, and waits until the last one is dealt with. */
async function throughTheEngine(told: readonly Told[]): Promise<void> {
  dealtWith = 0;
  const tens = Array.from({ length: Math.ceil(told.length / 10) }, (_, at) => told.slice(at * 10, at * 10 + 10));
  await inParallel(tens, producers, async (ten) => {
    const receipts = await emitter.emit(ten.map(({ name, metadata, data }) => ({ name, metadata, data })));
    if (!receipts.every(({ accepted }) => accepted)) throw new Error('the bus refused an event');
  });
  await engine.idle();
  // A rate of events that failed would say nothing.
  if (dealtWith < told.length) throw new Error(`${dealtWith} of ${told.length} events were dealt with`);
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
