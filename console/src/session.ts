/**
 * Who is signed in. Tokens live in the memory of this tab and nowhere else: a new tab, or this one loaded again, asks where
 * one signs in, which knows whoever has signed in already and sends them back at once.
 */
import * as oauth from 'oauth4webapi';
import type { Config } from './config.ts';
import { type Session, SignedOut } from './signed-in.ts';

/** What has to survive the way to the page where one signs in, and back: no token. */
interface OnTheWay {
  verifier: string;
  state: string;
  returnTo: string;
}

const onTheWay = 'kulanz.signing-in';
const redirectPath = '/signed-in';
/** A token is renewed before it ends, so that no request meets its end. */
const renewBeforeMs = 60_000;
const tooMany = 429;
/** By which the tabs of one browser tell each other that somebody has signed out. */
const tabs = 'kulanz.session';

const longestRenewalMs = 15_000;
/** Leaving waits for nobody. */
const longestRevokingMs = 2_000;

/** The session that this page was opened with; nothing, if the browser is on its way to sign in. */
export async function openSession(config: Config): Promise<Session | undefined> {
  const { pathname, href } = window.location;
  const waiting = readOnTheWay();
  sessionStorage.removeItem(onTheWay);
  if (pathname !== redirectPath || !waiting) {
    await leaveToSignIn(config, pathname === redirectPath ? '/' : href.slice(window.location.origin.length));
    return undefined;
  }
  // From here on loading the page anew starts from where somebody wanted to go.
  window.history.replaceState(null, '', waiting.returnTo);
  const { server, client, options } = partiesOf(config);
  const answer = oauth.validateAuthResponse(server, client, new URL(href), waiting.state);
  const response = await oauth.authorizationCodeGrantRequest(
    server,
    client,
    oauth.None(),
    answer,
    redirectUri(),
    waiting.verifier,
    options,
  );
  const tokens = await oauth.processAuthorizationCodeResponse(server, client, response);
  return sessionOf(config, tokens);
}

function sessionOf(config: Config, first: oauth.TokenEndpointResponse): Session {
  const { server, client, options } = partiesOf(config);
  let access = first.access_token;
  let refresh = first.refresh_token;
  let endsAt = endOf(first);
  let renewedAt = 0;
  let renewing: Promise<void> | undefined;
  let hasEnded = false;

  const renew = async () => {
    if (refresh === undefined) throw new SignedOut();
    try {
      const limited = { ...options, signal: AbortSignal.timeout(longestRenewalMs) };
      const response = await oauth.refreshTokenGrantRequest(server, client, oauth.None(), refresh, limited);
      const tokens = await oauth.processRefreshTokenResponse(server, client, response);
      access = tokens.access_token;
      refresh = tokens.refresh_token ?? refresh;
      endsAt = endOf(tokens);
      renewedAt = Date.now();
    } catch (error) {
      // Only a clear no ends it: without a connection, or while too many ask, nothing has ended yet.
      if (!(error instanceof oauth.ResponseBodyError) || error.status === tooMany) throw error;
      hasEnded = true;
      throw new SignedOut();
    }
  };
  /** However many ask for it at once. */
  const renewOnce = () => {
    renewing ??= renew().finally(() => {
      renewing = undefined;
    });
    return renewing;
  };

  const otherTabs = new BroadcastChannel(tabs);
  const listeners = new Set<() => void>();
  const end = () => {
    hasEnded = true;
    // What this tab kept to go on with is of no use to whoever signs in next.
    sessionStorage.clear();
  };
  otherTabs.addEventListener('message', () => {
    end();
    access = '';
    refresh = undefined;
    for (const listener of listeners) listener();
  });

  const name = oauth.getValidatedIdTokenClaims(first)?.name;
  return {
    name: typeof name === 'string' ? name : undefined,
    async accessToken() {
      if (hasEnded) throw new SignedOut();
      if (Date.now() >= endsAt - renewBeforeMs) await renewOnce();
      return access;
    },
    async accessTokenInsteadOf(refused) {
      if (hasEnded) throw new SignedOut();
      if (access === refused && Date.now() - renewedAt > renewBeforeMs) await renewOnce();
      return access;
    },
    async signOut() {
      // From here on this page opens nothing, also where a browser brings it back as it was.
      end();
      otherTabs.postMessage('signed-out');
      window.addEventListener('pageshow', ({ persisted }) => persisted && window.location.reload());
      if (refresh !== undefined) {
        const signal = AbortSignal.timeout(longestRevokingMs);
        await oauth.revocationRequest(server, client, oauth.None(), refresh, { ...options, signal }).catch(() => {});
      }
      const leave = new URL(config.endSessionEndpoint);
      leave.searchParams.set('client_id', config.clientId);
      leave.searchParams.set('logout_uri', `${window.location.origin}/`);
      window.location.assign(leave);
    },
    onSignedOutElsewhere(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    signInAgain: () => leaveToSignIn(config, window.location.href.slice(window.location.origin.length)),
  };
}

async function leaveToSignIn({ authorizationEndpoint, clientId, scope }: Config, returnTo: string): Promise<void> {
  const verifier = oauth.generateRandomCodeVerifier();
  const state = oauth.generateRandomState();
  sessionStorage.setItem(onTheWay, JSON.stringify({ verifier, state, returnTo } satisfies OnTheWay));
  const there = new URL(authorizationEndpoint);
  there.search = new URLSearchParams({
    response_type: 'code',
    client_id: clientId,
    redirect_uri: redirectUri(),
    scope: `openid ${scope}`,
    state,
    code_challenge: await oauth.calculatePKCECodeChallenge(verifier),
    code_challenge_method: 'S256',
  }).toString();
  // In place of this page: going back from there must not lead here, where one is sent there again.
  window.location.replace(there);
}

function readOnTheWay(): OnTheWay | undefined {
  const stored = sessionStorage.getItem(onTheWay);
  if (stored === null) return undefined;
  const { verifier, state, returnTo }: Partial<OnTheWay> = JSON.parse(stored);
  if (!verifier || !state || !returnTo) return undefined;
  // Only ever back to this origin.
  const isOurs = returnTo.startsWith('/') && !returnTo.startsWith('//');
  return { verifier, state, returnTo: isOurs ? returnTo : '/' };
}

function partiesOf({ issuer, authorizationEndpoint, tokenEndpoint, revocationEndpoint, clientId }: Config) {
  const server: oauth.AuthorizationServer = {
    issuer,
    authorization_endpoint: authorizationEndpoint,
    token_endpoint: tokenEndpoint,
    revocation_endpoint: revocationEndpoint,
  };
  // On a developer's machine there is no TLS; everywhere else there is nothing but.
  const options = { [oauth.allowInsecureRequests]: new URL(tokenEndpoint).protocol === 'http:' };
  return { server, client: { client_id: clientId } satisfies oauth.Client, options };
}

const redirectUri = () => `${window.location.origin}${redirectPath}`;
const endOf = ({ expires_in: seconds = 300 }: oauth.TokenEndpointResponse) => Date.now() + seconds * 1000;
