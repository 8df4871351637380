import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { SourceMap } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { App } from 'aws-cdk-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { subscriptions } from '../../events/subscriptions.ts';
import { kulanzApp } from '../../infra/app.ts';
import { bundle } from '../../infra/bundle.ts';

const names = [...subscriptions.map(({ name }) => name), 'quarantine', 'api'];
const outdir = mkdtempSync(path.join(tmpdir(), 'kulanz-bundles-'));
let packages: string[];

beforeAll(() => {
  const { stacks } = kulanzApp(new App({ outdir, context: { stage: 'local' } })).synth();
  const folders = readdirSync(outdir).filter((name) => name.startsWith('asset.'));
  packages = folders.map((name) => path.join(outdir, name));
  expect(stacks).toHaveLength(1);
});

afterAll(() => rmSync(outdir, { recursive: true, force: true }));

test('each function is packed as one file, without source map or folder of packages; who listens has a second one', () => {
  expect(packages).toHaveLength(names.length);
  const files = packages.map((folder) => readdirSync(folder).join(' '));
  expect(files.filter((packed) => packed !== 'index.js')).toEqual(Array(4).fill('excuses.js index.js'));
});

test('a packed function has its credentials from its environment, and nothing that would ask for them elsewhere', () => {
  for (const folder of packages) {
    const code = readFileSync(path.join(folder, 'index.js'), 'utf8');
    const providers = code.match(/environment variable credentials|GetRoleCredentials|WithWebIdentity/g);
    expect(new Set(providers)).toEqual(new Set(['environment variable credentials']));
  }
});

const env = {
  TABLE_NAME: 'any',
  SEGMENTS_TABLE_NAME: 'any',
  BUS_NAME: 'any',
  SERVICE_NAME: 'hotline-calls',
  STAGE: 'dev',
  AWS_REGION: 'eu-central-1',
};

test('a packed function loads where nothing is installed', () => {
  for (const folder of packages) {
    const script = `console.log(typeof require('${folder}/index.js').handler)`;
    expect(execFileSync(process.execPath, ['-e', script], { cwd: outdir, env, encoding: 'utf8' })).toBe('function\n');
  }
});

test('the source maps are kept beside the packages, with names and lines but without our text', () => {
  for (const name of names) {
    const file = path.join(outdir, 'source-maps', `${name}.js.map`);
    expect(existsSync(file)).toBe(true);
    const map: { sources: string[]; sourcesContent?: unknown } = JSON.parse(readFileSync(file, 'utf8'));
    expect(map.sourcesContent).toBeUndefined();
    expect(map.sources).toContain('index.ts');
  }
});

test('where a packed function failed is found in the source by its map, as the runbook does it', async () => {
  const folder = path.join(outdir, 'packed');
  await bundle('hotline-calls', folder);
  const odd = { messageId: 'm', body: '', eventSourceARN: 'any', attributes: { SentTimestamp: 'never' } };
  const script = `require('${folder}/index.js').handler({ Records: [${JSON.stringify(odd)}] }, {})`;
  const { stderr } = spawnSync(process.execPath, ['-e', script], { env, encoding: 'utf8' });
  const [place = ''] = z.object({ at: z.array(z.string()) }).parse(JSON.parse(stderr)).at;
  const [line, column] = place.replace(`${folder}/index.js:`, '').split(':').map(Number);

  const map = new SourceMap(JSON.parse(readFileSync(path.join(folder, 'index.js.map'), 'utf8')));
  const source = readFileSync(new URL('../../shared/lambda/subscriber.ts', import.meta.url), 'utf8').split('\n');
  const thrown = source.findIndex((text) => text.includes("throw new Error('a record without the time")) + 1;
  expect(map.findOrigin(line ?? 0, column ?? 0)).toMatchObject({
    fileName: expect.stringMatching(/shared\/lambda\/subscriber\.ts$/),
    lineNumber: thrown,
  });
});
