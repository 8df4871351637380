/**
 * `npm run build:console`: builds the console into `dist/console`, unless what is there was built from the very same
 * sources and packages. Takes a few seconds; says nothing where all is well.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'vite';
import { madeOf } from './made-of.ts';

const project = resolve(import.meta.dirname, '..');
const stampFile = join(project, 'dist', 'console', '.built-from');

/** What the console is made of, in short. */
function sourcesStamp(): string {
  const hash = createHash('sha256');
  const sources = madeOf
    .flatMap((folder) =>
      readdirSync(join(project, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)),
    )
    .filter((file) => /\.(tsx?|css|html|svg)$/.test(file));
  for (const file of [...sources.toSorted(), 'package-lock.json']) {
    hash.update(file).update(readFileSync(join(project, file)));
  }
  return hash.digest('hex');
}

const stamp = sourcesStamp();
const isBuilt = existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;
if (!isBuilt) {
  // Also where a test asks for it: what is tested is what people load.
  process.env.NODE_ENV = 'production';
  await build({ root: import.meta.dirname, configFile: join(import.meta.dirname, 'vite.config.ts'), logLevel: 'warn' });
  writeFileSync(stampFile, stamp);
}
