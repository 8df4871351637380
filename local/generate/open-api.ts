/** The OpenAPI 3.1 document of the agents' API, from the same schemas that check what comes in. */
import type { Endpoint } from '../../functions/api/endpoint.ts';
import { endpoints, tagOf, tags } from '../../functions/api/endpoints/index.ts';
import { type ProblemCode, problems } from '../../functions/api/problem.ts';
import manifest from '../../package.json' with { type: 'json' };
import { type Components, createComponents, type Reference, referenceTo } from './api-components.ts';
import { etag, idempotencyKey, ifNoneMatch, type Parameter, parameter } from './api-parameters.ts';
import type { JsonSchema } from './event-schemas.ts';

const description = `For the people of the house: hosts put things right and answer what waits for them, operations look after what was
set aside. What they do is an event and is decided like any other, so those answers are 202 with the case that it becomes;
GET /v1/cases/{caseKey} has it a moment later. An Idempotency-Key makes trying again safe: the same key is the same request.`;

type Content = Record<string, { schema: Reference; example?: unknown }>;

interface Answer {
  description: string;
  headers?: Record<string, { description: string; required: boolean; schema: JsonSchema }>;
  content?: Content;
}

export interface Operation {
  operationId: string;
  summary: string;
  description: string;
  tags: string[];
  parameters?: Parameter[];
  requestBody?: { required: boolean; content: Content };
  /** By status. */
  responses: Record<string, Answer>;
}

/** What is read of the document elsewhere. */
export interface OpenApi {
  /** By path and method. */
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, JsonSchema>; securitySchemes: object };
}

/** The document, as plain data: always the same from the same sources. */
export function openApi(): OpenApi {
  const components = createComponents();
  const paths: OpenApi['paths'] = {};
  for (const endpoint of endpoints) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: operation(endpoint, components) };
  }
  const head = {
    openapi: '3.1.0',
    info: {
      title: 'Kulanz, for people',
      version: manifest.version,
      description,
      license: { name: manifest.license, identifier: manifest.license },
    },
    servers: [{ url: 'http://127.0.0.1:4102', description: 'the embedded engine' }],
    security: [{ signedIn: [] }],
    tags: Object.entries(tags).map(([name, about]) => ({ name, description: about })),
  };
  return {
    ...head,
    paths,
    components: {
      schemas: components.all(),
      securitySchemes: {
        signedIn: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'An access token with the scope kulanz/desk, by authorization code with PKCE. No ID token.',
        },
      },
    },
  };
}

function operation(endpoint: Endpoint, components: Components): Operation {
  const { id, summary, groups, params, query, body, example, changes, answer } = endpoint;
  const name = `${id.charAt(0).toUpperCase()}${id.slice(1)}`;
  const parameters: Parameter[] = [
    ...(params ? components.propertiesOf(params()).map((property) => parameter(property, 'path')) : []),
    ...(query ? components.propertiesOf(query()).map((property) => parameter(property, 'query')) : []),
    ...(changes ? [idempotencyKey] : []),
    ...(endpoint.method === 'get' ? [ifNoneMatch] : []),
  ];
  return {
    operationId: id,
    summary,
    description: `For ${groups.join(', ')}.`,
    tags: [tagOf(endpoint) ?? []].flat(),
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: {
        required: true,
        content: { 'application/json': { schema: components.refer(body(), 'input', `${name}Body`), example } },
      },
    }),
    responses: {
      [answer.status]: {
        description: answer.status === 202 ? 'It is on its way.' : 'What was asked for.',
        ...(endpoint.method === 'get' && { headers: { ETag: etag } }),
        content: { 'application/json': { schema: components.refer(answer.schema(), 'output', `${name}Answer`) } },
      },
      ...(endpoint.method === 'get' && {
        304: { description: 'What you have is still true.', headers: { ETag: etag } },
      }),
      ...refusals(endpoint),
    },
  };
}

/** Every problem that an endpoint can answer with, by status. */
function refusals({ params, body, changes, id }: Endpoint): Operation['responses'] {
  const codes: ProblemCode[] = ['not-signed-in', 'not-allowed', 'bad-request', 'try-again'];
  // Of a customer who is named in the body, too.
  if (params || id.endsWith('Goodwill')) codes.push('not-found');
  if (body) codes.push('too-large', 'wrong-content-type');
  if (changes) codes.push('key-missing', 'key-used');
  if (id.endsWith('Referral')) codes.push('answered-already', 'nothing-to-answer');
  if (id === 'requestGoodwill') codes.push('asked-just-now');
  if (id === 'redriveQuarantined' || id === 'discardQuarantined') codes.push('dealt-with-already');
  if (id === 'redriveQuarantined') codes.push('cannot-be-redriven', 'would-be-refused');
  const byStatus = Map.groupBy(codes, (code) => problems[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, of]) => [
      status,
      {
        description: of.map((code) => problems[code].title).join(' Or: '),
        content: { 'application/problem+json': { schema: { $ref: referenceTo('Problem') } } },
      },
    ]),
  );
}
