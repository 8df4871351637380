import { checkEntry, checkRequest, type PutEntry, type PutResult, type PutResults, type ValidEntry } from './entry.ts';
import type { Faults } from './faults.ts';
import type { Matches } from './pattern.ts';
import { type Scheduler, uuid } from './scheduler.ts';

/** An event as it is on the bus. */
export interface BusEvent {
  version: '0';
  id: string;
  'detail-type': string;
  source: string;
  account: string;
  time: string;
  region: string;
  resources: string[];
  detail: object;
}

/** Where a rule sends what it matches. */
interface Rule {
  name: string;
  matches: Matches;
  queue: string;
}

/** One copy of an event on its way into a queue. */
export interface Delivery {
  queue: string;
  messageId: string;
  /** The whole event, as JSON text. */
  body: string;
  delayMs: number;
}

export interface BusOptions {
  name: string;
  account: string;
  region: string;
  rules: readonly Rule[];
  scheduler: Scheduler;
  faults: Faults;
  /** Takes all deliveries of a request, or throws and takes none: then its entries are answered with an error. */
  deliver(deliveries: readonly Delivery[]): void;
  /** Hears every accepted event, and which queues it went to. */
  published(event: BusEvent, queues: readonly string[]): void;
}

export interface Bus {
  /**
   * EventBridge's `PutEvents`. An entry that is answered with an `EventId` is in the queues of all rules that match it.
   * @throws RequestRefused if the request as a whole is not acceptable
   */
  put(entries: readonly PutEntry[]): PutResults;
}

/** A bus with its rules. Each entry is checked and answered on its own. */
export function createBus(options: BusOptions): Bus {
  const { name, rules, scheduler, faults } = options;

  function accept(entry: ValidEntry) {
    const event: BusEvent = { version: '0', id: uuid(scheduler), ...envelope(entry, options), detail: entry.detail };
    const queues = [...new Set(rules.filter(({ matches }) => matches(event)).map(({ queue }) => queue))];
    const body = bodyOf(event, entry.detailText);
    const deliveries = queues.flatMap((queue) =>
      (faults.deliveries?.(queue) ?? [0]).map((delayMs) => ({ queue, messageId: uuid(scheduler), body, delayMs })),
    );
    return { event, queues, deliveries };
  }

  return {
    put(entries) {
      checkRequest(entries);
      const answers = entries.map((entry) => {
        const refused = faults.refuse?.(entry);
        const checked = refused ? { fault: refused } : checkEntry(entry, name);
        return 'fault' in checked ? checked : accept(checked.entry);
      });
      const accepted = answers.filter((answer) => 'event' in answer);
      try {
        options.deliver(accepted.flatMap(({ deliveries }) => deliveries));
      } catch {
        return results(answers.map((answer) => ('fault' in answer ? answer : { fault: notStored })));
      }
      for (const { event, queues } of accepted) options.published(event, queues);
      return results(answers);
    },
  };
}

const notStored = { code: 'InternalFailure', message: 'The event could not be stored. Try again.' };

function results(answers: readonly ({ fault: { code: string; message: string } } | { event: BusEvent })[]): PutResults {
  const Entries = answers.map(
    (answer): PutResult =>
      'fault' in answer
        ? { ErrorCode: answer.fault.code, ErrorMessage: answer.fault.message }
        : { EventId: answer.event.id },
  );
  return { FailedEntryCount: Entries.filter(({ ErrorCode }) => ErrorCode).length, Entries };
}

function envelope(entry: ValidEntry, { account, region, scheduler }: BusOptions) {
  const time = (entry.time ?? new Date(scheduler.now())).toISOString().replace(/\.\d+Z$/, 'Z');
  return { 'detail-type': entry.detailType, source: entry.source, account, time, region, resources: entry.resources };
}

/** The detail goes in as it was sent: numbers beyond a double's range and the like reach the consumer untouched. */
function bodyOf({ detail: _, ...event }: BusEvent, detailText: string): string {
  return `${JSON.stringify(event).slice(0, -1)},"detail":${detailText}}`;
}
