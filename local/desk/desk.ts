/** The house for people on this machine: the API behind its authorizer, and where one signs in. */

import type { Server } from 'node:http';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import type { LambdaFunction } from '../engine/function.ts';
import { isLoopback, listen } from '../engine/loopback.ts';
import { type Built, createConsole } from './console.ts';
import { createGateway } from './gateway.ts';
import { createIssuer } from './issuer.ts';

export interface Desk {
  /** `http://127.0.0.1:4102` */
  endpoint: string;
  stop(): Promise<void>;
}

/**
 * @param building the console's files, there or to come; without, there is the API alone
 * @throws StartFault if the port cannot be had
 */
export async function startDesk(
  port: number,
  api: Pick<LambdaFunction, 'invoke'>,
  building?: Promise<Built>,
): Promise<Desk> {
  let app = new Hono();
  // Nothing can be asked before it listens, and only then is it known where it is.
  const server = createAdaptorServer({ fetch: (request) => app.fetch(request) }) as Server;
  const endpoint = await listen(server, port, 'desk-port');
  const issuer = await createIssuer(endpoint);
  app = new Hono();
  app.use(async (context, next) => {
    // So that no web page can reach it by a name of its own.
    if (!isLoopback(context.req.header('host')))
      return context.text('This desk answers only to 127.0.0.1 and localhost.', 403);
    return next();
  });
  app.route('/', issuer.app);
  app.route('/', createGateway(api, issuer));
  if (building) app.route('/', createConsole(issuer, building));
  return {
    endpoint,
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}
