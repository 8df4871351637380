/** The agents' API, as generated from its OpenAPI document. */
import createClient, { type Client } from 'openapi-fetch';
import type { Session } from '../session.ts';
import type { paths } from './generated.ts';

/** What went wrong, as RFC 9457 says it. */
export interface ProblemBody {
  type: string;
  title: string;
  status: number;
  detail?: string;
  faults?: { path: string; code: string; message?: string }[];
}

/** The API answered, and it was no. */
export class ApiProblem extends Error {
  override readonly name = 'ApiProblem';
  readonly status: number;
  /** `answered-already`, … */
  readonly code: string;
  readonly body: ProblemBody | undefined;

  constructor(status: number, body?: ProblemBody) {
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

/** What was answered last to a GET, by its address: asked again, only a change comes over the wire. In memory only. */
const mostRemembered = 200;

export function createApi(session: Session): Api {
  const known = new Map<string, { etag: string; text: string }>();
  return createClient<paths>({
    baseUrl: window.location.origin,
    fetch: async (request) => {
      const token = await session.accessToken();
      request.headers.set('Authorization', `Bearer ${token}`);
      const before = request.method === 'GET' ? known.get(request.url) : undefined;
      if (before) request.headers.set('If-None-Match', before.etag);
      let answer: Response;
      try {
        answer = await fetch(request, {
          signal: AbortSignal.any([request.signal, AbortSignal.timeout(longestWaitMs)]),
        });
      } catch (error) {
        if (request.signal.aborted) throw error;
        throw new NoAnswer('', { cause: error });
      }
      if (answer.status === 304 && before) return json(before.text);
      const etag = answer.headers.get('etag');
      if (request.method !== 'GET' || answer.status !== 200 || etag === null) return answer;
      const text = await answer.text();
      known.delete(request.url);
      known.set(request.url, { etag, text });
      const [oldest] = known.keys();
      if (known.size > mostRemembered && oldest !== undefined) known.delete(oldest);
      return json(text);
    },
  });
}

const json = (text: string) => new Response(text, { headers: { 'Content-Type': 'application/json' } });

/** What was answered. @throws ApiProblem @throws NoAnswer */
export async function answered<T>(call: Promise<{ data?: T; error?: unknown; response: Response }>): Promise<T> {
  const { data, error, response } = await call;
  if (response.ok && data !== undefined) return data;
  throw new ApiProblem(response.status, isProblem(error) ? error : undefined);
}

const isProblem = (told: unknown): told is ProblemBody =>
  typeof told === 'object' && told !== null && 'type' in told && typeof told.type === 'string';
