import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { customerRegistered } from '../../events/customer-profile.ts';
import { once } from '../../events/fields.ts';
import type { Customer, Fact } from '../recovery/facts.ts';
import { conditionHeld } from './faults.ts';
import { read, toItem } from './items.ts';
import { type Origin, stampOf } from './stamp.ts';
import { keys, type Table } from './table.ts';

/** What became of a projection: taken, or older than (or the same as) what is known already. Both are success. */
export type Projected = 'projected' | 'superseded';

const nothingNewerIsKnown = 'attribute_not_exists(pk) OR stamp < :stamp';

const customerItem = once(() => z.object({ profile: customerRegistered.data() }));

/** Keeps a customer's profile as the newest event tells it, in whatever order the events arrive. */
export async function projectCustomer(table: Table, profile: Customer, origin: Origin): Promise<Projected> {
  const stamp = stampOf(origin);
  const put = new PutItemCommand({
    TableName: table.name,
    Item: toItem({ ...keys.customer(profile.customerId), profile, stamp }),
    ConditionExpression: nothingNewerIsKnown,
    ExpressionAttributeValues: toItem({ ':stamp': stamp }),
  });
  return (await conditionHeld(table.client.send(put))) ? 'projected' : 'superseded';
}

/** The profile in an item, or `unknown` where there is none: nobody is turned away for not being registered yet. */
export function customerIn(item: unknown): Fact<Customer> {
  return item === undefined ? 'unknown' : read('customer', customerItem(), item).profile;
}
