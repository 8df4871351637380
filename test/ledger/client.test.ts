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

test('a table that takes the call and never answers costs no more time than is reckoned with', async () => {
  const { ledger, close } = await against(createServer(() => {}));

  const started = performance.now();
  const finding = ledger.find('HotlineCallEnded#telephony#1');
  await expect(finding).rejects.toMatchObject({ name: 'TimeoutError', $metadata: { attempts: clientTimes.attempts } });
  expect(performance.now() - started).toBeLessThan(longestCallMs);
  close();
});

test('an answer that begins and stops halfway costs no more than one attempt’s time on top', async () => {
  const stopping = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => socket.write('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\n{'));
  });
  const { ledger, close } = await against(stopping);

  const started = performance.now();
  await expect(ledger.find('HotlineCallEnded#telephony#1')).rejects.toMatchObject({ name: 'TimeoutError' });
  expect(performance.now() - started).toBeLessThan(longestCallMs + clientTimes.requestMs);
  close();
});

test('the longest call is all attempts with the longest pauses between them', () => {
  expect(longestCallMs).toBe(2 * 1_000 + 1_000);
});

test('making a ledger makes no call, so a function can do it before its first event', () => {
  const client = tableClient({ ...localAccess, endpoint: 'http://127.0.0.1:1' });
  expect(() => createLedger({ client, tableName: 'kulanz' })).not.toThrow();
});
