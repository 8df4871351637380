import { globSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import { metadata } from '../../events/envelope.ts';
import { artefacts, drifted, write } from '../../local/generate/artefacts.ts';
import { contracts, detailSchema } from '../../local/generate/event-schemas.ts';
import { samplePath } from '../../local/generate/outbound-samples.ts';
import { rules } from '../../shared/recovery/rules/index.ts';

const project = new URL('../../', import.meta.url);
const made = await artefacts();
const read = (path: string) => readFileSync(new URL(path, project), 'utf8');

/** Every event of the samples and the stream, by name. */
const samples = Map.groupBy(
  [
    ...contracts.map(({ name }) => read(samplePath(name))),
    ...read('events/samples/stream.ndjson').trimEnd().split('\n'),
  ].map((text): { 'detail-type': string; detail: object } => JSON.parse(text)),
  (event) => event['detail-type'],
);

describe('the generated files', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'kulanz-generate-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('are the same to the byte every time', async () => {
    expect([...(await artefacts())]).toEqual([...made]);
  });

  it('are not complained about once they are written, and each that drifts or is left over is named', async () => {
    const root = pathToFileURL(`${folder}/`);
    await write(root);
    expect(await drifted(root)).toEqual([]);
    writeFileSync(join(folder, 'docs/rules.md'), '# Other rules\n');
    rmSync(join(folder, 'events/generated/LetterReady.v1.schema.json'));
    writeFileSync(join(folder, 'events/generated/LetterLost.v1.schema.json'), '{}');
    const different = [
      'docs/rules.md',
      'events/generated/LetterLost.v1.schema.json',
      'events/generated/LetterReady.v1.schema.json',
    ];
    expect((await drifted(root)).sort()).toEqual(different);
    const { changed } = await write(root);
    expect(changed.sort()).toEqual(different);
    expect(await drifted(root)).toEqual([]);
    expect((await write(root)).changed).toEqual([]);
  });
});

/** Values of every kind of wrong, and some that are right in one place or another. */
const values: unknown[] = [
  null,
  true,
  false,
  0,
  1,
  -1,
  2,
  1.5,
  1e15,
  1e20,
  '',
  '0',
  '1',
  'x',
  'C-1',
  'a#b',
  '-a',
  'é',
  'x'.repeat(128),
  'x'.repeat(129),
  'x'.repeat(201),
  'x'.repeat(4001),
  'EUR',
  'eur',
  'XXX',
  'month',
  'week',
  'de',
  'fr',
  'letter',
  'attached',
  'everyone',
  '2026-02-28',
  '2026-02-29',
  '2024-02-29',
  '2026-11-31',
  '26-11-30',
  '2026-11-22T10:00:00Z',
  '2026-11-22T10:00:00+01:00',
  '2026-11-22T25:00:00Z',
  '2026-11-22',
  [],
  {},
  ['x'],
  { amount: 1, currency: 'EUR' },
  { amount: 0, currency: 'JPY' },
  { amount: '1', currency: 'EUR' },
];

type Mutation = { at: number; how: 'replace' | 'remove' | 'add'; value: unknown };

/** The sample with one of its fields, wherever it is, replaced or removed, or with one more beside it. */
function mutated(detail: object, { at, how, value }: Mutation): object {
  const copy = structuredClone(detail);
  const places: { parent: object; key: string }[] = [];
  const visit = (parent: object) => {
    for (const [key, field] of Object.entries(parent)) {
      places.push({ parent, key });
      if (typeof field === 'object' && field !== null) visit(field);
    }
  };
  visit(copy);
  const place = places[at % places.length];
  if (!place) return copy;
  if (how === 'remove') Reflect.deleteProperty(place.parent, place.key);
  else Reflect.set(place.parent, how === 'add' ? 'segment' : place.key, structuredClone(value));
  return copy;
}

describe.each(contracts.map((contract) => ({ name: contract.name, contract })))(
  'the JSON Schema of $name',
  ({ name, contract }) => {
    // Formats are told by patterns too.
    const validate = new Ajv2020({ strict: true, validateFormats: false }).compile(detailSchema(contract));
    const schema = z.strictObject({ metadata: metadata(), data: contract.data() });

    it('accepts every sample that the contract accepts', () => {
      for (const { detail } of samples.get(name) ?? []) {
        expect({ detail, accepted: validate(detail) }).toEqual({ detail, accepted: schema.safeParse(detail).success });
      }
    });

    it('agrees with the contract on one change to a sample, wherever JSON Schema can tell', () => {
      const mutation = fc.record({
        at: fc.nat(200),
        how: fc.constantFrom('replace' as const, 'replace' as const, 'remove' as const, 'add' as const),
        value: fc.constantFrom(...values),
      });
      const one = fc.constantFrom(...(samples.get(name) ?? []));
      fc.assert(
        fc.property(one, mutation, ({ detail }, change) => {
          const event = mutated(detail, change);
          const parsed = schema.safeParse(event);
          // What holds between fields, and what a text may not contain, is beyond JSON Schema.
          fc.pre(parsed.success || parsed.error.issues.some(({ code }) => code !== 'custom'));
          expect({ event, accepted: validate(event) }).toEqual({ event, accepted: parsed.success });
        }),
        { numRuns: 600 },
      );
    });
  },
);

it.each(['events', 'functions/api'])('every field of which something is said in %s has it in a document', (folder) => {
  const sources = globSync(`${folder}/**/*.ts`, { cwd: project }).map(read);
  const said = sources.flatMap((source) => [...source.matchAll(/z\.describe\(\s*'([^']+)'/g)].map(([, text]) => text));
  const documents = ['openapi.json', 'asyncapi.json'].map((name) => read(`events/generated/${name}`));
  expect(said.length).toBeGreaterThan(10);
  expect(said.filter((text) => !documents.some((document) => document.includes(JSON.stringify(text))))).toEqual([]);
});

describe('the AsyncAPI document', () => {
  const text = made.get('events/generated/asyncapi.json') ?? '';
  const document = JSON.parse(text);

  it('has a message and an operation for every event', () => {
    const names = contracts.map(({ name }) => name);
    expect(document.asyncapi).toBe('3.0.0');
    expect(Object.keys(document.components.messages)).toEqual(names);
    expect(Object.keys(document.channels.bus.messages)).toEqual(names);
    const operations: { action: string; messages: { $ref: string }[] }[] = Object.values(document.operations);
    expect(operations.map(({ action, messages }) => [action, messages[0]?.$ref])).toEqual(
      contracts.map(({ name, direction }) => [
        direction === 'inbound' ? 'receive' : 'send',
        `#/channels/bus/messages/${name}`,
      ]),
    );
  });

  it('points nowhere but into itself', () => {
    const references = [...text.matchAll(/"\$ref": "#\/([^"]+)"/g)].map(([, path]) => path ?? '');
    expect(references.length).toBeGreaterThan(100);
    for (const path of references) {
      const target = path.split('/').reduce((at: unknown, step) => Object(at)[step], document);
      expect(target, path).toBeTypeOf('object');
    }
    expect(text).not.toMatch(/\$defs|#\/definitions/);
  });

  it.each(contracts.map(({ name }) => name))('gives an example of %s that its own schema accepts', (name) => {
    const { payload, examples } = document.components.messages[name];
    const validate = new Ajv({ strict: false, validateFormats: false }).compile({
      ...payload,
      components: document.components,
    });
    expect(validate(examples[0].payload), JSON.stringify(validate.errors)).toBe(true);
  });
});

describe('the catalogue of rules', () => {
  const page = made.get('docs/rules.md') ?? '';

  it('has a section for every file among the rules, and none is unregistered', () => {
    const files = readdirSync(new URL('shared/recovery/rules/', project)).filter((file) => file !== 'index.ts');
    const sections = [...page.matchAll(/^## ([a-z-]+)$/gm)].map(([, id]) => id);
    expect(sections).toEqual(rules.map(({ id }) => id));
    expect(sections.toSorted()).toEqual(files.map((file) => file.replace(/\.ts$/, '')).sort());
  });

  it('tells every promise, every reason and every remedy', () => {
    for (const { promise, codes, remedies } of rules) {
      expect(page).toContain(promise);
      for (const word of [...codes, ...remedies]) expect(page).toContain(`\`${word}\``);
    }
  });
});
