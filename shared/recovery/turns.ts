/** Whose turn it is to answer complaints: everybody’s, whatever their job, one day after the other. */
import { dayNumber, dayNumbered } from './calendar.ts';
import type { Colleague } from './facts.ts';
import { isThere } from './staff.ts';

export interface Turn {
  /** `YYYY-MM-DD` */
  day: string;
  employeeId: string;
}

/**
 * The turns of `days` days from a day on; none on a day on which nobody is there. Whoever is there and had their turn the
 * longest ago has it next, so of those who are there all the time nobody is ever more than one turn ahead, and who was away
 * comes back to the front and makes up for nothing. Each month starts afresh, in the order in which it would have gone on
 * had everybody been there. So a day's turn depends on that month's absences alone, and not on when one asks.
 */
export function turnsOf(roster: readonly Colleague[], from: string, days: number): Turn[] {
  const first = dayNumber(`${from.slice(0, 7)}-01`);
  const start = dayNumber(from);
  const turns: Turn[] = [];
  let queue = inOrder(roster, first);
  for (let number = first; number < start + days; number += 1) {
    const day = dayNumbered(number);
    if (day.endsWith('-01')) queue = inOrder(roster, number);
    const next = queue.find((colleague) => isThere(colleague, day));
    if (!next) continue;
    queue = [...queue.filter((colleague) => colleague !== next), next];
    if (number >= start) turns.push({ day, employeeId: next.employeeId });
  }
  return turns;
}

/** By their ids, as if each had had a day since there are days. */
function inOrder(roster: readonly Colleague[], day: number): Colleague[] {
  const sorted = roster.toSorted((one, other) => (one.employeeId < other.employeeId ? -1 : 1));
  const first = sorted.length === 0 ? 0 : day % sorted.length;
  return [...sorted.slice(first), ...sorted.slice(0, first)];
}
