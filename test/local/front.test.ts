import { execFile } from 'node:child_process';
import { createConnection } from 'node:net';
import { promisify } from 'node:util';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { PutEntry } from '../../local/engine/entry.ts';
import { createFront } from '../../local/engine/front.ts';
import { listen } from '../../local/engine/loopback.ts';
import { entry, stubEngine } from './stub-engine.ts';

const run = promisify(execFile);
const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };

async function front() {
  const { core } = stubEngine(() => undefined);
  const taken: PutEntry[] = [];
  const server = createFront({
    put(entries) {
      const results = core.put(entries);
      taken.push(...entries);
      return results;
    },
    about: () => ({ name: 'kulanz' }),
  });
  const endpoint = await listen(server, 0, 'port');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { endpoint, taken };
}

const json11 = { 'Content-Type': 'application/x-amz-json-1.1', 'X-Amz-Target': 'AWSEvents.PutEvents' };

describe('the AWS SDK, unmodified,', () => {
  test('puts events and is told of each what became of it', async () => {
    const { endpoint, taken } = await front();
    const client = new EventBridgeClient({ endpoint, region: 'eu-central-1', credentials });
    const Time = new Date('2026-02-03T04:05:06Z');

    const answer = await client.send(
      new PutEventsCommand({ Entries: [entry(1, { Time, Resources: ['r'] }), entry(2, { Detail: '[]' })] }),
    );
    client.destroy();

    expect(answer).toMatchObject({
      FailedEntryCount: 1,
      Entries: [
        { EventId: expect.any(String) },
        { ErrorCode: 'MalformedDetail', ErrorMessage: 'Detail is malformed.' },
      ],
    });
    expect(taken[0]).toMatchObject({ Time, Resources: ['r'] });
  });

  test('gets the error of a request that is refused', async () => {
    const { endpoint } = await front();
    const client = new EventBridgeClient({ endpoint, region: 'eu-central-1', credentials });
    const entries = Array.from({ length: 11 }, (_, n) => entry(n));

    await expect(client.send(new PutEventsCommand({ Entries: entries }))).rejects.toMatchObject({
      name: 'ValidationException',
      $metadata: { httpStatusCode: 400 },
    });
    client.destroy();
  });
});

const awsInstalled = await run('aws', ['--version']).then(
  () => true,
  () => false,
);

// In CI a missing aws is a failure: .ci/run brings it.
test.skipIf(!awsInstalled && process.env.CI !== 'true')('the aws command line, unmodified, puts events', async () => {
  const { endpoint, taken } = await front();
  const { stdout } = await run(
    'aws',
    [
      'events',
      'put-events',
      '--region',
      'eu-central-1',
      '--endpoint-url',
      endpoint,
      '--entries',
      JSON.stringify([entry(1)]),
    ],
    { env: { PATH: process.env.PATH, AWS_ACCESS_KEY_ID: 'any', AWS_SECRET_ACCESS_KEY: 'any' } },
  );
  expect(JSON.parse(stdout)).toEqual({ FailedEntryCount: 0, Entries: [{ EventId: expect.any(String) }] });
  expect(taken).toHaveLength(1);
});

describe('over HTTP', () => {
  test.each<[string, RequestInit, number, string]>([
    [
      'another operation',
      { headers: { ...json11, 'X-Amz-Target': 'AWSEvents.PutRule' }, body: '{}' },
      400,
      'UnknownOperationException',
    ],
    ['no operation', { headers: { 'Content-Type': 'text/plain' }, body: '{}' }, 400, 'UnknownOperationException'],
    ['another method', { method: 'DELETE', headers: json11 }, 400, 'UnknownOperationException'],
    [
      'another content type',
      { headers: { ...json11, 'Content-Type': 'text/plain' }, body: '{}' },
      400,
      'SerializationException',
    ],
    ['what is not JSON', { headers: json11, body: '{' }, 400, 'SerializationException'],
    ['no entries', { headers: json11, body: '{}' }, 400, 'SerializationException'],
    ['a number for a text', { headers: json11, body: '{"Entries":[{"Source":1}]}' }, 400, 'SerializationException'],
    ['an empty list', { headers: json11, body: '{"Entries":[]}' }, 400, 'ValidationException'],
    ['a body without end', { headers: json11, body: ' '.repeat(3_000_000) }, 413, 'RequestEntityTooLargeException'],
  ])('%s is answered with an error in the shape of AWS', async (_, request, status, type) => {
    const { endpoint, taken } = await front();
    const response = await fetch(endpoint, { method: 'POST', ...request });
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toBe('application/x-amz-json-1.1');
    expect(await response.json()).toMatchObject({ __type: type, message: expect.any(String) });
    expect(taken).toEqual([]);
  });

  test('GET / tells that the engine is well', async () => {
    const { endpoint } = await front();
    expect(await (await fetch(endpoint)).json()).toEqual({ name: 'kulanz' });
  });

  test.each([
    ['127.0.0.1:4100', 200],
    ['localhost', 200],
    ['[::1]:4100', 200],
    ['kulanz.example', 403],
    ['127.0.0.1.example:4100', 403],
    ['localhost.example', 403],
    ['', 403],
  ])('a caller who says "Host: %s" gets %i', async (host, status) => {
    const { endpoint } = await front();
    const { hostname, port } = new URL(endpoint);
    const answer = await new Promise<string>((resolve, reject) => {
      const socket = createConnection(Number(port), hostname);
      let text = '';
      socket.on('error', reject);
      socket.on('data', (data) => {
        text += data.toString();
      });
      socket.on('end', () => resolve(text));
      socket.write(`GET / HTTP/1.1\r\nHost: ${host}\r\nConnection: close\r\n\r\n`);
    });
    expect(answer).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
  });
});
