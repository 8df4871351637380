import { createHash, randomBytes } from 'node:crypto';
import * as z from 'zod/mini';

const redirectUri = 'http://127.0.0.1/signed-in';
const tokens = z.object({ access_token: z.string(), id_token: z.string(), expires_in: z.int() });

/**
 * Signs one of the sample people in at the desk of this machine, as the console does: a code with PKCE.
 *
 * @throws where nobody answers, or there is no such person
 */
export async function signIn(desk: string, employeeId: string): Promise<z.infer<typeof tokens>> {
  const verifier = randomBytes(32).toString('base64url');
  const asked = new URLSearchParams({
    client_id: 'kulanz-console',
    response_type: 'code',
    redirect_uri: redirectUri,
    scope: 'openid kulanz/desk',
    code_challenge: createHash('sha256').update(verifier).digest('base64url'),
    code_challenge_method: 'S256',
    person: employeeId,
  });
  const back = await fetch(`${desk}/oauth2/signed-in?${asked}`, { redirect: 'manual' });
  const code = URL.parse(back.headers.get('location') ?? '')?.searchParams.get('code');
  if (!code) throw new Error(await back.text());
  const answer = await fetch(`${desk}/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'authorization_code',
      client_id: 'kulanz-console',
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
    }),
  });
  return tokens.parse(await answer.json());
}
