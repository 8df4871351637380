import { createSecretKey } from 'node:crypto';
import { build } from 'esbuild';
import {
  createLocalJWKSet,
  createRemoteJWKSet,
  exportJWK,
  generateKeyPair,
  type JWTPayload,
  type JWTVerifyGetKey,
  SignJWT,
} from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { personIn } from '../../functions/api/person.ts';
import { bundleOptions } from '../../infra/bundle.ts';
import { createGateway } from '../../local/desk/gateway.ts';
import { signIn } from '../../local/desk/sign-in.ts';
import { type Engine, startEngine } from '../../local/engine/engine.ts';
import { apiWith } from './signed-in.ts';

type Key = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

const base64 = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
const inAnHour = () => Math.floor(Date.now() / 1000) + 3600;

describe('on the embedded engine', () => {
  let engine: Engine;
  let desk: string;
  let good: { access_token: string; id_token: string };
  const answers = async (token: string | undefined) => {
    const { status, body, headers } = await apiWith(desk, token).get('/v1/me');
    return { status, type: body.type, asks: headers.get('www-authenticate') };
  };
  const closed = { status: 401, type: 'urn:kulanz:problem:not-signed-in', asks: 'Bearer error="invalid_token"' };

  beforeAll(async () => {
    engine = await startEngine({ dataFolder: 'memory', deskPort: 0 });
    desk = engine.deskEndpoint ?? '';
    good = await signIn(desk, 'E-17');
  });
  afterAll(() => engine.stop());

  test('an access token opens the door, and nothing and nonsense do not', async () => {
    expect((await answers(good.access_token)).status).toBe(200);
    expect(await answers(undefined)).toEqual({ ...closed, asks: 'Bearer' });
    for (const token of ['nonsense', 'a.b.c', `${good.access_token}x`]) expect(await answers(token)).toEqual(closed);
  });

  test('not one that nobody signed, or whose words were changed', async () => {
    const [header, payload = '', signature] = good.access_token.split('.');
    const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
    expect(await answers(`${base64({ alg: 'none' })}.${payload}.`)).toEqual(closed);
    expect(await answers(`${header}.${base64({ ...claims, 'cognito:groups': ['operations'] })}.${signature}`)).toEqual(
      closed,
    );
  });

  test('not one that is signed with our public key as if it were a secret', async () => {
    const { keys } = (await (await fetch(`${desk}/.well-known/jwks.json`)).json()) as {
      keys: { n: string; kid: string }[];
    };
    const [key] = keys;
    const secret = createSecretKey(Buffer.from(JSON.stringify(key)));
    const claims = JSON.parse(Buffer.from(good.access_token.split('.')[1] ?? '', 'base64url').toString());
    const forged = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: key?.kid ?? '' }).sign(secret);
    expect(await answers(forged)).toEqual(closed);
  });

  test('not an ID token: it says who somebody is to the console', async () => {
    const { status } = await answers(good.id_token);
    expect(status).toBe(403);
  });

  test('a code is for one use, with the words it was asked with', async () => {
    const asked = new URLSearchParams({
      client_id: 'kulanz-console',
      response_type: 'code',
      redirect_uri: 'http://127.0.0.1/x',
    });
    const refusals = [
      ['redirect_uri', 'https://evil.example/x'],
      ['client_id', 'another'],
      ['response_type', 'token'],
    ] as const;
    const pkce = { code_challenge_method: 'S256', code_challenge: 'A'.repeat(43), person: 'E-17' };
    for (const [name, value] of refusals) {
      const query = new URLSearchParams({ ...Object.fromEntries(asked), ...pkce, [name]: value });
      expect((await fetch(`${desk}/oauth2/signed-in?${query}`, { redirect: 'manual' })).status).toBe(400);
    }
    expect((await fetch(`${desk}/oauth2/signed-in?${asked}&person=E-17`, { redirect: 'manual' })).status).toBe(400);

    const query = new URLSearchParams({ ...Object.fromEntries(asked), ...pkce });
    const back = await fetch(`${desk}/oauth2/signed-in?${query}`, { redirect: 'manual' });
    const code = new URL(back.headers.get('location') ?? '').searchParams.get('code') ?? '';
    const exchange = await fetch(`${desk}/oauth2/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'authorization_code',
        client_id: 'kulanz-console',
        code,
        redirect_uri: 'http://127.0.0.1/x',
        code_verifier: 'guessed',
      }),
    });
    expect([exchange.status, await exchange.json()]).toEqual([400, { error: 'invalid_grant' }]);
  });

  test('nobody reaches it by another name than this machine’s', async () => {
    const { hostname, port } = new URL(desk);
    const { request } = await import('node:http');
    const status = await new Promise((resolve, reject) => {
      const call = request({ hostname, port, path: '/v1/me', headers: { host: 'evil.example' } }, (answer) =>
        resolve(answer.statusCode),
      );
      call.on('error', reject);
      call.end();
    });
    expect(status).toBe(403);
  });
});

describe('a token of the right hand', () => {
  const audience = { issuer: 'http://127.0.0.1:1', clientId: 'kulanz-console', scope: 'kulanz/desk' };
  const claims: JWTPayload = {
    iss: audience.issuer,
    client_id: audience.clientId,
    scope: audience.scope,
    exp: inAnHour(),
    token_use: 'access',
    username: 'E-17',
    'cognito:groups': ['host'],
  };
  let sign: (payload: JWTPayload, key?: Key) => Promise<string>;
  let keyFor: JWTVerifyGetKey;
  let behind: (keyFor: JWTVerifyGetKey) => ReturnType<typeof createGateway>;
  let gateway: ReturnType<typeof createGateway>;
  let reached: unknown[];

  beforeAll(async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256');
    sign = (payload, key = privateKey) => new SignJWT(payload).setProtectedHeader({ alg: 'RS256', kid: 'k' }).sign(key);
    const keys = [{ ...(await exportJWK(publicKey)), kid: 'k', alg: 'RS256' }];
    reached = [];
    const api = {
      invoke: async (event: unknown) => {
        reached.push(event);
        return { ok: true as const, response: { statusCode: 200, body: '{}' } };
      },
    };
    behind = (keyFor) => createGateway(api, { keyFor, audience });
    keyFor = createLocalJWKSet({ keys });
    gateway = behind(keyFor);
  });
  const statusFor = async (token: string) =>
    (await gateway.request('/v1/me', { headers: { authorization: `Bearer ${token}` } })).status;

  test('opens, and its groups arrive as API Gateway writes them', async () => {
    expect(await statusFor(await sign({ ...claims, 'cognito:groups': ['host', 'operations'] }))).toBe(200);
    const [event] = reached as { requestContext: { authorizer: { jwt: { claims: Record<string, unknown> } } } }[];
    expect(personIn(event?.requestContext.authorizer.jwt.claims)).toEqual({
      employeeId: 'E-17',
      groups: ['host', 'operations'],
    });
    expect(personIn({ ...claims, 'cognito:groups': ['privacy', 'boss'] })).toEqual({
      employeeId: 'E-17',
      groups: ['privacy'],
    });
  });

  test.each([
    ['that has expired', 401, { exp: inAnHour() - 7200 }],
    ['that never expires', 401, { exp: undefined }],
    ['of another pool', 401, { iss: 'http://127.0.0.1:2' }],
    ['for another client', 401, { client_id: 'another' }],
    ['without our scope', 403, { scope: 'openid' }],
    ['that is not yet valid', 401, { nbf: inAnHour() }],
  ])('%s does not', async (_, status, changed) => {
    const before = reached.length;
    const { exp, ...rest } = { ...claims, ...changed };
    expect(await statusFor(await sign(exp === undefined ? rest : { ...rest, exp }))).toBe(status);
    expect(reached.length).toBe(before);
  });

  test('of another key does not', async () => {
    const other = await generateKeyPair('RS256');
    expect(await statusFor(await sign(claims, other.privateKey))).toBe(401);
  });

  test.each([
    ['cannot be reached', createRemoteJWKSet(new URL('http://127.0.0.1:1/jwks.json'), { timeoutDuration: 300 })],
    ['are not there', createLocalJWKSet({ keys: [] })],
    [
      'are broken',
      () => {
        throw new Error('broken');
      },
    ],
  ])('does not open while the keys %s', async (_, broken) => {
    const before = reached.length;
    const headers = { authorization: `Bearer ${await sign(claims)}` };
    const answer = await behind(broken).request('/v1/me', { headers });
    expect([401, 503]).toContain(answer.status);
    expect(answer.headers.get(answer.status === 401 ? 'www-authenticate' : 'retry-after')).not.toBeNull();
    expect(reached.length).toBe(before);
  });

  test('opens, but while the function is down it is worth trying again soon', async () => {
    const down = { invoke: async () => ({ ok: false as const, reason: 'down' }) };
    const headers = { authorization: `Bearer ${await sign(claims)}` };
    const answer = await createGateway(down, { keyFor, audience }).request('/v1/me', { headers });
    expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '2']);
  });

  test('that is an ID token is no key, even if it gets as far as the function', () => {
    expect(() => personIn({ ...claims, token_use: 'id' })).toThrow('You are not signed in.');
    expect(() => personIn({ ...claims, username: 'a#b' })).toThrow('You are not signed in.');
    expect(() => personIn(undefined)).toThrow('You are not signed in.');
  });
});

test('who signs people in without a password is in no bundle that is deployed', async () => {
  // Of the other functions it is enough that none imports anything of local/ (test/architecture.test.ts).
  const entry = new URL('../../functions/api/index.ts', import.meta.url).pathname;
  const { metafile } = await build({
    ...bundleOptions,
    entryPoints: [entry],
    outdir: 'nowhere',
    write: false,
    metafile: true,
  });
  const inputs = Object.keys(metafile.inputs);
  expect(inputs.some((file) => file.endsWith('functions/api/app.ts'))).toBe(true);
  expect(inputs.filter((file) => /(^|\/)local\//.test(file) || file.includes('node_modules/jose/'))).toEqual([]);
});
