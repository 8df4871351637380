import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { AssetHashType, DockerImage } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { type BuildOptions, buildSync } from 'esbuild';

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

/** The code of `functions/<name>/index.ts`, bundled by esbuild in this process: neither Docker nor the network is used. */
export function handlerCode(name: string): Code {
  const folder = path.join(root, 'functions', name);
  return Code.fromAsset(folder, {
    assetHashType: AssetHashType.OUTPUT,
    bundling: {
      image: DockerImage.fromRegistry('bundled-without-docker'),
      local: { tryBundle: (outputDir) => bundle(path.join(folder, 'index.ts'), outputDir) },
    },
  });
}

function bundle(entry: string, outputDir: string): true {
  // The output is named as if it stood beside the source, so that the map does not depend on where cdk.out is.
  const { outputFiles } = buildSync({
    ...bundleOptions,
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: path.join(path.dirname(entry), 'index.js'),
    write: false,
  });
  const maps = path.join(path.dirname(outputDir), 'source-maps');
  mkdirSync(maps, { recursive: true });
  for (const { path: name, contents } of outputFiles) {
    const isMap = name.endsWith('.map');
    writeFileSync(
      isMap ? path.join(maps, `${path.basename(path.dirname(entry))}.js.map`) : path.join(outputDir, 'index.js'),
      contents,
    );
  }
  return true;
}
