import type * as z from 'zod';
import type { InboundEvent } from './envelope.ts';
import { type Metadata, metadata } from './envelope.ts';
import { idPattern } from './fields.ts';
import { contractOf, inbound } from './index.ts';
import { ownSource } from './subscriptions.ts';

/** What is wrong with an event. Codes are stable; they are what dashboards and redrives go by. */
export type FaultCode =
  | 'too-large'
  | 'not-json'
  | 'not-an-event'
  | 'malformed-text'
  | 'too-deep'
  | 'too-many-items'
  | 'forbidden-key'
  | 'forged-source'
  | 'unknown-event'
  | 'unknown-version'
  | 'missing'
  | 'unknown-field'
  | 'wrong-type'
  | 'out-of-range'
  | 'not-allowed'
  | 'malformed'
  | 'currency-mismatch'
  | 'in-the-future';

/** One thing that is wrong: where (a path such as `detail.data.product.sku`, never a value), what, and what to do. */
export interface Fault {
  path: string;
  code: FaultCode;
  message: string;
}

/** The event, or everything that is wrong with it. Never throws for what a producer sent. */
export type Parsed<Event = InboundEvent> = { ok: true; event: Event } | { ok: false; faults: [Fault, ...Fault[]] };

/** The largest event that is taken, in bytes of UTF-8. */
export const maxBytes = 64 * 1024;
const maxDepth = 20;
const maxItems = 100;
const maxFaults = 20;
/** The longest path that is told; what stands behind it is left out. */
const maxPath = 500;
/** How far a producer's clock may run ahead of ours. */
const maxAheadMilliseconds = 5 * 60 * 1000;
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads one event as EventBridge delivers it: `{ source, "detail-type", detail: { metadata, data }, … }`.
 *
 * @param text the event as JSON text
 * @param receivedAt when it was received, as milliseconds since 1970 UTC; what occurred later than five minutes after
 *   that is refused. Left out, the future is not checked.
 */
export function parse(text: string, receivedAt?: number): Parsed {
  if (Buffer.byteLength(text, 'utf8') > maxBytes) {
    return refuse({ path: '', code: 'too-large', message: `an event has at most ${maxBytes} bytes` });
  }
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse({
      path: '',
      code: 'not-json',
      message: 'this is not JSON (a byte order mark counts as a fault too)',
    });
  }
  const unsafe = firstUnsafe(value, '', 0);
  if (unsafe) return refuse({ ...unsafe, path: bounded(unsafe.path) });
  return parseEnvelope(value, receivedAt);
}

function parseEnvelope(value: unknown, receivedAt: number | undefined): Parsed {
  if (!isRecord(value)) return refuse({ path: '', code: 'not-an-event', message: 'an event is a JSON object' });
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
  } else if (source === ownSource) {
    faults.push({ path: 'source', code: 'forged-source', message: `only Kulanz itself speaks as ${ownSource}` });
  }
  if (typeof name !== 'string') {
    faults.push({
      path: 'detail-type',
      code: name === undefined ? 'missing' : 'wrong-type',
      message: 'the name of the event',
    });
  } else if (!Object.hasOwn(inbound, name)) {
    const known = Object.keys(inbound).join(', ');
    faults.push({ path: 'detail-type', code: 'unknown-event', message: `no such event; there are ${known}` });
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
  if (parsedMetadata.success && isInTheFuture(parsedMetadata.data, receivedAt)) {
    faults.push({
      path: 'detail.metadata.occurredAt',
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
  return { ok: true, event: event as InboundEvent };
}

// Reporting input would carry values into messages.
const options = { reportInput: false } as const;

function isInTheFuture(meta: Metadata, receivedAt: number | undefined): boolean {
  return receivedAt !== undefined && Date.parse(meta.occurredAt) > receivedAt + maxAheadMilliseconds;
}

/** What no schema should have to look at: hostile shapes, found in one walk. */
function firstUnsafe(value: unknown, path: string, depth: number): Fault | undefined {
  if (depth > maxDepth) return { path, code: 'too-deep', message: `nested deeper than ${maxDepth} levels` };
  if (typeof value === 'string') {
    return value.isWellFormed()
      ? undefined
      : { path, code: 'malformed-text', message: 'the text has a lone surrogate' };
  }
  if (typeof value === 'number') {
    if (Object.is(value, -0)) return { path, code: 'out-of-range', message: 'minus zero is not an amount' };
    if (!Number.isFinite(value)) return { path, code: 'out-of-range', message: 'the number is too large' };
    return undefined;
  }
  if (Array.isArray(value)) {
    if (value.length > maxItems)
      return { path, code: 'too-many-items', message: `a list has at most ${maxItems} items` };
    for (const [index, item] of value.entries()) {
      const fault = firstUnsafe(item, `${path}[${index}]`, depth + 1);
      if (fault) return fault;
    }
  } else if (isRecord(value)) {
    for (const key of Object.keys(value)) {
      const keyPath = join(path, key);
      if (forbiddenKeys.has(key)) return { path: keyPath, code: 'forbidden-key', message: 'this key is never allowed' };
      const fault = firstUnsafe(value[key], keyPath, depth + 1);
      if (fault) return fault;
    }
  }
  return undefined;
}

function faultsOf(error: z.core.$ZodError, under: string, input: unknown): Fault[] {
  return error.issues.flatMap((issue): Fault[] => {
    const path = issue.path.reduce<string>(
      (at, step) => (typeof step === 'number' ? `${at}[${step}]` : join(at, String(step))),
      under,
    );
    if (isMissing(input, issue.path)) return [{ path, code: 'missing', message: 'this field is required' }];
    switch (issue.code) {
      case 'unrecognized_keys':
        return issue.keys.map((key) => unknownField(path, key));
      case 'invalid_type':
        if (issue.expected === 'int') return [{ path, code: 'out-of-range', message: 'a whole number' }];
        return [
          {
            path,
            code: 'wrong-type',
            message: `${issue.expected === 'object' ? 'an' : 'a'} ${issue.expected} is expected here`,
          },
        ];
      case 'too_small':
        return [{ path, code: 'out-of-range', message: `at least ${issue.minimum}${sizeUnit(issue.origin)}` }];
      case 'too_big':
        return [{ path, code: 'out-of-range', message: `at most ${issue.maximum}${sizeUnit(issue.origin)}` }];
      case 'invalid_value':
        return [{ path, code: 'not-allowed', message: oneOf(issue.values, issue.message) }];
      case 'invalid_union':
        return [{ path, code: 'not-allowed', message: 'none of the shapes that are allowed here' }];
      case 'custom':
        if (issue.params?.code === 'currency-mismatch')
          return [{ path, code: 'currency-mismatch', message: issue.message }];
        return [{ path, code: 'malformed', message: issue.message }];
      default:
        return [{ path, code: 'malformed', message: issue.message }];
    }
  });
}

function isMissing(input: unknown, path: readonly PropertyKey[]): boolean {
  let value = input;
  for (const step of path) value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
  return value === undefined;
}

function unknownField(path: string, key: string): Fault {
  return {
    path: join(path, key),
    code: 'unknown-field',
    message: 'there is no such field; strictness keeps what is not agreed out',
  };
}

/** A key is part of a path only where it could not be mistaken for a value: somebody might send data as keys. */
function join(path: string, key: string): string {
  const step = /^[A-Za-z_][A-Za-z0-9_-]{0,63}$/.test(key) ? key : '(unreadable key)';
  return path === '' ? step : `${path}.${step}`;
}

/** Hostile keys may be long and nested deep; a path is still short enough for `EventQuarantined`. */
function bounded(path: string): string {
  return path.length > maxPath ? `${path.slice(0, maxPath - 1)}…` : path;
}

function sizeUnit(origin: string): string {
  return origin === 'string' ? ' characters' : '';
}

function oneOf(values: readonly unknown[], otherwise: string): string {
  return values.length > 12 ? otherwise : `one of ${values.join(', ')}`;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isFaulty(faults: Fault[]): faults is [Fault, ...Fault[]] {
  return faults.length > 0;
}

function refuse(fault: Fault): Parsed {
  return { ok: false, faults: [fault] };
}
