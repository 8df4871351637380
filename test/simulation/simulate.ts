/** One seed: a history, a storm, calm, and everything again. */
import { putAll } from '../../events/emit.ts';
import { parse, parseOwn } from '../../events/index.ts';
import { ownSource, scheduleSource } from '../../events/sources.ts';
import type { Stored } from '../../local/engine/journal.ts';
import { currentPolicy } from '../../shared/recovery/policy.ts';
import { chanceOf } from './chance.ts';
import { type Checks, createChecks, tablesOf } from './checks.ts';
import { deskOf, type Word } from './desk.ts';
import { brokenDossiers } from './dossiers.ts';
import {
  type Entry,
  type Expected,
  employees,
  eventfulMs,
  expectedOf,
  type HistoryEvent,
  historyOf,
} from './history.ts';
import { crashedAt, found, heard, queryOf, usedRight } from './kinds.ts';
import { brokenAfterHours, rareIn } from './later.ts';
import { type Accepted, brokenAtRest } from './rest.ts';
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
/** So long it storms once more when an hour strikes, in milliseconds: too short for anything to fail each of its attempts. */
const gustMs = 5_000;
const maxTasks = 40_000;
/** One of so many seeds goes through the AWS SDK and dynalite; see {@link WorldOptions.parts}. */
const realEvery = 20;
/** After this long nobody works with an old roster any more, in milliseconds. */
const rosterMs = 61_000;
const dayMs = 86_400_000;

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
  let stormEndsAt = startAt + stormMs;
  const desk = deskOf(seed);
  let deskIsOpen = true;
  /** What the desk says; set once there is a world to say it in. */
  let say = (_: Word) => {};
  const bookkeeper: Watcher = {
    happened(what, call) {
      happened(what);
      const at = call && crashedAt(what, call);
      if (at) happened(at);
    },
    published(event) {
      if (deskIsOpen) desk(event).forEach(say);
    },
    called({ caller, operation, input }) {
      const [, functionName] = /^(?:\d+:)?(.+)#\d+$/.exec(caller) ?? [];
      if (functionName !== undefined && operation !== 'PutEvents')
        for (const table of tablesOf(input))
          happened(usedRight(functionName, operation === 'Query' ? queryOf(input.IndexName) : operation, table));
    },
    accepted(messages) {
      for (const message of messages) {
        took.set(message.id, message);
        const [, name = ''] = /"detail-type":"([^"]*)"/.exec(message.body) ?? [];
        happened(heard(name));
        if (/Continued$/.test(name) && !message.body.includes('"page":1')) happened(`second-page-of-${name}`);
      }
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
        stormOf(
          seed,
          scheduler,
          () => stormEndsAt,
          (fault) => {
            happened(fault);
            checks.happened?.(fault);
          },
        ),
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
      const saying: Promise<Put[]>[] = [];
      const entries = new Map(history.entries.map((entry) => [JSON.stringify(placeOf(entry)), entry]));
      say = ({ event: { name, data }, afterMs, source }) => {
        const eventId = `${source}-${saying.length + 1}`;
        const atMs = scheduler.now() - startAt + afterMs;
        const metadata = { eventId, version: 1 as const, occurredAt: new Date(startAt + atMs).toISOString() };
        const detail = JSON.stringify({ metadata, data });
        const expected = expectedOf({ name, data } as HistoryEvent, source, metadata);
        const entry: Entry = { atMs: afterMs, producer: source, source, name, detail, expected };
        entries.set(JSON.stringify(placeOf(entry)), entry);
        saying.push(tellAll(world, [entry]));
      };
      const allPut = async () => [...(await sending), ...(await Promise.all(saying)).flat()];
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
      if (!isBroken()) checks.broken.push(...brokenPutting(await allPut(), took));

      const known = new Map<Stored, Accepted>();
      const accepted = () =>
        [...took.values()].map((message) => {
          const found = known.get(message) ?? acceptedAs(message, entries);
          known.set(message, found);
          return found;
        });
      const rest = async (final: boolean) => {
        const items = await world.table.items();
        const unemptied = final ? new Set<string>() : waiting;
        return [
          ...brokenAtRest({ accepted: accepted(), items, checks, policies, waiting: unemptied, final }),
          ...(await brokenDossiers(world.table, items)),
        ];
      };
      if (!isBroken()) checks.broken.push(...(await rest(false)));

      if (!isBroken()) {
        const before = new Set(checks.said.keys());
        const unfinished = new Set(
          [...checks.quarantined].flatMap(([id, code]) => (code === 'attempts-exhausted' ? [id] : [])),
        );
        deskIsOpen = false;
        stormEndsAt = scheduler.now();
        trace.note('everything again, twice');
        // But for the hours: one that strikes again looks anew, and may well find what came after it.
        const but = [...took.values()].filter(({ body }) => !body.includes('"detail-type":"HourStruck"'));
        const all = [...new Map(but.map((message) => [message.body, message])).values()];
        world.again(
          [1, 2].flatMap((time) => all.map((message) => ({ ...message, id: `${time}-${message.id}`, receives: 0 }))),
        );
        await settle('everything again');
        // What had been given up, or cut short, now comes to its end; otherwise nothing new is said.
        const news = [...checks.said.keys()].filter((key) => !before.has(key) && !mayBeNews(key, checks.outcomes));
        if (unfinished.size === 0 && waiting.size === 0 && news.length > 0)
          checks.broken.push(`P5: new: ${news.join(', ')}`);
        if (!isBroken()) checks.broken.push(...(await rest(true)));
        happened(unfinished.size > 0 ? 'redriven-after-exhaustion' : 'all-again');
      }

      // Whoever was assigned in the moment of a departure is found by the hour, once or twice; later days come, on which
      // referrals are overdue and choices are settled; and whatever is answered late has its hour, too.
      for (const [hour, afterMs] of [rosterMs, rosterMs, 3 * dayMs, 30 * dayMs, rosterMs, rosterMs].entries()) {
        if (isBroken()) break;
        deskIsOpen = hour >= 1 && hour <= 3;
        await scheduler.advance(afterMs);
        // Much is handed on at these hours, and much falls due: not always in good weather.
        if (afterMs >= dayMs) stormEndsAt = scheduler.now() + gustMs;
        // Somebody leaves in the hour in which the time for a choice is over.
        if (afterMs > 3 * dayMs && chance.happens(0.5)) say(leaves(chance.oneOf(employees), scheduler.now()));
        world.core.put([struck(new Date(scheduler.now()).toISOString())]);
        await settle(`hour ${hour}`);
      }
      if (!isBroken()) checks.broken.push(...brokenPutting(await allPut(), took));
      if (!isBroken()) {
        checks.broken.push(...(await rest(true)));
        const items = await world.table.items();
        checks.broken.push(...brokenAfterHours(items, policies, new Date(scheduler.now()).toISOString()));
        for (const what of rareIn(items)) happened(what);
      }
      if (policies.length > 1) happened('policy-changed');
      for (const { decision } of checks.outcomes.values()) {
        happened(`verdict-${decision.verdict}`);
        for (const { because } of decision.findings) happened(found(because.code));
      }
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

/**
 * Two things look anew at what there is by now, also when they are told again: a referral that nobody could take before
 * finds somebody, and a contract is held against the offers that have come since.
 */
function mayBeNews(said: string, outcomes: Checks['outcomes']): boolean {
  if (said.startsWith('ReferralHandedOn ')) return true;
  const parity = [...outcomes.values()].filter(({ facts }) => facts.event.name === 'OfferParityDue');
  return parity.some(({ outcomeId }) => said.includes(outcomeId));
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

/** Somebody is to leave soon, and that is told now. */
function leaves(employeeId: string, now: number): Word {
  const leavesOn = new Date(now + 14 * dayMs).toISOString().slice(0, 10);
  return {
    event: { name: 'EmployeeDeparted', data: { employeeId, leavesOn, mayFollow: false } },
    afterMs: 1,
    source: 'hr',
  };
}

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
