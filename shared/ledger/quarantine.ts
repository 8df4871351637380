import { createHash } from 'node:crypto';
import { PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { day, instant, once } from '../../events/fields.ts';
import { saysTheSame } from '../recovery/decision.ts';
import { conditionHeld } from './faults.ts';
import { getItem, type Key, queryAll, read, toItem } from './items.ts';
import { pack, unpack } from './packing.ts';
import { sortable } from './stamp.ts';
import { keys, type Table } from './table.ts';

/** What was set aside, without its content: what a list shows. */
export interface QuarantineSummary {
  /** `<day of receipt>-<first 32 hexadecimal digits of the body's SHA-256>`. */
  id: string;
  /** An instant in UTC. */
  quarantinedAt: string;
  /** Why: the code of the first fault, or `conflict`, `unknown-event`, `attempts-exhausted`, … */
  code: string;
  /** Where it is wrong: paths and codes, never values. */
  faults: { path: string; code: string; message?: string | undefined }[];
  /** What it called itself and who sent it, where that could be read. */
  event?: string | undefined;
  source?: string | undefined;
  /** When it was last put on the bus again, an instant in UTC. */
  redrivenAt?: string | undefined;
  /** Somebody looked at it and found that nothing is lost: who, when (an instant in UTC) and why. */
  discarded?: Discarded | undefined;
}

export interface Discarded {
  by: string;
  at: string;
  reason: string;
}

/** What was set aside, with the text as it was received. */
export interface QuarantineEntry extends QuarantineSummary {
  body: string;
  /** Only the beginning of the text could be kept: it was longer than any event may be, and than an item can be. */
  truncated?: boolean | undefined;
  /** It is confidential: nothing of its text was kept. */
  withheld?: boolean | undefined;
}

/**
 * What a packed text may take, in bytes: DynamoDB's items have 400 KB at most. Only what is far beyond the size of an
 * event (64 KB) and does not compress comes near; its beginning, in UTF-16 units, tells what it was.
 */
const largestBody = 350_000;
const beginning = 100_000;

const notSetAsideYet = 'attribute_not_exists(pk)';
const isSetAside = 'attribute_exists(pk)';
const ofDayAndShard = 'pk = :pk';
/** Whoever was faster has dealt with it: what is on its way back is not discarded, and the other way round. */
const notDiscarded = 'attribute_exists(pk) AND attribute_not_exists(discarded)';
const nobodyDealsWithIt = `${notDiscarded} AND attribute_not_exists(redrivenAt) AND (attribute_not_exists(redrivingAt) OR redrivingAt < :longAgo)`;
/** For so long a redrive may be under way, in milliseconds: longer than the API has for an answer. */
const longestRedriveMs = 60_000;
const setRedriving = 'SET redrivingAt = :at';
const setRedriven = 'SET redrivenAt = :at REMOVE gsi2pk, gsi2sk';
const setDiscarded = 'SET discarded = :discarded REMOVE gsi2pk, gsi2sk';

/** A day's entries are spread over this many partitions, so that a flood of bad events does not heat up one. */
export const shards = 4;
const idPattern = /^(?<day>\d{4}-\d\d-\d\d)-(?<shardDigit>[0-9a-f])[0-9a-f]{31}$/;

const summaryItem = once(() =>
  z.object({
    sk: z.string(),
    quarantinedAt: instant(),
    code: z.string(),
    faults: z.array(z.object({ path: z.string(), code: z.string(), message: z.optional(z.string()) })),
    event: z.optional(z.string()),
    source: z.optional(z.string()),
    redrivenAt: z.optional(instant()),
    discarded: z.optional(z.object({ by: z.string(), at: instant(), reason: z.string() })),
  }),
);
const entryItem = once(() =>
  z.extend(summaryItem(), {
    body: z.instanceof(Uint8Array),
    truncated: z.optional(z.boolean()),
    withheld: z.optional(z.boolean()),
  }),
);

/** Every field but the body; all by name (`#…`), since some are words that DynamoDB keeps for itself. */
const summaryFields = ['sk', 'quarantinedAt', 'code', 'faults', 'event', 'source', 'redrivenAt', 'discarded'] as const;
const summaryProjection = {
  ProjectionExpression: summaryFields.map((field) => `#${field}`).join(', '),
  ExpressionAttributeNames: Object.fromEntries(summaryFields.map((field) => [`#${field}`, field])),
};

/** The id of what was received: the day of its receipt, and a hash of the text. */
export function quarantineIdOf(body: string, receivedAt: number): string {
  const date = new Date(receivedAt).toISOString().slice(0, 10);
  return `${date}-${createHash('sha256').update(body).digest('hex').slice(0, 32)}`;
}

/** Sets an event aside; once, however often it is called. `false`: it was set aside before and stays as it was. */
export async function setAside(table: Table, { id, body, ...fields }: QuarantineEntry): Promise<boolean> {
  const key = keyOf(id);
  if (!key) throw new RangeError('a quarantine id is a day and 32 hexadecimal digits');
  const whole = pack(body);
  const kept =
    whole.length <= largestBody ? { body: whole } : { body: pack(body.slice(0, beginning)), truncated: true };
  const put = new PutItemCommand({
    TableName: table.name,
    Item: toItem({ ...key, ...openKeys(id, fields), ...fields, ...kept }),
    ConditionExpression: notSetAsideYet,
  });
  return conditionHeld(table.client.send(put));
}

/** An entry with its body, or nothing where there is none of this id. */
export async function getEntry(table: Table, id: string): Promise<QuarantineEntry | undefined> {
  const key = keyOf(id);
  const item = key && (await getItem(table, key));
  if (item === undefined) return undefined;
  const { sk, body, ...fields } = read('quarantine entry', entryItem(), item);
  return { id: sk, ...fields, body: unpack(body) };
}

/** The entries of `days` days up to and with the day `from`, newest first, without their bodies. */
export async function listEntries(
  table: Table,
  { days, from }: { days: number; from: string },
): Promise<QuarantineSummary[]> {
  const entries: QuarantineSummary[] = [];
  for (const date of daysBack(day().parse(from), days)) {
    const ofDay = await Promise.all(Array.from({ length: shards }, (_, shard) => listShard(table, date, shard)));
    entries.push(...ofDay.flat());
  }
  const newestFirst = (one: QuarantineSummary, other: QuarantineSummary) =>
    Date.parse(other.quarantinedAt) - Date.parse(one.quarantinedAt) || (one.id < other.id ? -1 : 1);
  return entries.sort(newestFirst);
}

/**
 * Says that an entry is about to be put on the bus again, so that nobody discards it meanwhile. `false`: it was discarded,
 * or there is no such entry.
 */
export function beginRedrive(table: Table, id: string, at: string): Promise<boolean> {
  return note(table, id, { change: setRedriving, condition: notDiscarded, values: { ':at': at } });
}

/** Notes that an entry was put on the bus again. `false`: there is no such entry. */
export function markRedriven(table: Table, id: string, at: string): Promise<boolean> {
  return note(table, id, { change: setRedriven, condition: isSetAside, values: { ':at': at } });
}

/**
 * Notes that nobody need look at an entry any more, once. Its text stays. Called again with the same it stays as it is.
 * `false`: somebody else has discarded it, it was put on the bus again or is about to be, or there is no such entry.
 */
export async function discardEntry(table: Table, id: string, discarded: Discarded): Promise<boolean> {
  const longAgo = new Date(Date.parse(discarded.at) - longestRedriveMs).toISOString();
  const values = { ':discarded': discarded, ':longAgo': longAgo };
  if (await note(table, id, { change: setDiscarded, condition: nobodyDealsWithIt, values })) return true;
  const before = (await getEntry(table, id))?.discarded;
  return before !== undefined && saysTheSame(before, discarded);
}

interface Note {
  change: string;
  condition: string;
  values: Record<string, unknown>;
}

async function note(table: Table, id: string, { change, condition, values }: Note): Promise<boolean> {
  const key = keyOf(id);
  if (!key) return false;
  const update = new UpdateItemCommand({
    TableName: table.name,
    Key: toItem({ ...key }),
    UpdateExpression: change,
    ConditionExpression: condition,
    ExpressionAttributeValues: toItem(values),
  });
  return conditionHeld(table.client.send(update));
}

async function listShard(table: Table, date: string, shard: number): Promise<QuarantineSummary[]> {
  const items = await queryAll(table, {
    ...summaryProjection,
    KeyConditionExpression: ofDayAndShard,
    ExpressionAttributeValues: toItem({ ':pk': keys.quarantine(date, shard, '').pk }),
  });
  return items.map(summaryIn);
}

/** Summaries of these ids, in their order; those that there are. */
export async function summariesOf(table: Table, ids: readonly string[]): Promise<QuarantineSummary[]> {
  const found = await Promise.all(
    ids.flatMap((id) => {
      const key = keyOf(id);
      return key ? [getItem(table, key, true, summaryProjection)] : [];
    }),
  );
  return found.filter((item) => item !== undefined).map(summaryIn);
}

function summaryIn(item: unknown): QuarantineSummary {
  const { sk, ...fields } = read('quarantine entry', summaryItem(), item);
  return { id: sk, ...fields };
}

function placeOf(id: string): { date: string; shard: number } | undefined {
  const { day: date, shardDigit } = idPattern.exec(id)?.groups ?? {};
  if (date === undefined || shardDigit === undefined) return undefined;
  return { date, shard: Number.parseInt(shardDigit, 16) % shards };
}

function keyOf(id: string): Key | undefined {
  const place = placeOf(id);
  return place && keys.quarantine(place.date, place.shard, id);
}

/** Where an entry stands among what is still open (`open-quarantine.ts`), until somebody has dealt with it. */
function openKeys(id: string, { quarantinedAt, code }: Pick<QuarantineSummary, 'quarantinedAt' | 'code'>) {
  const { shard = 0 } = placeOf(id) ?? {};
  return { gsi2pk: keys.openQuarantine(shard), gsi2sk: `${sortable(quarantinedAt)}#${code}` };
}

const daysBack = (from: string, days: number): string[] =>
  Array.from({ length: days }, (_, back) => new Date(Date.parse(from) - back * 86_400_000).toISOString().slice(0, 10));
