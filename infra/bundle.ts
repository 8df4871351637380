import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { type BuildOptions, build } from 'esbuild';
import { narrowedTo } from './narrow.ts';

const root = path.resolve(import.meta.dirname, '..');

/**
 * How a handler becomes the one file that Lambda loads. CommonJS made from the libraries' ES modules loads fastest
 * (54 ms where ES modules take a quarter more); the SDK is bundled, so that the version tested is the version run.
 */
export const bundleOptions = {
  bundle: true,
  platform: 'node',
  target: 'node24',
  format: 'cjs',
  mainFields: ['module', 'main'],
  minify: true,
  // Not shipped: reading a map costs a cold start 12 ms of 54 and doubles the package. It is kept in
  // cdk.out/source-maps, and the same commit makes the same again; docs/runbooks/function-errors.md tells how to use it.
  sourcemap: 'external',
  sourcesContent: false,
  legalComments: 'none',
  logLevel: 'silent',
} as const satisfies BuildOptions;

/** Bundles `functions/<name>/index.ts` into a folder: `index.js`, and its source map beside it. */
export async function bundle(name: string, folder: string): Promise<void> {
  const source = path.join(root, 'functions', name);
  // The output is named as if it stood beside the source, so that the map does not depend on where it is written.
  const { outputFiles } = await build({
    ...bundleOptions,
    absWorkingDir: root,
    entryPoints: [path.join(source, 'index.ts')],
    outfile: path.join(source, 'index.js'),
    plugins: [narrowedTo(name)],
    write: false,
  });
  mkdirSync(folder, { recursive: true });
  for (const { path: named, contents } of outputFiles) writeFileSync(path.join(folder, path.basename(named)), contents);
}

/** The names of all functions: their folders. */
export function functionNames(): string[] {
  const entries = readdirSync(path.join(root, 'functions'), { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
}

/** The code of a function, bundled on this machine: neither Docker nor the network is used. */
export function handlerCode(name: string): Code {
  return Code.fromAsset(path.join(root, 'functions', name), {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('bundled-without-docker'),
      local: { tryBundle: (outputDir) => copyBundle(name, outputDir) },
    },
  });
}

let bundled: string | undefined;

/** The CDK waits for nobody, and esbuild's plugins let one wait: so all are bundled by a process, before the first. */
function copyBundle(name: string, outputDir: string): true {
  if (!bundled) {
    const folder = mkdtempSync(path.join(tmpdir(), 'kulanz-bundles-'));
    process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
    execFileSync(process.execPath, [import.meta.filename, folder], { stdio: ['ignore', 'ignore', 'inherit'] });
    bundled = folder;
  }
  copyFileSync(path.join(bundled, name, 'index.js'), path.join(outputDir, 'index.js'));
  const maps = path.join(path.dirname(outputDir), 'source-maps');
  mkdirSync(maps, { recursive: true });
  copyFileSync(path.join(bundled, name, 'index.js.map'), path.join(maps, `${name}.js.map`));
  return true;
}

if (import.meta.main) {
  const [folder = ''] = process.argv.slice(2);
  await Promise.all(functionNames().map((name) => bundle(name, path.join(folder, name))));
}
