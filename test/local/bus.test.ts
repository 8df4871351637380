import { describe, expect, test } from 'vitest';
import type { BusEvent } from '../../local/engine/bus.ts';
import { RequestRefused } from '../../local/engine/entry.ts';
import { noJournal } from '../../local/engine/journal.ts';
import { entry, stubEngine } from './stub-engine.ts';

const done = () => undefined;

describe('an entry', () => {
  test.each([
    ['without a source', { Source: undefined }, 'InvalidArgument'],
    ['with an empty source', { Source: '' }, 'InvalidArgument'],
    ['without a detail type', { DetailType: undefined }, 'InvalidArgument'],
    ['without a detail', { Detail: undefined }, 'InvalidArgument'],
    ['whose detail is not JSON', { Detail: '{' }, 'MalformedDetail'],
    ['whose detail is a list', { Detail: '[]' }, 'MalformedDetail'],
    ['whose detail is a text', { Detail: '"x"' }, 'MalformedDetail'],
    ['whose detail is null', { Detail: 'null' }, 'MalformedDetail'],
    ['for a bus that is not here', { EventBusName: 'other' }, 'ResourceNotFoundException'],
    ['for the default bus', { EventBusName: undefined }, 'ResourceNotFoundException'],
    ['in the name of AWS', { Source: 'aws.ec2' }, 'NotAuthorizedForSourceException'],
  ])('%s is refused alone, and the others are taken', (_, fault, code) => {
    const { core } = stubEngine(done);

    const { FailedEntryCount, Entries } = core.put([entry(1), entry(2, fault), entry(3)]);

    expect(FailedEntryCount).toBe(1);
    expect(Entries.map(({ ErrorCode }) => ErrorCode)).toEqual([undefined, code, undefined]);
    expect(Entries.map(({ EventId }) => typeof EventId)).toEqual(['string', 'undefined', 'string']);
    expect(core.queueSizes().orders).toBe(2);
  });

  test('may name the bus by its ARN', () => {
    const { core } = stubEngine(done);
    const arn = 'arn:aws:events:eu-central-1:000000000000:event-bus/test';
    expect(core.put([entry(1, { EventBusName: arn })]).FailedEntryCount).toBe(0);
  });

  test('that cannot be stored is refused, and is in no queue', () => {
    const full = { ...noJournal, accepted: () => expect.fail('disk full') };
    const { core } = stubEngine(done, { journal: full });

    expect(core.put([entry(1)]).Entries[0]?.ErrorCode).toBe('InternalFailure');
    expect(core.queueSizes().orders).toBe(0);
  });
});

describe('a request', () => {
  const kilobytes = (count: number) => JSON.stringify({ text: 'x'.repeat(count * 1024 - '{"text":""}'.length) });
  // Source and detail type are 11 bytes of each entry.
  const eleven = 'ShopOrdered'.length;

  test.each([
    ['without entries', []],
    ['of eleven entries', Array.from({ length: 11 }, (_, n) => entry(n))],
    ['of one byte over 256 KB', [entry(1, { Detail: ` ${kilobytes(256).slice(0, -2 - eleven)}"}` })]],
  ])('%s is refused as a whole', (_, entries) => {
    const { core } = stubEngine(done);
    expect(() => core.put(entries)).toThrow(RequestRefused);
    expect(core.queueSizes().orders).toBe(0);
  });

  test.each([
    ['of ten entries', Array.from({ length: 10 }, (_, n) => entry(n))],
    ['of 256 KB', [entry(1, { Detail: `${kilobytes(256).slice(0, -2 - eleven)}"}` })]],
  ])('%s is taken', (_, entries) => {
    const { core } = stubEngine(done);
    expect(core.put(entries).FailedEntryCount).toBe(0);
  });
});

describe('an event', () => {
  test('reaches its queue as EventBridge writes it, its detail untouched to the byte', async () => {
    const bodies: string[] = [];
    const { core, scheduler } = stubEngine(done, {
      observers: [{ acknowledged: (_, { body }) => bodies.push(body) }],
    });
    const Detail = '{ "n": 1e309, "z":-0, "a":"\\ud800" }';

    const { Entries } = core.put([entry(1, { Detail, Time: new Date('2026-02-03T04:05:06.789Z'), Resources: ['r'] })]);
    await scheduler.run(core.isIdle);

    expect(bodies).toHaveLength(1);
    expect(bodies[0]).toContain(`"detail":${Detail}}`);
    expect(JSON.parse(bodies[0] ?? '')).toMatchObject({
      version: '0',
      id: Entries[0]?.EventId,
      'detail-type': 'Ordered',
      source: 'shop',
      account: '000000000000',
      region: 'eu-central-1',
      time: '2026-02-03T04:05:06Z',
      resources: ['r'],
    });
  });

  test('that no rule matches is only published', () => {
    const heard: [BusEvent, readonly string[]][] = [];
    const { core } = stubEngine(done, { observers: [{ published: (event, queues) => heard.push([event, queues]) }] });

    core.put([entry(1, { DetailType: 'Shipped' }), entry(2)]);

    expect(heard.map(([event, queues]) => [event['detail-type'], queues])).toEqual([
      ['Shipped', []],
      ['Ordered', ['orders']],
    ]);
    expect(core.outbound().map((event) => event['detail-type'])).toEqual(['Shipped']);
  });

  test('of the world outside is forgotten after a thousand more', () => {
    const { core } = stubEngine(done);
    for (let n = 0; n < 1001; n += 1) core.put([entry(n, { DetailType: 'Shipped' })]);
    expect(core.outbound()).toHaveLength(1000);
    expect(core.outbound()[0]?.detail).toEqual({ n: 1 });
  });
});
