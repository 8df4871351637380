/** Where the built console is. It is built before, by a command of its own: the CDK waits for nobody. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Construct } from 'constructs';

const root = path.resolve(import.meta.dirname, '..');

/** The console was not built; the message names the command that does. */
export class ConsoleNotBuilt extends Error {
  override readonly name = 'ConsoleNotBuilt';
}

/** The folder in the context `kulanz:console-files`, or `dist/console`. @throws ConsoleNotBuilt without its start page */
export function consoleFilesFrom(scope: Construct): string {
  const told: unknown = scope.node.tryGetContext('kulanz:console-files') ?? 'dist/console';
  const folder = path.resolve(root, String(told));
  if (existsSync(path.join(folder, 'index.html'))) return folder;
  throw new ConsoleNotBuilt(`There is no console in ${String(told)} yet. Build it first: npm run build:console`);
}
