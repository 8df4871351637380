import { dayOf } from '../calendar.ts';
import type { Figure } from './figure.ts';

export interface CaseCount extends Pick<Figure, 'event' | 'verdict' | 'asked'> {
  day: string;
  count: number;
  /** Of these: something was put right, more than a courtesy. */
  putRight: number;
}

/**
 * How many cases there were, by day, event, verdict and whether the customer had to ask; in that order. An answer, and a
 * remedy that failed, are counted with the event that they are about in the first place.
 */
export function casesByDay(figures: readonly Figure[]): CaseCount[] {
  const counted = new Map<string, CaseCount>();
  for (const { decidedAt, event: own, matter: event = own, verdict, asked, putRight } of figures) {
    const day = dayOf(decidedAt);
    const key = [day, event, verdict, asked].join('#');
    const entry = counted.get(key) ?? { day, event, verdict, asked, count: 0, putRight: 0 };
    entry.count += 1;
    if (putRight) entry.putRight += 1;
    counted.set(key, entry);
  }
  return [...counted].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, entry]) => entry);
}
