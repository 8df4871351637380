import { once } from 'node:events';
import dynalite from 'dynalite';
import type { Store } from './store.ts';

/** DynamoDB on LevelDB, in this process and in memory: what `npm test` and the embedded engine use. */
export const dynaliteStore: Store = {
  name: 'dynalite',
  missing: async () => undefined,
  async start() {
    const server = dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const address = server.address();
    if (address === null || typeof address === 'string') throw new Error('dynalite got no port');
    return {
      endpoint: `http://127.0.0.1:${address.port}`,
      stop: () =>
        new Promise((resolve, reject) => {
          server.close((error) => (error ? reject(error) : resolve()));
          server.closeAllConnections();
        }),
    };
  },
};
