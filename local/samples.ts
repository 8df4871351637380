/**
 * The sample stream: about 140 events that tell the stories of twenty customers (`events/samples/README.md`).
 *
 * The stream has fixed dates, and events go stale: after ninety days a person would have to look at each of them. So
 * they are told as if the newest had happened within the last 24 hours. But the day of a purchase is part of what a
 * claim says, and the same claim with another day is a conflict. Therefore a data folder remembers by how many days
 * its stream was moved, and every later start tells the very same events: duplicates, which change nothing. Those that
 * were set aside are not told again: each day would add an entry to the quarantine.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { parse } from '../events/index.ts';
import { contentHashOf } from '../shared/recovery/decision.ts';
import { caseKey, isRecoveryEvent } from '../shared/recovery/facts.ts';
import { StartFault } from './engine/start-fault.ts';

/** An event as a producer puts it; not parsed, since some samples are wrong on purpose. */
const sampleEvent = z.strictObject({
  source: z.string(),
  'detail-type': z.string(),
  /** When it happened: an instant in UTC. */
  time: z.iso.datetime(),
  detail: z.record(z.string(), z.unknown()),
});
export type SampleEvent = z.infer<typeof sampleEvent>;

/** The customer whose life is told from the first day on. */
export const lifeOf = 'C-1013';

/** What is to be told to one data folder. */
export interface SampleStream {
  /**
   * In the order in which they are to arrive. Put one at a time and let it settle (`await engine.idle()`) before the
   * next: the fourth claim is the fourth only after the third, and an offer matches once it is known.
   */
  events: SampleEvent[];
  /** By how many whole days they were moved from the dates in the file. */
  shiftDays: number;
  /** Whether this folder has heard the whole stream before. */
  told: boolean;
  /** How many events are left out because they were set aside when the stream was told before. */
  leftOut: number;
  /** To be called when the last event has settled. */
  markTold(): void;
}

/**
 * The stream for a data folder, the same whenever it is asked for; but for what a clock tells that is ahead.
 *
 * @param now decides how far a folder's stream is moved, when the folder hears it for the first time
 * @param folder where to remember that, in `samples.json`; left out, nothing is remembered
 * @param fresh forgets what is remembered, as `npm start -- --fresh` does with everything else
 * @throws StartFault if what is remembered cannot be read
 */
export function sampleStream(now: Date, folder?: string, { fresh = false } = {}): SampleStream {
  const stream = readStream();
  const file = folder && join(folder, 'samples.json');
  const remembered = file && !fresh ? recall(file) : undefined;
  const { shiftDays, told } = remembered ?? { shiftDays: daysUntil(stream, now), told: false };
  const remember = (memory: Memory) => {
    if (file) writeFileSync(file, `${JSON.stringify(memory)}\n`);
  };
  if (!remembered) remember({ shiftDays, told });
  const events = told ? withoutSetAside(stream) : stream;
  return {
    events: moved(events, shiftDays).map((event) => aheadOf(event, now)),
    shiftDays,
    told,
    leftOut: stream.length - events.length,
    markTold: () => remember({ shiftDays, told: true }),
  };
}

/** Tells events as if the newest of them had happened within the 24 hours before `now`. Ids stay as they are. */
export function retold<Event extends { time?: string | undefined }>(events: readonly Event[], now: Date): Event[] {
  return moved(events, daysUntil(events, now));
}

const dayMilliseconds = 86_400_000;

/** The whole days from the newest event to `now`, rounded down so that nothing comes to lie in the future. */
function daysUntil(events: readonly { time?: string | undefined }[], now: Date): number {
  const newest = Math.max(...events.flatMap(({ time }) => (time ? [Date.parse(time)] : [])));
  return Number.isFinite(newest) ? Math.floor((now.getTime() - newest) / dayMilliseconds) : 0;
}

function moved<Event>(events: readonly Event[], days: number): Event[] {
  return days === 0 ? [...events] : events.map((event) => withMovedDays(event, days));
}

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/;
const day = /^\d{4}-\d\d-\d\d$/;

/** Every text that is an instant or a day, and nothing else, moves; the time of day stays. */
function withMovedDays<Value>(value: Value, days: number): Value {
  const move = (part: unknown): unknown => {
    if (typeof part === 'string') return instant.test(part) || day.test(part) ? movedDay(part, days) : part;
    if (Array.isArray(part)) return part.map(move);
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, field]) => [key, move(field)]));
  };
  return move(value) as Value;
}

function movedDay(text: string, days: number): string {
  const date = Date.parse(text.slice(0, 10));
  if (Number.isNaN(date)) return text;
  return new Date(date + days * dayMilliseconds).toISOString().slice(0, 10) + text.slice(10);
}

const told = z.looseObject({ metadata: z.looseObject({ occurredAt: z.iso.datetime() }) });

/** As far ahead of `now` as it was of the moment at which it was put; any other event as it is. */
function aheadOf(event: SampleEvent, now: Date): SampleEvent {
  const { data: detail } = told.safeParse(event.detail);
  if (!detail) return event;
  const ahead = Date.parse(detail.metadata.occurredAt) - Date.parse(event.time);
  if (ahead <= 0) return event;
  const occurredAt = new Date(now.getTime() + ahead).toISOString();
  return { ...event, detail: { ...event.detail, metadata: { ...detail.metadata, occurredAt } } };
}

function readStream(): SampleEvent[] {
  const text = readFileSync(new URL('../events/samples/stream.ndjson', import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => sampleEvent.parse(JSON.parse(line)));
}

/** What breaks its contract, is ahead, or tells of a known case with other content, is set aside whenever it is told. */
function withoutSetAside(stream: readonly SampleEvent[]): SampleEvent[] {
  const contents = new Map<string, string>();
  return stream.filter((event) => {
    const parsed = parse(JSON.stringify(event), Date.parse(event.time));
    if (!parsed.ok) return false;
    if (!isRecoveryEvent(parsed.event)) return true;
    const key = caseKey(parsed.event);
    const content = contentHashOf(parsed.event.data);
    const first = contents.get(key) ?? content;
    contents.set(key, first);
    return first === content;
  });
}

const memory = z.strictObject({ shiftDays: z.int(), told: z.boolean() });
type Memory = z.infer<typeof memory>;

function recall(file: string): Memory | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  try {
    return memory.parse(JSON.parse(text));
  } catch {
    throw new StartFault(
      `The file ${file} is broken: it cannot be told which events this data folder has heard.`,
      'Start afresh and forget all data: npm start -- --fresh',
    );
  }
}
