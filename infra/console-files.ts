/** Where the built console is: built when it is wanted, as the functions are. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Construct } from 'constructs';

const root = path.resolve(import.meta.dirname, '..');

/** There is no console to be deployed; the message says why. */
export class ConsoleNotBuilt extends Error {
  override readonly name = 'ConsoleNotBuilt';
}

/**
 * The folder in the context `kulanz:console-files` as it is, or `dist/console`, built from what its sources are now.
 *
 * @throws ConsoleNotBuilt without its start page
 */
export function consoleFilesFrom(scope: Construct): string {
  const told: unknown = scope.node.tryGetContext('kulanz:console-files');
  if (told === undefined) {
    const { status } = spawnSync(process.execPath, [path.join(root, 'console', 'build.ts')], { stdio: 'inherit' });
    if (status !== 0) throw new ConsoleNotBuilt('The console could not be built. Try: npm run build:console');
  }
  const folder = path.resolve(root, String(told ?? 'dist/console'));
  if (existsSync(path.join(folder, 'index.html'))) return folder;
  throw new ConsoleNotBuilt(`There is no console in ${String(told)}.`);
}
