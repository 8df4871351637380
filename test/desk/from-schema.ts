/** From a JSON Schema of the OpenAPI document: values that it allows, and values with one thing wrong. */
import fc from 'fast-check';

/** As much of JSON Schema as requests are described with; another keyword is an error. */
export interface Schema {
  $ref?: string;
  type?: string;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  items?: Schema;
  minItems?: number;
  maxItems?: number;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean;
  description?: string;
  default?: unknown;
}

const keywords = new Set([
  ...['$ref', 'type', 'enum', 'const', 'anyOf', 'oneOf', 'pattern', 'minLength', 'maxLength', 'minimum', 'maximum'],
  ...['items', 'minItems', 'maxItems', 'properties', 'required', 'additionalProperties', 'description', 'default'],
]);

export interface Source {
  /** The schemas by the name that references end with. */
  schemas: Readonly<Record<string, Schema>>;
  /** Values that are there, by the name of the property or parameter. */
  known: (name: string) => readonly unknown[];
}

/** The schema itself, wherever it is referred to. @throws Error for what no value here would be made from */
function resolved(schema: Schema, { schemas }: Pick<Source, 'schemas'>): Schema {
  for (const keyword of Object.keys(schema)) {
    if (!keywords.has(keyword)) throw new Error(`requests are described with ${keyword} now: make values from it`);
  }
  if (schema.$ref === undefined) return schema;
  const found = schemas[schema.$ref.replace('#/components/schemas/', '')];
  if (!found) throw new Error(`there is no ${schema.$ref}`);
  return resolved(found, { schemas });
}

const hostile = fc.constantFrom('', ' ', '\u0000', '\ud800', '\u202e', '=1+1', '<b>', '{name, plural}', "'{", '\n');
const anyText = (constraints: { minLength?: number; maxLength?: number }) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.string({ unit: 'grapheme', ...constraints }) },
    fc.string({ unit: 'binary', ...constraints }),
    hostile.filter(({ length }) => length >= (constraints.minLength ?? 0)),
  );

/** Values that the schema allows; under a known name often one that is there. */
export function allowedBy(schema: Schema, source: Source, name = ''): fc.Arbitrary<unknown> {
  const known = source.known(name);
  const any = anyAllowedBy(resolved(schema, source), source);
  return known.length === 0 ? any : fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...known) }, any);
}

function anyAllowedBy(schema: Schema, source: Source): fc.Arbitrary<unknown> {
  const { minLength = 0, maxLength = 200, minItems = 0, maxItems = 10 } = schema;
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if ('const' in schema) return fc.constant(schema.const);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((choice) => allowedBy(choice, source)));
  switch (schema.type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: schema.minimum ?? -1000, max: schema.maximum ?? 1000 });
    case 'string': {
      const fits = (text: string) => text.length >= minLength && text.length <= maxLength;
      if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern)).filter(fits);
      const longest = fc.constant('x'.repeat(maxLength));
      return fc.oneof({ weight: 9, arbitrary: anyText({ minLength, maxLength }).filter(fits) }, longest);
    }
    case 'array':
      return fc.array(allowedBy(schema.items ?? {}, source), { minLength: minItems, maxLength: Math.min(maxItems, 5) });
    case 'object':
      return objectsOf(schema, source);
    default:
      throw new Error(`no value is made from ${JSON.stringify(schema)}`);
  }
}

function objectsOf({ properties = {}, required = [] }: Schema, source: Source) {
  const parts = Object.entries(properties).map(([part, of]) => [part, allowedBy(of, source, part)] as const);
  return fc.record<Record<string, unknown>>(Object.fromEntries(parts), { requiredKeys: required });
}

/** Values that the schema does not allow: of a part that may be anything else, one thing is wrong. */
export function forbiddenBy(schema: Schema, source: Source): fc.Arbitrary<unknown> {
  const own = resolved(schema, source);
  const otherwise = otherTypesThan(own);
  if (own.enum) return fc.oneof(otherwise, fc.constant('none of them'));
  switch (own.type) {
    case 'integer':
      return fc.oneof(
        otherwise,
        fc.constant((own.minimum ?? -1000) - 1),
        fc.constant((own.maximum ?? Number.MAX_SAFE_INTEGER) + 1),
        fc.constant(1.5),
      );
    case 'string': {
      const { pattern, maxLength } = own;
      const wrong = [
        ...(pattern ? [anyText({}).filter((text) => !new RegExp(pattern).test(text))] : []),
        ...(maxLength ? [fc.constant('x'.repeat(maxLength + 1))] : []),
      ];
      return fc.oneof(otherwise, ...wrong);
    }
    case 'array': {
      const one = forbiddenBy(own.items ?? {}, source).map((item) => [item]);
      const tooMany = fc.constant(Array.from({ length: (own.maxItems ?? 1_000) + 1 }, () => 1));
      return fc.oneof(otherwise, one, tooMany, ...(own.minItems ? [fc.constant([])] : []));
    }
    case 'object':
      return fc.oneof({ weight: 1, arbitrary: otherwise }, { weight: 6, arbitrary: withOneThingWrong(own, source) });
    default:
      return otherwise;
  }
}

/** The same for a value that is written as text, in a path, a query or a header. */
export function textForbiddenBy(schema: Schema, source: Source): fc.Arbitrary<string> {
  const { type, pattern, minimum = 0, maximum = 0, maxLength = 2_000 } = resolved(schema, source);
  if (type === 'integer') return fc.constantFrom('many', '1.5', '', 'NaN', `${minimum - 1}`, `${maximum + 1}`);
  const tooLong = fc.constant('x'.repeat(maxLength + 1));
  if (!pattern) return tooLong;
  return fc.oneof(anyText({}), tooLong).filter((text) => !new RegExp(pattern).test(text));
}

function withOneThingWrong(schema: Schema, source: Source): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties } = schema;
  const sound = objectsOf(schema, source);
  const missing = required.map((part) => sound.map(({ [part]: _, ...rest }) => rest));
  const wrong = Object.entries(properties).map(([part, of]) =>
    fc.tuple(sound, forbiddenBy(of, source)).map(([whole, value]) => ({ ...whole, [part]: value })),
  );
  const unknown = sound.map((whole) => ({ ...whole, segment: 'gold' }));
  return fc.oneof(...missing, ...wrong, ...(additionalProperties === false ? [unknown] : []));
}

function otherTypesThan({ type }: Schema): fc.Arbitrary<unknown> {
  const each = { boolean: true, integer: 7, string: 'text', array: [], object: {}, null: null };
  return fc.constantFrom(...Object.entries(each).flatMap(([name, value]) => (name === type ? [] : [value])));
}
