/**
 * An HTTP API as API Gateway has it: a JWT authorizer in front of every route, and behind it the function, which gets the
 * token's claims and never the token's word for them.
 */
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { errors, type JWTPayload, type JWTVerifyGetKey, jwtVerify } from 'jose';
import * as z from 'zod/mini';
import { problem } from '../../functions/api/answers.ts';
import { Problem, type ProblemCode } from '../../functions/api/problem.ts';
import type { LambdaFunction } from '../engine/function.ts';
import type { Audience } from './signer.ts';

/** API Gateway takes more; the function takes less. */
const maxBytes = 1024 * 1024;

/** RFC 6750, 3: so that a client knows that it takes a new token, and no other request. */
const badToken = 'Bearer error="invalid_token"';

const answer = z.object({
  statusCode: z.int(),
  headers: z.optional(z.record(z.string(), z.string())),
  body: z.optional(z.string()),
  isBase64Encoded: z.optional(z.boolean()),
});

/** The API behind its authorizer. */
export function createGateway(
  api: Pick<LambdaFunction, 'invoke'>,
  { keyFor, audience }: { keyFor: JWTVerifyGetKey; audience: Audience },
) {
  const app = new Hono();

  // A page of another origin may ask what it may, and learns that it may nothing.
  app.options('/v1/*', () => new Response(null, { status: 204 }));
  app.all('/v1/*', async (context) => {
    const { req } = context;
    const [scheme, token] = (req.header('authorization') ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || !token) return refused('not-signed-in');
    let claims: JWTPayload;
    try {
      ({ payload: claims } = await jwtVerify(token, keyFor, {
        issuer: audience.issuer,
        algorithms: ['RS256'],
        requiredClaims: ['exp'],
      }));
    } catch (error) {
      // What is wrong with it is not said. That the keys could not be had, or anything else, is no reason to let in.
      return error instanceof errors.JOSEError ? refused('not-signed-in', badToken) : refused('try-again');
    }
    if ((claims.client_id ?? claims.aud) !== audience.clientId) return refused('not-signed-in', badToken);
    if (
      !String(claims.scope ?? '')
        .split(' ')
        .includes(audience.scope)
    )
      return refused('not-allowed', `Bearer error="insufficient_scope", scope="${audience.scope}"`);

    const body = await req.text();
    if (Buffer.byteLength(body, 'utf8') > maxBytes) return refused('too-large');
    const { pathname, search } = new URL(req.url);
    const id = randomUUID();
    const ran = await api.invoke(
      {
        version: '2.0',
        routeKey: '$default',
        rawPath: decoded(pathname),
        rawQueryString: search.slice(1),
        headers: req.header(),
        requestContext: {
          requestId: id,
          http: { method: req.method, path: pathname, protocol: 'HTTP/1.1', sourceIp: '127.0.0.1' },
          authorizer: { jwt: { claims: asGatewayHasThem(claims), scopes: [audience.scope] } },
        },
        ...(body !== '' && { body }),
        isBase64Encoded: false,
      },
      [id],
    );
    if (!ran.ok) return refused('try-again');
    const { statusCode, headers, body: text = '', isBase64Encoded } = answer.parse(ran.response);
    const hasBody = statusCode !== 304 && req.method !== 'HEAD';
    return new Response(hasBody ? (isBase64Encoded ? Buffer.from(text, 'base64') : text) : null, {
      status: statusCode,
      ...(headers && { headers }),
    });
  });
  return app;
}

/** API Gateway hands a path on decoded. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** API Gateway hands on every claim as text, and a list as `[one two]`. */
function asGatewayHasThem(claims: JWTPayload): Record<string, string> {
  const texts = Object.entries(claims).map(([name, value]) => [
    name,
    Array.isArray(value) ? `[${value.join(' ')}]` : String(value),
  ]);
  return Object.fromEntries(texts);
}

function refused(code: ProblemCode, challenge?: string): Response {
  return problem(new Problem(code), challenge === undefined ? {} : { 'WWW-Authenticate': challenge });
}
