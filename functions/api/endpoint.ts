/** What an endpoint is: the router, the check of who may, and the OpenAPI document are all made from a list of these. */
import * as z from 'zod/mini';
import { once } from '../../events/fields.ts';
import type { Publish } from '../../shared/lambda/publisher.ts';
import type { Ledger } from '../../shared/ledger/ledger.ts';
import type { Policy } from '../../shared/recovery/policy.ts';
import type { Group, Person } from './person.ts';

/** What endpoints work with. */
export interface Means {
  ledger: Ledger;
  policy: Policy;
  publish: Publish;
  /** Puts an event on the bus as it was received, from whatever source. */
  putAgain: (entry: { Source: string; DetailType: string; Detail: string }) => Promise<void>;
  /** Milliseconds since 1970 UTC. */
  now: () => number;
}

/** One request, checked. */
export interface Call<Params = unknown, Query = unknown, Body = unknown> extends Means {
  person: Person;
  params: Params;
  query: Query;
  body: Body;
  /** Of endpoints that change something: when it was asked first (an instant in UTC), and an id that is its own. */
  request: { askedAt: string; id: string };
}

export interface Endpoint<Params = unknown, Query = unknown, Body = unknown> {
  /** Its name in the OpenAPI document and in the console's client. */
  id: string;
  method: 'get' | 'post';
  /** With `{parameters}`, each in `params`. */
  path: string;
  summary: string;
  /** Whoever is in one of these may. */
  groups: readonly Group[];
  params?: () => z.ZodMiniType<Params>;
  query?: () => z.ZodMiniType<Query>;
  body?: () => z.ZodMiniType<Body>;
  /** A body as it might come in, for the OpenAPI document. */
  example?: unknown;
  /** Needs an Idempotency-Key: asked again with the same one, it is the same request. */
  changes?: boolean;
  answer: { status: 200 | 202; schema: () => z.ZodMiniType };
  handle: (call: Call<Params, Query, Body>) => Promise<unknown>;
}

/** Declares an endpoint; the types of what it is given follow from its schemas, which are made on first use. */
export function endpoint<
  Params extends z.ZodMiniType = z.ZodMiniType,
  Query extends z.ZodMiniType = z.ZodMiniType,
  Body extends z.ZodMiniType = z.ZodMiniType,
>(
  definition: Omit<Endpoint, 'params' | 'query' | 'body' | 'handle'> & {
    params?: () => Params;
    query?: () => Query;
    body?: () => Body;
    handle: (call: Call<z.output<Params>, z.output<Query>, z.output<Body>>) => Promise<unknown>;
  },
): Endpoint {
  const { params, query, body } = definition;
  const schemas = { params: params && once(params), query: query && once(query), body: body && once(body) };
  return { ...definition, ...schemas } as Endpoint;
}

/** A number in a query, where everything is text. */
export const countUpTo = (most: number, otherwise: number) =>
  z._default(z.coerce.number().check(z.int(), z.gte(1), z.lte(most)), otherwise);

const cursor = () => z.optional(z.string().check(z.maxLength(1_000)));

export const paging = once(() => z.strictObject({ limit: countUpTo(100, 25), cursor: cursor() }));

/** A list that says itself how much of it comes at once. */
export const fromCursor = once(() => z.strictObject({ cursor: cursor() }));
