import { dayOf, daysAfter } from './calendar.ts';
import type { Contract } from './facts.ts';

/** The last day on which a contract runs, where it has one: its own, or the day before it is cancelled. */
export function lastDayOf({ endsOn, cancelledOn }: Pick<Contract, 'endsOn' | 'cancelledOn'>): string | undefined {
  const cancelled = cancelledOn && dayOf(daysAfter(cancelledOn, -1));
  return endsOn && cancelled ? (endsOn < cancelled ? endsOn : cancelled) : (endsOn ?? cancelled);
}

/** Whether a contract runs on a day: from its first day to its last, both included. */
export function runsOn(contract: Pick<Contract, 'startedOn' | 'endsOn' | 'cancelledOn'>, day: string): boolean {
  const lastDay = lastDayOf(contract);
  return contract.startedOn <= day && (lastDay === undefined || day <= lastDay);
}
