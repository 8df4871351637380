import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { expect, test } from 'vitest';
import { virtualScheduler } from '../../local/engine/virtual-scheduler.ts';
import { busClient } from '../../shared/lambda/publisher.ts';
import { clientTimes, tableClient } from '../../shared/ledger/ledger.ts';
import { chanceOf } from './chance.ts';
import type { CallFault } from './fate.ts';
import { quickClient } from './quick-client.ts';
import { simulate } from './simulate.ts';
import { createTrace } from './trace.ts';
import { inVirtualTime } from './virtual-time.ts';
import { createWire } from './wire.ts';

test.each([1, 2, 3, 4, 5, 6, 7])(
  'dynalite answers all that is asked of the quick table in seed %i in the same way',
  {
    timeout: 60_000,
  },
  async (seed) => {
    expect((await simulate(seed, undefined, 'compared')).broken).toEqual([]);
  },
);

test.each([8, 9, 10])(
  'seed %i keeps every promise through the AWS SDK, dynalite and the front, too',
  {
    timeout: 60_000,
  },
  async (seed) => {
    expect((await simulate(seed, undefined, 'real')).broken).toEqual([]);
  },
);

const faults: CallFault[][] = [
  ['throttled'],
  ['throttled', 'throttled'],
  ['server-error', 'throttled'],
  ['connection-reset'],
  ['connection-reset', 'answer-lost'],
  ['never-arrives', 'server-error'],
  ['answer-too-late'],
  ['refused-for-good'],
];

test.each(faults)(
  'the quick client meets %s, %s as the AWS SDK does: it tries again as often, and as late',
  async (...script) => {
    expect(await met('quick', script)).toEqual(await met('sdk', script));
  },
);

/** When which calls were made, and how they ended. */
async function met(by: 'quick' | 'sdk', script: readonly (CallFault | undefined)[]): Promise<string[]> {
  const scheduler = virtualScheduler();
  const trace = createTrace(scheduler.now);
  const left = [...script, ...script];
  const wire = createWire({
    scheduler,
    trace,
    plan: { fate: () => ({ thereMs: 5, backMs: 5, fault: left.shift() }) },
    table: async () => ({ status: 200, body: {} }),
    bus: async () => ({ status: 200, body: { FailedEntryCount: 0, Entries: [{ EventId: 'taken' }] } }),
    wrote() {},
    happened() {},
  });
  const caller = { name: 'somebody', alive: () => true };
  const address = {
    region: 'eu-central-1',
    endpoint: 'http://127.0.0.1:1',
    credentials: { accessKeyId: 'nobody', secretAccessKey: 'nothing' },
    requestHandler: wire.requestHandler(caller),
  };
  await inVirtualTime(scheduler, chanceOf(1, 1).next, async () => {
    const toTable = by === 'quick' ? quickClient(wire.transport(caller), clientTimes.attempts) : tableClient(address);
    const toBus = by === 'quick' ? quickClient(wire.transport(caller), 1) : busClient(address);
    const ended = (how: Promise<unknown>) =>
      how.then(
        () => trace.note('done'),
        (error: Error) => trace.note(`${error.name}: ${error.message}`),
      );
    const all = (async () => {
      await ended(toTable.send(new GetItemCommand({ TableName: 'kulanz', Key: { pk: { S: 'a' }, sk: { S: 'b' } } })));
      await ended(toBus.send(new PutEventsCommand({ Entries: [{ Source: 'a', DetailType: 'b', Detail: '{}' }] })));
    })();
    await scheduler.run();
    await all;
  });
  return [...trace.lines()];
}
