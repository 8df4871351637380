/** How long it took until something was put right. */
import { dayOf } from '../calendar.ts';
import type { Figure } from './figure.ts';

/** Milliseconds; nothing where nothing was put right. */
export interface TimeTaken {
  count: number;
  medianMs?: number;
  p95Ms?: number;
}

/**
 * From what happened to the first telling that something is put right, which is when the remedy was ordered. What a host
 * grants counts from what happened to the customer, too, and not from the host's word. A producer's clock that runs ahead
 * counts as no time at all. Percentiles are by nearest rank: a time that was really taken. What was kept before figures
 * knew these times is not in it.
 */
export function timeTaken(figures: readonly Figure[]): TimeTaken {
  const times = figures.flatMap(({ putRight, occurredAt, toldAt }) =>
    putRight && occurredAt !== undefined && toldAt !== undefined
      ? [Math.max(0, Date.parse(toldAt) - Date.parse(occurredAt))]
      : [],
  );
  times.sort((a, b) => a - b);
  const [medianMs, p95Ms] = [0.5, 0.95].map((share) => times[Math.ceil(times.length * share) - 1]);
  return { count: times.length, ...(medianMs !== undefined && { medianMs }), ...(p95Ms !== undefined && { p95Ms }) };
}

/** The same for each day on which something was put right, in order of the days. */
export function timeTakenByDay(figures: readonly Figure[]): (TimeTaken & { day: string })[] {
  const days = Map.groupBy(figures, ({ decidedAt }) => dayOf(decidedAt));
  return [...days]
    .map(([day, ofDay]) => ({ day, ...timeTaken(ofDay) }))
    .filter(({ count }) => count > 0)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1));
}
