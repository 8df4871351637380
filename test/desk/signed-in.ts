import { randomBytes } from 'node:crypto';
import { signIn } from '../../local/desk/sign-in.ts';
import { unlikeDocument } from './answers.ts';

export interface Answered {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: whatever it answers is looked at by the test
  body: any;
  headers: Headers;
}

/** The API as one person has it. */
export async function deskOf(desk: string, person: string) {
  const { access_token: token } = await signIn(desk, person);
  return apiWith(desk, token);
}

export function apiWith(desk: string, token: string | undefined) {
  const call = async (
    method: string,
    path: string,
    body?: unknown,
    headers: Record<string, string> = {},
  ): Promise<Answered> => {
    const answer = await fetch(`${desk}${path}`, {
      method,
      headers: {
        ...(token !== undefined && { Authorization: `Bearer ${token}` }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
        ...headers,
      },
      ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await answer.text();
    const told = text === '' ? undefined : JSON.parse(text);
    const type = answer.headers.get('content-type') ?? '';
    const unlike = unlikeDocument(method, path, answer.status, type, told);
    if (unlike) throw new Error(unlike);
    return { status: answer.status, body: told, headers: answer.headers };
  };
  return {
    call,
    get: (path: string) => call('GET', path),
    post: (path: string, body: unknown, key: string = randomBytes(12).toString('hex')) =>
      call('POST', path, body, { 'Idempotency-Key': key }),
  };
}
