import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { putAll } from '../../events/emit.ts';
import { createEmitter, type EventData, InvalidEventError, type Metadata } from '../../events/index.ts';

interface Entry {
  EventBusName: string;
  Source: string;
  DetailType: string;
  Detail: string;
}

/** How the bus answers one call: for each entry taken or the code of its refusal, or as a whole. */
type Answer = (entries: Entry[]) => { codes: (string | undefined)[] } | { status: number; type: string } | 'never';

const takeAll: Answer = (entries) => ({ codes: entries.map(() => undefined) });
const refuse =
  (...ids: string[]): Answer =>
  (entries) => ({
    codes: entries.map((entry) => (ids.includes(eventIdIn(entry)) ? 'ThrottlingException' : undefined)),
  });

/** A bus on the loopback that speaks the real protocol to the real client, and answers as it is told. */
let calls: Entry[][];
let answers: Answer[];
let client: EventBridgeClient;
let pauses: number[];
let close: () => Promise<void>;

beforeEach(async () => {
  calls = [];
  answers = [];
  pauses = [];
  const server = createServer(async (request, response) => {
    const { Entries } = JSON.parse(await textOf(request)) as { Entries: Entry[] };
    calls.push(Entries);
    const answer = (answers.shift() ?? takeAll)(Entries);
    if (answer === 'never') return;
    response.setHeader('content-type', 'application/x-amz-json-1.1');
    if ('status' in answer) {
      response.writeHead(answer.status).end(JSON.stringify({ __type: answer.type, message: 'slow down' }));
      return;
    }
    response.end(
      JSON.stringify({
        FailedEntryCount: answer.codes.filter(Boolean).length,
        Entries: answer.codes.map((code, index) =>
          code ? { ErrorCode: code, ErrorMessage: 'not now' } : { EventId: `entry-${calls.length}-${index}` },
        ),
      }),
    );
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  client = new EventBridgeClient({
    region: 'eu-central-1',
    endpoint: `http://127.0.0.1:${port}`,
    credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
    maxAttempts: 1,
    requestHandler: { requestTimeout: 2_000, throwOnRequestTimeout: true },
  });
  close = () => {
    client.destroy();
    server.closeAllConnections();
    return new Promise((closed) => server.close(() => closed()));
  };
});

afterEach(() => close());

const emitter = (attempts?: number) =>
  createEmitter({
    source: 'telephony',
    bus: 'kulanz',
    client,
    ...(attempts === undefined ? {} : { attempts }),
    backoff: (attempt) => {
      pauses.push(attempt);
      return 0;
    },
  });

type Call = { name: 'HotlineCallEnded'; metadata: Metadata; data: EventData<'HotlineCallEnded'> };

function call(number: number, line = 'Hotline'): Call {
  return {
    name: 'HotlineCallEnded',
    metadata: { eventId: `event-${number}`, version: 1, occurredAt: '2026-06-15T12:00:00Z' },
    data: { callId: `call-${number}`, customerId: 'customer-1', line, durationSeconds: 60, about: 'other' },
  };
}

const callsNumbered = (count: number) => Array.from({ length: count }, (_, index) => call(index + 1));
const eventIdIn = (entry: Entry): string => JSON.parse(entry.Detail).metadata.eventId;
/** Which events each call to the bus carried. */
const sent = () => calls.map((entries) => entries.map(eventIdIn));

describe('nothing handed to emit() is lost silently', () => {
  test('an event reaches the bus under its source, its name and its bus', async () => {
    const receipts = await emitter().emit([call(1)]);
    expect(calls).toEqual([
      [
        {
          EventBusName: 'kulanz',
          Source: 'telephony',
          DetailType: 'HotlineCallEnded',
          Detail: JSON.stringify({ metadata: call(1).metadata, data: call(1).data }),
        },
      ],
    ]);
    expect(receipts).toEqual([{ eventId: 'event-1', accepted: true, entryId: 'entry-1-0' }]);
  });

  test('entries 3 and 7 of 10 fail once: they alone are sent again, unchanged', async () => {
    answers = [refuse('event-3', 'event-7')];
    const receipts = await emitter().emit(callsNumbered(10));
    expect(sent()).toEqual([callsNumbered(10).map(({ metadata }) => metadata.eventId), ['event-3', 'event-7']]);
    expect(calls[1]).toEqual([calls[0]?.[2], calls[0]?.[6]]);
    expect(receipts.map(({ eventId }) => eventId)).toEqual(callsNumbered(10).map(({ metadata }) => metadata.eventId));
    expect(receipts.every(({ accepted }) => accepted)).toBe(true);
    expect(receipts[2]).toMatchObject({ entryId: 'entry-2-0' });
    expect(receipts[6]).toMatchObject({ entryId: 'entry-2-1' });
    expect(pauses).toEqual([1]);
  });

  test('what is refused again and again is reported, beside what was taken, in the order given', async () => {
    answers = [1, 2, 3].map(() => refuse('event-2'));
    const receipts = await emitter(3).emit(callsNumbered(3));
    expect(sent()).toEqual([['event-1', 'event-2', 'event-3'], ['event-2'], ['event-2']]);
    expect(receipts).toEqual([
      { eventId: 'event-1', accepted: true, entryId: 'entry-1-0' },
      { eventId: 'event-2', accepted: false, code: 'ThrottlingException', message: 'not now' },
      { eventId: 'event-3', accepted: true, entryId: 'entry-1-2' },
    ]);
    expect(pauses).toEqual([1, 2]);
  });

  test.each([
    [4, true, 5],
    [5, false, 5],
    [6, false, 5],
  ])('refused %i times: accepted %s after %i calls', async (times, accepted, tries) => {
    answers = Array.from({ length: times }, () => refuse('event-1'));
    const receipts = await emitter().emit([call(1)]);
    expect(receipts).toMatchObject([{ eventId: 'event-1', accepted }]);
    expect(calls).toHaveLength(tries);
    expect(pauses).toEqual([1, 2, 3, 4]);
  });

  test('a call that is throttled as a whole is made again with all of its entries', async () => {
    answers = [() => ({ status: 400, type: 'ThrottlingException' })];
    const receipts = await emitter().emit(callsNumbered(3));
    expect(calls[1]).toEqual(calls[0]);
    expect(receipts.every(({ accepted }) => accepted)).toBe(true);
  });

  test('a call that nobody answers in time is made again, with the same event ids', async () => {
    answers = [() => 'never'];
    const receipts = await emitter().emit(callsNumbered(2));
    expect(sent()).toEqual([
      ['event-1', 'event-2'],
      ['event-1', 'event-2'],
    ]);
    expect(receipts.every(({ accepted }) => accepted)).toBe(true);
  });

  test('a bus that is not there is reported for each event, not thrown', async () => {
    await close();
    const receipts = await emitter(2).emit(callsNumbered(2));
    expect(receipts).toMatchObject([
      { eventId: 'event-1', accepted: false },
      { eventId: 'event-2', accepted: false },
    ]);
    close = async () => {};
  });

  test('an answer of the server’s own trouble is reported with its code', async () => {
    answers = [1, 2].map((): Answer => () => ({ status: 500, type: 'InternalException' }));
    expect(await emitter(2).emit([call(1)])).toMatchObject([{ accepted: false, code: 'InternalException' }]);
  });

  test('an answer that is silent about an entry is no acceptance of it', async () => {
    answers = [() => ({ codes: [undefined] })];
    const receipts = await emitter().emit(callsNumbered(2));
    expect(sent()).toEqual([['event-1', 'event-2'], ['event-2']]);
    expect(receipts.every(({ accepted }) => accepted)).toBe(true);
  });

  test('one call of three fails: the others are not sent again', async () => {
    answers = [takeAll, () => ({ status: 400, type: 'ThrottlingException' }), takeAll];
    const receipts = await emitter().emit(callsNumbered(25));
    expect(calls.map(({ length }) => length)).toEqual([10, 10, 5, 10]);
    expect(calls[3]).toEqual(calls[1]);
    expect(receipts.map(({ eventId }) => eventId)).toEqual(callsNumbered(25).map(({ metadata }) => metadata.eventId));
    expect(receipts.every(({ accepted }) => accepted)).toBe(true);
  });

  test('with no attempt allowed nothing is sent, and that is reported too', async () => {
    expect(await emitter(0).emit(callsNumbered(2))).toMatchObject([
      { eventId: 'event-1', accepted: false, code: 'NoAnswer' },
      { eventId: 'event-2', accepted: false, code: 'NoAnswer' },
    ]);
    expect(calls).toEqual([]);
  });

  test('without events nothing is sent', async () => {
    expect(await emitter().emit([])).toEqual([]);
    expect(calls).toEqual([]);
  });
});

describe('no call is larger than the bus takes', () => {
  test.each([
    [9, [9]],
    [10, [10]],
    [11, [10, 1]],
    [20, [10, 10]],
    [21, [10, 10, 1]],
  ])('%i events go in calls of %j', async (count, sizes) => {
    await emitter().emit(callsNumbered(count));
    expect(calls.map(({ length }) => length)).toEqual(sizes);
    expect(sent().flat()).toEqual(callsNumbered(count).map(({ metadata }) => metadata.eventId));
  });

  const limit = 256 * 1024;
  const frame = JSON.stringify({ metadata: { eventId: 'any' }, text: '' });
  /** An entry of so many bytes, as the bus counts: source, detail type and detail. */
  const entryOf = (bytes: number, letter = 'x') => {
    const text = letter.repeat((bytes - frame.length - 2) / Buffer.byteLength(letter));
    return { Source: 's', DetailType: 'd', Detail: JSON.stringify({ metadata: { eventId: 'any' }, text }) };
  };
  const sizeOf = ({ Source, DetailType, Detail }: ReturnType<typeof entryOf>) =>
    Buffer.byteLength(Source + DetailType + Detail);

  test.each([
    [-2, [2]],
    [0, [2]],
    [2, [1, 1]],
  ])('two entries of 256 KB and %i bytes together', async (more, sizes) => {
    for (const letter of ['x', 'ß']) {
      calls = [];
      const halves = [entryOf(limit / 2, letter), entryOf(limit / 2 + more, letter)];
      expect(halves.reduce((sum, entry) => sum + sizeOf(entry), 0)).toBe(limit + more);
      await putAll(halves, { client, backoff: () => 0 });
      expect(calls.map(({ length }) => length)).toEqual(sizes);
    }
  });

  test('each call is filled anew', async () => {
    await putAll(
      Array.from({ length: 5 }, () => entryOf(limit / 2)),
      { client, backoff: () => 0 },
    );
    expect(calls.map(({ length }) => length)).toEqual([2, 2, 1]);
  });

  test('the time of an entry counts fourteen bytes', async () => {
    const timed = { ...entryOf(limit / 2), Time: new Date(0) };
    await putAll([timed, entryOf(limit / 2 - 14)], { client, backoff: () => 0 });
    await putAll([timed, entryOf(limit / 2 - 12)], { client, backoff: () => 0 });
    expect(calls.map(({ length }) => length)).toEqual([2, 1, 1]);
  });

  test('an entry that is too large for any call goes alone, and harms no other', async () => {
    answers = [takeAll, () => ({ status: 400, type: 'ValidationException' })];
    const results = await putAll([entryOf(100), entryOf(limit + 2), entryOf(100)], { client, attempts: 1 });
    expect(calls.map(({ length }) => length)).toEqual([1, 1, 1]);
    expect(results.map(({ accepted }) => accepted)).toEqual([true, false, true]);
  });
});

describe('an event that breaks its contract is not sent', () => {
  const secret = 'Geheimnis';

  test('nor is any other, and the error names the field and never its value', async () => {
    const spoilt = call(2, `${secret}\u202e`);
    const failure = await emitter()
      .emit([call(1), spoilt, call(3)])
      .catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(InvalidEventError);
    expect(failure).toMatchObject({
      index: 1,
      message: 'event 1 breaks its contract: detail.data.line malformed',
      faults: [{ path: 'detail.data.line', code: 'malformed' }],
    });
    expect(JSON.stringify(failure) + String(failure)).not.toContain(secret);
    expect(calls).toEqual([]);
  });

  test('a segment is refused before it leaves the house', async () => {
    const withSegment = { ...call(1), data: Object.assign(call(1).data, { segment: secret }) };
    await expect(emitter().emit([withSegment])).rejects.toThrow('detail.data.segment unknown-field');
    expect(calls).toEqual([]);
  });

  test('a producer cannot speak as Kulanz', async () => {
    const forger = createEmitter({ source: 'kulanz', bus: 'kulanz', client });
    await expect(forger.emit([call(1)])).rejects.toThrow('source forged-source');
    expect(calls).toEqual([]);
  });
});

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request.setEncoding('utf8')) text += chunk;
  return text;
}
