/**
 * What was set aside and nobody has dealt with, however long ago that was: a list in the index that shrinks as entries are
 * put on the bus again or discarded. Whoever counts reads this list, and no day and no entry.
 */
import { QueryCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { once } from '../../events/fields.ts';
import { indexes } from './definition.ts';
import { answerOf } from './faults.ts';
import { read, toItem } from './items.ts';
import { type QuarantineSummary, shards } from './quarantine.ts';
import { keys, type Table } from './table.ts';

/** What the index knows of an entry. */
export type OpenEntry = Pick<QuarantineSummary, 'id' | 'quarantinedAt' | 'code'>;

/** Some of them, the oldest first; there may be more. */
export interface OpenPage {
  entries: OpenEntry[];
  isAll: boolean;
}

const isOpen = 'gsi2pk = :open';
const isOpenBefore = 'gsi2pk = :open AND gsi2sk < :before';
const indexEntry = once(() => z.object({ sk: z.string(), gsi2sk: z.string() }));

/**
 * What is still open, the oldest first, `atMost` of it. What was set aside or dealt with in the last moments may be seen as
 * it was: the index follows the table with a short delay.
 *
 * @param before only what was set aside before this day
 */
export async function openEntries(
  table: Table,
  { before, atMost }: { before?: string | undefined; atMost: number },
): Promise<OpenPage> {
  const ofShards = await Promise.all(
    Array.from({ length: shards }, (_, shard) => openIn(table, shard, before, atMost)),
  );
  const all = ofShards
    .flatMap(({ entries }) => entries)
    .toSorted((one, other) => (`${one.quarantinedAt}${one.id}` < `${other.quarantinedAt}${other.id}` ? -1 : 1));
  return { entries: all.slice(0, atMost), isAll: all.length <= atMost && ofShards.every(({ isAll }) => isAll) };
}

async function openIn(table: Table, shard: number, before: string | undefined, atMost: number): Promise<OpenPage> {
  const { Items = [], LastEvaluatedKey } = await answerOf(
    table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: indexes.host,
        KeyConditionExpression: before === undefined ? isOpen : isOpenBefore,
        ExpressionAttributeValues: toItem({ ':open': keys.openQuarantine(shard), ':before': before }),
        Limit: atMost,
      }),
    ),
  );
  const entries = Items.map((item) => {
    const { sk: id, gsi2sk } = read('index entry', indexEntry(), unmarshall(item));
    const [quarantinedAt = '', code = ''] = gsi2sk.split('#');
    return { id, quarantinedAt, code };
  });
  return { entries, isAll: LastEvaluatedKey === undefined };
}
