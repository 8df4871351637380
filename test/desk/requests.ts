/** Requests to an operation of the OpenAPI document: sound ones, and ones with a single thing wrong. */
import fc from 'fast-check';
import type { Operation } from '../../local/generate/open-api.ts';
import { allowedBy, forbiddenBy, type Schema, type Source, textForbiddenBy } from './from-schema.ts';

export interface Asked extends Operation {
  method: string;
  path: string;
}

/** Where something is wrong with a request, or nowhere. */
export type Wrong = 'nowhere' | 'path' | 'query' | 'header' | 'body';

export interface Request {
  wrong: Wrong;
  path: Record<string, string>;
  query: Record<string, string>;
  header: Record<string, string>;
  body?: unknown;
}

interface Place {
  name: string;
  in: 'path' | 'query' | 'header';
  required: boolean;
  schema: Schema;
}

/** Everything as the document wants it. */
export function soundRequests(operation: Asked, source: Source): fc.Arbitrary<Request> {
  const { schema, example } = bodyOf(operation);
  const parts = { path: partOf(operation, source, 'path'), query: partOf(operation, source, 'query') };
  const header = partOf(operation, source, 'header');
  const wrong = fc.constant('nowhere' as const);
  if (!schema) return fc.record({ wrong, ...parts, header });
  const body = fc.oneof({ weight: 2, arbitrary: allowedBy(schema, source) }, fc.constant(example));
  return fc.record({ wrong, ...parts, header, body });
}

/** A sound request but for one thing. */
export function wrongRequests(operation: Asked, source: Source): fc.Arbitrary<Request> {
  const sound = soundRequests(operation, source);
  const { schema } = bodyOf(operation);
  const places = placesOf(operation).filter(({ in: place, required }) => place !== 'header' || required);
  const inPlaces = places.map(({ name, in: place, schema: of, required }) =>
    fc.tuple(sound, textForbiddenBy(of, source).filter(fitsIn(place))).chain(([request, value]) => {
      const { [name]: _, ...others } = request[place];
      const replaced = { ...request, wrong: place, [place]: { ...others, [name]: value } };
      const missing = { ...request, wrong: place, [place]: others };
      return required && place === 'header' ? fc.constantFrom(replaced, missing) : fc.constant(replaced);
    }),
  );
  const unknown = sound.map((request) => ({
    ...request,
    wrong: 'query' as const,
    query: { ...request.query, segment: 'gold' },
  }));
  const inBody = (of: Schema) =>
    fc.tuple(sound, forbiddenBy(of, source)).map(([request, body]) => ({ ...request, wrong: 'body' as const, body }));
  return fc.oneof(
    unknown,
    ...inPlaces,
    ...(schema ? [{ weight: 2 + inPlaces.length, arbitrary: inBody(schema) }] : []),
  );
}

function placesOf({ parameters = [] }: Asked): Place[] {
  return parameters.map(({ schema, ...place }) => ({ ...place, schema: schema as Schema }));
}

function bodyOf({ requestBody }: Asked): { schema?: Schema; example?: unknown } {
  return requestBody?.content['application/json'] ?? {};
}

function partOf(operation: Asked, source: Source, where: Place['in']): fc.Arbitrary<Record<string, string>> {
  const places = placesOf(operation).filter((place) => place.in === where);
  const texts = places.map(
    ({ name, schema }) => [name, allowedBy(schema, source, name).map(String).filter(fitsIn(where))] as const,
  );
  const requiredKeys = places.filter(({ required }) => required).map(({ name }) => name);
  return fc.record(Object.fromEntries(texts), { requiredKeys });
}

/** What can be sent in such a place at all. */
function fitsIn(place: Place['in']): (text: string) => boolean {
  // A path without its part, or with a dot as one, is another path.
  if (place === 'path') return (text) => !/^\.{0,2}$/.test(text);
  return place === 'header' ? (text) => /^[!-~]([ -~]*[!-~])?$/.test(text) : () => true;
}
