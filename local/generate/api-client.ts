/** The types of the agents' API for whoever calls it from TypeScript, in the shape that openapi-fetch takes. */
import { compile } from 'json-schema-to-typescript';
import type { Parameter } from './api-parameters.ts';
import { type OpenApi, type Operation, openApi } from './open-api.ts';

const banner =
  '/** Generated from events/generated/openapi.json by npm run generate. Change the API, and this follows. */';

/** The text of a module: `paths`, and a type for every named schema of the document. */
export async function apiClient(): Promise<string> {
  const document = openApi();
  return [banner, pathsOf(document), await typesOf(document)].join('\n\n');
}

const places = ['path', 'query', 'header'] as const;
type Place = (typeof places)[number];

function pathsOf({ paths }: OpenApi): string {
  const lines = Object.entries(paths).map(([path, operations]) => {
    const methods = Object.entries(operations).map(([method, operation]) => `    ${method}: ${typeOf(operation)};`);
    return [`  '${path}': {`, ...methods, '  };'].join('\n');
  });
  return ['export interface paths {', ...lines, '}'].join('\n');
}

function typeOf({ operationId, parameters = [], requestBody, responses }: Operation): string {
  const given = places.map((place) => {
    const here = parameters.filter((parameter) => parameter.in === place);
    if (here.length === 0) return `${place}?: never`;
    return `${place}${here.some(({ required }) => required) ? '' : '?'}: ${parametersName(operationId, place)}`;
  });
  const answers = Object.entries(responses).map(([status, { content }]) => `        ${status}: ${answerOf(content)};`);
  return [
    '{',
    `      parameters: { ${given.join('; ')}; cookie?: never };`,
    requestBody ? `      requestBody: ${answerOf(requestBody.content)};` : '      requestBody?: never;',
    '      responses: {',
    ...answers,
    '      };',
    '    }',
  ].join('\n');
}

function answerOf(content: Operation['responses'][string]['content']): string {
  if (!content) return '{ content?: never }';
  const media = Object.entries(content).map(([type, { schema }]) => `'${type}': ${nameIn(schema.$ref)}`);
  return `{ content: { ${media.join('; ')} } }`;
}

const nameIn = (reference: string): string => reference.slice(reference.lastIndexOf('/') + 1);

const parametersName = (operationId: string, place: Place): string =>
  `${operationId.charAt(0).toUpperCase()}${operationId.slice(1)}${place.charAt(0).toUpperCase()}${place.slice(1)}`;

/** What is said beside a reference: the compiler takes it for a change of the type, and would tell the type once more. */
function besideReference(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$ref' in value)) return value;
  const { $ref, ...said } = value;
  return Object.keys(said).length > 0 ? { ...said, allOf: [{ $ref }] } : value;
}

/** A type for each schema, under its name, and for what each operation takes beside a body. */
async function typesOf({ paths, components }: OpenApi): Promise<string> {
  const definitions: Record<string, unknown> = { ...components.schemas };
  for (const { operationId, parameters = [] } of Object.values(paths).flatMap((path) => Object.values(path))) {
    for (const [place, here] of Map.groupBy(parameters, (parameter) => parameter.in)) {
      definitions[parametersName(operationId, place)] = objectOf(here);
    }
  }
  const schemas = JSON.parse(
    JSON.stringify(definitions).replaceAll('"#/components/schemas/', '"#/definitions/'),
    besideReference,
  );
  const root = { type: 'object', additionalProperties: false, definitions: schemas } as const;
  const types = await compile(root, 'Schemas', {
    additionalProperties: false,
    bannerComment: '',
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: true,
    style: { singleQuote: true, printWidth: 120 },
  });
  // Where a type comes from says nothing, and the root is but the list of all of them.
  return types
    .replaceAll(/\/\*\*\n \* This interface was referenced by [^/]*\*\/\n/g, '')
    .replaceAll(/ \*\n \* This interface was referenced by [^/]*(?=\*\/\n)/g, ' ')
    .replace('export interface Schemas {}\n', '');
}

function objectOf(parameters: readonly Parameter[]) {
  return {
    type: 'object',
    properties: Object.fromEntries(parameters.map(({ name, schema }) => [name, schema])),
    required: parameters.filter(({ required }) => required).map(({ name }) => name),
    additionalProperties: false,
  };
}
