import { randomUUID } from 'node:crypto';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  type DynamoDBClient,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { tableDefinition } from '../../shared/ledger/definition.ts';
import { tableClient } from '../../shared/ledger/table.ts';

/** DynamoDB Local and dynalite take any credentials; these are the ones of MiniStack's root user. */
export const localAccess = {
  region: 'eu-central-1',
  credentials: { accessKeyId: 'test', secretAccessKey: 'test' },
} as const;

/** On a machine that does other things as well a store may take longer than the real one is given, in milliseconds. */
const patient = { connectionTimeout: 20_000, requestTimeout: 20_000, throwOnRequestTimeout: true };

/** A client for a store on this machine. */
export const localClient = (endpoint: string): DynamoDBClient =>
  tableClient({ ...localAccess, endpoint, requestHandler: patient });

/** Makes an empty table with a name of its own and resolves with the name when it can be used. */
export async function freshTable(
  client: DynamoDBClient,
  definition: (tableName: string) => CreateTableCommandInput = tableDefinition,
): Promise<string> {
  const tableName = `kulanz-${randomUUID()}`;
  await client.send(new CreateTableCommand(definition(tableName)));
  await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 0.1, maxDelay: 1 }, { TableName: tableName });
  return tableName;
}
