/**
 * Imports run one way (DESIGN §6). A test rather than Biome's noRestrictedImports: the linter sees one import at a time
 * and would not notice the core reaching an AWS client by way of a harmless-looking module.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { madeOf } from '../console/made-of.ts';
import { bundledInputs } from './bundled-inputs.ts';
import { withoutComments } from './wall/walls.ts';

const root = new URL('../', import.meta.url);

/** Every source file below a folder, as a path from the root of the project. */
function sourcesIn(folder: string): string[] {
  if (!existsSync(new URL(folder, root))) return [];
  return readdirSync(new URL(folder, root), { recursive: true, encoding: 'utf8' })
    .map((file) => posix.join(folder, file.replaceAll('\\', '/')))
    .filter((file) => /\.(m?[jt]s|tsx)$/.test(file));
}

const read = (file: string) => readFileSync(new URL(file, root), 'utf8');

/** What a file imports, types included: packages by name, own files by their path from the root. */
function importsOf(file: string): string[] {
  const specifiers = withoutComments(read(file)).matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g);
  return [...specifiers].map(([, specifier = '']) =>
    specifier.startsWith('.') ? posix.join(posix.dirname(file), specifier) : specifier,
  );
}

const ownFolders = ['events', 'shared', 'functions', 'infra', 'local', 'console', 'test'];
const isOwn = (path: string) => ownFolders.includes(path.split('/')[0] ?? '');

/** Each part of the house and what of the house it may look at. */
const mayImport: [part: string, allowed: string[]][] = [
  ['events', ['events/']],
  ['shared/recovery', ['events/', 'shared/recovery/']],
  ['shared', ['events/', 'shared/']],
  ['functions', ['events/', 'shared/', 'functions/']],
  // What a bundle leaves out hangs on the rules.
  ['infra', ['events/', 'infra/', 'shared/recovery/']],
  ['local', ['events/', 'shared/', 'functions/', 'infra/', 'local/']],
  // The words of colleagues stand beside those of customers.
  ['console', ['events/', 'console/', ...['de/', 'en/', 'part.ts'].map((words) => `shared/recovery/letters/${words}`)]],
];

describe('imports run one way', () => {
  test.each(mayImport)('%s looks only at %j', (part, allowed) => {
    const strays = sourcesIn(part).flatMap((file) =>
      importsOf(file)
        .filter((path) => isOwn(path) && !allowed.some((folder) => path.startsWith(folder)))
        .map((path) => `${file} imports ${path}`),
    );
    expect(strays).toEqual([]);
  });

  test('the console is built anew whenever anything changes that it is made of', () => {
    const words = ['de', 'en'].flatMap((language) => sourcesIn(`shared/recovery/letters/${language}`));
    const strays = [...sourcesIn('console/src'), ...words, 'shared/recovery/letters/part.ts'].flatMap((file) =>
      importsOf(file).filter((path) => isOwn(path) && !madeOf.some((folder) => path.startsWith(`${folder}/`))),
    );
    expect(strays).toEqual([]);
  });

  test('no function looks into another', () => {
    const strays = sourcesIn('functions').flatMap((file) => {
      const own = file.split('/').slice(0, 2).join('/');
      return importsOf(file).filter((path) => path.startsWith('functions/') && !path.startsWith(`${own}/`));
    });
    expect(strays).toEqual([]);
  });
});

describe('the core is pure', () => {
  const core = sourcesIn('shared/recovery');

  test('whatever it imports, by whatever way, ends at few packages and none of AWS', async () => {
    const outside = Object.values(await bundledInputs({ entryPoints: core })).flatMap(({ imports }) =>
      imports.filter(({ external }) => external).map(({ path }) => path),
    );
    expect([...new Set(outside)].toSorted()).toEqual(['intl-messageformat', 'node:crypto', 'zod/mini']);
  });

  test.each([
    ['the clock', /Date\.now|new Date\(\s*\)|\bDate\(\s*\)|performance\.|Temporal\.Now|hrtime/],
    ['chance', /Math\.random|randomUUID|randomBytes|getRandomValues|randomInt/],
    ['the environment', /\bprocess\b|import\.meta|globalThis/],
    ['a log', /\bconsole\b|[lL]ogger/],
    ['waiting', /\basync\b|\bawait\b|\bPromise\b|setTimeout|setInterval|queueMicrotask/],
    ['files or the network', /\bfetch\(|node:(?!crypto)/],
    ['the time zone of the machine', /getFullYear|getMonth\(|getDate\(|getHours|toLocale\w*String|toDateString/],
  ])('it knows nothing of %s', (_, words) => {
    const strays = core.filter((file) => words.test(withoutComments(read(file))));
    expect(strays).toEqual([]);
  });

  test('days are written in UTC, wherever the machine stands', () => {
    for (const file of core) {
      const uses = withoutComments(read(file)).match(/DateTimeFormat\([^)]*\)/g) ?? [];
      for (const use of uses) expect(use).toContain("timeZone: 'UTC'");
    }
  });
});

describe('one place for each thing', () => {
  const production = ['events', 'shared', 'functions'].flatMap(sourcesIn);

  test('only emit.ts puts events', () => {
    const putting = production.filter((file) => /PutEventsCommand/.test(withoutComments(read(file))));
    expect(putting).toEqual(['events/emit.ts']);
  });

  test('only the ledger speaks to DynamoDB, and behind the wall the segments', () => {
    const speaking = production.filter(
      (file) =>
        !file.startsWith('shared/ledger/') &&
        file !== 'shared/segments/segments.ts' &&
        /(Put|Get|Update|Delete|Query|Scan|Batch\w+|Transact\w+)(Item)?Command/.test(withoutComments(read(file))),
    );
    expect(speaking).toEqual([]);
  });

  test('nobody needs a transaction, and nobody scans but an operator’s command', () => {
    const using = (words: RegExp) => production.filter((file) => words.test(withoutComments(read(file))));
    expect(using(/Transact(Write|Get)/)).toEqual([]);
    expect(using(/ScanCommand/)).toEqual(['shared/ledger/every-outcome.ts']);
  });

  test('what scans is reached by no function, by whatever way: it could take all the table’s capacity', async () => {
    const entries = sourcesIn('functions').filter((file) => /^functions\/[^/]+\/index\.ts$/.test(file));
    const inputs = Object.keys(await bundledInputs({ entryPoints: entries }));
    expect(inputs).toContain('shared/ledger/figures.ts');
    expect(inputs).not.toContain('shared/ledger/every-outcome.ts');
  });

  test('schemas are made with zod/mini: the whole of zod would be in every bundle, and its words in every fault', () => {
    const whole = [...production, ...sourcesIn('infra'), ...sourcesIn('local')].filter((file) =>
      importsOf(file).includes('zod'),
    );
    expect(whole).toEqual([]);
  });

  test('nothing casts what was read from outside', () => {
    const casting = production.filter((file) => /JSON\.parse\([^)]*\)\s+as\s/.test(withoutComments(read(file))));
    expect(casting).toEqual([]);
  });
});
