import { once } from 'node:events';
import { createServer, type Server } from 'node:net';
import { expect, test } from 'vitest';
import { clientTimes, createLedger, longestCallMs, tableClient } from '../../shared/ledger/ledger.ts';
import { localAccess } from '../stores/table.ts';

/** A ledger whose table is this server. */
async function against(server: Server) {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const client = tableClient({ ...localAccess, endpoint });
  const close = () => {
    client.destroy();
    server.close();
  };
  return { ledger: createLedger({ client, tableName: 'kulanz' }), close };
}

/**
 * How long it took, in milliseconds, as this process could see it: a time in which the machine did not let it run counts as
 * a few ticks, as no timer of it ran either.
 */
async function timeOf(running: Promise<unknown>): Promise<number> {
  const tickMs = 10;
  let seen = 0;
  let last = performance.now();
  const ticking = setInterval(() => {
    const now = performance.now();
    seen += Math.min(now - last, 5 * tickMs);
    last = now;
  }, tickMs);
  await running.finally(() => clearInterval(ticking));
  return seen;
}

test('a table that takes the call and never answers costs no more time than is reckoned with', async () => {
  const { ledger, close } = await against(createServer(() => {}));

  const finding = expect(ledger.find('HotlineCallEnded#telephony#1')).rejects;
  const ended = finding.toMatchObject({ name: 'TimeoutError', $metadata: { attempts: clientTimes.attempts } });
  expect(await timeOf(ended)).toBeLessThan(longestCallMs);
  close();
});

test('an answer that begins and stops halfway costs no more than one attempt’s time on top', async () => {
  const stopping = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{'));
  });
  const { ledger, close } = await against(stopping);

  const ended = expect(ledger.find('HotlineCallEnded#telephony#1')).rejects.toMatchObject({ name: 'TimeoutError' });
  expect(await timeOf(ended)).toBeLessThan(longestCallMs + clientTimes.requestMs);
  close();
});

test('the longest call is all attempts with the longest pauses between them', () => {
  expect(longestCallMs).toBe(2 * 1_000 + 1_000);
});

test('making a ledger makes no call, so a function can do it before its first event', () => {
  const client = tableClient({ ...localAccess, endpoint: 'http://127.0.0.1:1' });
  expect(() => createLedger({ client, tableName: 'kulanz' })).not.toThrow();
});
