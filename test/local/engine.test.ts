import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { SQSEvent } from 'aws-lambda';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type EngineOptions, startEngine } from '../../local/engine/engine.ts';
import { StartFault } from '../../local/engine/start-fault.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** Functions that take everything and do nothing. */
const stub = () => () => () => undefined;
const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };

async function engineOn(options: EngineOptions) {
  const engine = await startEngine(options);
  onTestFinished(() => engine.stop());
  return engine;
}

function tableOf({ tableEndpoint, region }: { tableEndpoint: string; region: string }) {
  const client = new DynamoDBClient({ endpoint: tableEndpoint, region, credentials });
  onTestFinished(() => client.destroy());
  return client;
}

const key = { pk: { S: 'p' }, sk: { S: 's' } };

const call = (callId: string, more: object = {}) => ({
  EventBusName: 'kulanz',
  Source: 'telephony',
  DetailType: 'HotlineCallEnded',
  Detail: JSON.stringify({
    metadata: { eventId: `e-${callId}`, version: 1, occurredAt: '2026-01-02T03:04:05Z' },
    data: {
      callId,
      customerId: 'c-1',
      line: 'service',
      durationSeconds: 60,
      about: 'contract',
      contractId: 'k-1',
      fee: { amount: 299, currency: 'EUR' },
      feeStatus: 'pending',
      ...more,
    },
  }),
});

describe('the real functions', () => {
  test('take an event to its published outcome, and twenty tellings at the same time to the same one', async () => {
    const engine = await engineOn({ dataFolder: 'memory' });
    const client = new EventBridgeClient({ endpoint: engine.busEndpoint, region: engine.region, credentials });

    const Entries = [call('1'), call('1')];
    await Promise.all(Array.from({ length: 10 }, () => client.send(new PutEventsCommand({ Entries }))));
    await engine.idle();
    client.destroy();

    const said = engine.outbound().map((event) => JSON.stringify([event['detail-type'], event.detail]));
    expect(engine.outbound().filter((event) => event['detail-type'] === 'RecoveryDecided')).toHaveLength(20);
    expect(new Set(said).size).toBe(3);
  });

  test('set aside what nobody knows, what is faulty, and what contradicts an earlier telling', async () => {
    const engine = await engineOn({ dataFolder: 'memory' });

    engine.put([call('1')]);
    await engine.idle();
    engine.put([
      { ...call('2'), DetailType: 'SunRose' },
      call('3', { rank: 'gold' }),
      call('1', { durationSeconds: 61 }),
    ]);
    await engine.idle();

    const quarantined = engine.outbound().filter((event) => event['detail-type'] === 'EventQuarantined');
    const codes = quarantined.map(({ detail }) => JSON.parse(JSON.stringify(detail)).data.code);
    expect(codes.toSorted()).toEqual(['conflict', 'unknown-event', 'unknown-field']);
  });

  test('print into the log of the data folder', async () => {
    const dataFolder = temporaryFolder();
    const engine = await engineOn({ dataFolder });
    engine.put([call('1')]);
    await engine.idle();
    expect(readFileSync(join(dataFolder, 'engine.log'), 'utf8')).toContain('"service":"hotline-calls"');
  });
});

describe('the data folder', () => {
  test.each(['kulanz', 'kulanz-segments'])(
    'keeps the table %s over a restart, and forgets it when asked to',
    async (TableName) => {
      const dataFolder = temporaryFolder();
      const first = await startEngine({ dataFolder, load: stub });
      await tableOf(first).send(new PutItemCommand({ TableName, Item: key }));
      await first.stop();

      const second = await startEngine({ dataFolder, load: stub });
      expect((await tableOf(second).send(new GetItemCommand({ TableName, Key: key }))).Item).toEqual(key);
      await second.stop();

      const third = await engineOn({ dataFolder, fresh: true, load: stub });
      expect((await tableOf(third).send(new GetItemCommand({ TableName, Key: key }))).Item).toBeUndefined();
    },
  );

  test('keeps every event that was answered for, though the engine is killed', async () => {
    const dataFolder = temporaryFolder();
    const doomed = spawn(process.execPath, [fileURLToPath(new URL('./doomed-engine.ts', import.meta.url)), dataFolder]);
    const [endpoint] = await once(doomed.stdout, 'data');
    const client = new EventBridgeClient({
      endpoint: String(endpoint).trim(),
      region: 'r',
      credentials,
      maxAttempts: 1,
    });
    const answered: string[] = [];
    // Eight producers, until the engine is gone.
    const producers = Array.from({ length: 8 }, async () => {
      for (let n = 0; ; n += 1) {
        const { Entries = [] } = await client.send(new PutEventsCommand({ Entries: [call(`${n}`), call(`${n}`)] }));
        answered.push(...Entries.map(({ EventId = '' }) => EventId));
        if (answered.length > 200) doomed.kill('SIGKILL');
      }
    });
    await Promise.allSettled(producers);
    client.destroy();

    const again = new Set<string>();
    const engine = await engineOn({
      dataFolder,
      load: () => () => (event) => {
        for (const { body } of (event as SQSEvent).Records) again.add(JSON.parse(body).id);
      },
    });
    await engine.idle();

    expect(answered.length).toBeGreaterThan(200);
    expect(answered.filter((id) => !again.has(id))).toEqual([]);
  });

  test('cannot be used by two engines, and the second one says who has it', async () => {
    const dataFolder = temporaryFolder();
    const first = await engineOn({ dataFolder, load: stub });
    await expect(startEngine({ dataFolder, fresh: true })).rejects.toThrow(
      `Another engine already runs on this data folder: process ${process.pid}, bus at ${first.busEndpoint}.`,
    );
  });

  test('with a broken table is refused, and --fresh helps', async () => {
    const dataFolder = temporaryFolder();
    await (await startEngine({ dataFolder, load: stub })).stop();
    writeFileSync(join(dataFolder, 'table', 'CURRENT'), 'garbage');

    await expect(startEngine({ dataFolder })).rejects.toMatchObject({
      name: 'StartFault',
      change: { fresh: true },
    });
    await engineOn({ dataFolder, fresh: true, load: stub });
  });

  test.each(['table/CURRENT', 'table'])('that has lost its %s is refused and left as it is', async (lost) => {
    const dataFolder = temporaryFolder();
    await (await startEngine({ dataFolder, load: stub })).stop();
    rmSync(join(dataFolder, lost), { recursive: true });
    const left = readdirSync(dataFolder, { recursive: true }).toSorted();

    await expect(startEngine({ dataFolder, load: stub })).rejects.toMatchObject({
      message: `The table is broken: ${join(dataFolder, 'table', 'CURRENT')} is missing.`,
      nextStep: 'Start afresh and forget all data',
      change: { fresh: true },
    });

    expect(readdirSync(dataFolder, { recursive: true }).toSorted()).toEqual(left);
    await engineOn({ dataFolder, fresh: true, load: stub });
  });

  test('with messages for a queue that is no more is refused', async () => {
    const dataFolder = temporaryFolder();
    const first = await startEngine({ dataFolder, bus: 'older', load: () => () => () => new Promise(() => {}) });
    first.put([{ ...call('1'), EventBusName: 'older' }]);
    await first.stop();
    await expect(startEngine({ dataFolder, load: stub })).rejects.toThrow('the queue older-hotline-calls');
  });

  test('that is not empty and not ours is left alone', async () => {
    const dataFolder = temporaryFolder();
    writeFileSync(join(dataFolder, 'thesis.txt'), 'years of work');
    await expect(startEngine({ dataFolder, fresh: true })).rejects.toThrow(StartFault);
    expect(readFileSync(join(dataFolder, 'thesis.txt'), 'utf8')).toBe('years of work');
  });

  test.each([
    ['a file', '', 'it is a file, not a folder'],
    ['a folder in a file', '/folder', 'a part of its path is a file, not a folder'],
  ])('that is %s is refused', async (_, rest, why) => {
    const file = join(temporaryFolder(), 'file');
    writeFileSync(file, '');
    await expect(startEngine({ dataFolder: file + rest })).rejects.toThrow(
      `The data folder ${file + rest} cannot be used: ${why}.`,
    );
  });

  test('that is a link to nothing is refused', async () => {
    const link = join(temporaryFolder(), 'link');
    symlinkSync('nowhere', link);
    await expect(startEngine({ dataFolder: link })).rejects.toThrow('cannot be used: it is a link to nothing.');
  });

  test('where nothing can be made is refused', { skip: process.platform !== 'linux' }, async () => {
    await expect(startEngine({ dataFolder: '/proc/kulanz' })).rejects.toThrow('cannot be used');
  });
});

test.each([
  ['busPort', 'port'],
  ['tablePort', 'table-port'],
])('a %s in use is told, with the option that helps', async (name, option) => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  await expect(startEngine({ dataFolder: 'memory', [name]: port })).rejects.toMatchObject({
    message: `Port ${port} on 127.0.0.1 is in use by another program.`,
    change: { [option]: expect.any(Number) },
  });
});

test('where there is no port ten further on, any free one is what helps', async () => {
  // Whoever has the port, this server or another program: it is in use.
  const server = createServer();
  await new Promise((settled) => server.once('listening', settled).once('error', settled).listen(65_530, '127.0.0.1'));
  onTestFinished(() => void server.close());
  await expect(startEngine({ dataFolder: 'memory', tablePort: 65_530 })).rejects.toMatchObject({
    change: { 'table-port': 0 },
  });
});

test('a function that cannot be loaded stops the start, and says why', async () => {
  const load = (name: string) => () => {
    throw new Error(`${name} lacks its configuration`);
  };
  await expect(startEngine({ dataFolder: 'memory', load })).rejects.toThrow('lacks its configuration');
});

test('the table answers nobody who comes from a web page', async () => {
  const { tableEndpoint } = await engineOn({ dataFolder: 'memory', load: stub });
  expect((await fetch(tableEndpoint, { headers: { Origin: 'https://example.com' } })).status).toBe(403);
  expect((await fetch(tableEndpoint)).status).toBe(200);
});
