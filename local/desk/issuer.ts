/**
 * Signs people in on this machine, by the words of Cognito’s endpoints: authorization code with PKCE, access and ID tokens.
 * It asks for no password and knows a few sample people, so it must never be anywhere else: no function imports it
 * (test/desk/issuer.test.ts), and it listens on the loopback only.
 */
import { createHash, randomBytes } from 'node:crypto';
import { Hono } from 'hono';
import { html } from 'hono/html';
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTVerifyGetKey, SignJWT } from 'jose';
import { isLoopback } from '../engine/loopback.ts';
import { people, type SamplePerson } from './people.ts';

/** What a token must say to open the API. */
export interface Audience {
  issuer: string;
  clientId: string;
  scope: string;
}

export interface Issuer {
  app: Hono;
  /** The key that a token should be signed with. */
  keyFor: JWTVerifyGetKey;
  audience: Audience;
}

const clientId = 'kulanz-console';
const scope = 'kulanz/desk';
/** A code is for one use, at once. */
const codeSeconds = 60;
const tokenSeconds = 15 * 60;

interface Asked {
  redirectUri: string;
  challenge: string;
  person: SamplePerson;
  until: number;
}

/** @param origin where it is reached, and so who it is: `http://127.0.0.1:4102` */
export async function createIssuer(origin: string, now: () => number = Date.now): Promise<Issuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const kid = randomBytes(8).toString('hex');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' }] };
  const issuer = origin;
  const codes = new Map<string, Asked>();
  const app = new Hono();

  const sign = (person: SamplePerson, claims: Record<string, unknown>) => {
    const at = Math.floor(now() / 1000);
    return new SignJWT({ 'cognito:groups': [...person.groups], auth_time: at, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid })
      .setIssuer(issuer)
      .setSubject(person.employeeId)
      .setIssuedAt(at)
      .setExpirationTime(at + tokenSeconds)
      .setJti(randomBytes(16).toString('hex'))
      .sign(privateKey);
  };

  app.get('/.well-known/jwks.json', (context) => context.json(keys));
  app.get('/.well-known/openid-configuration', (context) =>
    context.json({
      issuer,
      authorization_endpoint: `${issuer}/oauth2/authorize`,
      token_endpoint: `${issuer}/oauth2/token`,
      end_session_endpoint: `${issuer}/logout`,
      jwks_uri: `${issuer}/.well-known/jwks.json`,
      response_types_supported: ['code'],
      code_challenge_methods_supported: ['S256'],
      id_token_signing_alg_values_supported: ['RS256'],
      scopes_supported: ['openid', scope],
    }),
  );

  app.get('/oauth2/authorize', (context) => {
    const asked = new URL(context.req.url).searchParams;
    const wrong = whatIsWrong(asked);
    if (wrong) return context.text(wrong, 400);
    const language = context.req.header('accept-language')?.trim().toLowerCase().startsWith('de') ? 'de' : 'en';
    context.header('Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'");
    context.header('Cache-Control', 'no-store');
    return context.html(signInPage(asked, language));
  });

  app.get('/oauth2/signed-in', (context) => {
    const asked = new URL(context.req.url).searchParams;
    const wrong = whatIsWrong(asked);
    const person = people.find(({ employeeId }) => employeeId === asked.get('person'));
    if (wrong || !person) return context.text(wrong ?? 'There is nobody of this id.', 400);
    const code = randomBytes(24).toString('base64url');
    const redirectUri = asked.get('redirect_uri') ?? '';
    codes.set(code, {
      redirectUri,
      challenge: asked.get('code_challenge') ?? '',
      person,
      until: now() + codeSeconds * 1000,
    });
    const back = new URL(redirectUri);
    back.searchParams.set('code', code);
    const state = asked.get('state');
    if (state !== null) back.searchParams.set('state', state);
    return context.redirect(back.href, 302);
  });

  app.post('/oauth2/token', async (context) => {
    const form = new URLSearchParams(await context.req.text());
    context.header('Cache-Control', 'no-store');
    const code = form.get('code') ?? '';
    const asked = codes.get(code);
    codes.delete(code);
    const verifier = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const isGood =
      form.get('grant_type') === 'authorization_code' &&
      form.get('client_id') === clientId &&
      asked !== undefined &&
      asked.until > now() &&
      asked.redirectUri === form.get('redirect_uri') &&
      asked.challenge === verifier;
    if (!isGood) return context.json({ error: 'invalid_grant' }, 400);
    const { person } = asked;
    const access = { token_use: 'access', client_id: clientId, scope: `openid ${scope}`, username: person.employeeId };
    const id = { token_use: 'id', 'cognito:username': person.employeeId, name: person.name };
    return context.json({
      access_token: await sign(person, access),
      id_token: await sign(person, { ...id, aud: clientId }),
      token_type: 'Bearer',
      expires_in: tokenSeconds,
    });
  });

  app.get('/logout', (context) => {
    const back = context.req.query('logout_uri') ?? '';
    return isHere(back) ? context.redirect(back, 302) : context.text('logout_uri has to be on this machine.', 400);
  });

  return { app, keyFor: createLocalJWKSet(keys), audience: { issuer, clientId, scope } };
}

/** What a request to sign in lacks, in a sentence; nothing, if it is in order. */
function whatIsWrong(asked: URLSearchParams): string | undefined {
  if (asked.get('client_id') !== clientId) return `client_id has to be ${clientId}.`;
  if (asked.get('response_type') !== 'code') return 'response_type has to be code.';
  if (!isHere(asked.get('redirect_uri') ?? '')) return 'redirect_uri has to be on this machine.';
  if (asked.get('code_challenge_method') !== 'S256' || !/^[\w-]{43}$/.test(asked.get('code_challenge') ?? '')) {
    return 'This needs PKCE: code_challenge_method=S256 and a code_challenge.';
  }
  return undefined;
}

function isHere(url: string): boolean {
  const parsed = URL.parse(url);
  return parsed?.protocol === 'http:' && isLoopback(parsed.host);
}

const words = {
  de: {
    title: 'Anmelden',
    who: 'Wer möchten Sie sein?',
    why: 'Nur auf diesem Rechner: Beispielpersonen, kein Passwort.',
  },
  en: {
    title: 'Sign in',
    who: 'Who would you like to be?',
    why: 'On this machine only: sample people, no password.',
  },
} as const;

function signInPage(asked: URLSearchParams, language: 'de' | 'en') {
  const { title, who, why } = words[language];
  const link = ({ employeeId }: SamplePerson) => {
    const query = new URLSearchParams(asked);
    query.set('person', employeeId);
    return `/oauth2/signed-in?${query}`;
  };
  return html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Kulanz · ${title}</title>
<style>
:root { color-scheme: light dark; font: 16px/1.5 system-ui, sans-serif; }
main { max-width: 26rem; margin: 12vh auto 0; padding: 0 1rem; }
a { display: block; margin: .75rem 0; padding: .9rem 1.1rem; border: 1px solid; border-radius: .6rem; color: inherit; text-decoration: none; }
a:hover, a:focus-visible { outline: 3px solid Highlight; outline-offset: 1px; }
b { display: block; }
</style>
</head>
<body>
<main>
<h1>Kulanz</h1>
<p>${who}</p>
${people.map((person) => html`<a href="${link(person)}"><b>${person.name}</b>${person.about[language]}</a>`)}
<p><small>${why}</small></p>
</main>
</body>
</html>`;
}
