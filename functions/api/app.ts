/** The API: every endpoint behind the same checks, every mistake an answer that says what to do. */
import { createHash } from 'node:crypto';
import { Hono } from 'hono';
import type { LambdaEvent } from 'hono/aws-lambda';
import * as z from 'zod/mini';
import { faultsOf } from '../../events/faults.ts';
import { once } from '../../events/fields.ts';
import { firstUnsafe } from '../../events/hostile.ts';
import { InvalidCursorError } from '../../shared/ledger/ledger.ts';
import { json, jsonUnlessKnown, problem } from './answers.ts';
import type { Call, Endpoint, Means } from './endpoint.ts';
import { endpoints } from './endpoints/index.ts';
import { type Person, personIn } from './person.ts';
import { Problem } from './problem.ts';

/** What comes with a request on Lambda. */
interface Bindings {
  event: LambdaEvent;
}

const maxBytes = 64 * 1024;
/** What is not asked for is refused, so that nobody believes it had an effect. */
const nothing = once(() => z.strictObject({}));
const keyPattern = /^[A-Za-z0-9._:-]{8,128}$/;

/** @param failed is told of what is nobody's mistake but ours */
export function createApi(
  means: Means,
  failed: (requestId: string, error: unknown) => void = () => {},
): Hono<{ Bindings: Bindings }> {
  const app = new Hono<{ Bindings: Bindings }>();
  app.onError((error, { env }) => answerTo(error, (unforeseen) => failed(requestIdIn(env?.event), unforeseen)));
  app.notFound(() => answerTo(new Problem('not-found', 'The API has no such path.'), () => {}));
  for (const endpoint of endpoints) {
    // Hono answers HEAD as it does GET, and leaves out the body.
    app.on(endpoint.method.toUpperCase(), routeOf(endpoint.path), async (context) => {
      const person = personIn(claimsIn(context.env?.event));
      if (!endpoint.groups.some((group) => person.groups.includes(group))) throw new Problem('not-allowed');
      const { req } = context;
      const params = checked(endpoint.params, context.req.param(), 'path');
      const query = checked(endpoint.query ?? nothing, Object.fromEntries(new URL(req.url).searchParams), 'query');
      const body = endpoint.body && checked(endpoint.body, await bodyOf(req.raw), 'body');
      const request = endpoint.changes
        ? await requestOf(endpoint, person, req.header('idempotency-key'), { params, body }, means)
        : { id: '', askedAt: '' };
      const call: Call = { ...means, person, params, query, body, request };
      const answer = await endpoint.handle(call);
      if (endpoint.method === 'get') return jsonUnlessKnown(answer, req.header('if-none-match'));
      return json(endpoint.answer.status, answer);
    });
  }
  // Behind all others: a path that is there, asked in a way it does not know.
  for (const { path } of endpoints) {
    app.all(routeOf(path), () => problem(new Problem('wrong-method'), { Allow: methodsOf(path).join(', ') }));
  }
  return app;
}

const routeOf = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

/** In which ways a path can be asked. */
function methodsOf(path: string): string[] {
  const here = endpoints.filter((endpoint) => endpoint.path === path);
  return here.flatMap(({ method }) => (method === 'get' ? ['GET', 'HEAD'] : [method.toUpperCase()]));
}

function requestIdIn(event: LambdaEvent | undefined): string {
  const context = event?.requestContext;
  return context && 'requestId' in context ? context.requestId : '';
}

/** The claims of the token that the authorizer checked, or nothing. */
function claimsIn(event: LambdaEvent | undefined): Record<string, unknown> | undefined {
  if (!event?.requestContext || !('authorizer' in event.requestContext)) return undefined;
  const { authorizer } = event.requestContext;
  return authorizer && 'jwt' in authorizer ? (authorizer.jwt?.claims as Record<string, unknown>) : undefined;
}

function checked<T>(schema: (() => z.ZodMiniType<T>) | undefined, input: unknown, under: string): T | undefined {
  if (!schema) return undefined;
  const parsed = schema().safeParse(input, { reportInput: false });
  if (parsed.success) return parsed.data;
  throw new Problem('bad-request', undefined, faultsOf(parsed.error, under, input).slice(0, 20));
}

async function bodyOf(request: Request): Promise<unknown> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') throw new Problem('wrong-content-type');
  const text = await request.text();
  if (Buffer.byteLength(text, 'utf8') > maxBytes)
    throw new Problem('too-large', `A body has at most ${maxBytes} bytes.`);
  let body: unknown;
  try {
    body = JSON.parse(text);
  } catch {
    throw new Problem('bad-request', undefined, [{ path: 'body', code: 'not-json', message: 'this is not JSON' }]);
  }
  const unsafe = firstUnsafe(body);
  if (unsafe)
    throw new Problem('bad-request', undefined, [{ ...unsafe, path: `body${unsafe.path && `.${unsafe.path}`}` }]);
  return body;
}

/**
 * The request as it was made first. Its ids derive from who asks and their key, and its time is when they asked first: so
 * trying again, after whatever went wrong, tells the very same and nothing happens twice.
 */
async function requestOf(
  { id }: Endpoint,
  { employeeId }: Person,
  key: string | undefined,
  asked: { params: unknown; body: unknown },
  { ledger, now }: Means,
): Promise<Call['request']> {
  if (key === undefined)
    throw new Problem('key-missing', 'Send one for each thing you do, and the same when you try again.');
  if (!keyPattern.test(key)) {
    const message = '8 to 128 letters, digits or . _ : -';
    throw new Problem('bad-request', undefined, [{ path: 'header.Idempotency-Key', code: 'malformed', message }]);
  }
  const contentHash = hashOf([id, asked]);
  const known = await ledger.requests.keep({ employeeId, key, contentHash, at: now() });
  if (!known.isSame) throw new Problem('key-used', 'Take a new key for something new.');
  return { askedAt: known.askedAt, id: hashOf([employeeId, key]).slice(0, 32) };
}

const hashOf = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex');

function answerTo(error: unknown, failed: (error: unknown) => void): Response {
  if (error instanceof Problem) return problem(error);
  if (error instanceof InvalidCursorError) {
    const message = 'take it from the answer before, as it is';
    return problem(new Problem('bad-request', undefined, [{ path: 'query.cursor', code: 'malformed', message }]));
  }
  failed(error);
  return problem(new Problem('try-again'));
}
