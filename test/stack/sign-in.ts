/** The deployed user pool: an administrator enters people, and people sign in on its page, with a code and PKCE. */
import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';
import type { DeployedDesk } from '../../local/stack/local-stack.ts';
import { region, rootCredentials } from '../../local/stack/ministack.ts';

/** Where the console is in stage `local`: nobody listens there, and the test reads the code from the redirect. */
const redirectUri = 'http://localhost:4102/signed-in';
const password = 'Good-Service-Gets-Around-1';

const tokens = z.object({ access_token: z.string(), id_token: z.string() });

export function userPoolAt(endpoint: string, { userPoolId: UserPoolId, clientId }: DeployedDesk) {
  /** Cognito's JSON protocol; a client library for three calls would be one dependency more. */
  async function administrate(action: string, input: Record<string, unknown>): Promise<void> {
    const scope = `${rootCredentials.accessKeyId}/20260101/${region}/cognito-idp/aws4_request`;
    const answer = await fetch(endpoint, {
      method: 'POST',
      headers: {
        authorization: `AWS4-HMAC-SHA256 Credential=${scope}, SignedHeaders=host, Signature=0`,
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `AWSCognitoIdentityProviderService.${action}`,
      },
      body: JSON.stringify({ UserPoolId, ...input }),
    });
    if (!answer.ok) throw new Error(`${action}: ${await answer.text()}`);
  }

  return {
    /** Somebody whose user name is their employee id, as docs/deploy.md has it. */
    async enter(Username: string, groups: readonly string[]): Promise<void> {
      await administrate('AdminCreateUser', { Username, TemporaryPassword: password, MessageAction: 'SUPPRESS' });
      await administrate('AdminSetUserPassword', { Username, Password: password, Permanent: true });
      for (const GroupName of groups) await administrate('AdminAddUserToGroup', { Username, GroupName });
    },

    /** As the console does it, with the client that is deployed. @throws where it does not end in tokens */
    async signIn(username: string, { scope = 'openid kulanz/desk' } = {}): Promise<z.infer<typeof tokens>> {
      const verifier = randomBytes(32).toString('base64url');
      const asked = {
        client_id: clientId,
        response_type: 'code',
        redirect_uri: redirectUri,
        scope,
        state: randomBytes(8).toString('hex'),
        code_challenge: createHash('sha256').update(verifier).digest('base64url'),
        code_challenge_method: 'S256',
      };
      const signedIn = await fetch(`${endpoint}/login`, {
        method: 'POST',
        redirect: 'manual',
        body: new URLSearchParams({ ...asked, username, password }),
      });
      const back = URL.parse(signedIn.headers.get('location') ?? '')?.searchParams;
      if (back?.get('state') !== asked.state) throw new Error(`signing in ended with ${signedIn.status}`);
      const answer = await fetch(`${endpoint}/oauth2/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'authorization_code',
          client_id: clientId,
          code: back.get('code') ?? '',
          redirect_uri: redirectUri,
          code_verifier: verifier,
        }),
      });
      return tokens.parse(await answer.json());
    },
  };
}
