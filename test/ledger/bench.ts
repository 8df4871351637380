import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createLedger, type Ledger } from '../../shared/ledger/ledger.ts';
import { faultyClient, type Trouble } from '../stores/faulty-client.ts';
import type { RunningStore } from '../stores/index.ts';
import { freshTable, localClient } from '../stores/table.ts';

/** A ledger on an empty table of a running store, and what else a test of it needs. */
export interface Bench {
  ledger: Ledger;
  client: DynamoDBClient;
  tableName: string;
  /** A client of the same store, to be tampered with. */
  anotherClient(): DynamoDBClient;
  /** A ledger on the same table with a client, and so connections, of its own: another process, as it were. */
  another(): Ledger;
  /** A ledger on the same table whose calls get into trouble. */
  troubled(...troubles: Trouble[]): Ledger;
}

export async function benchOn({ endpoint }: RunningStore): Promise<Bench> {
  const client = localClient(endpoint);
  const tableName = await freshTable(client);
  return {
    client,
    tableName,
    ledger: createLedger({ client, tableName }),
    anotherClient: () => localClient(endpoint),
    another: () => createLedger({ client: localClient(endpoint), tableName }),
    troubled: (...troubles) => createLedger({ client: faultyClient(endpoint, ...troubles), tableName }),
  };
}
