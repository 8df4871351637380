/** The console on this machine: its files, built when they are out of date, and where one signs in. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { once } from '../../events/fields.ts';
import { consoleHeaders } from '../../infra/console-headers.ts';
import type { Issuer } from './issuer.ts';

const project = fileURLToPath(new URL('../../', import.meta.url));
const built = join(project, 'dist', 'console');

/** The console's files are there, or why they are not. */
export type Built = { folder: string } | { failed: string };

/** Builds the console where it is out of date (`npm run build:console`). */
export async function buildConsole(): Promise<Built> {
  const child = spawn(process.execPath, [join(project, 'console', 'build.ts')], {
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
  return code === 0 ? { folder: built } : { failed: said.trim() };
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
  // Not before there is a folder: it is looked for when these are made.
  const file = once(() => serveStatic({ root: built }));
  const page = once(() => serveStatic({ root: built, path: 'index.html' }));
  // Files are at the root or among the assets; an id in a page's path may have dots.
  const isFile = (path: string) => /^\/(assets\/|[^/]*\.[^/]*$)/.test(path);
  app.get('*', (context, next) => (isFile(context.req.path) ? file() : page())(context, next));
  return app;
}
