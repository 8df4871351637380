/**
 * The form in which EventBridge's schema registry describes an event: OpenAPI 3.0 with a component `AWSEvent`, the
 * whole event, from which its code bindings are generated. (JSONSchemaDraft4, the other form, is five drafts behind ours.)
 */

export type JsonSchema = { [keyword: string]: unknown };

/** What EventBridge itself puts around an event's `detail`. */
const envelope = {
  version: { type: 'string' },
  id: { type: 'string' },
  account: { type: 'string' },
  region: { type: 'string' },
  time: { type: 'string', format: 'date-time' },
  resources: { type: 'array', items: { type: 'string' } },
  source: { type: 'string' },
  'detail-type': { type: 'string' },
};

/** Describes an event whose `detail` has this JSON Schema (2020-12). `source` is left out where any producer may say it. */
export function openApiOf(event: { name: string; version: number; source?: string | undefined }, detail: JsonSchema) {
  const { $schema, $id, $defs, title, ...own } = detail;
  return {
    openapi: '3.0.0',
    info: { title: event.name, version: String(event.version) },
    paths: {},
    components: {
      schemas: {
        AWSEvent: {
          type: 'object',
          required: [...Object.keys(envelope), 'detail'],
          'x-amazon-events-detail-type': event.name,
          ...(event.source && { 'x-amazon-events-source': event.source }),
          properties: { ...envelope, detail: { $ref: `#/components/schemas/${event.name}` } },
        },
        [event.name]: inOpenApi(own),
        ...(isObject($defs) && inOpenApi($defs)),
      },
    },
  };
}

/** Says in OpenAPI 3.0 what it words otherwise: where definitions live, and `const`. */
function inOpenApi(schema: JsonSchema): JsonSchema {
  return Object.fromEntries(
    Object.entries(schema).map(([keyword, value]): [string, unknown] => {
      if (keyword === '$ref') return [keyword, String(value).replace('#/$defs/', '#/components/schemas/')];
      if (keyword === 'const') return ['enum', [value]];
      return [keyword, everywhere(value)];
    }),
  );
}

function everywhere(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(everywhere);
  return isObject(value) ? inOpenApi(value) : value;
}

const isObject = (value: unknown): value is JsonSchema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
