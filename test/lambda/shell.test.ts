import { setImmediate as othersHadTheirTurn } from 'node:timers/promises';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Handler, handlerOf, type Message } from '../../shared/lambda/subscriber.ts';
import { createTelemetry } from '../../shared/lambda/telemetry.ts';
import { envelopeOf, textOf } from '../events/arbitraries.ts';
import { aCall, called } from '../ledger/cases.ts';
import { type Bench, startBench } from './bench.ts';
import { countsIn, logsIn, writtenDuring } from './output.ts';
import { batchOf, context, receivedAt, record } from './records.ts';

const telemetry = createTelemetry({ service: 'any', stage: 'test', table: 'kulanz', bus: 'kulanz' });
const ten = Array.from({ length: 10 }, (_, index) => `m-${index}`);

/** What goes back to Lambda, and what was written meanwhile. */
async function answerOf(handler: Handler, event: SQSEvent): Promise<{ answer?: SQSBatchResponse; text: string }> {
  let answer: SQSBatchResponse | undefined;
  const text = await writtenDuring(async () => {
    answer = await handler(event, context);
  });
  return { ...(answer && { answer }), text };
}

/** A function that fails on these bodies, late, and keeps what it was handed. */
function failingOn(...bodies: string[]) {
  const handled: Message[] = [];
  const handler = handlerOf(async (message) => {
    await othersHadTheirTurn();
    if (bodies.includes(message.body)) throw new Error('passing');
    handled.push(message);
  }, telemetry);
  return { handler, handled };
}
const failuresIn = (text: string) => countsIn(text).filter(({ metric }) => metric === 'Failures').length;

describe('the answer names exactly what must come again', () => {
  test.each<[string, string[]]>([
    ['nothing', []],
    ['one bad of ten', ['m-3']],
    ['the first and the last', ['m-0', 'm-9']],
    ['all of them, which is an answer and no crash', ten],
  ])('%s', async (_, bad) => {
    const { handler, handled } = failingOn(...bad);
    const { answer, text } = await answerOf(handler, batchOf(...ten.map((id) => record(id, id))));
    expect(answer).toEqual({ batchItemFailures: bad.map((itemIdentifier) => ({ itemIdentifier })) });
    expect(handled.map(({ body }) => body)).toEqual(ten.filter((id) => !bad.includes(id)));
    expect(failuresIn(text)).toBe(bad.length);
    expect(logsIn(text).map(({ messageId }) => messageId)).toEqual(bad);
  });

  test('two records with the same text are told apart by their ids', async () => {
    const { handler } = failingOn('same');
    const { answer } = await answerOf(handler, batchOf(record('m-1', 'same'), record('m-2', 'same')));
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-1' }, { itemIdentifier: 'm-2' }] });
  });
});

describe('a record as it arrives', () => {
  test('is handed on as it is, with the time of its receipt and the name of its queue', async () => {
    const { handler, handled } = failingOn();
    await answerOf(handler, batchOf(record('m-1', ' not { JSON', 1_795_339_800_412, 'kulanz-hotline-calls-dlq')));
    expect(handled).toEqual([
      { body: ' not { JSON', receivedAt: 1_795_339_800_412, queue: 'kulanz-hotline-calls-dlq' },
    ]);
  });

  test.each([undefined, '', 'yesterday', '2026-11-22T09:30:00Z'])(
    'with %j for the time of its receipt fails alone',
    async (sent) => {
      const odd = record('m-odd', 'body');
      Reflect.set(odd.attributes, 'SentTimestamp', sent);
      const { handler, handled } = failingOn();
      const { answer, text } = await answerOf(handler, batchOf(record('m-1', 'one'), odd, record('m-2', 'two')));
      expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-odd' }] });
      expect(handled.map(({ body }) => body)).toEqual(['one', 'two']);
      expect(failuresIn(text)).toBe(1);
    },
  );

  test.each(['attributes', 'eventSourceARN'])('without its %s fails alone', async (field) => {
    const odd = record('m-odd', 'body');
    Reflect.deleteProperty(odd, field);
    const { handler } = failingOn();
    const { answer } = await answerOf(handler, batchOf(odd, record('m-1', 'one')));
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-odd' }] });
  });
});

describe('the real functions', () => {
  let bench: Bench;
  beforeAll(async () => {
    bench = await startBench();
  });
  afterAll(() => bench.stop());

  const calls = ten.map((id) => called(aCall({ callId: `call-${id}`, customerId: `customer-${id}` })));
  const batch = batchOf(...calls.map((event, index) => record(`m-${index}`, textOf(event))));

  test('ten calls, of which the table fails on one: nine outcomes, and the one comes again', async () => {
    const table = ({ body }: { body: string }) => {
      if (body.includes('customer-m-3')) throw Object.assign(new Error('no'), { name: 'AccessDeniedException' });
      return undefined;
    };
    const functions = await bench.functions({ table });
    const { answer, text } = await answerOf(functions.subscriber('hotline-calls'), batch);
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-3' }] });
    expect(countsIn(text).filter(({ metric }) => metric === 'Outcomes')).toHaveLength(9);
    expect(failuresIn(text)).toBe(1);
    const told = functions.bus.filter(({ name }) => name === 'RecoveryDecided').map(({ detail }) => detail);
    expect(told).toHaveLength(9);
    expect(told.join()).not.toContain('customer-m-3');
  });

  test('ten calls, of which one is not what was agreed: it is set aside, and nothing comes again', async () => {
    const functions = await bench.functions();
    const broken = record('m-3', JSON.stringify({ ...envelopeOf(called()), detail: 'no' }));
    const records = batch.Records.map((sound, index) => (index === 3 ? broken : sound));
    const { answer, text } = await answerOf(functions.subscriber('hotline-calls'), batchOf(...records));
    expect(answer).toEqual({ batchItemFailures: [] });
    expect(countsIn(text).filter(({ metric }) => metric === 'Outcomes')).toHaveLength(9);
    expect(countsIn(text).filter(({ metric }) => metric === 'Quarantined')).toMatchObject([
      { value: 1, dimensions: { code: 'wrong-type' } },
    ]);
  });

  test('what is set aside is counted when it is kept, however often it is delivered and published', async () => {
    let refusing = true;
    const bus = () =>
      refusing ? { status: 400, body: JSON.stringify({ __type: 'LimitExceededException', message: 'no' }) } : undefined;
    const functions = await bench.functions({ bus });
    const handler = functions.subscriber('hotline-calls');
    const one = batchOf(record('m-0', '{"no event":1}'));
    const quarantinedIn = (text: string) => countsIn(text).filter(({ metric }) => metric === 'Quarantined').length;

    const unpublished = await answerOf(handler, one);
    expect(unpublished.answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-0' }] });
    expect(quarantinedIn(unpublished.text)).toBe(1);
    refusing = false;
    const again = await answerOf(handler, one);
    expect(again.answer).toEqual({ batchItemFailures: [] });
    expect(quarantinedIn(again.text)).toBe(0);
    expect(functions.bus.map(({ name }) => name)).toEqual(['EventQuarantined']);
  });

  test('what fails is logged with its event, the ids that it is found by later, and where in the code', async () => {
    let refusing = true;
    const table = () => {
      if (refusing) throw new RangeError('quoted');
      return undefined;
    };
    const functions = await bench.functions({ table });
    const text = textOf(called());
    const one = (queue: string) => batchOf(record('m-0', text, receivedAt, queue));
    const handler = functions.subscriber('hotline-calls');
    const [failed] = logsIn((await answerOf(handler, one('kulanz-hotline-calls'))).text);
    expect(failed).toMatchObject({ message: 'failed', event: 'HotlineCallEnded', error: 'RangeError' });
    expect(failed?.at).toEqual(expect.arrayContaining([expect.stringContaining('/test/lambda/shell.test.ts:')]));
    expect(JSON.stringify(failed)).not.toContain('quoted');

    refusing = false;
    const [setAside] = logsIn((await answerOf(functions.quarantine, one('kulanz-hotline-calls-dlq'))).text);
    expect(setAside).toMatchObject({ message: 'quarantined', quarantineId: failed?.quarantineId });
    const [recorded] = logsIn((await answerOf(handler, one('kulanz-hotline-calls'))).text);
    expect(recorded).toMatchObject({ message: 'recorded', outcomeId: failed?.outcomeId });
  });

  test('a field that no contract knows is not named in the log: its sender named it', async () => {
    const functions = await bench.functions();
    const odd = envelopeOf(called());
    Reflect.set(Object(odd.detail).data, 'Maria_Schmidt_4111', 1);
    const { text } = await answerOf(functions.subscriber('hotline-calls'), batchOf(record('m-0', JSON.stringify(odd))));
    expect(text).toContain('detail.data.(unknown field)');
    expect(text).not.toContain('Maria_Schmidt');
  });

  test('an outcome is counted when it is recorded, however often it is delivered and published', async () => {
    let refusals = 1;
    const bus = () => {
      if (refusals <= 0) return undefined;
      return { status: 400, body: JSON.stringify({ __type: 'LimitExceededException', message: 'no' }) };
    };
    const functions = await bench.functions({ bus });
    const handler = functions.subscriber('hotline-calls');
    const one = batchOf(record('m-0', textOf(called()), receivedAt));
    const metricsIn = (text: string) => [...new Set(countsIn(text).map(({ metric }) => metric))];

    const unpublished = await answerOf(handler, one);
    expect(unpublished.answer).toEqual({ batchItemFailures: [{ itemIdentifier: 'm-0' }] });
    expect(metricsIn(unpublished.text)).toEqual([
      'Outcomes',
      'TimeToOutcome',
      'RuleApplied',
      'Remedies',
      'ValueGranted',
      'Failures',
    ]);
    refusals = 0;
    for (let delivery = 2; delivery <= 3; delivery += 1) {
      const again = await answerOf(handler, one);
      expect(again.answer).toEqual({ batchItemFailures: [] });
      expect(metricsIn(again.text)).toEqual([]);
      expect(logsIn(again.text)).toMatchObject([{ message: 'repeated' }]);
    }
  });
});
