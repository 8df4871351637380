/** When the samples are told: as if they had happened up to now, whatever day it is. */
import * as z from 'zod/mini';

/** Tells events as if the newest of them had happened within the 24 hours before `now`. Ids stay as they are. */
export function retold<Event extends { time?: string | undefined }>(events: readonly Event[], now: Date): Event[] {
  return moved(events, daysUntil(events, now));
}

const dayMilliseconds = 86_400_000;

/**
 * The last days, which are told as if all of it came now. What waits for somebody is in them, so that nobody is late with an
 * answer before they could look.
 */
const lastDays = 4;

/**
 * When each event is told, in milliseconds since 1970 UTC: as it happened, though never before the one that is told before
 * it, up to the last days; from the first event of those on, `now`. So there is something to see over time.
 */
export function toldAt(events: readonly { time: string }[], now: number): number[] {
  let latest = Number.NEGATIVE_INFINITY;
  return events.map(({ time }) => {
    latest = Math.max(latest, Date.parse(time));
    return latest < now - lastDays * dayMilliseconds ? latest : now;
  });
}

/** The whole days from the newest event to `now`, rounded down so that nothing comes to lie in the future. */
export function daysUntil(events: readonly { time?: string | undefined }[], now: Date): number {
  const newest = Math.max(...events.flatMap(({ time }) => (time ? [Date.parse(time)] : [])));
  return Number.isFinite(newest) ? Math.floor((now.getTime() - newest) / dayMilliseconds) : 0;
}

/** By so many whole days; ids and times of day stay. */
export function moved<Event>(events: readonly Event[], days: number): Event[] {
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
export function aheadOf<Event extends { time: string; detail: Record<string, unknown> }>(
  event: Event,
  now: Date,
): Event {
  const { data: detail } = told.safeParse(event.detail);
  if (!detail) return event;
  const ahead = Date.parse(detail.metadata.occurredAt) - Date.parse(event.time);
  if (ahead <= 0) return event;
  const occurredAt = new Date(now.getTime() + ahead).toISOString();
  return { ...event, detail: { ...event.detail, metadata: { ...detail.metadata, occurredAt } } };
}
