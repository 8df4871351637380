/** The real handlers on the embedded engine's core, with everything around them in the hand of a seed. */
import { setImmediate as promisesSettled } from 'node:timers/promises';
import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { once } from '../../events/fields.ts';
import { type SubscriberName, subscriptions } from '../../events/subscriptions.ts';
import type { BusEvent } from '../../local/engine/bus.ts';
import { type Core, createCore, type Settings } from '../../local/engine/core.ts';
import { type PutEntry, RequestRefused } from '../../local/engine/entry.ts';
import { createFront } from '../../local/engine/front.ts';
import type { Handler } from '../../local/engine/function.ts';
import { noJournal, type Stored } from '../../local/engine/journal.ts';
import { kulanzTopology } from '../../local/engine/topology.ts';
import { type VirtualScheduler, virtualScheduler } from '../../local/engine/virtual-scheduler.ts';
import { quarantining } from '../../shared/lambda/functions.ts';
import { busClient, createPublisher } from '../../shared/lambda/publisher.ts';
import { createQuarantine } from '../../shared/lambda/quarantine.ts';
import type { Services } from '../../shared/lambda/services.ts';
import { clientTimes, createLedger, tableClient } from '../../shared/ledger/ledger.ts';
import type { Policy } from '../../shared/recovery/policy.ts';
import { createSegments, type Segments } from '../../shared/segments/segments.ts';
import { handlerFor } from '../lambda/handler-for.ts';
import { chanceOf } from './chance.ts';
import { type Call, calm, type Plan } from './fate.ts';
import { ask } from './http.ts';
import {
  comparedTable,
  definitions,
  type MemoryTable,
  memoryTable,
  segmentsTableName,
  tableName,
} from './memory-table.ts';
import { quickClient } from './quick-client.ts';
import { quickTable } from './quick-table.ts';
import type { Sabotage } from './sabotage.ts';
import { createTrace, type Trace } from './trace.ts';
import { inVirtualTime } from './virtual-time.ts';
import { type Caller, createWire, type WireAnswer, type Write } from './wire.ts';

export const busName = 'kulanz';

/** How a run of a function went. */
export interface Run {
  functionName: string;
  messageIds: readonly string[];
  /** When the handler was called, in milliseconds since 1970; not known of a run that never answered. */
  startedAt?: number | undefined;
  /** What the handler answered; nothing if it was ended before. */
  failed?: readonly string[] | undefined;
  reason?: string | undefined;
}

/** Who watches a world: all calls come as things happen, in their order. */
export interface Watcher {
  /** A call went out. */
  called?(call: Call): void;
  /** An item was put. */
  wrote?(write: Write): void;
  /** The bus took an event. */
  published?(event: BusEvent, queues: readonly string[]): void;
  /** Messages were put into queues. */
  accepted?(messages: readonly Stored[]): void;
  /** A handler has answered. */
  ran?(run: Run): void;
  deadLettered?(queue: string, message: { id: string; body: string }): void;
  /** Something went wrong, with a call where it is about one. */
  happened?(what: string, call?: Call): void;
}

export interface WorldOptions {
  seed: number;
  /** Where the clock stands at first, in milliseconds since 1970. */
  startAt?: number;
  plan?: (scheduler: VirtualScheduler) => Plan;
  settings?: Partial<Settings>;
  /** The policy that an environment starts with, now. */
  policy: (now: number) => Policy;
  sabotage?: Sabotage | undefined;
  /**
   * Through the AWS SDK, dynalite and the engine's front, as texts that are signed and parsed; or past them, in a fraction
   * of the time; or past them, while dynalite is asked the same and must answer the same.
   */
  parts?: 'real' | 'quick' | 'compared';
  watchers?: readonly Watcher[];
  messages?: readonly Stored[];
}

export interface World {
  readonly scheduler: VirtualScheduler;
  readonly table: MemoryTable;
  readonly core: Core;
  readonly trace: Trace;
  /** A client to put events on the bus with, over the same network. */
  producer(name: string): ReturnType<typeof busClient>;
  /** A second life of bus, queues and functions on the same table, with these messages in the queues, and no faults. */
  again(messages: readonly Stored[]): Core;
}

const region = 'eu-central-1';
const address = {
  region,
  endpoint: 'http://127.0.0.1:1',
  credentials: { accessKeyId: 'simulator', secretAccessKey: 'simulator' },
};
const quiet: Services['telemetry'] = {
  recorded() {},
  repeated() {},
  projected() {},
  fannedOut() {},
  quarantined() {},
  failed() {},
};

/** What a process that has ended answers; a new one each time, since whoever waits for one that stays is never let go. */
const never = () => new Promise<never>(() => {});

interface Environment extends Caller {
  ended: boolean;
  abandon: () => void;
  deadline: number;
}

/** So that no client looks into the user's own files or depends on what is there. */
const sdkSettings = {
  AWS_CONFIG_FILE: 'none',
  AWS_SHARED_CREDENTIALS_FILE: 'none',
  AWS_REGION: region,
  AWS_RETRY_MODE: 'standard',
  AWS_USE_DUALSTACK_ENDPOINT: 'false',
  AWS_USE_FIPS_ENDPOINT: 'false',
  AWS_SDK_UA_APP_ID: 'simulator',
};

/**
 * The SDK looks for configuration files when it is first used, even where there are none. That takes real time, so it is
 * done, and kept by the SDK, before virtual time begins.
 */
const warmedUp = once(async () => {
  Object.assign(process.env, sdkSettings);
  const body = Buffer.from('{}');
  const handle = async () => ({ response: { statusCode: 200, headers: {}, body } });
  const requestHandler = { handle, destroy() {}, updateHttpClientConfig() {}, httpHandlerConfigs: () => ({}) };
  const ledger = createLedger({ client: tableClient({ ...address, requestHandler }), tableName });
  await ledger.find('warm-up');
  await busClient({ ...address, requestHandler }).send(new PutEventsCommand({ Entries: [] }));
});

/** Makes a world and lives through `story` in it, in its own time. */
export async function inWorld<T>(options: WorldOptions, story: (world: World) => Promise<T>): Promise<T> {
  if (options.parts !== 'quick') await warmedUp();
  const table = await tablesFor(options.parts);
  let settled: () => Promise<void> = async () => {};
  const scheduler = virtualScheduler({
    seed: options.seed,
    ...(options.startAt !== undefined && { startAt: options.startAt }),
    async settled() {
      await settled();
      await promisesSettled();
    },
  });
  const random = chanceOf(options.seed, 7).next;
  return inVirtualTime(scheduler, random, () => {
    const world = createWorld(options, scheduler, table);
    settled = world.settled;
    return story(world);
  });
}

async function tablesFor(parts: WorldOptions['parts']): Promise<MemoryTable> {
  const quick = quickTable(definitions);
  if (parts === 'quick') return quick;
  const real = await memoryTable();
  return parts === 'compared' ? comparedTable(quick, real) : real;
}

function createWorld(
  { plan: planFor = () => calm, policy, sabotage, watchers = [], parts = 'real', ...options }: WorldOptions,
  scheduler: VirtualScheduler,
  table: MemoryTable,
): World & { settled(): Promise<void> } {
  const trace = createTrace(scheduler.now);
  const plan = planFor(scheduler);
  const happened = (what: string, call: Call) => {
    for (const watcher of watchers) watcher.happened?.(what, call);
  };
  const isQuick = parts !== 'real';
  const front = createFront({ put: (entries) => current.put(entries), about: () => ({}) });
  async function takenByFront(input: object): Promise<WireAnswer> {
    const headers = {
      host: '127.0.0.1',
      'content-type': 'application/x-amz-json-1.1',
      'x-amz-target': 'AWSEvents.PutEvents',
    };
    const { status, body } = await ask(front, { headers, body: Buffer.from(JSON.stringify(input)) });
    return { status, body: JSON.parse(body) };
  }
  async function takenAtOnce({ Entries }: Record<string, unknown>): Promise<WireAnswer> {
    try {
      return { status: 200, body: { ...current.put(Entries as PutEntry[]) } };
    } catch (error) {
      if (!(error instanceof RequestRefused)) throw error;
      return { status: 400, body: { __type: error.name, message: error.message } };
    }
  }
  /** The clients of one caller. */
  function clientsOf(caller: Caller) {
    const quick = (attempts: number) => quickClient(wire.transport(caller), attempts);
    // As many attempts as the real ones make.
    if (isQuick) return { toTable: quick(clientTimes.attempts), toBus: quick(1) };
    const requestHandler = wire.requestHandler(caller);
    return { toTable: tableClient({ ...address, requestHandler }), toBus: busClient({ ...address, requestHandler }) };
  }
  const wire = createWire({
    scheduler,
    trace,
    sabotage,
    happened,
    plan: {
      fate(call) {
        for (const watcher of watchers) watcher.called?.(call);
        return plan.fate(call);
      },
    },
    table: table.ask,
    bus: isQuick ? takenAtOnce : takenByFront,
    wrote(write) {
      for (const watcher of watchers) watcher.wrote?.(write);
    },
  });

  let lives = 0;
  function bringUp(messages: readonly Stored[]): Core {
    lives += 1;
    const life = lives > 1 ? `${lives}:` : '';
    const environments = new Map<string, Environment>();

    function load(functionName: string) {
      return (number: number): Handler => {
        const name = `${life}${functionName}#${number}`;
        const environment: Environment = {
          name,
          ended: false,
          abandon() {},
          deadline: Number.POSITIVE_INFINITY,
          alive: () => !environment.ended && scheduler.now() < environment.deadline,
          crash() {
            trace.note(`${name} ends`);
            environment.ended = true;
            environment.abandon();
          },
          freeze() {
            trace.note(`${name} freezes`);
            environment.ended = true;
          },
        };
        environments.set(`${functionName}#${number}`, environment);
        trace.note(`${name} starts`);
        const services = servicesOf(environment);
        const handler =
          functionName === 'quarantine'
            ? quarantining(services)
            : handlerFor(subscriberNamed(functionName), services, segmentsOf(environment));
        return async (event, context) => {
          const sqs = event as Parameters<typeof handler>[0];
          const startedAt = scheduler.now();
          try {
            const answer = await (sabotage?.handler?.(handler) ?? handler)(sqs, context);
            if (!environment.alive()) return await never();
            const failed = answer.batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
            trace.note(`${name} answers, ${failed.length} of ${sqs.Records.length} failed`);
            const messageIds = sqs.Records.map(({ messageId }) => messageId);
            for (const watcher of watchers) watcher.ran?.({ functionName, messageIds, startedAt, failed });
            return answer;
          } catch (error) {
            if (!environment.alive()) return await never();
            throw error;
          } finally {
            environment.deadline = Number.POSITIVE_INFINITY;
          }
        };
      };
    }

    function segmentsOf(environment: Environment): Segments {
      return createSegments({ client: clientsOf(environment).toTable, tableName: segmentsTableName });
    }

    function servicesOf(environment: Environment): Services {
      const { toTable, toBus } = clientsOf(environment);
      const ledger = createLedger({ client: toTable, tableName });
      const publish = createPublisher({ client: toBus, bus: busName });
      const services = {
        ledger,
        publish,
        policy: policy(scheduler.now()),
        // A history has few contracts, and pages are to be turned.
        pageSize: 2,
        telemetry: {
          ...quiet,
          failed: (messageId: string, error: unknown) =>
            trace.note(
              `${environment.name} fails ${messageId.slice(0, 8)}: ${error instanceof Error ? error.name : ''}`,
            ),
        },
      };
      const built: Services = { ...services, quarantine: createQuarantine(ledger, publish, services.telemetry) };
      return sabotage?.services?.(built) ?? built;
    }

    const { engine = {} } = plan;
    return createCore({
      topology: kulanzTopology(busName),
      load,
      region,
      scheduler,
      messages,
      settings: options.settings ?? {},
      journal: {
        ...noJournal,
        accepted(stored) {
          for (const { queue, id } of stored) trace.note(`queue ${queue} takes ${id.slice(0, 8)}`);
          for (const watcher of watchers) watcher.accepted?.(stored);
        },
      },
      faults: {
        ...engine,
        invoking(invocation) {
          const { functionName, environment: number, messageIds } = invocation;
          const environment = environments.get(`${functionName}#${number}`);
          if (!environment) return;
          environment.abandon = invocation.abandon;
          environment.deadline = scheduler.now() + functionTimeoutMs;
          trace.note(`${environment.name} runs ${messageIds.map((id) => id.slice(0, 8)).join(' ')}`);
          if (plan.crashesAtStart?.(invocation)) environment.crash?.();
        },
      },
      observers: [
        {
          published(event, queues) {
            trace.note(`bus takes ${event['detail-type']} from ${event.source} for ${queues.join(' ') || 'outside'}`);
            for (const watcher of watchers) watcher.published?.(event, queues);
          },
          deadLettered(queue, target, message) {
            trace.note(`queue ${queue} gives up ${message.id.slice(0, 8)}: ${target}`);
            for (const watcher of watchers) watcher.deadLettered?.(queue, message);
          },
          runFailed(functionName, reason, messageIds) {
            trace.note(`${functionName} failed as a whole: ${reason.split('\n')[0]}`);
            for (const watcher of watchers) watcher.ran?.({ functionName, messageIds, reason });
          },
        },
      ],
    });
  }

  const functionTimeoutMs = options.settings?.functionTimeoutMs ?? 30_000;
  let current = bringUp(options.messages ?? []);
  return {
    scheduler,
    table,
    trace,
    settled: wire.settled,
    get core() {
      return current;
    },
    producer(name) {
      return clientsOf({ name, alive: () => true }).toBus;
    },
    again(messages) {
      current.stop();
      current = bringUp(messages);
      return current;
    },
  };
}

function subscriberNamed(functionName: string): SubscriberName {
  const found = subscriptions.find(({ name }) => name === functionName);
  if (!found) throw new Error(`there is no function ${functionName}`);
  return found.name;
}
