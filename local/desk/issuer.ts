/**
 * Signs people in on this machine, by the words of Cognito’s endpoints: authorization code with PKCE, access and ID tokens.
 * It asks for no password and knows a few sample people, so it must never be anywhere else: no function imports it
 * (test/desk/issuer.test.ts), and it listens on the loopback only.
 */
import { createHash, randomBytes } from 'node:crypto';
import { type Context, Hono } from 'hono';
import { deleteCookie, getCookie, setCookie } from 'hono/cookie';
import { isHere, whatIsWrong } from './asked.ts';
import { people } from './people.ts';
import { createSessions, type Renewed, type Session } from './sessions.ts';
import { signInPage } from './sign-in-page.ts';
import { type Audience, createSigner, type Signer } from './signer.ts';

export interface Issuer {
  app: Hono;
  keyFor: Signer['keyFor'];
  audience: Audience;
}

const clientId = 'kulanz-console';
const scope = 'kulanz/desk';
/** A code is for one use, at once. */
const codeSeconds = 60;

interface Asked {
  redirectUri: string;
  challenge: string;
  sessionId: string;
  until: number;
}

/** @param origin where it is reached, and so who it is: `http://127.0.0.1:4102` */
export async function createIssuer(origin: string, now: () => number = Date.now): Promise<Issuer> {
  const issuer = origin;
  const audience = { issuer, clientId, scope };
  const { keys, keyFor, tokensOf } = await createSigner(audience, now);
  // Browsers tell hosts apart and not ports, and there may be another desk.
  const cookie = `kulanz-desk-${new URL(origin).port}`;
  const codes = new Map<string, Asked>();
  const sessions = createSessions(now);
  const app = new Hono();

  /** Back to where they came from, with a code for their tokens. */
  const sendBack = (context: Context, asked: URLSearchParams, told: Record<string, string>) => {
    const back = new URL(asked.get('redirect_uri') ?? '');
    for (const [name, value] of Object.entries(told)) back.searchParams.set(name, value);
    const state = asked.get('state');
    if (state !== null) back.searchParams.set('state', state);
    context.header('Cache-Control', 'no-store');
    return context.redirect(back.href, 302);
  };
  const sendBackWithCode = (context: Context, asked: URLSearchParams, session: Session) => {
    const code = randomBytes(24).toString('base64url');
    codes.set(code, {
      redirectUri: asked.get('redirect_uri') ?? '',
      challenge: asked.get('code_challenge') ?? '',
      sessionId: session.id,
      until: now() + codeSeconds * 1000,
    });
    return sendBack(context, asked, { code });
  };

  app.get('/.well-known/jwks.json', (context) => context.json(keys));
  app.get('/.well-known/openid-configuration', (context) =>
    context.json({
      issuer,
      authorization_endpoint: `${issuer}/oauth2/authorize`,
      token_endpoint: `${issuer}/oauth2/token`,
      revocation_endpoint: `${issuer}/oauth2/revoke`,
      end_session_endpoint: `${issuer}/logout`,
      jwks_uri: `${issuer}/.well-known/jwks.json`,
      response_types_supported: ['code'],
      grant_types_supported: ['authorization_code', 'refresh_token'],
      prompt_values_supported: ['login', 'none'],
      token_endpoint_auth_methods_supported: ['none'],
      code_challenge_methods_supported: ['S256'],
      id_token_signing_alg_values_supported: ['RS256'],
      scopes_supported: ['openid', scope],
    }),
  );

  app.get('/oauth2/authorize', (context) => {
    const asked = new URL(context.req.url).searchParams;
    const wrong = whatIsWrong(asked, clientId);
    if (wrong) return context.text(wrong, 400);
    const prompt = asked.get('prompt');
    const session = sessions.find(getCookie(context, cookie));
    if (session && prompt !== 'login') return sendBackWithCode(context, asked, session);
    if (prompt === 'none') return sendBack(context, asked, { error: 'login_required' });
    const language = context.req.header('accept-language')?.trim().toLowerCase().startsWith('de') ? 'de' : 'en';
    context.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    context.header('Cache-Control', 'no-store');
    return context.html(signInPage(asked, language));
  });

  app.get('/oauth2/signed-in', (context) => {
    const asked = new URL(context.req.url).searchParams;
    const wrong = whatIsWrong(asked, clientId);
    const person = people.find(({ employeeId }) => employeeId === asked.get('person'));
    if (wrong || !person) return context.text(wrong ?? 'There is nobody of this id.', 400);
    const session = sessions.begin(person);
    setCookie(context, cookie, session.id, { httpOnly: true, sameSite: 'Lax', path: '/' });
    return sendBackWithCode(context, asked, session);
  });

  app.post('/oauth2/token', async (context) => {
    const form = new URLSearchParams(await context.req.text());
    context.header('Cache-Control', 'no-store');
    if (form.get('client_id') !== clientId) return context.json({ error: 'invalid_client' }, 400);
    const renewed = renewedBy(form);
    return renewed ? context.json(await tokensOf(renewed)) : context.json({ error: 'invalid_grant' }, 400);
  });

  /** What a code or a token from before is good for. */
  function renewedBy(form: URLSearchParams): Renewed | undefined {
    if (form.get('grant_type') === 'refresh_token') return sessions.renew(form.get('refresh_token') ?? '');
    const code = form.get('code') ?? '';
    const asked = codes.get(code);
    codes.delete(code);
    const verifier = createHash('sha256').update(form.get('code_verifier') ?? '');
    const isGood =
      form.get('grant_type') === 'authorization_code' &&
      asked !== undefined &&
      asked.until > now() &&
      asked.redirectUri === form.get('redirect_uri') &&
      asked.challenge === verifier.digest('base64url');
    return isGood ? sessions.issue(asked.sessionId) : undefined;
  }

  // RFC 7009: whoever has nothing that could be taken back is told the same.
  app.post('/oauth2/revoke', async (context) => {
    const form = new URLSearchParams(await context.req.text());
    if (form.get('client_id') !== clientId) return context.json({ error: 'invalid_client' }, 400);
    sessions.revoke(form.get('token') ?? '');
    return context.body(null, 200);
  });

  app.get('/logout', (context) => {
    const back = context.req.query('logout_uri') ?? '';
    if (!isHere(back)) return context.text('logout_uri has to be on this machine.', 400);
    sessions.end(getCookie(context, cookie));
    deleteCookie(context, cookie, { path: '/' });
    context.header('Cache-Control', 'no-store');
    return context.redirect(back, 302);
  });

  return { app, keyFor, audience };
}
