import { createHash } from 'node:crypto';
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { once } from '../../events/fields.ts';
import { purchaseSchema } from '../recovery/fact-schemas.ts';
import type { Purchase } from '../recovery/facts.ts';
import { ContentionFault, conditionHeld } from './faults.ts';
import { getItem, read, toItem } from './items.ts';
import type { Projected } from './stamp.ts';
import { keys, type Table } from './table.ts';

/** A purchase whose day is known, as every one is that was told by an event. */
export type Bought = Purchase & { date: string };

/*
 * What a customer bought is a set that only grows, up to its bound: a purchase is named by its own content, so it does not
 * matter how often it is told, nor in which order. Beyond the bound the newest days stay. Whatever was left out once
 * would be left out with all others known as well, so every order of arrival ends the same.
 */
const setPurchases = 'SET purchases = :kept, purchasesVersion = :next';
const nobodyWroteYet = 'attribute_not_exists(purchasesVersion)';
const nobodyWroteSince = 'purchasesVersion = :seen';
const attempts = 20;

/**
 * How many bytes of purchases are kept of one customer: some 25 of them. With them, profile and host, the item stays
 * within three kilobytes, which are three write units and half a read unit for each case that needs it.
 */
const keptBytes = 2_200;

type Kept = Record<string, Purchase>;

const purchasesItem = once(() =>
  z.object({
    purchases: z.optional(z.record(z.string(), purchaseSchema())),
    purchasesVersion: z.optional(z.int()),
  }),
);

/** The purchases in a customer's item, the newest first. */
export const purchasesIn = (kept: Kept | undefined): Purchase[] => newestFirst(kept ?? {}).map(([, bought]) => bought);

/**
 * Keeps that a customer bought something. The read is eventually consistent: if it was stale, the condition fails, and it
 * is read again strongly.
 *
 * @returns `superseded` where it is known already, or older than all that is kept
 * @throws ContentionFault if others were faster every time
 */
export async function keepPurchase(table: Table, customerId: string, bought: Bought): Promise<Projected> {
  const name = nameOf(bought);
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const item = await getItem(table, keys.customer(customerId), attempt > 1);
    const { purchases = {}, purchasesVersion = 0 } = item === undefined ? {} : read('purchases', purchasesItem(), item);
    const kept = withinBound({ ...purchases, [name]: bought });
    if (name in purchases || !(name in kept)) return 'superseded';
    if (await replace(table, customerId, purchasesVersion, kept)) return 'projected';
    if (attempt > 1) await table.pause(attempt - 1);
  }
  throw new ContentionFault('keeping a purchase', attempts);
}

/** The day first, so that names sort by it. */
function nameOf({ sku, serialNumber, date }: Bought): string {
  const content = createHash('sha256').update(JSON.stringify([sku, serialNumber]));
  return `${date}#${content.digest('base64url').slice(0, 10)}`;
}

const newestFirst = (purchases: Kept): [string, Purchase][] =>
  Object.entries(purchases).toSorted(([a], [b]) => (a < b ? 1 : -1));

function withinBound(purchases: Kept): Kept {
  let bytes = 0;
  const kept: Kept = {};
  for (const [name, bought] of newestFirst(purchases)) {
    bytes += Buffer.byteLength(JSON.stringify([name, bought]));
    if (bytes > keptBytes) break;
    kept[name] = bought;
  }
  return kept;
}

function replace(table: Table, customerId: string, seen: number, kept: Kept): Promise<boolean> {
  const update = new UpdateItemCommand({
    TableName: table.name,
    Key: toItem({ ...keys.customer(customerId) }),
    UpdateExpression: setPurchases,
    ConditionExpression: seen === 0 ? nobodyWroteYet : nobodyWroteSince,
    ExpressionAttributeValues: toItem({ ':kept': kept, ':next': seen + 1, ...(seen > 0 && { ':seen': seen }) }),
  });
  return conditionHeld(table.client.send(update));
}
