/** When the work for a remedy is done, and before what: the one place where a segment may make a difference. */
import type { Remedy } from '../../events/index.ts';
import { dayOf, daysAfter } from '../recovery/calendar.ts';
import type { Fact } from '../recovery/facts.ts';
import type { Policy } from '../recovery/policy.ts';

/** What a work order says of its time. */
export interface Schedule {
  /** 1 comes first. */
  priority: number;
  dueOn: string;
  promisedBy: string;
}

/** How work is scheduled for a segment: its priority, and how many days before the promise it should be done. */
export interface Turn {
  priority: number;
  daysEarlier: number;
}

export interface Scheduling {
  /** For whoever has no segment, or one that is not listed. */
  standard: Turn;
  segments: Readonly<Record<string, Turn>>;
}

/** The turns in force. They are no part of the policy: a rule can read that. */
export const currentScheduling: Scheduling = {
  standard: { priority: 3, daysEarlier: 0 },
  segments: {
    'key-account': { priority: 1, daysEarlier: 2 },
    business: { priority: 2, daysEarlier: 1 },
  },
};

const first = 1;

/**
 * The schedule of a remedy. The promise is the policy's, so many days after the order whoever the customer is; a segment
 * moves work forward at most, never behind the standard turn. What is promised for the day of the order itself (somebody
 * could get hurt) comes first for everyone.
 *
 * @param orderedAt an instant in UTC
 */
export function scheduleOf(
  kind: Remedy['kind'],
  orderedAt: string,
  segment: Fact<string>,
  { promisedDaysOf, promisedDays }: Pick<Policy, 'promisedDaysOf' | 'promisedDays'>,
  { standard, segments }: Scheduling = currentScheduling,
): Schedule {
  const orderedOn = dayOf(orderedAt);
  const days = promisedDaysOf[kind] ?? promisedDays;
  const promisedBy = dayOf(daysAfter(orderedAt, days));
  if (days === 0) return { priority: first, dueOn: orderedOn, promisedBy };
  const turn = Object.hasOwn(segments, segment) ? (segments[segment] ?? standard) : standard;
  const daysEarlier = Math.max(standard.daysEarlier, turn.daysEarlier);
  const dueOn = dayOf(daysAfter(orderedAt, Math.max(0, days - daysEarlier)));
  return { priority: Math.max(first, Math.min(standard.priority, turn.priority)), dueOn, promisedBy };
}
