import type { Context } from 'aws-lambda';
import { expect, test } from 'vitest';
import { quarantining, subscriber } from '../../shared/lambda/functions.ts';
import { createQuarantine } from '../../shared/lambda/quarantine.ts';
import type { Services } from '../../shared/lambda/services.ts';
import type { Handler } from '../../shared/lambda/subscriber.ts';
import { createLedger, tableClient } from '../../shared/ledger/ledger.ts';
import { longestChain } from '../../shared/ledger/table.ts';
import { currentPolicy } from '../../shared/recovery/policy.ts';
import { localAccess } from '../stores/table.ts';

const refused = { status: 400, body: { __type: 'ConditionalCheckFailedException' } };
const telemetry: Services['telemetry'] = new Proxy({} as Services['telemetry'], { get: () => () => {} });

/** A table that gives every event the longest way: reads that hurry see nothing, and everything was there before. */
function worstTable() {
  const calls: string[] = [];
  const items = new Map<string, unknown>();
  let isFirst = true;

  function answer(operation: string, input: Record<string, never>): { status: number; body: object } {
    const { Item, Key } = input as { Item?: { pk: { S: string } }; Key?: { pk: { S: string } } };
    const pk = (Item ?? Key)?.pk.S ?? '';
    calls.push(`${operation} ${pk.split('#')[0]}`.trim());
    if (operation === 'BatchGetItem') return { status: 200, body: { Responses: {}, UnprocessedKeys: {} } };
    if (operation === 'GetItem') return { status: 200, body: items.has(pk) ? { Item: items.get(pk) } : {} };
    if (!isFirst && !pk.startsWith('ALLOWANCE#')) return refused;
    items.set(pk, Item);
    return { status: 200, body: {} };
  }

  const requestHandler = {
    metadata: { handlerProtocol: 'http/1.1' },
    async handle({ headers, body }: { headers: Record<string, string>; body: Uint8Array }) {
      const found = answer(
        headers['x-amz-target']?.split('.').at(-1) ?? '',
        JSON.parse(Buffer.copyBytesFrom(body).toString('utf8')),
      );
      const json = { 'content-type': 'application/x-amz-json-1.0' };
      return { response: { statusCode: found.status, headers: json, body: Buffer.from(JSON.stringify(found.body)) } };
    },
    updateHttpClientConfig() {},
    httpHandlerConfigs: () => ({}),
    destroy() {},
  };
  const client = tableClient({ ...localAccess, endpoint: 'http://127.0.0.1:1', requestHandler });
  const ledger = createLedger({ client, tableName: 'kulanz' });
  const publish = async () => {
    calls.push('PutEvents');
  };
  const quarantine = createQuarantine(ledger, publish, telemetry);
  const services: Services = { ledger, policy: currentPolicy, publish, telemetry, quarantine, pageSize: 100 };
  return {
    services,
    /** The calls of one record, one after the other. */
    async callsOf(handler: Handler, queue: string, detail: object, name = 'WarrantyClaimed'): Promise<string[]> {
      calls.length = 0;
      const body = { source: 'shop', 'detail-type': name, detail };
      const record = {
        messageId: 'm-1',
        body: JSON.stringify(body),
        attributes: { SentTimestamp: String(Date.parse('2026-11-20T18:00:00Z')) },
        eventSourceARN: `arn:aws:sqs:eu-central-1:000000000000:${queue}`,
      };
      const event = { Records: [record] } as unknown as Parameters<Handler>[0];
      expect(await handler(event, {} as Context)).toEqual({ batchItemFailures: [] });
      isFirst = false;
      return [...calls];
    },
  };
}

const claim = (receipt: 'attached' | 'missing') => ({
  metadata: { eventId: `e-${receipt}`, version: 1, occurredAt: '2026-11-20T17:20:00Z' },
  data: {
    claimId: 'w-1',
    customerId: 'anna',
    product: { sku: 'lamp', name: 'Lamp', value: { amount: 20_00, currency: 'EUR' } },
    receipt,
    fault: { description: 'broken' },
  },
});

test('the longest way of an event through a function makes as many calls to the table as its time-out is reckoned for', async () => {
  const table = worstTable();
  const handler = subscriber('warranty-claims', table.services);
  await table.callsOf(handler, 'kulanz-warranty-claims', claim('attached'));

  const calls = await table.callsOf(handler, 'kulanz-warranty-claims', claim('missing'));
  expect(calls).toEqual([
    'BatchGetItem',
    'PutItem ALLOWANCE',
    'PutItem CASE',
    'GetItem CASE',
    'GetItem ALLOWANCE',
    'PutItem ALLOWANCE',
    'PutItem QUARANTINE',
    'GetItem QUARANTINE',
    'PutEvents',
  ]);
  expect(calls.length).toBeLessThanOrEqual(longestChain + 1);
});

test('a dead letter makes no more', async () => {
  const table = worstTable();
  await table.callsOf(subscriber('warranty-claims', table.services), 'kulanz-warranty-claims', claim('attached'));

  const calls = await table.callsOf(quarantining(table.services), 'kulanz-warranty-claims-dlq', claim('missing'));
  expect(calls.at(-1)).toBe('PutEvents');
  expect(calls.length).toBeLessThanOrEqual(longestChain + 1);
});

test('a bad profile that comes again is read from where it was set aside', async () => {
  const table = worstTable();
  const handler = subscriber('projections', table.services);
  const profile = { metadata: {}, data: {} };
  await table.callsOf(handler, 'kulanz-projections', profile, 'CustomerRegistered');

  const calls = await table.callsOf(handler, 'kulanz-projections', profile, 'CustomerRegistered');
  expect(calls).toEqual(['PutItem QUARANTINE', 'GetItem QUARANTINE', 'PutEvents']);
});
