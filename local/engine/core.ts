import { ownSource } from '../../events/sources.ts';
import { type Bus, type BusEvent, createBus, type Delivery } from './bus.ts';
import type { PutEntry, PutResults } from './entry.ts';
import type { Faults } from './faults.ts';
import { createFunction, type HandlerFactory, type LambdaFunction } from './function.ts';
import { type Journal, noJournal, type Stored } from './journal.ts';
import { compilePattern } from './pattern.ts';
import { createQueue, type Message, type Queue, type QueueObserver } from './queue.ts';
import { realScheduler, type Scheduler } from './scheduler.ts';
import { createSubscriber, type Subscriber, type SubscriberOptions } from './subscriber.ts';
import type { Topology } from './topology.ts';

/** Who watches the engine. The calls come after the fact, in its order; they must not throw. */
export interface Observer {
  /** An event was accepted, and is in these queues; in none when it is for the world outside. */
  published?(event: BusEvent, queues: readonly string[]): void;
  /** A subscriber has dealt with a message. */
  acknowledged?(queue: string, message: Message): void;
  /** A subscriber reported that it could not deal with a message, which comes again. */
  failed?(queue: string, message: Message): void;
  /** A message was received too often and went to the dead-letter queue `target`. */
  deadLettered?(queue: string, target: string, message: Message): void;
  /** A run failed as a whole: its function threw, timed out, or was ended. */
  runFailed?(functionName: string, reason: string, messageIds: readonly string[]): void;
}

/** How the queues and functions are set. Times in milliseconds. */
export interface Settings {
  functionTimeoutMs: number;
  visibilityMs: number;
  maxReceives: number;
  batchSize: number;
  batchWindowMs: number;
  maxConcurrency: number;
}

/** For a person waiting, so the visibility time-out covers one run; on AWS it covers Lambda's own retries too. */
const functionTimeoutMs = 45_000;
const defaultSettings: Settings = {
  functionTimeoutMs,
  visibilityMs: functionTimeoutMs,
  maxReceives: 5,
  batchSize: 10,
  batchWindowMs: 0,
  maxConcurrency: 2,
};

export interface CoreOptions {
  topology: Topology;
  /** Makes the environments of the function with this name. */
  load: (functionName: string) => HandlerFactory;
  account?: string;
  region?: string;
  scheduler?: Scheduler;
  faults?: Faults;
  journal?: Journal;
  /** What the journal still held; goes back into its queues first. */
  messages?: readonly Stored[];
  observers?: readonly Observer[];
  settings?: Partial<Settings>;
}

/** Bus, queues and functions, without any network. */
export interface Core {
  /** `PutEvents`; see {@link Bus.put}. */
  put(entries: readonly PutEntry[]): PutResults;
  /**
   * Resolves when every queue that has a subscriber is empty and no function runs. What an ended environment still
   * does is not waited for.
   */
  idle(): Promise<void>;
  isIdle(): boolean;
  /** Makes every function ready. @throws what a function's code throws when it is loaded */
  warm(): Promise<void>;
  /** A function that no queue feeds; made when it is first asked for. */
  functionNamed(name: string): LambdaFunction;
  /** By name: how many messages it holds. */
  queueSizes(): Record<string, number>;
  /** What Kulanz said, and other events that went to no queue, newest last; at most the last thousand. */
  outbound(): readonly BusEvent[];
  /** Takes nothing more from the queues. What runs may end, but is no longer acknowledged. */
  stop(): void;
}

const outboundKept = 1000;

/** Wires the topology's rules, queues and functions. */
export function createCore({ topology, load, ...options }: CoreOptions): Core {
  const { account = '000000000000', region = 'eu-central-1', journal = noJournal, observers = [] } = options;
  const { scheduler = realScheduler, faults = {}, messages = [] } = options;
  const settings = { ...defaultSettings, ...options.settings };
  const common = { account, region, scheduler, faults };
  const outbound: BusEvent[] = [];
  let waiters: (() => void)[] = [];

  const observer: QueueObserver = {
    received: (_, received) => journal.received(received),
    acknowledged(queue, message) {
      journal.acknowledged(message);
      for (const each of observers) each.acknowledged?.(queue, message);
    },
    deadLettered(queue, target, message) {
      journal.deadLettered(target, message);
      for (const each of observers) each.deadLettered?.(queue, target, message);
    },
  };
  const queues = new Map<string, Queue>();
  for (const { name, deadLetter } of topology.queues) {
    const hidden = { visibilityMs: settings.visibilityMs, scheduler, faults, observer };
    const target = deadLetter ? createQueue({ name: deadLetter, ...hidden }) : undefined;
    if (target) queues.set(target.name, target);
    const redrive = target ? { redrive: { maxReceives: settings.maxReceives, target } } : {};
    queues.set(name, createQueue({ name, ...redrive, ...hidden }));
  }

  function queueNamed(name: string): Queue {
    const queue = queues.get(name);
    if (!queue) throw new Error(`there is no queue ${name}`);
    return queue;
  }

  const bus: Bus = createBus({
    name: topology.bus,
    rules: topology.rules.map(({ name, pattern, queue }) => ({
      name,
      matches: compilePattern(pattern),
      queue: queueNamed(queue).name,
    })),
    ...common,
    deliver(deliveries: readonly Delivery[]) {
      const stored = deliveries.map(({ queue, messageId, body, delayMs }) => ({
        message: { id: messageId, queue, body, sentAt: scheduler.now() + delayMs, receives: 0 },
        delayMs,
      }));
      if (stored.length > 0) journal.accepted(stored.map(({ message }) => message));
      for (const { message, delayMs } of stored) enqueue(message, delayMs);
    },
    published(event, names) {
      const isOutbound = names.length === 0 || event.source === ownSource;
      if (isOutbound && outbound.push(event) > outboundKept) outbound.shift();
      for (const each of observers) each.published?.(event, names);
    },
  });

  function enqueue({ queue, ...message }: Stored, delayMs = 0) {
    queueNamed(queue).add(message, delayMs);
  }

  const functions = new Map<string, LambdaFunction>();
  function functionNamed(name: string): LambdaFunction {
    const found =
      functions.get(name) ??
      createFunction({ name, load: load(name), timeoutMs: settings.functionTimeoutMs, ...common });
    functions.set(name, found);
    return found;
  }
  const subscribers: Subscriber[] = [];
  for (const { functionName, queue } of topology.subscribers) {
    const lambda = functionNamed(functionName);
    const ran: SubscriberOptions['ran'] = (answer, ids) => {
      if (answer.ok) return;
      for (const each of observers) each.runFailed?.(functionName, answer.reason, ids);
    };
    const failed = (message: Message) => {
      for (const each of observers) each.failed?.(queue, message);
    };
    const wiring = { queue: queueNamed(queue), function: lambda, ran, failed, settled };
    subscribers.push(createSubscriber({ ...wiring, ...settings, ...common }));
  }

  function settled() {
    if (!isIdle()) return;
    for (const resolve of waiters) resolve();
    waiters = [];
  }

  const subscribed = topology.subscribers.map(({ queue }) => queueNamed(queue));
  function isIdle() {
    return subscribed.every((queue) => queue.size() === 0) && subscribers.every((one) => one.running() === 0);
  }

  for (const message of messages) enqueue(message);

  return {
    put: bus.put,
    isIdle,
    functionNamed,
    idle: () => (isIdle() ? Promise.resolve() : new Promise((resolve) => waiters.push(resolve))),
    async warm() {
      // One after the other: a function reads its configuration while it is loaded.
      for (const lambda of functions.values()) await lambda.warm();
    },
    queueSizes: () => Object.fromEntries([...queues].map(([name, queue]) => [name, queue.size()])),
    outbound: () => [...outbound],
    stop() {
      for (const subscriber of subscribers) subscriber.stop();
      for (const queue of queues.values()) queue.stop();
    },
  };
}
