import {
  type AttributeValue,
  BatchGetItemCommand,
  GetItemCommand,
  type GetItemCommandInput,
  QueryCommand,
  type QueryCommandInput,
} from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import type * as z from 'zod/mini';
import { answerOf, ContentionFault, UnreadableItemFault } from './faults.ts';
import { randomPause } from './pause.ts';
import type { Table } from './table.ts';
import { together } from './together.ts';

export interface Key {
  pk: string;
  sk: string;
}

type WireItem = Record<string, AttributeValue>;

/** DynamoDB's limit of keys in one BatchGetItem. */
const batchLimit = 100;
/** How often keys that the table left for later are asked for again. */
const batchAttempts = 6;

/** An item as the wire has it: absent fields are left out. */
export const toItem = (fields: Record<string, unknown>): WireItem => marshall(fields, { removeUndefinedValues: true });

/** The table of this name. How to wait after a lost race may be left out. */
export function tableOn(client: Table['client'], name: string, pause: Table['pause'] = randomPause): Table {
  const table: Table = {
    client,
    name,
    pause,
    readTogether: together((wanted) => readItems(table, wanted, false)),
  };
  return table;
}

/** An item, strongly consistent unless told otherwise, or nothing. */
export async function getItem(
  { client, name }: Table,
  { pk, sk }: Key,
  consistent = true,
  only: Pick<GetItemCommandInput, 'ProjectionExpression' | 'ExpressionAttributeNames'> = {},
): Promise<unknown> {
  const { Item } = await answerOf(
    client.send(new GetItemCommand({ ...only, TableName: name, Key: toItem({ pk, sk }), ConsistentRead: consistent })),
  );
  return Item && unmarshall(Item);
}

/**
 * The items of these keys, in the keys' order, nothing in the place of those that are not there. Any number of keys;
 * what the table leaves for later (`UnprocessedKeys`) is asked for again. What need not be strongly consistent is read
 * together with what others want in the same moment.
 */
export function getItems(table: Table, wanted: readonly Key[], consistent = false): Promise<unknown[]> {
  return consistent ? readItems(table, wanted, true) : table.readTogether(wanted);
}

/** As `getItems`, in calls of its own. A key that is wanted twice is read, and paid for, once. */
async function readItems(table: Table, wanted: readonly Key[], consistent: boolean): Promise<unknown[]> {
  const distinct = new Map(wanted.map((key) => [keyText(key), key]));
  const [first, ...others] = distinct.values();
  // The same units, and a fifth less work for both sides.
  if (first && others.length === 0) {
    const item = await getItem(table, first, consistent);
    return wanted.map(() => item);
  }
  const keys = [...distinct.values()];
  const found = new Map<string, WireItem>();
  for (let start = 0; start < keys.length; start += batchLimit) {
    for (const item of await getBatch(table, keys.slice(start, start + batchLimit), consistent)) {
      found.set(keyText({ pk: item.pk?.S, sk: item.sk?.S }), item);
    }
  }
  return wanted.map((key) => {
    const item = found.get(keyText(key));
    return item && unmarshall(item);
  });
}

async function getBatch(
  { client, name, pause }: Table,
  batch: readonly Key[],
  consistent: boolean,
): Promise<WireItem[]> {
  const items: WireItem[] = [];
  let wireKeys = batch.map(({ pk, sk }) => toItem({ pk, sk }));
  for (let attempt = 0; attempt < batchAttempts; attempt += 1) {
    if (attempt > 0) await pause(attempt);
    const { Responses, UnprocessedKeys } = await answerOf(
      client.send(
        new BatchGetItemCommand({ RequestItems: { [name]: { Keys: wireKeys, ConsistentRead: consistent } } }),
      ),
    );
    items.push(...(Responses?.[name] ?? []));
    wireKeys = UnprocessedKeys?.[name]?.Keys ?? [];
    if (wireKeys.length === 0) return items;
  }
  throw new ContentionFault('reading a batch', batchAttempts);
}

const keyText = ({ pk, sk }: Partial<Key>): string => JSON.stringify([pk, sk]);

/** All items of a query, every page of it. */
export async function queryAll(
  { client, name }: Table,
  query: Omit<QueryCommandInput, 'TableName'>,
): Promise<unknown[]> {
  const items: unknown[] = [];
  let from: WireItem | undefined;
  do {
    const { Items, LastEvaluatedKey } = await answerOf(
      client.send(new QueryCommand({ ...query, TableName: name, ExclusiveStartKey: from })),
    );
    for (const item of Items ?? []) items.push(unmarshall(item));
    from = LastEvaluatedKey;
  } while (from);
  return items;
}

/** Reads an item as what it should be. Throws `UnreadableItemFault` with the paths, never the values, of what is not. */
export function read<T>(what: string, schema: z.ZodMiniType<T>, item: unknown): T {
  const parsed = schema.safeParse(item);
  if (parsed.success) return parsed.data;
  throw new UnreadableItemFault(
    what,
    parsed.error.issues.map(({ path }) => path.join('.')),
  );
}
