import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { subscriptions } from '../../events/subscriptions.ts';
import { bundleOptions } from '../../infra/bundle.ts';
import { excusesFile, narrowedTo } from '../../infra/narrow.ts';
import * as core from '../../shared/recovery/decide.ts';
import { recoveryEvents } from '../../shared/recovery/facts.ts';
import { outcomeOf } from '../../shared/recovery/outcome.ts';
import { currentPolicy as policy } from '../../shared/recovery/policy.ts';
import { anyFacts } from '../recovery/arbitraries.ts';

const root = path.resolve(import.meta.dirname, '../..');
const folder = mkdtempSync(path.join(tmpdir(), 'kulanz-narrowed-'));
const deciding = subscriptions
  .filter(({ events }) => events.some((name) => (recoveryEvents as readonly string[]).includes(name)))
  .map(({ name }) => name);
const narrowed = new Map<string, typeof core & { outcomeOf: typeof outcomeOf }>();

/** The core as a function has it, bundled as for deployment. */
async function bundledFor(name: string) {
  const contents = `export * from './decide.ts'; export { outcomeOf } from './outcome.ts';`;
  const stdin = { contents, resolveDir: path.join(root, 'shared/recovery') };
  const outfile = path.join(folder, `${name}.cjs`);
  await build({ ...bundleOptions, stdin, absWorkingDir: root, outfile, plugins: [narrowedTo(name)] });
  narrowed.set(name, createRequire(import.meta.url)(outfile));
}

const coreOf = (name: string) => {
  const found = narrowed.get(name);
  if (!found) throw new Error(`${name} is not bundled`);
  return found;
};

beforeAll(async () => {
  // As CommonJS, wherever it lies.
  writeFileSync(path.join(folder, 'package.json'), '{}');
  const apart = path.join(root, 'shared/recovery/listening/excuses.ts');
  const outfile = path.join(folder, excusesFile);
  await build({ ...bundleOptions, absWorkingDir: root, entryPoints: [apart], outfile });
  await Promise.all([...deciding, 'quarantine', 'schedule', 'api'].map(bundledFor));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a function that has only its part of the rules and words', () => {
  test('decides and writes what the whole would, whatever is known', () => {
    const asked = new Set<string>();
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const name = subscriptions.find(({ events }) => (events as readonly string[]).includes(facts.event.name))?.name;
        if (!name) throw new Error(`nobody hears ${facts.event.name}`);
        asked.add(name);
        const part = coreOf(name);
        const decision = part.decide(facts, policy);
        expect(part.wantsOf(facts.event)).toEqual(core.wantsOf(facts.event));
        expect(part.mayNotAnswer(facts)).toEqual(core.mayNotAnswer(facts));
        expect(JSON.stringify(part.outcomeOf(facts, decision, policy))).toBe(
          JSON.stringify(outcomeOf(facts, core.decide(facts, policy), policy)),
        );
      }),
      { numRuns: 2000 },
    );
    expect([...asked].toSorted()).toEqual(deciding.toSorted());
  });

  test('knows all that it needs of the cases of others', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(coreOf('quarantine').wantsOf(facts.event)).toEqual(core.wantsOf(facts.event));
        expect(coreOf('schedule').mayNotAnswer(facts)).toEqual(core.mayNotAnswer(facts));
        expect(coreOf('api').mayNotAnswer(facts)).toEqual(core.mayNotAnswer(facts));
        if (facts.event.name !== 'GoodwillRequested') return;
        const told = coreOf('api').decide(facts, policy);
        expect(coreOf('api').outcomeOf(facts, told, policy)).toEqual(
          outcomeOf(facts, core.decide(facts, policy), policy),
        );
      }),
      { numRuns: 1000 },
    );
  });

  test('leaves out the rest', () => {
    expect(coreOf('warranty-claims').rulesFor('WarrantyClaimed')).toHaveLength(core.rulesFor('WarrantyClaimed').length);
    expect(
      coreOf('hotline-calls')
        .rulesFor('WarrantyClaimed')
        .map(({ id }) => id),
    ).toEqual(['not-too-old']);
  });
});
