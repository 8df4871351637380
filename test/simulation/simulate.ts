/** One seed: a history, a storm, calm, and everything again. */
import { putAll } from '../../events/emit.ts';
import { parse, parseOwn } from '../../events/index.ts';
import { ownSource, scheduleSource } from '../../events/sources.ts';
import type { Stored } from '../../local/engine/journal.ts';
import { currentPolicy } from '../../shared/recovery/policy.ts';
import { chanceOf } from './chance.ts';
import { createChecks, tablesOf } from './checks.ts';
import { type Entry, type Expected, eventfulMs, expectedOf, historyOf } from './history.ts';
import { queryOf, usedRight } from './kinds.ts';
import { type Accepted, brokenAfterHours, brokenAtRest } from './rest.ts';
import type { Sabotage } from './sabotage.ts';
import { stormOf } from './storm.ts';
import { busName, inWorld, type Watcher, type World, type WorldOptions } from './world.ts';

export interface Report {
  seed: number;
  /** What was broken first; empty if all promises were kept. */
  broken: readonly string[];
  /** The last that happened, for whoever looks for the cause. */
  tail: readonly string[];
  lines: readonly string[];
  traceHash: string;
  /** By kind: how often something went wrong, or rare enough to be counted happened. */
  counts: ReadonlyMap<string, number>;
}

/** The storm goes on for a while after the last entry, in milliseconds. */
const stormMs = eventfulMs + 60_000;
const maxTasks = 20_000;
/** One of so many seeds goes through the AWS SDK and dynalite; see {@link WorldOptions.parts}. */
const realEvery = 20;
/** After this long nobody works with an old roster any more, in milliseconds. */
const rosterMs = 61_000;

export async function simulate(
  seed: number,
  sabotage?: Sabotage,
  parts: WorldOptions['parts'] = seed % realEvery === 0 ? 'real' : 'quick',
): Promise<Report> {
  const chance = chanceOf(seed, 0);
  // Any time of day; few things happen at midnight, but they do.
  const startAt = Date.UTC(2026, 5, 1) + chance.between(0, 86_399) * 1_000;
  const history = historyOf(seed, startAt);
  const policies = history.policies.map(({ policy }) => policy);
  const counts = new Map<string, number>();
  const happened = (what: string) => counts.set(what, (counts.get(what) ?? 0) + 1);
  const checks = createChecks(policies);
  const took = new Map<string, Stored>();
  const waiting = new Set<string>();
  const bookkeeper: Watcher = {
    happened,
    called({ caller, operation, input }) {
      const [, functionName] = /^(?:\d+:)?(.+)#\d+$/.exec(caller) ?? [];
      if (functionName !== undefined && operation !== 'PutEvents')
        for (const table of tablesOf(input))
          happened(usedRight(functionName, operation === 'Query' ? queryOf(input.IndexName) : operation, table));
    },
    accepted(messages) {
      for (const message of messages) took.set(message.id, message);
    },
    ran({ reason }) {
      if (reason?.startsWith('timed out')) happened('function-timed-out');
    },
    deadLettered(queue, { body }) {
      happened('given-up');
      if (queue === 'kulanz-quarantine') waiting.add(body);
    },
  };
  const policy = (now: number) =>
    history.policies.findLast(({ fromMs }) => startAt + fromMs <= now)?.policy ?? currentPolicy;

  return inWorld(
    {
      seed,
      startAt,
      policy,
      sabotage,
      parts,
      watchers: [bookkeeper, checks],
      plan: (scheduler) =>
        stormOf(seed, scheduler, startAt + stormMs, (fault) => {
          happened(fault);
          checks.happened?.(fault);
        }),
      settings: {
        // Shorter than a run may take, it expires while running again and again.
        visibilityMs: chance.oneOf([30_000, 30_000, 30_000, 3_000]),
        batchSize: chance.oneOf([1, 3, 10]),
        batchWindowMs: chance.oneOf([0, 200, 2_000]),
        maxConcurrency: chance.oneOf([2, 2, 5]),
      },
    },
    async (world) => {
      const { scheduler, trace } = world;
      const isBroken = () => checks.broken.length > 0;
      const sending = tellAll(world, history.entries);
      const settle = async (what: string) => {
        try {
          await scheduler.run(isBroken, maxTasks);
        } catch (error) {
          checks.broken.push(`settles: ${what}: ${error instanceof Error ? error.stack : error}`);
        }
        const left = Object.entries(world.core.queueSizes()).filter(
          ([name, size]) => size > 0 && name !== 'kulanz-quarantine-dlq',
        );
        if (!isBroken() && left.length > 0) checks.broken.push(`settles: ${what}, ${JSON.stringify(left)} are left`);
      };
      await settle('after the storm');
      if (!isBroken()) checks.broken.push(...brokenPutting(await sending, took));

      const entries = new Map(history.entries.map((entry) => [JSON.stringify(placeOf(entry)), entry]));
      const known = new Map<Stored, Accepted>();
      const accepted = () =>
        [...took.values()].map((message) => {
          const found = known.get(message) ?? acceptedAs(message, entries);
          known.set(message, found);
          return found;
        });
      const rest = async (final: boolean) =>
        brokenAtRest({
          accepted: accepted(),
          items: await world.table.items(),
          checks,
          policies,
          waiting: final ? new Set() : waiting,
          final,
        });
      if (!isBroken()) checks.broken.push(...(await rest(false)));

      if (!isBroken()) {
        const before = new Set(checks.said.keys());
        const unfinished = new Set(
          [...checks.quarantined].flatMap(([id, code]) => (code === 'attempts-exhausted' ? [id] : [])),
        );
        trace.note('everything again, twice');
        const all = [...new Map([...took.values()].map((message) => [message.body, message])).values()];
        world.again(
          [1, 2].flatMap((time) => all.map((message) => ({ ...message, id: `${time}-${message.id}`, receives: 0 }))),
        );
        await settle('everything again');
        // What had been given up, or cut short, now comes to its end; otherwise nothing new is said.
        const news = [...checks.said.keys()].filter((key) => !before.has(key));
        if (unfinished.size === 0 && waiting.size === 0 && news.length > 0)
          checks.broken.push(`P5: new: ${news.join(', ')}`);
        if (!isBroken()) checks.broken.push(...(await rest(true)));
        happened(unfinished.size > 0 ? 'redriven-after-exhaustion' : 'all-again');
      }

      // What was assigned by an old roster to somebody who leaves is found by the hour, once or twice.
      for (const hour of [1, 2]) {
        if (isBroken()) break;
        await scheduler.advance(rosterMs);
        world.core.put([struck(new Date(scheduler.now()).toISOString())]);
        await settle(`hour ${hour}`);
      }
      if (!isBroken()) {
        checks.broken.push(...(await rest(true)));
        checks.broken.push(...brokenAfterHours(await world.table.items(), policies));
      }
      if (policies.length > 1) happened('policy-changed');
      for (const outcome of checks.outcomes.values()) happened(`verdict-${outcome.decision.verdict}`);
      for (const code of checks.quarantined.values()) happened(`set-aside-${code}`);
      return {
        seed,
        broken: [...checks.broken],
        tail: trace.tail(60),
        lines: trace.lines(),
        traceHash: trace.hash(),
        counts,
      };
    },
  );
}

interface Put {
  entry: Entry;
  accepted: boolean;
}

/** Has the producers say everything, some of it several at a time, each over its own client. */
function tellAll(world: World, entries: readonly Entry[]): Promise<Put[]> {
  const byProducer = Map.groupBy(entries, ({ producer }) => producer);
  const all = [...byProducer].flatMap(([producer, own]) => {
    const client = world.producer(producer);
    const groups = Map.groupBy(own, ({ atMs }) => Math.floor(atMs / 8_000));
    return [...groups.values()].map(
      (group) =>
        new Promise<Put[]>((resolve) => {
          world.scheduler.schedule(group[0]?.atMs ?? 0, () => {
            const put = putAll(
              group.map(({ name, source, detail }) => ({
                EventBusName: busName,
                DetailType: name,
                Source: source,
                Detail: detail,
              })),
              { client },
            );
            void put.then((sent) =>
              resolve(group.map((entry, index) => ({ entry, accepted: sent[index]?.accepted === true }))),
            );
          });
        }),
    );
  });
  return Promise.all(all).then((puts) => puts.flat());
}

/** P7: what was reported as taken was taken. */
function brokenPutting(puts: readonly Put[], took: ReadonlyMap<string, Stored>): string[] {
  const bodies = [...took.values()].map(({ body }) => detailOf(body));
  return puts.flatMap(({ entry, accepted }) =>
    accepted && entry.expected.become !== 'nothing' && !bodies.includes(entry.detail)
      ? [`P7: reported as taken, but not on the bus: ${entry.detail.slice(0, 200)}`]
      : [],
  );
}

const detailOf = (body: string): string => body.slice(body.indexOf('"detail":') + '"detail":'.length, -1);

/** An hour, as the clock tells it. */
function struck(hour: string) {
  const metadata = { eventId: `hour-${hour}`, version: 1, occurredAt: hour };
  const Detail = JSON.stringify({ metadata, data: { hour } });
  return { EventBusName: busName, Source: scheduleSource, DetailType: 'HourStruck', Detail };
}

/** What Kulanz itself ordered, and put into the queue of whoever schedules the work for it. */
function orderedIn(body: string): Expected | undefined {
  const parsed = parseOwn(body);
  if (!parsed.ok || parsed.event.name !== 'RemedyOrdered') return undefined;
  return { become: 'work-order', ordered: parsed.event.data };
}

/** What Kulanz itself decided, and put into the queue of whoever keeps the figures. */
function decidedIn(body: string): Expected | undefined {
  const parsed = parseOwn(body);
  if (!parsed.ok || parsed.event.name !== 'RecoveryDecided') return undefined;
  return { become: 'figure', decided: parsed.event.data };
}

/** What Kulanz raised for itself: it goes the way of any other event. */
function raisedIn(body: string): Expected | undefined {
  const parsed = parse(body);
  if (!parsed.ok || !parsed.event.source.startsWith(`${ownSource}.`)) return undefined;
  return expectedOf(parsed.event, parsed.event.source, parsed.event.metadata);
}

const placeOf = ({ name, source, detail }: Pick<Entry, 'name' | 'source' | 'detail'>) => [name, source, detail];

function acceptedAs({ body, sentAt }: Stored, entries: ReadonlyMap<string, Entry>): Accepted {
  const detail = detailOf(body);
  const [, name = ''] = /"detail-type":"([^"]*)"/.exec(body) ?? [];
  const [, source = ''] = /"source":"([^"]*)"/.exec(body) ?? [];
  const entry = entries.get(JSON.stringify(placeOf({ name, source, detail })));
  const expected: Expected = entry?.expected ??
    orderedIn(body) ??
    decidedIn(body) ??
    raisedIn(body) ?? { become: 'nothing' };
  return { body, sentAt, expected };
}
