import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { customerRegistered } from '../../events/customer-profile.ts';
import { once } from '../../events/fields.ts';
import { hostSchema, purchaseSchema } from '../recovery/fact-schemas.ts';
import type { Customer, Fact, Host, Purchase } from '../recovery/facts.ts';
import { conditionHeld } from './faults.ts';
import { read, toItem } from './items.ts';
import { type Origin, stampOf } from './stamp.ts';
import { keys, type Table } from './table.ts';

/** What became of a projection: taken, or older than (or the same as) what is known already. Both are success. */
export type Projected = 'projected' | 'superseded';

/** What is known of a customer, all in one item, so that every case reads it for half a unit. */
export interface KnownCustomer {
  customer: Fact<Customer>;
  host: Fact<Host>;
  purchases: Purchase[];
}

const setProfile = 'SET profile = :profile, stamp = :stamp';
const noNewerProfile = 'attribute_not_exists(stamp) OR stamp < :stamp';

const customerItem = once(() =>
  z.object({
    profile: z.optional(customerRegistered.data()),
    host: z.optional(hostSchema()),
    purchases: z.optional(z.record(z.string(), purchaseSchema())),
  }),
);

/** Keeps a customer's profile as the newest event tells it, in whatever order the events arrive. */
export async function projectCustomer(table: Table, profile: Customer, origin: Origin): Promise<Projected> {
  const update = new UpdateItemCommand({
    TableName: table.name,
    Key: toItem({ ...keys.customer(profile.customerId) }),
    UpdateExpression: setProfile,
    ConditionExpression: noNewerProfile,
    ExpressionAttributeValues: toItem({ ':profile': profile, ':stamp': stampOf(origin) }),
  });
  return (await conditionHeld(table.client.send(update))) ? 'projected' : 'superseded';
}

/** The customer in an item; `unknown` where there is none: nobody is turned away for not being registered yet. */
export function customerIn(item: unknown): KnownCustomer {
  const { profile, host, purchases } = item === undefined ? {} : read('customer', customerItem(), item);
  return { customer: profile ?? 'unknown', host: host ?? 'unknown', purchases: Object.values(purchases ?? {}) };
}
