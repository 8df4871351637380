/** The console on this machine: its files, built when they are out of date, and where one signs in. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { consoleHeaders } from '../../infra/console-headers.ts';
import type { Issuer } from './issuer.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const built = join(project, 'dist', 'console');
const stampFile = join(built, '.built-from');

/** The console's files are there, or why they are not. */
export type Built = { folder: string } | { failed: string };

/** Builds the console, unless what is there was built from the very same sources. Takes a few seconds. */
export async function buildConsole(): Promise<Built> {
  const stamp = sourcesStamp();
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return { folder: built };
  const vite = join(project, 'node_modules', 'vite', 'bin', 'vite.js');
  const child = spawn(process.execPath, [vite, 'build', join(project, 'console'), '--logLevel', 'error'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(1));
    child.on('close', resolve);
  });
  if (code !== 0) return { failed: said.trim() };
  writeFileSync(stampFile, stamp);
  return { folder: built };
}

/** What the console is made of, in short: the same for the same sources and packages. */
function sourcesStamp(): string {
  const hash = createHash('sha256');
  const sources = readdirSync(join(project, 'console'), { recursive: true, encoding: 'utf8' })
    .map((file) => join('console', file))
    .filter((file) => statSync(join(project, file)).isFile());
  for (const file of [...sources.toSorted(), 'package-lock.json']) {
    hash.update(file).update(readFileSync(join(project, file)));
  }
  return hash.digest('hex');
}

/** Serves the console as CloudFront does: its files, and for every page of it the one document. */
export function createConsole({ audience }: Pick<Issuer, 'audience'>, building: Promise<Built>): Hono {
  const { issuer, clientId, scope } = audience;
  const headers = consoleHeaders({ signIn: issuer });
  let state: Built | undefined;
  void building.then((ended) => {
    state = ended;
  });
  const app = new Hono();
  app.use(async (context, next) => {
    await next();
    for (const [name, value] of Object.entries(headers)) context.header(name, value);
    const isForever = context.req.path.startsWith('/assets/') && context.res.ok;
    context.header('Cache-Control', isForever ? 'public, max-age=31536000, immutable' : 'no-cache');
  });
  app.get('/config.json', (context) =>
    context.json({
      issuer,
      authorizationEndpoint: `${issuer}/oauth2/authorize`,
      tokenEndpoint: `${issuer}/oauth2/token`,
      endSessionEndpoint: `${issuer}/logout`,
      revocationEndpoint: `${issuer}/oauth2/revoke`,
      clientId,
      scope,
    }),
  );
  app.use(async (context, next) => {
    if (state && 'folder' in state) return next();
    const words = state
      ? ['The console could not be built.', 'Try: npm run build:console']
      : ['The console is being built.', 'A moment, please.'];
    context.header('Refresh', '1');
    return context.text(words.join(' '), 503);
  });
  app.get('*', serveStatic({ root: built }));
  app.get('*', async (context, next) => {
    if (context.req.path.split('/').at(-1)?.includes('.')) return next();
    return serveStatic({ root: built, path: 'index.html' })(context, next);
  });
  return app;
}
