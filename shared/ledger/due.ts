/**
 * What waits for a day: an index of work that shrinks as it is done. An entry stands in it, in order of its day, until it
 * is taken off, so nobody has to remember up to which day all is done: what an hour left behind, or a crash, or a week
 * without any hour, the next one finds.
 */
import { createHash } from 'node:crypto';
import { QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { once } from '../../events/fields.ts';
import { indexes } from './definition.ts';
import { answerOf, conditionHeld } from './faults.ts';
import { read, toItem } from './items.ts';
import { keys, type Table } from './table.ts';

/** Where an item stands in the index, until it is done. */
export interface DueEntry {
  /** The item itself. */
  pk: string;
  sk: string;
  gsi2pk: string;
  /** `<day>#<value>#<pk>#<sk>`. */
  gsi2sk: string;
}

/** So that not everything is written to one partition. */
const shards = 8;

const dueItem = once(() => z.object({ pk: z.string(), sk: z.string(), gsi2pk: z.string(), gsi2sk: z.string() }));
const upToDay = 'gsi2pk = :due AND gsi2sk < :dayAfter';
const stillThere = 'gsi2pk = :due AND gsi2sk = :entry';
const takeOff = 'REMOVE gsi2pk, gsi2sk';

/** The index attributes of an item of a customer that is due on a day; `value` is told by the entry itself. */
export function dueOn(day: string, value: string, { pk, sk }: { pk: string; sk: string }) {
  return { gsi2pk: keys.due(shardOf(pk)), gsi2sk: `${day}#${value}#${pk}#${sk}` };
}

const shardOf = (pk: string): number => (createHash('sha256').update(pk).digest()[0] ?? 0) % shards;

/** Up to `limit` entries that are due on a day or were before it. */
export async function entriesDue(table: Table, day: string, limit: number): Promise<DueEntry[]> {
  const entries: DueEntry[] = [];
  // `$` comes right after `#`, which stands behind the day.
  for (let shard = 0; shard < shards && entries.length < limit; shard += 1) {
    const { Items } = await answerOf(
      table.client.send(
        new QueryCommand({
          TableName: table.name,
          IndexName: indexes.host,
          KeyConditionExpression: upToDay,
          ExpressionAttributeValues: toItem({ ':due': keys.due(shard), ':dayAfter': `${day}$` }),
          Limit: limit - entries.length,
        }),
      ),
    );
    for (const item of Items ?? []) entries.push(read('due entry', dueItem(), unmarshall(item)));
  }
  return entries;
}

/** Takes an entry off the index, unless the item is due at another time by now. Doing it again changes nothing. */
export async function taken(table: Table, { pk, sk, gsi2pk, gsi2sk }: DueEntry): Promise<void> {
  await conditionHeld(
    table.client.send(
      new UpdateItemCommand({
        TableName: table.name,
        Key: toItem({ pk, sk }),
        UpdateExpression: takeOff,
        ConditionExpression: stillThere,
        ExpressionAttributeValues: toItem({ ':due': gsi2pk, ':entry': gsi2sk }),
      }),
    ),
  );
}
