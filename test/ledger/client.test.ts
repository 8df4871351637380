import { once } from 'node:events';
import { createServer } from 'node:net';
import { expect, test } from 'vitest';
import { clientTimes, createLedger, longestCallMs, tableClient } from '../../shared/ledger/ledger.ts';
import { localAccess } from '../stores/table.ts';

test('a table that takes the call and never answers costs no more time than is reckoned with', async () => {
  const silent = createServer(() => {});
  silent.listen(0, '127.0.0.1');
  await once(silent, 'listening');
  const address = silent.address();
  const endpoint = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
  const client = tableClient({ ...localAccess, endpoint });
  const ledger = createLedger({ client, tableName: 'kulanz' });

  const started = performance.now();
  const finding = ledger.find('HotlineCallEnded#telephony#1');
  await expect(finding).rejects.toMatchObject({ name: 'TimeoutError', $metadata: { attempts: clientTimes.attempts } });
  expect(performance.now() - started).toBeLessThan(longestCallMs);

  client.destroy();
  silent.close();
});

test('the longest call is all attempts with the longest pauses between them', () => {
  expect(longestCallMs).toBe(3 * (500 + 1_500) + 1_000 + 2_000);
});

test('making a ledger makes no call, so a function can do it before its first event', () => {
  const client = tableClient({ ...localAccess, endpoint: 'http://127.0.0.1:1' });
  expect(() => createLedger({ client, tableName: 'kulanz' })).not.toThrow();
});
