/** Lists of outcomes, from the indexes, a page at a time. */
import { type AttributeValue, QueryCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { once } from '../../events/fields.ts';
import { indexes } from './definition.ts';
import { answerOf } from './faults.ts';
import { getItems, type Key, read, toItem } from './items.ts';
import { keys, type Table } from './table.ts';

/** A cursor that no page gave out. */
export class InvalidCursorError extends Error {
  override readonly name = 'InvalidCursorError';
}

/** Which entries of an index, and how many of them. */
interface EntriesOf {
  index: keyof typeof indexes;
  partition: string;
  newestFirst: boolean;
  /** Only what sorts before this. */
  before?: string | undefined;
  limit: number;
  from?: Record<string, AttributeValue> | undefined;
}

/** An entry of an index: the key of its item, and where it sorts. */
export type SortedEntry = Key & { sort: string };

/** The sort key of an index: an instant and a case. The rest of a position is derived, so a cursor opens no other list. */
const position = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#(?<caseKey>[A-Za-z]+#[^#]+#[^#]+)$/;

const indexEntry = once(() =>
  z.object({ pk: z.string(), sk: z.string(), gsi1sk: z.optional(z.string()), gsi2sk: z.optional(z.string()) }),
);

/** Up to `limit` entries. What was recorded in the last moments may be missing: an index follows with a short delay. */
export async function entriesOf(
  table: Table,
  { index, partition, newestFirst, before, limit, from: start }: EntriesOf,
): Promise<{ entries: SortedEntry[]; isAll: boolean }> {
  const name = indexes[index];
  const entries: SortedEntry[] = [];
  let from = start;
  do {
    const { Items, LastEvaluatedKey } = await answerOf(
      table.client.send(
        new QueryCommand({
          TableName: table.name,
          IndexName: name,
          KeyConditionExpression: `${name}pk = :list${before === undefined ? '' : ` AND ${name}sk < :before`}`,
          ExpressionAttributeValues: toItem({ ':list': partition, ':before': before }),
          ScanIndexForward: !newestFirst,
          Limit: limit - entries.length,
          ExclusiveStartKey: from,
        }),
      ),
    );
    for (const item of Items ?? []) {
      const entry = read('index entry', indexEntry(), unmarshall(item));
      entries.push({ ...entry, sort: entry[`${name}sk`] ?? '' });
    }
    from = LastEvaluatedKey;
  } while (from && entries.length < limit);
  return { entries, isAll: from === undefined };
}

/**
 * The items of a page, strongly consistent, and the cursor of the next one if there is one.
 *
 * @throws InvalidCursorError
 */
export async function readPage(
  table: Table,
  { cursor, ...of }: Omit<EntriesOf, 'from'> & { cursor?: string | undefined },
): Promise<{ items: unknown[]; cursor?: string }> {
  const from = cursor === undefined ? undefined : startAfter(indexes[of.index], of.partition, cursor);
  const { entries, isAll } = await entriesOf(table, { ...of, from });
  const items = await getItems(table, entries, true);
  const last = entries.at(-1);
  return {
    items: items.filter((item) => item !== undefined),
    ...(!isAll && last && { cursor: cursorAt(last.sort) }),
  };
}

/** Where a cursor stands: the sort key of the last one of its page. @throws InvalidCursorError */
export const positionIn = (cursor: string): string => placeIn(cursor).sort;

export const cursorAt = (sort: string): string => Buffer.from(sort).toString('base64url');

function placeIn(cursor: string): { sort: string; caseKey: string } {
  const sort = Buffer.from(cursor, 'base64url').toString('utf8');
  const caseKey = position.exec(sort)?.groups?.caseKey;
  if (caseKey === undefined || cursor.length > 1_000) throw new InvalidCursorError('not a cursor of this list');
  return { sort, caseKey };
}

function startAfter(name: string, partition: string, cursor: string): Record<string, AttributeValue> {
  const { sort, caseKey } = placeIn(cursor);
  return toItem({ ...keys.outcome(caseKey), [`${name}pk`]: partition, [`${name}sk`]: sort });
}
