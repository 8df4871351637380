/** The days of a period, or its weeks where days would be too narrow to see. All days are in UTC, as the API counts them. */

const dayMs = 86_400_000;
/** More bars than this nobody tells apart on a phone. */
const mostBars = 31;

export interface Buckets {
  of: 'day' | 'week';
  /** The first day of each, in order. */
  firsts: readonly string[];
  /** The bucket of a day of the period. */
  at(day: string): string;
}

export function bucketsOf({ from, to }: { from: string; to: string }): Buckets {
  const days = daysOf({ from, to });
  if (days.length <= mostBars) return { of: 'day', firsts: days, at: (day) => day };
  // Counted back from today, so that the newest week is a whole one.
  const offset = days.length % 7;
  const firsts = days.filter((_, place) => place === 0 || (place - offset) % 7 === 0);
  return { of: 'week', firsts, at: (day) => firsts.findLast((first) => first <= day) ?? day };
}

/** Every day from the one of `from` to the one of `to`. */
export function daysOf({ from, to }: { from: string; to: string }): string[] {
  const first = Date.parse(from.slice(0, 10));
  const last = Date.parse(to.slice(0, 10));
  return Array.from({ length: Math.round((last - first) / dayMs) + 1 }, (_, nth) =>
    new Date(first + nth * dayMs).toISOString().slice(0, 10),
  );
}
