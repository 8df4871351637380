/** What a browser has to load before somebody sees their page. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import * as z from 'zod';
import { buildConsole } from '../../local/desk/console.ts';
import { de } from '../../shared/recovery/letters/de.ts';
import { afterTheSaleExplained } from '../../shared/recovery/letters/en/after-the-sale.ts';
import { en } from '../../shared/recovery/letters/en.ts';

/** Kilobytes of JavaScript, gzipped. */
const budget = 450;

const manifestOf = z.record(
  z.string(),
  z.object({
    file: z.string(),
    isEntry: z.optional(z.boolean()),
    imports: z.optional(z.array(z.string())),
    dynamicImports: z.optional(z.array(z.string())),
  }),
);
let folder: string;
let manifest: z.infer<typeof manifestOf>;

/** A module's chunk and every other that it cannot do without. */
function chunksOf(module: string, found = new Set<string>()): Set<string> {
  const chunk = manifest[module];
  if (!chunk || found.has(chunk.file)) return found;
  found.add(chunk.file);
  for (const needed of chunk.imports ?? []) chunksOf(needed, found);
  return found;
}

function kilobytes(chunks: Iterable<string>): number {
  const scripts = [...chunks].filter((file) => file.endsWith('.js'));
  const bytes = scripts.map((file) => gzipSync(readFileSync(join(folder, file))).byteLength);
  return bytes.reduce((sum, one) => sum + one, 0) / 1000;
}

const ofLanguage = (name: string) => new RegExp(`(words/|explain/|messages/all\\.)${name}(\\.ts|\\.js)?$`);

describe('the first load of the console', () => {
  beforeAll(async () => {
    const built = await buildConsole();
    if ('failed' in built) throw new Error(built.failed);
    folder = built.folder;
    manifest = manifestOf.parse(JSON.parse(readFileSync(join(folder, '.vite', 'manifest.json'), 'utf8')));
  });

  test.each(['de', 'en'])('is at most 450 kB of JavaScript, whatever page comes first (%s)', (language) => {
    const entry = Object.keys(manifest).find((module) => manifest[module]?.isEntry) ?? '';
    const words = Object.keys(manifest).filter((module) => ofLanguage(language).test(module));
    const pages = Object.keys(manifest).filter((module) => module.startsWith('src/pages/'));
    expect(pages.length).toBeGreaterThan(8);
    const loads = pages.map((page) => {
      const chunks = new Set([entry, ...words, page].flatMap((module) => [...chunksOf(module)]));
      return { page, kilobytes: Math.round(kilobytes(chunks)) };
    });
    console.log(loads.map(({ page, kilobytes: size }) => `${page} ${size} kB`).join('\n'));
    expect(loads.filter(({ kilobytes: size }) => size > budget)).toEqual([]);
  });

  test('has nothing of the core: rules, ledger and words of letters stay with the functions', () => {
    const scripts = Object.values(manifest).map(({ file }) => file);
    const text = scripts
      .filter((file) => file.endsWith('.js'))
      .map((file) => readFileSync(join(folder, file), 'utf8'))
      .join('');
    for (const inside of ['ALLOWANCE#', 'ConditionExpression', 'DynamoDB']) {
      expect(text).not.toContain(inside);
    }
    // Beside them stand the words of colleagues, which are there: of letters nothing is.
    expect(text).toContain(afterTheSaleExplained.rule['free-hotline']);
    const letters = [de, en].flatMap(({ opening, beginning, remedy }) =>
      [opening, beginning, remedy].flatMap((part) => JSON.stringify(part).match(/[^"{}\\]{40,}/g) ?? []),
    );
    expect(letters.length).toBeGreaterThan(200);
    expect(letters.filter((words) => text.includes(words))).toEqual([]);
  });
});
