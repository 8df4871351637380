/** Signs tokens by the words of Cognito’s, with a key of its own that nobody else has. */
import { randomBytes } from 'node:crypto';
import { createLocalJWKSet, exportJWK, generateKeyPair, type JWTVerifyGetKey, SignJWT } from 'jose';
import type { Renewed, Session } from './sessions.ts';

/** What a token must say to open the API. */
export interface Audience {
  issuer: string;
  clientId: string;
  scope: string;
}

export interface Signer {
  /** The key that tokens are signed with, as a JWK set. */
  keys: { keys: object[] };
  /** The key that a token should be signed with. */
  keyFor: JWTVerifyGetKey;
  /** What the token endpoint answers: an access token, an ID token, and what they are renewed with. */
  tokensOf(renewed: Renewed): Promise<Record<string, string | number>>;
}

const tokenSeconds = 15 * 60;

export async function createSigner({ issuer, clientId, scope }: Audience, now: () => number): Promise<Signer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const kid = randomBytes(8).toString('hex');
  const keys = { keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' }] };

  const sign = ({ person, since }: Session, claims: Record<string, unknown>) => {
    const at = Math.floor(now() / 1000);
    const authTime = Math.floor(since / 1000);
    return new SignJWT({ 'cognito:groups': [...person.groups], auth_time: authTime, ...claims })
      .setProtectedHeader({ alg: 'RS256', kid })
      .setIssuer(issuer)
      .setSubject(person.employeeId)
      .setIssuedAt(at)
      .setExpirationTime(at + tokenSeconds)
      .setJti(randomBytes(16).toString('hex'))
      .sign(privateKey);
  };

  return {
    keys,
    keyFor: createLocalJWKSet(keys),
    async tokensOf({ session, refreshToken }) {
      const { employeeId, name } = session.person;
      const access = { token_use: 'access', client_id: clientId, scope: `openid ${scope}`, username: employeeId };
      const id = { token_use: 'id', 'cognito:username': employeeId, name, aud: clientId };
      return {
        access_token: await sign(session, access),
        id_token: await sign(session, id),
        refresh_token: refreshToken,
        token_type: 'Bearer',
        expires_in: tokenSeconds,
      };
    },
  };
}
