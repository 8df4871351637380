import createClient from 'openapi-fetch';
import { afterAll, beforeAll, expect, expectTypeOf, test } from 'vitest';
import type { Dossier, paths, RecordedCase, Remedy } from '../../console/src/api/generated.ts';
import { signIn } from '../../local/desk/sign-in.ts';
import { type Engine, startEngine } from '../../local/engine/engine.ts';

let engine: Engine;
let client: ReturnType<typeof createClient<paths>>;

beforeAll(async () => {
  engine = await startEngine({ dataFolder: 'memory', deskPort: 0 });
  const desk = engine.deskEndpoint ?? '';
  const { access_token } = await signIn(desk, 'E-17');
  const occurredAt = new Date().toISOString();
  const data = { customerId: 'C-1', language: 'en', channel: 'email', customerSince: '2020-01-01' };
  const Detail = JSON.stringify({ metadata: { eventId: 'client-test', version: 1, occurredAt }, data });
  engine.put([{ EventBusName: engine.bus, Source: 'crm', DetailType: 'CustomerRegistered', Detail }]);
  await engine.idle();
  client = createClient<paths>({ baseUrl: desk, headers: { Authorization: `Bearer ${access_token}` } });
});
afterAll(() => engine.stop());

test('what is asked and answered has types, from the path to the remedy', async () => {
  const { data, response } = await client.GET('/v1/worklist', { params: { query: { limit: 5 } } });
  expect([response.status, data]).toEqual([200, { cases: [] }]);
  expectTypeOf(data).toEqualTypeOf<{ cases: RecordedCase[]; cursor?: string } | undefined>();
  expectTypeOf<RecordedCase['remedies'][number]>().toEqualTypeOf<Remedy>();
  expectTypeOf<Extract<Remedy, { kind: 'WaiveFee' }>['basis']>().toEqualTypeOf<'right' | 'promise' | 'goodwill'>();
  type Customer = paths['/v1/customers/{customerId}']['get'];
  expectTypeOf<Customer['responses'][200]['content']['application/json']>().toEqualTypeOf<Dossier>();
});

test('a mistake is a problem with its faults', async () => {
  const params = { path: { customerId: 'C-1' }, query: { cursor: 'forged' } };
  const { data, error } = await client.GET('/v1/customers/{customerId}/cases', { params });
  expect([data, error?.status, error?.faults?.[0]?.path]).toEqual([undefined, 400, 'query.cursor']);
});

test('a wish goes out as it is typed, and what is forgotten or unknown does not compile', async () => {
  const body = { customerId: 'C-1', kind: 'CheckIn', reason: 'a long wait' } as const;
  const header = { 'Idempotency-Key': 'client-test-1' };
  const { data } = await client.POST('/v1/goodwill', { params: { header }, body });
  expect(data?.caseKey).toMatch(/^GoodwillRequested#kulanz\.desk#/);
  await engine.idle();
  const path = { caseKey: data?.caseKey ?? '' };
  expect((await client.GET('/v1/cases/{caseKey}', { params: { path } })).data?.verdict).toBe('granted');

  const wrong = [
    // @ts-expect-error it needs an Idempotency-Key
    () => client.POST('/v1/goodwill', { body }),
    // @ts-expect-error a gesture that nobody knows
    () => client.POST('/v1/goodwill', { params: { header }, body: { ...body, kind: 'Upgrade' } }),
    // @ts-expect-error there is no such path
    () => client.GET('/v1/segments'),
  ];
  expect(wrong).toHaveLength(3);
});
