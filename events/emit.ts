/** The only place that calls `PutEvents`: for producers, for Kulanz's own publisher, and for the command line. */
import { type EventBridgeClient, PutEventsCommand, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import type { EventData, InboundName } from './contracts.ts';
import type { Metadata } from './envelope.ts';
import type { Fault } from './faults.ts';
import { parse } from './parse.ts';

/** EventBridge takes at most ten entries and 256 KB in one call. */
const maxEntries = 10;
const maxBytes = 256 * 1024;
const maxCallsAtOnce = 10;

/** What became of one entry. */
export type Sent = { accepted: true; entryId: string } | { accepted: false; code: string; message: string };

/** What became of each event, in the order in which they were given. Nothing is left out. */
export type Receipt = { eventId: string } & Sent;

/** Thrown before anything is sent: the event breaks its contract. Carries paths, never values. */
export class InvalidEventError extends Error {
  /** Which of the events, from 0. */
  readonly index: number;
  readonly faults: readonly Fault[];
  constructor(index: number, faults: readonly Fault[]) {
    super(`event ${index} breaks its contract: ${faults.map(({ path, code }) => `${path} ${code}`).join(', ')}`);
    this.name = 'InvalidEventError';
    this.index = index;
    this.faults = faults;
  }
}

/** How and where to send. */
export interface Sending {
  client: EventBridgeClient;
  /** How often an entry is sent before its refusal is reported; 5 if not given. */
  attempts?: number;
  /** Milliseconds to wait before attempt n (from 1 for the first repetition). */
  backoff?: (attempt: number) => number;
}

export interface Emitter {
  /**
   * Puts events on the bus: validates all of them, sends them by tens, checks the answer for each entry, and sends
   * again only what was refused, unchanged.
   * @throws InvalidEventError before anything is sent
   */
  emit<Name extends InboundName>(
    events: readonly { name: Name; metadata: Metadata; data: EventData<Name> }[],
  ): Promise<Receipt[]>;
}

/** A typed producer: `source` is who speaks, `bus` the name of the bus. */
export function createEmitter({ source, bus, ...sending }: Sending & { source: string; bus: string }): Emitter {
  return {
    async emit(events) {
      const entries = events.map(({ name, metadata, data }, index) => {
        const detail = { metadata, data };
        const parsed = parse(JSON.stringify({ source, 'detail-type': name, detail }));
        if (!parsed.ok) throw new InvalidEventError(index, parsed.faults);
        return { EventBusName: bus, Source: source, DetailType: name, Detail: JSON.stringify(detail) };
      });
      const sent = await putAll(entries, sending);
      return sent.map((result, index) => ({ eventId: events[index]?.metadata.eventId ?? '', ...result }));
    },
  };
}

/**
 * Sends entries by tens and by 256 KB, and what was refused again with growing, jittered pauses. A call that fails as
 * a whole counts as a refusal of each of its entries. Never throws for what the bus did: the result tells, per entry.
 */
export async function putAll(
  entries: readonly PutEventsRequestEntry[],
  { client, attempts = 5, backoff = jittered }: Sending,
): Promise<Sent[]> {
  const results: Sent[] = entries.map(() => unanswered);
  let open = entries.map((entry, index) => ({ entry, index }));
  for (let attempt = 1; open.length > 0 && attempt <= attempts; attempt += 1) {
    if (attempt > 1) await new Promise((resume) => setTimeout(resume, backoff(attempt - 1)));
    const calls = [...chunks(open)];
    while (calls.length > 0) {
      await Promise.all(
        calls.splice(0, maxCallsAtOnce).map(async (chunk) => {
          const entries = chunk.map(({ entry }) => entry);
          for (const [at, sent] of (await put(client, entries)).entries()) {
            const index = chunk[at]?.index;
            if (index !== undefined) results[index] = sent;
          }
        }),
      );
    }
    open = open.filter(({ index }) => !results[index]?.accepted);
  }
  return results;
}

const unanswered: Sent = { accepted: false, code: 'NoAnswer', message: 'the bus did not answer for this entry' };

async function put(client: EventBridgeClient, entries: PutEventsRequestEntry[]): Promise<Sent[]> {
  try {
    const { Entries = [] } = await client.send(new PutEventsCommand({ Entries: entries }));
    return entries.map((_, index) => {
      const { EventId, ErrorCode, ErrorMessage } = Entries[index] ?? {};
      if (EventId) return { accepted: true, entryId: EventId };
      return ErrorCode ? { accepted: false, code: ErrorCode, message: ErrorMessage ?? '' } : unanswered;
    });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    return entries.map(() => ({ accepted: false, code: name, message }));
  }
}

function* chunks<T extends { entry: PutEventsRequestEntry }>(items: readonly T[]): Generator<T[]> {
  let chunk: T[] = [];
  let bytes = 0;
  for (const item of items) {
    const size = sizeOf(item.entry);
    if (chunk.length === maxEntries || (chunk.length > 0 && bytes + size > maxBytes)) {
      yield chunk;
      chunk = [];
      bytes = 0;
    }
    chunk.push(item);
    bytes += size;
  }
  if (chunk.length > 0) yield chunk;
}

/** As EventBridge counts: UTF-8 bytes of source, detail type and detail, and 14 for a time. */
function sizeOf({ Source = '', DetailType = '', Detail = '', Time }: PutEventsRequestEntry): number {
  return Buffer.byteLength(Source + DetailType + Detail) + (Time ? 14 : 0);
}

/** Doubling from 50 ms, with full jitter. */
function jittered(attempt: number): number {
  return Math.random() * 50 * 2 ** attempt;
}
