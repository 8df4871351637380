import { QueryCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { customerRegistered } from '../../events/customer-profile.ts';
import { once } from '../../events/fields.ts';
import { purchaseSchema } from '../recovery/fact-schemas.ts';
import type { Customer, Fact, Host, Purchase } from '../recovery/facts.ts';
import { indexes } from './definition.ts';
import { answerOf, conditionHeld } from './faults.ts';
import { heldIn } from './hosts.ts';
import { getItem, read, toItem } from './items.ts';
import { purchasesIn } from './purchases.ts';
import { type Origin, type Projected, stampOf } from './stamp.ts';
import { keys, type Table } from './table.ts';

/** What is known of a customer, all in one item, so that every case reads it for half a unit. */
export interface KnownCustomer {
  customer: Fact<Customer>;
  host: Fact<Host>;
  purchases: Purchase[];
}

const ofHost = 'gsi2pk = :host';
const ofHostAfter = 'gsi2pk = :host AND gsi2sk > :after';
const indexEntry = once(() => z.object({ gsi2sk: z.string() }));
const setProfile = 'SET profile = :profile, stamp = :stamp';
const noNewerProfile = 'attribute_not_exists(stamp) OR stamp < :stamp';

const customerItem = once(() =>
  z.object({
    profile: z.optional(customerRegistered.data()),
    purchases: z.optional(z.record(z.string(), purchaseSchema())),
  }),
);

/** What became of a profile, and whether anybody looks after the customer, as of a moment ago. */
export interface ProfileKept {
  projected: Projected;
  hasHost: boolean;
}

/**
 * Keeps a customer's profile as the newest event tells it, in whatever order the events arrive. That a host is there is
 * told along, for nothing by the write itself; where nothing was written, it is read.
 */
export async function projectCustomer(table: Table, profile: Customer, origin: Origin): Promise<ProfileKept> {
  let item: unknown;
  const update = new UpdateItemCommand({
    TableName: table.name,
    Key: toItem({ ...keys.customer(profile.customerId) }),
    UpdateExpression: setProfile,
    ConditionExpression: noNewerProfile,
    ExpressionAttributeValues: toItem({ ':profile': profile, ':stamp': stampOf(origin) }),
    ReturnValues: 'ALL_NEW',
  });
  const isNewer = await conditionHeld(
    table.client.send(update).then(({ Attributes }) => {
      item = Attributes && unmarshall(Attributes);
    }),
  );
  // Eventually consistent will do: who has a host never loses it, and one who seems to have none is looked at again.
  if (!isNewer) item = await getItem(table, keys.customer(profile.customerId), false);
  return { projected: isNewer ? 'projected' : 'superseded', hasHost: customerIn(item).host !== 'unknown' };
}

/**
 * The customers of a host in order of their ids, `limit` of them, after the one that ended the page before. Who came to
 * them in the last moments may be missing: the index follows the table with a short delay.
 */
export async function lookedAfterBy(
  table: Table,
  hostId: string,
  { limit, after }: { limit: number; after?: string | undefined },
): Promise<string[]> {
  const { Items = [] } = await answerOf(
    table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: indexes.host,
        KeyConditionExpression: after === undefined ? ofHost : ofHostAfter,
        ExpressionAttributeValues: toItem({ ':host': keys.looksAfter(hostId), ':after': after }),
        Limit: limit,
      }),
    ),
  );
  return Items.map((item) => read('index entry', indexEntry(), unmarshall(item)).gsi2sk);
}

/** The customer in an item; `unknown` where there is none: nobody is turned away for not being registered yet. */
export function customerIn(item: unknown): KnownCustomer {
  const { profile, purchases } = item === undefined ? {} : read('customer', customerItem(), item);
  return { customer: profile ?? 'unknown', host: heldIn(item).host, purchases: purchasesIn(purchases) };
}
