/** What was granted is worth, by why it was owed: in minor units, savings for one year (`worth.ts`), never across currencies. */
import type { Basis, Money } from '../../../events/index.ts';
import { dayOf } from '../calendar.ts';
import type { Figure } from './figure.ts';

export interface Value extends Money {
  basis: Basis;
}

/** What was ordered on each day is worth, in order of the days. What nobody knows the worth of is not in it. */
export function valueByDay(figures: readonly Figure[]): (Value & { day: string })[] {
  const sums = new Map<string, Value & { day: string }>();
  for (const { decidedAt, ordered = [] } of figures) {
    for (const { basis, worth } of ordered) {
      if (!worth) continue;
      const day = dayOf(decidedAt);
      const key = `${day}#${basis}#${worth.currency}`;
      const sum = sums.get(key) ?? { day, basis, currency: worth.currency, amount: 0 };
      sum.amount += worth.amount;
      sums.set(key, sum);
    }
  }
  return inOrder(sums);
}

/** So many days before a period say what to expect of it. */
export const forecastFrom = 28;
/** Of fewer days than a week nobody can tell: which days of the week they were says more than what happened on them. */
export const fewestDays = 7;

/**
 * What is to be expected of a period of so many days: the daily mean of the {@link forecastFrom} days before it, times the
 * days. A house that is younger has fewer days before it, from its first case on; with less than {@link fewestDays} nothing
 * is said. No trend and no season is in it, and where weeks pass without any case it is too high. Where nothing of a basis
 * and currency was granted in those days there is no forecast of it.
 *
 * @param figures also from before those days, as far as they are known: they say that the house is older
 * @param from the first instant of the period
 */
export function forecastOf(figures: readonly Figure[], { from, days }: { from: string; days: number }): Value[] {
  const end = Date.parse(from);
  const lived = Math.min(forecastFrom, (end - firstDayOf(figures)) / 86_400_000);
  if (lived < fewestDays) return [];
  const before = figures.filter(({ decidedAt }) => {
    const at = Date.parse(decidedAt);
    return at < end && at >= end - lived * 86_400_000;
  });
  const sums = new Map<string, Value>();
  for (const { basis, currency, amount } of valueByDay(before)) {
    const key = `${basis}#${currency}`;
    sums.set(key, { basis, currency, amount: (sums.get(key)?.amount ?? 0) + amount });
  }
  return inOrder(sums).map((sum) => ({ ...sum, amount: Math.round((sum.amount * days) / lived) }));
}

/** The start of the day of the first case, in milliseconds since 1970; the end of time where there is none. */
const firstDayOf = (figures: readonly Figure[]): number =>
  figures.reduce((first, { decidedAt }) => Math.min(first, Date.parse(dayOf(decidedAt))), Number.POSITIVE_INFINITY);

/** How often each kind of remedy was ordered on each day, in order of the days. */
export function remediesByDay(figures: readonly Figure[]): { day: string; kind: string; count: number }[] {
  const sums = new Map<string, { day: string; kind: string; count: number }>();
  for (const { decidedAt, ordered = [] } of figures) {
    for (const { kind } of ordered) {
      const day = dayOf(decidedAt);
      const sum = sums.get(`${day}#${kind}`) ?? { day, kind, count: 0 };
      sum.count += 1;
      sums.set(`${day}#${kind}`, sum);
    }
  }
  return inOrder(sums);
}

function inOrder<T>(sums: ReadonlyMap<string, T>): T[] {
  return [...sums].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, sum]) => sum);
}
