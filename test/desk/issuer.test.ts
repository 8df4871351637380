import { createHash, randomBytes } from 'node:crypto';
import { decodeJwt } from 'jose';
import { beforeEach, describe, expect, test } from 'vitest';
import { createIssuer } from '../../local/desk/issuer.ts';

const origin = 'http://127.0.0.1:4102';
const clientId = 'kulanz-console';
const redirectUri = `${origin}/signed-in`;
const hour = 3_600_000;

let clock: number;
let app: Awaited<ReturnType<typeof createIssuer>>['app'];
beforeEach(async () => {
  clock = Date.parse('2026-11-30T08:00:00Z');
  ({ app } = await createIssuer(origin, () => clock));
});

interface Tokens {
  access_token: string;
  refresh_token: string;
}

/** A browser: it keeps the cookie that it was given, and sends it along. */
function browser() {
  let cookie = '';
  const verifier = randomBytes(32).toString('base64url');
  const get = async (path: string, more: Record<string, string> = {}) => {
    const query = new URLSearchParams({
      client_id: clientId,
      response_type: 'code',
      redirect_uri: redirectUri,
      scope: 'openid kulanz/desk',
      state: 'the-state',
      code_challenge: createHash('sha256').update(verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...more,
    });
    const answer = await app.request(`${path}?${query}`, { headers: cookie ? { cookie } : {} });
    const set = answer.headers.get('set-cookie');
    if (set !== null) cookie = /Max-Age=0/.test(set) ? '' : (set.split(';')[0] ?? '');
    return answer;
  };
  /** What it was sent back with. */
  const told = (answer: Response) => Object.fromEntries(new URL(answer.headers.get('location') ?? '').searchParams);
  return {
    get,
    told,
    authorize: (more?: Record<string, string>) => get('/oauth2/authorize', more),
    choose: (person: string) => get('/oauth2/signed-in', { person }),
    logout: () => get('/logout', { logout_uri: `${origin}/` }),
    tokensFor: (code = '') =>
      post('/oauth2/token', {
        grant_type: 'authorization_code',
        code,
        redirect_uri: redirectUri,
        code_verifier: verifier,
      }),
  };
}

async function post(path: string, form: Record<string, string>) {
  const answer = await app.request(path, {
    method: 'POST',
    body: new URLSearchParams({ client_id: clientId, ...form }).toString(),
  });
  const text = await answer.text();
  return { status: answer.status, tokens: (text ? JSON.parse(text) : {}) as Tokens & { error?: string } };
}
const renew = (refresh_token: string) => post('/oauth2/token', { grant_type: 'refresh_token', refresh_token });

async function signedIn(person = 'E-17') {
  const here = browser();
  const { tokens } = await here.tokensFor(here.told(await here.choose(person)).code);
  return { here, tokens };
}
const whoIs = ({ access_token }: Tokens) => decodeJwt(access_token).username;
const refused = { status: 400, tokens: { error: 'invalid_grant' } };

describe('who comes back', () => {
  test('is signed in at once, as whom they were, and never by a cookie that a page can read', async () => {
    const here = browser();
    expect((await here.authorize()).status).toBe(200);
    const chosen = await here.choose('E-23');
    expect(chosen.headers.get('set-cookie')).toMatch(/^kulanz-desk-4102=[\w-]{32}; Path=\/; HttpOnly; SameSite=Lax$/);
    const back = await here.authorize();
    expect([back.status, back.headers.get('cache-control')]).toEqual([302, 'no-store']);
    expect(here.told(back).state).toBe('the-state');
    expect(whoIs((await here.tokensFor(here.told(back).code)).tokens)).toBe('E-23');
  });

  test('may be somebody else, if asked who they are', async () => {
    const { here } = await signedIn('E-17');
    const page = await here.authorize({ prompt: 'login' });
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('Jonas Reuter')]);
    await here.choose('E-81');
    expect(whoIs((await here.tokensFor(here.told(await here.authorize()).code)).tokens)).toBe('E-81');
  });

  test('is asked again after a working day, after leaving, and in another browser', async () => {
    const { here } = await signedIn();
    expect((await browser().authorize()).status).toBe(200);
    clock += 8 * hour - 1;
    expect((await here.authorize()).status).toBe(302);
    clock += 1;
    expect((await here.authorize()).status).toBe(200);
    const { here: other } = await signedIn();
    const left = await other.logout();
    expect([left.status, left.headers.get('location')]).toEqual([302, `${origin}/`]);
    expect((await other.authorize()).status).toBe(200);
  });

  test('without being shown a page, is told where nobody is signed in', async () => {
    const here = browser();
    expect(here.told(await here.authorize({ prompt: 'none' }))).toEqual({
      error: 'login_required',
      state: 'the-state',
    });
  });

  test('goes nowhere but to this machine, whoever is signed in', async () => {
    const { here } = await signedIn();
    expect((await here.authorize({ redirect_uri: 'https://evil.example/' })).status).toBe(400);
    expect((await here.get('/logout', { logout_uri: 'https://evil.example/' })).status).toBe(400);
    expect((await here.authorize()).status).toBe(302);
  });
});

describe('a refresh token', () => {
  test('gets new tokens for the same person, who signed in when they did, and the token after it', async () => {
    const { tokens } = await signedIn('E-23');
    clock += hour;
    const { tokens: second } = await renew(tokens.refresh_token);
    expect(whoIs(second)).toBe('E-23');
    expect(second.refresh_token).not.toBe(tokens.refresh_token);
    const { auth_time: signedInAt, exp = 0 } = decodeJwt(second.access_token);
    expect([signedInAt, exp * 1000 > clock]).toEqual([decodeJwt(tokens.access_token).auth_time, true]);
    expect((await renew(second.refresh_token)).status).toBe(200);
  });

  test('taken a second time ends the session, for whoever has the newer one too', async () => {
    const { here, tokens } = await signedIn();
    const { tokens: second } = await renew(tokens.refresh_token);
    expect(await renew(tokens.refresh_token)).toEqual(refused);
    expect(await renew(second.refresh_token)).toEqual(refused);
    expect((await here.authorize()).status).toBe(200);
  });

  test('ends with the session, and with the day', async () => {
    const { here, tokens } = await signedIn();
    await here.logout();
    expect(await renew(tokens.refresh_token)).toEqual(refused);
    const { tokens: others } = await signedIn();
    clock += 8 * hour;
    expect(await renew(others.refresh_token)).toEqual(refused);
  });

  test('that was given back renews nothing, and the browser stays signed in', async () => {
    const { here, tokens } = await signedIn();
    const { tokens: second } = await renew(tokens.refresh_token);
    expect((await post('/oauth2/revoke', { token: second.refresh_token })).status).toBe(200);
    expect(await renew(second.refresh_token)).toEqual(refused);
    expect((await here.authorize()).status).toBe(302);
  });

  test('that was never given out is refused, and giving it back changes nothing', async () => {
    const { tokens } = await signedIn();
    for (const made of ['', 'nonsense', 'a.b', `${tokens.refresh_token.split('.')[0]}`]) {
      expect(await renew(made)).toEqual(refused);
      expect((await post('/oauth2/revoke', { token: made })).status).toBe(200);
    }
    expect((await renew(tokens.refresh_token)).status).toBe(200);
  });

  test('is for its client alone', async () => {
    const { tokens } = await signedIn();
    const { refresh_token } = tokens;
    const other = { client_id: 'another' };
    const wrong = { status: 400, tokens: { error: 'invalid_client' } };
    expect(await post('/oauth2/token', { grant_type: 'refresh_token', refresh_token, ...other })).toEqual(wrong);
    expect(await post('/oauth2/revoke', { token: refresh_token, ...other })).toEqual(wrong);
    expect((await renew(refresh_token)).status).toBe(200);
  });
});

describe('a code', () => {
  test('is for one use, for a minute, and for a session that has not ended', async () => {
    const { here } = await signedIn();
    const { code } = here.told(await here.authorize());
    expect((await here.tokensFor(code)).status).toBe(200);
    expect(await here.tokensFor(code)).toEqual(refused);
    const { code: late } = here.told(await here.authorize());
    clock += 60_000;
    expect(await here.tokensFor(late)).toEqual(refused);
    const { code: ended } = here.told(await here.authorize());
    await here.logout();
    expect(await here.tokensFor(ended)).toEqual(refused);
  });
});
