/**
 * An HTTP API as API Gateway has it: a JWT authorizer in front of every route, and behind it the function, which gets the
 * token's claims and never the token's word for them.
 */
import { randomUUID } from 'node:crypto';
import { Hono } from 'hono';
import { createLocalJWKSet, errors, type JWTPayload, jwtVerify } from 'jose';
import * as z from 'zod/mini';
import { Problem, type ProblemCode } from '../../functions/api/problem.ts';
import type { LambdaFunction } from '../engine/function.ts';
import type { Issuer } from './issuer.ts';

/** API Gateway takes more; the function takes less. */
const maxBytes = 1024 * 1024;

const answer = z.object({
  statusCode: z.int(),
  headers: z.optional(z.record(z.string(), z.string())),
  body: z.optional(z.string()),
  isBase64Encoded: z.optional(z.boolean()),
});

/** The API behind its authorizer. */
export function createGateway(
  api: Pick<LambdaFunction, 'invoke'>,
  { keys, audience }: Pick<Issuer, 'keys' | 'audience'>,
) {
  const keySet = createLocalJWKSet(keys as Parameters<typeof createLocalJWKSet>[0]);
  const app = new Hono();

  app.all('/v1/*', async (context) => {
    const { req } = context;
    const [scheme, token] = (req.header('authorization') ?? '').split(' ');
    if (scheme?.toLowerCase() !== 'bearer' || !token) return refused('not-signed-in');
    let claims: JWTPayload;
    try {
      ({ payload: claims } = await jwtVerify(token, keySet, {
        issuer: audience.issuer,
        algorithms: ['RS256'],
        requiredClaims: ['exp'],
      }));
    } catch (error) {
      if (error instanceof errors.JOSEError) return refused('not-signed-in');
      throw error;
    }
    if ((claims.client_id ?? claims.aud) !== audience.clientId) return refused('not-signed-in');
    if (
      !String(claims.scope ?? '')
        .split(' ')
        .includes(audience.scope)
    )
      return refused('not-allowed');

    const body = await req.text();
    if (Buffer.byteLength(body, 'utf8') > maxBytes) return refused('too-large');
    const { pathname, search } = new URL(req.url);
    const id = randomUUID();
    const ran = await api.invoke(
      {
        version: '2.0',
        routeKey: '$default',
        rawPath: pathname,
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
    return new Response(isBase64Encoded ? Buffer.from(text, 'base64') : text, {
      status: statusCode,
      ...(headers && { headers }),
    });
  });
  return app;
}

/** API Gateway hands on every claim as text, and a list as `[one two]`. */
function asGatewayHasThem(claims: JWTPayload): Record<string, string> {
  const texts = Object.entries(claims).map(([name, value]) => [
    name,
    Array.isArray(value) ? `[${value.join(' ')}]` : String(value),
  ]);
  return Object.fromEntries(texts);
}

function refused(code: ProblemCode): Response {
  const { body } = new Problem(code);
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: {
      'Content-Type': 'application/problem+json',
      'Cache-Control': 'no-store',
      ...(body.status === 401 && { 'WWW-Authenticate': 'Bearer' }),
    },
  });
}
