import { Worker } from 'node:worker_threads';
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DescribeTableCommand,
  DynamoDBClient,
  ResourceNotFoundException,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { changeSchema, StartFault, startAfresh } from './start-fault.ts';

export interface TableOptions {
  /** LevelDB's folder; in memory if not given. */
  folder?: string | undefined;
  /** 0 takes any free port. */
  port: number;
  /** Forgets what the folder holds. */
  fresh: boolean;
  definitions: readonly CreateTableCommandInput[];
  region: string;
  /** Called when the table stops by itself: nothing works from then on. */
  died(reason: string): void;
}

export interface Table {
  readonly endpoint: string;
  stop(): Promise<void>;
}

const started = z.union([
  z.object({ endpoint: z.string() }),
  z.object({ failed: z.string(), nextStep: z.string(), change: z.optional(changeSchema) }),
]);

/**
 * Starts DynamoDB's stand-in, dynalite, in a thread of its own, and makes the tables that are not there.
 * @throws StartFault if the folder or the port cannot be had, or holds another kind of table
 */
export async function startTable({ definitions, region, died, ...options }: TableOptions): Promise<Table> {
  const worker = new Worker(new URL('./table-worker.ts', import.meta.url), { workerData: options });
  const message = await new Promise<unknown>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
  });
  const answer = started.parse(message);
  if ('failed' in answer) {
    await worker.terminate();
    throw new StartFault(answer.failed, answer.nextStep, answer.change);
  }
  let stopping = false;
  let reason = 'it ended';
  worker.on('message', (later: unknown) => {
    const parsed = started.safeParse(later).data;
    if (parsed && 'failed' in parsed) reason = parsed.failed;
  });
  worker.on('error', (error) => {
    reason = error instanceof Error ? error.message : String(error);
  });
  const exited = new Promise<void>((resolve) => {
    worker.once('exit', () => {
      if (!stopping) died(reason);
      resolve();
    });
  });
  const table: Table = {
    endpoint: answer.endpoint,
    async stop() {
      stopping = true;
      worker.postMessage('stop');
      await exited;
    },
  };
  try {
    for (const definition of definitions) await createTable(table.endpoint, region, definition);
  } catch (error) {
    await table.stop();
    throw error;
  }
  return table;
}

async function createTable(endpoint: string, region: string, definition: CreateTableCommandInput): Promise<void> {
  const credentials = { accessKeyId: 'embedded', secretAccessKey: 'embedded' };
  const client = new DynamoDBClient({ endpoint, region, credentials });
  try {
    const { Table: existing } = await client.send(new DescribeTableCommand({ TableName: definition.TableName }));
    const indexes = (table: TableDescription | CreateTableCommandInput) =>
      JSON.stringify([
        table.KeySchema,
        (table.GlobalSecondaryIndexes ?? []).map(({ IndexName, KeySchema }) => [IndexName, KeySchema]).sort(),
      ]);
    if (indexes(existing ?? {}) !== indexes(definition)) {
      throw new StartFault(
        `The table ${definition.TableName} in the data folder was made by another version of Kulanz.`,
        ...startAfresh,
      );
    }
  } catch (error) {
    if (!(error instanceof ResourceNotFoundException)) throw error;
    await client.send(new CreateTableCommand(definition));
  } finally {
    client.destroy();
  }
}
