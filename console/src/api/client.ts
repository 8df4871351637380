/** The agents' API, as generated from its OpenAPI document. */
import createClient, { type Client } from 'openapi-fetch';
import { type Session, SignedOut } from '../signed-in.ts';
import type { Problem, paths } from './generated.ts';
import { createMemory } from './memory.ts';

/** The API answered, and it was no. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  /** `answered-already`, … */
  readonly code: string;
  readonly body: Problem | undefined;

  constructor(status: number, body?: Problem) {
    super(body?.title ?? String(status));
    this.status = status;
    this.code = body?.type.split(':').at(-1) ?? 'unknown';
    this.body = body;
  }
}

/** Nobody answered: it may have arrived all the same. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

export type Api = Client<paths>;

const longestWaitMs = 25_000;

/** @param origin where the API is: with the console */
export function createApi(session: Session, origin: string): Api {
  const memory = createMemory();
  session.onSignedOutElsewhere(memory.forgetAll);
  return createClient<paths>({
    baseUrl: origin,
    fetch: async (request) => {
      const known = request.method === 'GET' ? memory.find(request.url) : undefined;
      const { status, headers, text } = await asked(request, session, known?.etag);
      if (status === 304 && known) return new Response(known.text, { headers: { 'Content-Type': 'application/json' } });
      const etag = headers.get('etag');
      if (request.method === 'GET' && status === 200 && etag !== null) memory.keep(request.url, { etag, text });
      return new Response(text === '' ? null : text, { status, headers });
    },
  });
}

interface Told {
  status: number;
  headers: Headers;
  text: string;
}

/** The whole answer, however it came. @throws SignedOut @throws NoAnswer where there was none, or only part of one */
async function asked(request: Request, session: Session, etag: string | undefined): Promise<Told> {
  const signal = AbortSignal.any([request.signal, AbortSignal.timeout(longestWaitMs)]);
  const ask = async (token: string): Promise<Told> => {
    const mine = new Request(request.clone(), { signal });
    mine.headers.set('Authorization', `Bearer ${token}`);
    if (etag !== undefined) mine.headers.set('If-None-Match', etag);
    const answer = await fetch(mine);
    // Whoever says yes in another way is not the API: the page of a network that wants one to sign in first, for instance.
    if (answer.ok && !answer.headers.get('content-type')?.includes('json')) throw new NoAnswer();
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };
  try {
    const token = await session.accessToken();
    const told = await ask(token);
    if (told.status !== 401) return told;
    // It may have been taken back, or our clock may be wrong: another one is tried, once.
    const other = await session.accessTokenInsteadOf(token);
    return other === token ? told : await ask(other);
  } catch (error) {
    if (error instanceof SignedOut || request.signal.aborted) throw error;
    throw new NoAnswer('', { cause: error });
  }
}

/** What was answered. @throws ApiProblem @throws NoAnswer */
export async function answered<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call;
  if (response.ok && data !== undefined) return data;
  throw new ApiProblem(response.status, isProblem(error) ? error : undefined);
}

const isProblem = (told: unknown): told is Problem =>
  typeof told === 'object' && told !== null && 'type' in told && typeof told.type === 'string';
