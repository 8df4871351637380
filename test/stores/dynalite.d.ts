declare module 'dynalite' {
  import type { Server } from 'node:http';

  interface Options {
    /** A folder to keep the tables in; in memory without it. */
    path?: string;
    /** How long a table stays in a state, in milliseconds. */
    createTableMs?: number;
    deleteTableMs?: number;
    updateTableMs?: number;
  }
  /** A server that speaks DynamoDB's protocol; `listen` starts it, `close` also closes its database. */
  export default function dynalite(options?: Options): Server;
}
