import { contractOf, inbound, outbound } from './contracts.ts';
import type { InboundEvent, OutboundEvent } from './envelope.ts';
import { metadata } from './envelope.ts';
import { bounded, type Fault, faultsOf, unknownField } from './faults.ts';
import { idPattern } from './fields.ts';
import { firstUnsafe, isRecord } from './hostile.ts';
import { nearestTo } from './nearest.ts';
import { isOurs, ownSource } from './sources.ts';

/** The event, or everything that is wrong with it. Never throws for what a producer sent. */
export type Parsed<Event = InboundEvent> = { ok: true; event: Event } | { ok: false; faults: [Fault, ...Fault[]] };

/** The largest event that is taken, in bytes of UTF-8. */
export const maxBytes = 64 * 1024;
const maxFaults = 20;
/** How far a producer's clock may run ahead of ours. */
const maxAheadMilliseconds = 5 * 60 * 1000;

/**
 * Reads one event as EventBridge delivers it: `{ source, "detail-type", detail: { metadata, data }, … }`.
 *
 * @param text the event as JSON text
 * @param receivedAt when it was received, as milliseconds since 1970 UTC; what occurred later than five minutes after
 *   that is refused. Left out, the future is not checked.
 */
export function parse(text: string, receivedAt?: number): Parsed {
  return parseAs('inbound', text, receivedAt);
}

/** Reads an event that Kulanz itself put on the bus, for the functions that listen to it. */
export function parseOwn(text: string): Parsed<OutboundEvent> {
  return parseAs('outbound', text);
}

type Direction = 'inbound' | 'outbound';
type Heard = { inbound: InboundEvent; outbound: OutboundEvent };

function parseAs<Of extends Direction>(direction: Of, text: string, receivedAt?: number): Parsed<Heard[Of]> {
  if (Buffer.byteLength(text, 'utf8') > maxBytes) {
    return refuse({ path: '', code: 'too-large', message: `an event has at most ${maxBytes} bytes` });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse({ path: '', code: 'not-json', message: whyNotJson(text) });
  }
  const unsafe = firstUnsafe(value);
  if (unsafe) return refuse({ ...unsafe, path: bounded(unsafe.path) });
  return parseEnvelope(direction, value, receivedAt);
}

function parseEnvelope<Of extends Direction>(
  direction: Of,
  value: unknown,
  receivedAt: number | undefined,
): Parsed<Heard[Of]> {
  const heard: object = direction === 'inbound' ? inbound : outbound;
  if (!isRecord(value))
    return refuse({
      path: '',
      code: 'not-an-event',
      message: Array.isArray(value) ? 'this is a list; an event is one JSON object' : 'an event is a JSON object',
    });
  const { source, 'detail-type': name, detail } = value;
  const faults: Fault[] = [];
  if (typeof source !== 'string') {
    faults.push({
      path: 'source',
      code: source === undefined ? 'missing' : 'wrong-type',
      message: 'who says this: an id',
    });
  } else if (!idPattern.test(source)) {
    faults.push({ path: 'source', code: 'malformed', message: 'who says this: an id' });
  } else if ((source === ownSource) !== (direction === 'outbound')) {
    faults.push({ path: 'source', code: 'forged-source', message: `only Kulanz itself speaks as ${ownSource}` });
  }
  if (typeof name !== 'string') {
    faults.push({
      path: 'detail-type',
      code: name === undefined ? 'missing' : 'wrong-type',
      message: 'the name of the event',
    });
  } else if (!Object.hasOwn(heard, name)) {
    faults.push({ path: 'detail-type', code: 'unknown-event', message: whyUnknown(name, direction) });
  }
  const { raisedBy, alsoBy } = (typeof name === 'string' ? contractOf(name) : undefined) ?? {};
  if (faults.length === 0 && raisedBy !== undefined && source !== raisedBy) {
    const message = `nobody tells ${name} but Kulanz itself, which raises it as ${raisedBy}`;
    faults.push({ path: 'source', code: 'forged-source', message });
  } else if (
    faults.length === 0 &&
    direction === 'inbound' &&
    isOurs(String(source)) &&
    source !== raisedBy &&
    source !== alsoBy
  ) {
    const message = `only Kulanz itself speaks as ${ownSource}, or as anything that begins with ${ownSource}.`;
    faults.push({ path: 'source', code: 'forged-source', message });
  }
  if (!isRecord(detail)) {
    faults.push({
      path: 'detail',
      code: detail === undefined ? 'missing' : 'wrong-type',
      message: 'an object with metadata and data',
    });
  }
  if (isFaulty(faults)) return { ok: false, faults };
  if (typeof name !== 'string' || typeof source !== 'string' || !isRecord(detail)) throw new Error('unreachable');

  const version = isRecord(detail.metadata) ? detail.metadata.version : undefined;
  if (Number.isInteger(version) && version !== 1) {
    return refuse({ path: 'detail.metadata.version', code: 'unknown-version', message: `${name} has version 1` });
  }
  const contract = contractOf(name);
  if (!contract) throw new Error('unreachable');
  for (const key of Object.keys(detail)) {
    if (key !== 'metadata' && key !== 'data') faults.push(unknownField('detail', key));
  }
  const parsedMetadata = metadata().safeParse(detail.metadata, options);
  const parsedData = contract.data().safeParse(detail.data, options);
  if (!parsedMetadata.success) faults.push(...faultsOf(parsedMetadata.error, 'detail.metadata', detail.metadata));
  if (!parsedData.success) faults.push(...faultsOf(parsedData.error, 'detail.data', detail.data));
  const past = {
    ...(parsedMetadata.success && { 'metadata.occurredAt': parsedMetadata.data.occurredAt }),
    ...(parsedData.success && prefixed('data.', contract.past?.(parsedData.data))),
  };
  for (const [field, instant] of Object.entries(past)) {
    if (!isAhead(instant, receivedAt)) continue;
    faults.push({
      path: `detail.${field}`,
      code: 'in-the-future',
      message: 'more than five minutes after it was received; check the clock of the producer',
    });
  }
  if (isFaulty(faults)) return { ok: false, faults: faults.slice(0, maxFaults) as [Fault, ...Fault[]] };
  if (!parsedMetadata.success || !parsedData.success) throw new Error('unreachable');
  const event = {
    name,
    source,
    caseId: contract.caseId(parsedData.data),
    metadata: parsedMetadata.data,
    data: parsedData.data,
  };
  return { ok: true, event: event as Heard[Of] };
}

function whyUnknown(name: string, direction: Direction): string {
  if (direction === 'inbound' && Object.hasOwn(outbound, name)) return 'this is what Kulanz says; nobody tells it';
  const meant = nearestTo(name, Object.keys(direction === 'inbound' ? inbound : outbound));
  if (meant) return `no such event. Did you mean ${meant}?`;
  return 'no such event; each that there is has its schema in events/generated';
}

// Reporting input would carry values into messages.
const options = { reportInput: false } as const;

function isAhead(instant: string, receivedAt: number | undefined): boolean {
  return receivedAt !== undefined && Date.parse(instant) > receivedAt + maxAheadMilliseconds;
}

const prefixed = (prefix: string, fields: Record<string, string> = {}): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([field, value]) => [prefix + field, value]));

function isFaulty(faults: Fault[]): faults is [Fault, ...Fault[]] {
  return faults.length > 0;
}

function refuse(fault: Fault): { ok: false; faults: [Fault, ...Fault[]] } {
  return { ok: false, faults: [fault] };
}

function whyNotJson(text: string): string {
  if (text.trim() === '') return 'there is nothing in it';
  return text.startsWith('\ufeff') ? 'this is not JSON: it starts with a byte order mark' : 'this is not JSON';
}
