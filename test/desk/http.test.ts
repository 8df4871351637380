import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '../../functions/api/endpoints/index.ts';
import { signIn } from '../../local/desk/sign-in.ts';
import { type Api, type House, openHouse } from './house.ts';

let house: House;
const anna = (): Api => house.of('E-17');

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.engine.stop());

describe('who asks again', () => {
  const again = (path: string, etag: string) => anna().call('GET', path, undefined, { 'If-None-Match': etag });

  test('and has what is still true gets 304, its tag and nothing else', async () => {
    const { customerId } = await house.waitingClaim();
    for (const path of ['/v1/me', '/v1/policy', '/v1/worklist', '/v1/rota', `/v1/customers/${customerId}`]) {
      const { status, headers } = await anna().get(path);
      const etag = headers.get('etag') ?? '';
      expect([status, etag]).toEqual([200, expect.stringMatching(/^"[\w-]{43}"$/)]);
      for (const known of [etag, `W/${etag}`, `"another", ${etag}`, '*']) {
        const answer = await again(path, known);
        expect([answer.status, answer.body, answer.headers.get('etag')]).toEqual([304, undefined, etag]);
        expect(answer.headers.get('vary')).toBe('Authorization');
        expect(answer.headers.get('cache-control')).toBe('no-store');
      }
    }
  });

  test('after something happened gets it, under another tag', async () => {
    const { customerId } = await house.waitingClaim();
    const path = `/v1/customers/${customerId}/cases`;
    const before = (await anna().get(path)).headers.get('etag') ?? '';
    await house.happens('telephony', 'HotlineCallEnded', {
      callId: `call-${customerId}`,
      customerId,
      line: 'service',
      durationSeconds: 60,
      about: 'product',
      fee: { amount: 198, currency: 'EUR' },
      feeStatus: 'paid',
    });
    const { status, headers, body } = await again(path, before);
    expect([status, body.cases.length]).toEqual([200, 3]);
    expect(headers.get('etag')).not.toBe(before);
  });

  test('with something that is no tag, or about something that is not there, is simply answered', async () => {
    expect((await again('/v1/me', 'nonsense')).status).toBe(200);
    const { status, headers } = await again('/v1/customers/nobody-at-all', '*');
    expect([status, headers.get('etag')]).toEqual([404, null]);
  });
});

describe('other ways to ask', () => {
  test('HEAD is GET without the body', async () => {
    const get = await anna().get('/v1/policy');
    const { status, body, headers } = await anna().call('HEAD', '/v1/policy');
    expect([status, body, headers.get('etag')]).toEqual([200, undefined, get.headers.get('etag')]);
    expect((await anna().call('HEAD', '/v1/customers/nobody-at-all')).status).toBe(404);
    expect((await house.of('E-90').call('HEAD', '/v1/worklist')).status).toBe(403);
  });

  test('a way that a path does not know is 405, and says which it knows', async () => {
    for (const path of new Set(endpoints.map((endpoint) => endpoint.path))) {
      const methods = endpoints.filter((endpoint) => endpoint.path === path).map(({ method }) => method);
      const allowed = methods.flatMap((method) => (method === 'get' ? ['GET', 'HEAD'] : ['POST']));
      for (const method of ['PUT', 'DELETE', 'PATCH', ...(methods.includes('get') ? ['POST'] : ['GET', 'HEAD'])]) {
        const answer = await anna().call(method, path.replaceAll(/\{\w+\}/g, 'C-1'));
        expect([path, method, answer.status]).toEqual([path, method, 405]);
        expect(answer.headers.get('allow')).toBe(allowed.join(', '));
      }
    }
  });

  test('OPTIONS is answered before the door, and allows no other origin anything', async () => {
    const headers = { Origin: 'https://evil.example', 'Access-Control-Request-Method': 'POST' };
    const answer = await fetch(`${house.desk}/v1/goodwill`, { method: 'OPTIONS', headers });
    expect([answer.status, answer.headers.get('access-control-allow-origin')]).toEqual([204, null]);
  });
});

test('who may not because of their token is told what kind of token it takes', async () => {
  const { access_token } = await signIn(house.desk, 'E-17');
  const bare = await fetch(`${house.desk}/v1/me`);
  expect([bare.status, bare.headers.get('www-authenticate')]).toEqual([401, 'Bearer']);
  const broken = await fetch(`${house.desk}/v1/me`, { headers: { Authorization: `Bearer ${access_token}x` } });
  expect([broken.status, broken.headers.get('www-authenticate')]).toEqual([401, 'Bearer error="invalid_token"']);
});
