import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { instant, once } from '../../events/fields.ts';
import { conditionHeld } from './faults.ts';
import { getItem, read, toItem } from './items.ts';
import { keys, type Table } from './table.ts';

/** What somebody asked for, under a key of their own choosing: the same again is the same request, told twice. */
export interface Asked {
  employeeId: string;
  key: string;
  /** A hash of what was asked. */
  contentHash: string;
  /** When: milliseconds since 1970 UTC. */
  at: number;
}

/** When it was asked first (an instant in UTC); or something else was asked under that key before. */
export type Known = { isSame: true; askedAt: string } | { isSame: false };

/** Keys are remembered for longer than anybody tries again. */
const rememberedDays = 7;
const notAskedYet = 'attribute_not_exists(pk)';
const requestItem = once(() => z.object({ contentHash: z.string(), askedAt: instant() }));

/** Keeps a request, once. Whatever is made from it takes its time from here, so that trying again makes the same. */
export async function keepRequest(table: Table, { employeeId, key, contentHash, at }: Asked): Promise<Known> {
  const itemKey = keys.request(employeeId, key);
  const askedAt = new Date(at).toISOString();
  const expiresAt = Math.floor(at / 1000) + rememberedDays * 86_400;
  const put = new PutItemCommand({
    TableName: table.name,
    Item: toItem({ ...itemKey, contentHash, askedAt, expiresAt }),
    ConditionExpression: notAskedYet,
  });
  if (await conditionHeld(table.client.send(put))) return { isSame: true, askedAt };
  const before = read('request', requestItem(), await getItem(table, itemKey));
  return before.contentHash === contentHash ? { isSame: true, askedAt: before.askedAt } : { isSame: false };
}
