import type { SQSEvent } from 'aws-lambda';
import { type CoreOptions, createCore } from '../../local/engine/core.ts';
import type { PutEntry } from '../../local/engine/entry.ts';
import { virtualScheduler } from '../../local/engine/virtual-scheduler.ts';

/** One queue, its dead-letter queue, and a function for each. */
const topology = {
  bus: 'test',
  queues: [{ name: 'orders', deadLetter: 'orders-dlq' }],
  rules: [{ name: 'orders', pattern: { 'detail-type': ['Ordered'] }, queue: 'orders' }],
  subscribers: [
    { functionName: 'worker', queue: 'orders' },
    { functionName: 'mourner', queue: 'orders-dlq' },
  ],
};

/** What a stub handler sees of a record: the number in its event, and how often it came. */
export interface Seen {
  n: number;
  receives: number;
  messageId: string;
  sentAt: number;
}

export type Stub = (records: Seen[], run: { environment: number; now: number }) => unknown;

/** The engine in virtual time, with `worker` on the queue; `mourner` takes what is given up. */
export function stubEngine(worker: Stub, options: Partial<CoreOptions> & { seed?: number } = {}) {
  const scheduler = virtualScheduler({ seed: options.seed ?? 1 });
  const runs: { at: number; numbers: number[]; receives: number[] }[] = [];
  const mourned: Seen[] = [];
  const core = createCore({
    topology,
    scheduler,
    load: (name) => (environment) => (event) => {
      const records = seen(event as SQSEvent);
      if (name === 'mourner') {
        mourned.push(...records);
        return undefined;
      }
      const now = scheduler.now();
      runs.push({ at: now, numbers: records.map(({ n }) => n), receives: records.map(({ receives }) => receives) });
      return worker(records, { environment, now });
    },
    ...options,
    settings: { functionTimeoutMs: 1000, visibilityMs: 6000, maxReceives: 3, maxConcurrency: 1, ...options.settings },
  });
  return { core, scheduler, runs, mourned, startedAt: scheduler.now() };
}

export function entry(n: number, more: Partial<PutEntry> = {}): PutEntry {
  return { EventBusName: 'test', Source: 'shop', DetailType: 'Ordered', Detail: JSON.stringify({ n }), ...more };
}

function seen({ Records }: SQSEvent): Seen[] {
  return Records.map(({ body, messageId, attributes }) => ({
    n: JSON.parse(body).detail.n,
    receives: Number(attributes.ApproximateReceiveCount),
    messageId,
    sentAt: Number(attributes.SentTimestamp),
  }));
}
