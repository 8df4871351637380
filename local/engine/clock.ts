import { createHash } from 'node:crypto';
import { scheduleSource } from '../../events/sources.ts';
import type { PutEntry } from './entry.ts';
import type { Cancel, Scheduler } from './scheduler.ts';

const hourMs = 3_600_000;

/**
 * What EventBridge Scheduler does on AWS: tells the last full hour at once, so that what became due while nothing ran is
 * found, and from then on each full hour. Returns what stops it.
 */
export function startClock(
  { now, schedule }: Pick<Scheduler, 'now' | 'schedule'>,
  put: (entry: PutEntry) => void,
  bus: string,
): Cancel {
  let cancel: Cancel = () => {};
  function strike() {
    const hour = new Date(Math.floor(now() / hourMs) * hourMs).toISOString().replace('.000Z', 'Z');
    put(hourStruck(hour, bus));
    cancel = schedule(hourMs - (now() % hourMs), strike);
  }
  cancel = schedule(0, strike);
  return () => cancel();
}

function hourStruck(hour: string, bus: string): PutEntry {
  const eventId = createHash('sha256').update(hour).digest('hex').slice(0, 32);
  const detail = { metadata: { eventId, version: 1, occurredAt: hour }, data: { hour } };
  return { EventBusName: bus, Source: scheduleSource, DetailType: 'HourStruck', Detail: JSON.stringify(detail) };
}
