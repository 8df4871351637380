/**
 * The contracts as an npm package for producers. In here they are TypeScript that Node runs as it is, but Node refuses
 * that of a package: so it gets plain JavaScript, with declarations beside it.
 */
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import manifest from '../../package.json' with { type: 'json' };
import { run } from '../stack/run.ts';

const inProject = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** What the package says of itself. Its version and those of what it needs are the project's. */
function packageManifest() {
  const { version, description, license, engines, dependencies } = manifest;
  return {
    name: 'kulanz',
    version,
    description: `${description} The contracts: types, parse, and a typed producer.`,
    license,
    type: 'module',
    engines,
    sideEffects: false,
    exports: {
      '.': { types: './index.d.ts', default: './index.js' },
      './schemas/*': './schemas/*',
      './asyncapi.json': './asyncapi.json',
      './package.json': './package.json',
    },
    dependencies: {
      '@aws-sdk/client-eventbridge': dependencies['@aws-sdk/client-eventbridge'],
      zod: dependencies.zod,
    },
  };
}

/**
 * Writes the package anew to `kulanz/` in a folder, and packs it. Needs no network. Returns the path of the archive,
 * which lies in the folder too.
 */
export async function packContracts(folder: string): Promise<string> {
  const target = join(folder, 'kulanz');
  rmSync(target, { recursive: true, force: true });
  mkdirSync(join(target, 'schemas'), { recursive: true });
  const tsc = inProject('node_modules/typescript/bin/tsc');
  await run(process.execPath, [tsc, '-p', inProject('local/package'), '--outDir', target], { seconds: 60 });
  for (const file of filesIn(target, '.d.ts')) pointToJavaScript(file);
  for (const file of filesIn(inProject('events/generated'), '.schema.json')) {
    cpSync(file, join(target, 'schemas', basename(file)));
  }
  cpSync(inProject('events/generated/asyncapi.json'), join(target, 'asyncapi.json'));
  cpSync(inProject('local/package/README.md'), join(target, 'README.md'));
  cpSync(inProject('LICENSE'), join(target, 'LICENSE'));
  writeFileSync(join(target, 'package.json'), `${JSON.stringify(packageManifest(), null, 2)}\n`);
  const packing = ['pack', '--ignore-scripts', '--pack-destination', folder];
  await run('npm', packing, { cwd: target, seconds: 60 });
  return join(folder, `kulanz-${manifest.version}.tgz`);
}

/** The files below a folder, at any depth. */
function filesIn(folder: string, ending: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
}

/** The compiler rewrites what JavaScript imports, but not what declarations import: there are no `.ts` in the package. */
function pointToJavaScript(declaration: string): void {
  const text = readFileSync(declaration, 'utf8');
  writeFileSync(declaration, text.replaceAll(/(?<=\b(?:from |import\()(['"])\.{1,2}\/[\w/-]+)\.ts(?=\1)/g, '.js'));
}
