import { describe, expect, test } from 'vitest';
import { EnvironmentEnded } from '../../local/engine/function.ts';
import { entry, stubEngine } from './stub-engine.ts';

const failing = (ids: string[]) => ({ batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })) });

/** Every position in every batch size. */
const places = Array.from({ length: 10 }, (_, size) =>
  Array.from({ length: size + 1 }, (__, position) => ({ size: size + 1, position })),
).flat();

describe('one bad record', () => {
  test.each(places)('at position $position of a batch of $size holds up no other', async ({ size, position }) => {
    const { core, scheduler, runs, mourned, startedAt } = stubEngine((records) =>
      failing(records.filter(({ n }) => n === position).map(({ messageId }) => messageId)),
    );

    core.put(Array.from({ length: size }, (_, n) => entry(n)));
    await scheduler.run(core.isIdle);

    const others = Array.from({ length: size }, (_, n) => n);
    expect(runs).toEqual([
      { at: startedAt, numbers: others, receives: others.map(() => 1) },
      { at: startedAt + 6000, numbers: [position], receives: [2] },
      { at: startedAt + 12_000, numbers: [position], receives: [3] },
    ]);
    expect(mourned.map(({ n }) => n)).toEqual([position]);
  });
});

test('who watches is told of each message that failed, and of each attempt', async () => {
  const failed: [string, number][] = [];
  const observer = {
    failed: (queue: string, { receives }: { receives: number }) => void failed.push([queue, receives]),
  };
  const { core, scheduler } = stubEngine(
    (records) => failing(records.filter(({ n }) => n === 1).map(({ messageId }) => messageId)),
    { observers: [observer] },
  );
  core.put([entry(0), entry(1), entry(2)]);
  await scheduler.run(core.isIdle);
  expect(failed).toEqual([1, 2, 3].map((receives) => ['orders', receives]));
});

describe('a run', () => {
  test.each<[string, () => unknown]>([
    ['throws', () => expect.fail('broken')],
    ['rejects', () => Promise.reject(new Error('broken'))],
    ['does not end in time', () => new Promise(() => {})],
    ['answers a text', () => 'ok'],
    ['answers a list', () => []],
    ['answers no list of failures', () => ({ batchItemFailures: 'all' })],
    ['names a failure without its id', () => ({ batchItemFailures: [{ id: 'x' }] })],
    ['names an empty id', () => failing([''])],
    ['names a message of another batch', () => failing(['other'])],
    ['answers what is not JSON', () => ({ batchItemFailures: [1n] })],
  ])('that %s acknowledges nothing', async (_, worker) => {
    let first = true;
    const { core, scheduler, runs } = stubEngine(() => {
      if (!first) return failing([]);
      first = false;
      return worker();
    });

    core.put([entry(0), entry(1)]);
    await scheduler.run(core.isIdle);

    expect(runs.map(({ receives }) => receives)).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test.each<[string, unknown]>([
    ['nothing', undefined],
    ['null', null],
    ['an empty answer', {}],
    ['null for the list', { batchItemFailures: null }],
    ['an empty list', failing([])],
  ])('that answers %s acknowledges everything', async (_, answer) => {
    const { core, scheduler, runs } = stubEngine(() => answer);
    core.put([entry(0), entry(1)]);
    await scheduler.run();
    expect(runs).toHaveLength(1);
    expect(core.queueSizes().orders).toBe(0);
  });

  test('takes at most ten messages', async () => {
    const { core, scheduler, runs } = stubEngine(() => undefined);
    core.put(Array.from({ length: 10 }, (_, n) => entry(n)));
    core.put([entry(10)]);
    await scheduler.run(core.isIdle);
    expect(runs.map(({ numbers }) => numbers.length)).toEqual([10, 1]);
  });

  test('waits for the batch window while its batch is not full, and no longer', async () => {
    const { core, scheduler, runs, startedAt } = stubEngine(() => undefined, {
      settings: { functionTimeoutMs: 1000, visibilityMs: 6000, maxReceives: 3, maxConcurrency: 1, batchWindowMs: 500 },
    });
    core.put([entry(0)]);
    await scheduler.advance(499);
    expect(runs).toEqual([]);
    core.put([entry(1)]);
    await scheduler.advance(1);
    expect(runs.map(({ at, numbers }) => [at - startedAt, numbers.length])).toEqual([[500, 2]]);
    core.put(Array.from({ length: 10 }, (_, n) => entry(n)));
    await scheduler.advance(0);
    expect(runs.map(({ at }) => at - startedAt)).toEqual([500, 500]);
  });

  test('has its environment to itself: two at a time are two environments', async () => {
    const used: number[] = [];
    const { core, scheduler } = stubEngine(
      (_, { environment }) => {
        used.push(environment);
        return new Promise((resolve) => scheduler.schedule(100, () => resolve(undefined)));
      },
      { settings: { maxConcurrency: 2, batchSize: 1, functionTimeoutMs: 1000, visibilityMs: 6000 } },
    );
    core.put([entry(0), entry(1), entry(2), entry(3)]);
    await scheduler.run(core.isIdle);
    expect(used.toSorted()).toEqual([1, 1, 2, 2]);
  });

  test('that timed out leaves its environment unused afterwards', async () => {
    const used: number[] = [];
    const { core, scheduler } = stubEngine((_, { environment }) => {
      used.push(environment);
      return used.length === 1 ? new Promise(() => {}) : undefined;
    });
    core.put([entry(0)]);
    await scheduler.run(core.isIdle);
    expect(used).toEqual([1, 2]);
  });
});

test('a run in an environment that is gone fails, and the next one has a fresh one', async () => {
  const used: number[] = [];
  const { core, scheduler } = stubEngine((_, { environment }) => {
    used.push(environment);
    if (environment === 1) throw new EnvironmentEnded('gone');
  });
  core.put([entry(0)]);
  await scheduler.run(core.isIdle);
  expect(used).toEqual([1, 2]);
});

describe('a message', () => {
  test('stays hidden until its visibility time-out ends, at, and not before', async () => {
    const { core, scheduler, runs } = stubEngine((records) => failing(records.map(({ messageId }) => messageId)));
    core.put([entry(0)]);
    await scheduler.advance(5999);
    expect(runs).toHaveLength(1);
    await scheduler.advance(1);
    expect(runs).toHaveLength(2);
  });

  test('keeps its time of receipt over all deliveries, and into the dead-letter queue', async () => {
    const times: number[] = [];
    const { core, scheduler, mourned, startedAt } = stubEngine((records) => {
      times.push(...records.map(({ sentAt }) => sentAt));
      return failing(records.map(({ messageId }) => messageId));
    });
    core.put([entry(0)]);
    await scheduler.run(core.isIdle);
    expect(times).toEqual([startedAt, startedAt, startedAt]);
    expect(mourned).toMatchObject([{ n: 0, sentAt: startedAt, receives: 1 }]);
  });
});

describe('a fault on purpose', () => {
  test('delivers an event twice, or late', async () => {
    const { core, scheduler, runs, startedAt } = stubEngine(() => undefined, {
      faults: { deliveries: () => [0, 60_000] },
    });
    core.put([entry(7)]);
    await scheduler.run(core.isIdle);
    expect(runs.map(({ at, numbers }) => [at - startedAt, numbers])).toEqual([
      [0, [7]],
      [60_000, [7]],
    ]);
  });

  test('reorders', async () => {
    const { core, scheduler, runs } = stubEngine(() => undefined, {
      faults: { pick: (_, visible) => visible - 1 },
    });
    core.put([entry(0), entry(1), entry(2)]);
    await scheduler.run(core.isIdle);
    expect(runs.map(({ numbers }) => numbers)).toEqual([[2, 1, 0]]);
  });

  test('ends an environment before its handler starts', async () => {
    let crashes = 1;
    const { core, scheduler, runs } = stubEngine(() => undefined, {
      faults: {
        invoking: ({ abandon }) => {
          if (crashes > 0) abandon();
          crashes -= 1;
        },
      },
    });
    core.put([entry(0)]);
    await scheduler.run(core.isIdle);
    expect(runs.map(({ receives }) => receives)).toEqual([[2]]);
  });

  test('ends an environment while its handler runs: what it answers later counts for nothing', async () => {
    const ended: (() => void)[] = [];
    const { core, scheduler, runs } = stubEngine(
      () => new Promise((resolve) => scheduler.schedule(500, () => resolve(undefined))),
      {
        faults: {
          invoking({ abandon }) {
            ended.push(abandon);
            if (ended.length === 1) scheduler.schedule(100, abandon);
          },
        },
      },
    );
    core.put([entry(0)]);
    await scheduler.run(core.isIdle);
    expect(runs.map(({ receives }) => receives)).toEqual([[1], [2]]);
  });

  test('lets visibility expire mid-run: then the later run decides, and the first can delete nothing', async () => {
    let receives = 0;
    const { core, scheduler, runs, startedAt } = stubEngine(
      ([record]) => {
        const [ms, answer] = record?.receives === 1 ? [900, undefined] : [800, failing([record?.messageId ?? ''])];
        return new Promise((resolve) => scheduler.schedule(ms, () => resolve(record?.receives === 3 ? null : answer)));
      },
      {
        faults: {
          visibility() {
            receives += 1;
            return receives === 1 ? 300 : undefined;
          },
        },
        settings: { maxConcurrency: 2, functionTimeoutMs: 1000, visibilityMs: 6000, maxReceives: 3 },
      },
    );
    core.put([entry(0)]);
    await scheduler.run(core.isIdle);
    expect(runs.map(({ at, receives: count }) => [at - startedAt, ...count])).toEqual([
      [0, 1],
      [300, 2],
      [6300, 3],
    ]);
  });

  test('loses an acknowledgement', async () => {
    let losses = 1;
    const { core, scheduler, runs } = stubEngine(() => undefined, {
      faults: {
        loseAcknowledgement: () => {
          losses -= 1;
          return losses >= 0;
        },
      },
    });
    core.put([entry(0)]);
    await scheduler.run(core.isIdle);
    expect(runs.map(({ receives }) => receives)).toEqual([[1], [2]]);
  });

  test('refuses an entry as the service may', () => {
    const { core } = stubEngine(() => undefined, {
      faults: {
        refuse: ({ Detail }) =>
          Detail === '{"n":1}' ? { code: 'ThrottlingException', message: 'Slow down.' } : undefined,
      },
    });
    const { FailedEntryCount, Entries } = core.put([entry(0), entry(1), entry(2)]);
    expect([FailedEntryCount, Entries[1]?.ErrorCode]).toEqual([1, 'ThrottlingException']);
  });

  test('repeats itself with its seed, and differs with another', async () => {
    const orderOf = async (seed: number) => {
      const order: number[] = [];
      const { core, scheduler } = stubEngine((records) => void order.push(...records.map(({ n }) => n)), {
        seed,
        faults: { deliveries: () => [0, 0] },
        settings: { maxConcurrency: 3, batchSize: 1, functionTimeoutMs: 1000, visibilityMs: 6000 },
      });
      const ids = core.put(Array.from({ length: 10 }, (_, n) => entry(n))).Entries.map(({ EventId }) => EventId);
      await scheduler.run(core.isIdle);
      return { order, ids };
    };
    expect(await orderOf(5)).toEqual(await orderOf(5));
    expect(await orderOf(5)).not.toEqual(await orderOf(6));
  });
});

test('all is at rest only when nothing waits, nothing is hidden and nothing runs', async () => {
  const { core, scheduler } = stubEngine((records) => failing(records.map(({ messageId }) => messageId)));
  let rested = false;
  expect(core.isIdle()).toBe(true);
  core.put([entry(0)]);
  void core.idle().then(() => {
    rested = true;
  });
  await scheduler.advance(17_999);
  expect(rested).toBe(false);
  await scheduler.advance(1);
  expect(rested).toBe(true);
});

test('a stopped engine takes nothing more from its queues', async () => {
  const { core, scheduler, runs } = stubEngine(() => undefined);
  core.put([entry(0)]);
  core.stop();
  await scheduler.run();
  expect(runs).toEqual([]);
  expect(core.queueSizes().orders).toBe(1);
});
