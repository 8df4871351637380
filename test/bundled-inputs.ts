import { type BuildOptions, build, type Metafile } from 'esbuild';

/** Every file of the project that some reach, by whatever way, with what it imports. */
export async function bundledInputs(
  from: Pick<BuildOptions, 'entryPoints'> | Pick<BuildOptions, 'stdin'>,
): Promise<Metafile['inputs']> {
  const { metafile } = await build({
    ...from,
    absWorkingDir: new URL('..', import.meta.url).pathname,
    outdir: 'nowhere',
    bundle: true,
    write: false,
    metafile: true,
    packages: 'external',
    platform: 'node',
    format: 'esm',
    logLevel: 'silent',
  });
  return metafile.inputs;
}
