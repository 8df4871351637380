/** The OpenAPI 3.1 document of the agents' API, from the same schemas that check what comes in. */
import * as z from 'zod/mini';
import type { Endpoint } from '../../functions/api/endpoint.ts';
import { endpoints } from '../../functions/api/endpoints/index.ts';
import { summary } from '../../functions/api/endpoints/quarantine.ts';
import { type ProblemCode, problems } from '../../functions/api/problem.ts';
import { finding, letter, recordedCase, referral } from '../../functions/api/views.ts';
import manifest from '../../package.json' with { type: 'json' };
import { type JsonSchema, named } from './event-schemas.ts';

const description = `For the people of the house: hosts put things right and answer what waits for them, operations look after what was
set aside. What they do is an event and is decided like any other, so those answers are 202 with the case that it becomes;
GET /v1/cases/{caseKey} has it a moment later. An Idempotency-Key makes trying again safe: the same key is the same request.`;

/** What answers are made of. */
const views = { Case: recordedCase, Letter: letter, Finding: finding, Referral: referral, Quarantined: summary };

/** The document, as plain data: always the same from the same sources. */
export function openApi(): object {
  const components: Record<string, JsonSchema> = { Problem: problem() };
  const paths: Record<string, Record<string, object>> = {};
  for (const endpoint of endpoints) {
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method]: operation(endpoint, components) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kulanz, for people',
      version: manifest.version,
      description,
      license: { name: manifest.license, identifier: manifest.license },
    },
    servers: [{ url: 'http://127.0.0.1:4102', description: 'the embedded engine' }],
    security: [{ signedIn: [] }],
    paths,
    components: {
      schemas: Object.fromEntries(Object.entries(components).toSorted(([one], [other]) => (one < other ? -1 : 1))),
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

function operation(endpoint: Endpoint, components: Record<string, JsonSchema>): object {
  const { id, summary, groups, params, query, body, changes, answer } = endpoint;
  const schemaOf = (schema: z.ZodMiniType, io: 'input' | 'output') => asComponent(schema, io, components);
  const parameters = [
    ...(params ? parametersOf(schemaOf(params(), 'input'), 'path') : []),
    ...(query ? parametersOf(schemaOf(query(), 'input'), 'query') : []),
    ...(changes
      ? [
          {
            name: 'Idempotency-Key',
            in: 'header',
            required: true,
            description: 'Of your own choosing, one for each thing you do. Trying again takes the same one.',
            schema: { type: 'string', pattern: '^[A-Za-z0-9._:-]{8,128}$' },
          },
        ]
      : []),
  ];
  return {
    operationId: id,
    summary,
    description: `For ${groups.join(', ')}.`,
    ...(parameters.length > 0 && { parameters }),
    ...(body && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body(), 'input') } } },
    }),
    responses: {
      [answer.status]: {
        description: answer.status === 202 ? 'It is on its way.' : 'What was asked for.',
        content: { 'application/json': { schema: schemaOf(answer.schema(), 'output') } },
      },
      ...refusals(endpoint),
    },
  };
}

/** Every problem that an endpoint can answer with, by status. */
function refusals({ params, body, changes, id }: Endpoint): object {
  const codes: ProblemCode[] = ['not-signed-in', 'not-allowed', 'bad-request', 'try-again'];
  if (params) codes.push('not-found');
  if (body) codes.push('too-large', 'wrong-content-type');
  if (changes) codes.push('key-missing', 'key-used');
  if (id.endsWith('Referral')) codes.push('answered-already', 'nothing-to-answer');
  if (id === 'redriveQuarantined') codes.push('cannot-be-redriven', 'would-be-refused');
  const byStatus = Map.groupBy(codes, (code) => problems[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, of]) => [
      status,
      {
        description: of.map((code) => problems[code].title).join(' Or: '),
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      },
    ]),
  );
}

function parametersOf(schema: JsonSchema, place: 'path' | 'query'): object[] {
  return Object.entries(schema.properties ?? {}).map(([name, of]) => ({
    name,
    in: place,
    required: schema.required?.includes(name) ?? false,
    schema: of,
  }));
}

/** A schema whose named parts stand among the components. */
function asComponent(
  schema: z.ZodMiniType,
  io: 'input' | 'output',
  components: Record<string, JsonSchema>,
): JsonSchema {
  const metadata = named();
  for (const [id, view] of Object.entries(views)) metadata.add(view(), { id });
  const { $schema: _, $defs = {}, ...rest } = z.toJSONSchema(schema, { target: 'draft-2020-12', io, metadata });
  for (const [name, part] of Object.entries($defs)) components[name] = pointing(withoutId(part));
  return pointing(withoutId(rest as JsonSchema));
}

const pointing = (schema: JsonSchema): JsonSchema =>
  JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'));

function withoutId(schema: JsonSchema): JsonSchema {
  const { id: _, $id: __, ...rest } = schema as JsonSchema & { id?: string; $id?: string };
  return rest as JsonSchema;
}

function problem(): JsonSchema {
  return {
    type: 'object',
    description: 'RFC 9457. Where it is wrong and what to do, never a value.',
    required: ['type', 'title', 'status'],
    additionalProperties: false,
    properties: {
      type: { type: 'string', enum: Object.keys(problems).map((code) => `urn:kulanz:problem:${code}`) },
      title: { type: 'string' },
      status: { type: 'integer' },
      detail: { type: 'string' },
      faults: {
        type: 'array',
        items: {
          type: 'object',
          required: ['path', 'code', 'message'],
          additionalProperties: false,
          properties: { path: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
        },
      },
    },
  } as JsonSchema;
}
