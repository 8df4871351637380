import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { excusesFile, narrowedTo } from './narrow.ts';

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

/** Bundles `functions/<name>/index.ts` into a folder: `index.js`, what is read on first use, and the source maps beside. */
export async function bundle(name: string, folder: string): Promise<void> {
  const { outputs } = await bundleFile(`functions/${name}/index.ts`, folder, [narrowedTo(name)]);
  const imported = Object.values(outputs).flatMap(({ imports }) => imports.map((one) => one.path));
  if (imported.includes(`./${excusesFile}`)) await bundleFile('shared/recovery/listening/excuses.ts', folder);
}

async function bundleFile(file: string, folder: string, plugins: Plugin[] = []) {
  const source = path.join(root, file);
  // The output is named as if it stood beside the source, so that the map does not depend on where it is written.
  const { outputFiles, metafile } = await build({
    ...bundleOptions,
    absWorkingDir: root,
    entryPoints: [source],
    outfile: source.replace(/\.ts$/, '.js'),
    plugins,
    alias: { '@aws-sdk/credential-provider-node': path.join(root, 'infra/credentials.ts') },
    write: false,
    metafile: true,
  });
  mkdirSync(folder, { recursive: true });
  for (const { path: named, contents } of outputFiles) writeFileSync(path.join(folder, path.basename(named)), contents);
  return metafile;
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
  const maps = path.join(path.dirname(outputDir), 'source-maps');
  mkdirSync(maps, { recursive: true });
  for (const file of readdirSync(path.join(bundled, name))) {
    const isMap = file.endsWith('.map');
    const target = isMap ? path.join(maps, `${name}.${file.replace('index.', '')}`) : path.join(outputDir, file);
    copyFileSync(path.join(bundled, name, file), target);
  }
  return true;
}

if (import.meta.main) {
  const [folder = ''] = process.argv.slice(2);
  // One after the other: esbuild uses all cores for each, and twenty at once take a gigabyte and a half.
  for (const name of functionNames()) await bundle(name, path.join(folder, name));
}
