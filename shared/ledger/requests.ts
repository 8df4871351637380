import { PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
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

/** Somebody wishes something for a customer: the same wish under another key may be meant, or a second tab. */
export interface Wished {
  employeeId: string;
  /** A hash of what is wished for. */
  contentHash: string;
  /** The id of the request that it is wished with. */
  requestId: string;
  /** When it was asked first: an instant in UTC. */
  askedAt: string;
  /** It is known that the same was wished before, and this is meant. */
  isMeant: boolean;
}

/** It goes through; or the same person wished the very same just before, with another request. */
export type Wish = { isNew: true } | { isNew: false; requestId: string };

/** So long after a wish the same one is taken for a mistake, in minutes. */
const justNowMinutes = 10;
const notWishedJustNow = 'attribute_not_exists(pk) OR askedAt < :justNow';
const notThroughYet = 'attribute_not_exists(pk) OR NOT contains(through, :requestId)';
const goesThrough = 'SET requestId = :requestId, askedAt = :askedAt, expiresAt = :expiresAt ADD through :through';
const wishItem = once(() => z.object({ requestId: z.string(), through: z.set(z.string()) }));

/**
 * Lets a wish through, unless the same was wished a few minutes before it with another request: of two at the same moment
 * one. Whatever went through once does so again, for as long as keys are remembered.
 */
export async function wish(table: Table, wished: Wished): Promise<Wish> {
  const { employeeId, contentHash, requestId, askedAt, isMeant } = wished;
  const itemKey = keys.wish(employeeId, contentHash);
  const at = Date.parse(askedAt);
  const update = new UpdateItemCommand({
    TableName: table.name,
    Key: toItem({ ...itemKey }),
    UpdateExpression: goesThrough,
    ConditionExpression: isMeant ? notThroughYet : notWishedJustNow,
    ExpressionAttributeValues: toItem({
      ':requestId': requestId,
      ':through': new Set([requestId]),
      ':askedAt': askedAt,
      ':expiresAt': Math.floor(at / 1000) + rememberedDays * 86_400,
      ...(!isMeant && { ':justNow': new Date(at - justNowMinutes * 60_000).toISOString() }),
    }),
  });
  if (await conditionHeld(table.client.send(update))) return { isNew: true };
  const before = read('wish', wishItem(), await getItem(table, itemKey));
  return before.through.has(requestId) ? { isNew: true } : { isNew: false, requestId: before.requestId };
}
