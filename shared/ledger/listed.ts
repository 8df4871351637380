/** The lists of the second index: what waits for a host, whom they look after, what is set aside and still open. */
import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { once } from '../../events/fields.ts';
import { indexes } from './definition.ts';
import { answerOf } from './faults.ts';
import { read, toItem } from './items.ts';
import type { Table } from './table.ts';

const entry = once(() => z.object({ pk: z.string(), sk: z.string(), gsi2pk: z.string(), gsi2sk: z.string() }));

/** What the index has of an item: its keys, and its place on the list. */
export type ListedEntry = z.infer<ReturnType<typeof entry>>;

/** Some of a list, from its beginning; there may be more. */
export interface Listed {
  entries: ListedEntry[];
  isAll: boolean;
}

interface Part {
  /** Only what stands before this place. */
  before?: string | undefined;
  /** Only what stands after this place; not beside `before`. */
  after?: string | undefined;
  atMost: number;
}

const all = 'gsi2pk = :list';
const ahead = `${all} AND gsi2sk < :before`;
const behind = `${all} AND gsi2sk > :after`;

/** The entries of a list in their order, from the index alone, which follows the table with a short delay. */
export async function listed(table: Table, list: string, { before, after, atMost }: Part): Promise<Listed> {
  const { Items = [], LastEvaluatedKey } = await answerOf(
    table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: indexes.host,
        KeyConditionExpression: before !== undefined ? ahead : after !== undefined ? behind : all,
        ExpressionAttributeValues: toItem({ ':list': list, ':before': before, ':after': after }),
        Limit: atMost,
      }),
    ),
  );
  const entries = Items.map((item) => read('index entry', entry(), unmarshall(item)));
  return { entries, isAll: LastEvaluatedKey === undefined };
}
