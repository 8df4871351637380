import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { idPattern, once } from '../../events/fields.ts';
import { purchaseSchema } from '../recovery/fact-schemas.ts';
import type { Customer, Fact, Host, Purchase } from '../recovery/facts.ts';
import { conditionHeld } from './faults.ts';
import { heldIn } from './hosts.ts';
import { getItem, getItems, read, toItem } from './items.ts';
import { listed } from './listed.ts';
import { InvalidCursorError } from './pages.ts';
import { noNewerProfile, type ProfileTold, profileIn, profileValues, setsProfile } from './profiles.ts';
import { purchasesIn } from './purchases.ts';
import type { Projected } from './stamp.ts';
import { keys, type Table } from './table.ts';

/** What is known of a customer, all in one item, so that every case reads it for half a unit. */
export interface KnownCustomer {
  customer: Fact<Customer>;
  host: Fact<Host>;
  purchases: Purchase[];
}

const customerItem = once(() =>
  z.object({
    purchases: z.optional(z.record(z.string(), purchaseSchema())),
  }),
);

/** Some of the customers of a host, in order of their ids; with a cursor there are more. */
export interface CustomerPage {
  customers: (Omit<KnownCustomer, 'purchases'> & { customerId: string })[];
  cursor?: string;
}

/** What became of a profile, and whether anybody looks after the customer, as of a moment ago. */
export interface ProfileKept {
  projected: Projected;
  hasHost: boolean;
}

/**
 * Keeps a customer's profile as the newest event tells it, in whatever order the events arrive. That a host is there is
 * told along, for nothing by the write itself; where nothing was written, it is read.
 */
export async function projectCustomer(table: Table, told: ProfileTold): Promise<ProfileKept> {
  const key = keys.customer(told.profile.customerId);
  let item: unknown;
  const update = new UpdateItemCommand({
    TableName: table.name,
    Key: toItem(key),
    UpdateExpression: `SET ${setsProfile}`,
    ConditionExpression: noNewerProfile,
    ExpressionAttributeValues: toItem(profileValues(told)),
    ReturnValues: 'ALL_NEW',
  });
  const isNewer = await conditionHeld(
    table.client.send(update).then(({ Attributes }) => {
      item = Attributes && unmarshall(Attributes);
    }),
  );
  // Eventually consistent will do: who has a host never loses it, and one who seems to have none is looked at again.
  if (!isNewer) item = await getItem(table, key, false);
  return { projected: isNewer ? 'projected' : 'superseded', hasHost: heldIn(item).host !== 'unknown' };
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
  const { entries } = await listed(table, keys.looksAfter(hostId), { after, atMost: limit });
  return entries.map(({ gsi2sk }) => gsi2sk);
}

/**
 * The customers of a host and what is known of them, strongly consistent, `limit` at a time. Who came to them in the last
 * moments may be missing; who went to somebody else is not there any more.
 *
 * @throws InvalidCursorError for a cursor that no page gave out
 */
export async function customersOf(
  table: Table,
  hostId: string,
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<CustomerPage> {
  const list = `${keys.looksAfter(hostId)}#`;
  const last = cursor === undefined ? undefined : Buffer.from(cursor, 'base64url').toString('utf8');
  if (last !== undefined && !(last.startsWith(list) && idPattern.test(last.slice(list.length)))) {
    throw new InvalidCursorError('not a cursor of this list');
  }
  const ids = await lookedAfterBy(table, hostId, { limit, after: last?.slice(list.length) });
  const items = await getItems(table, ids.map(keys.customer), true);
  const customers = ids.flatMap((customerId, place) => {
    const { customer, host } = customerIn(items[place]);
    return host !== 'unknown' && host.hostId === hostId ? [{ customerId, customer, host }] : [];
  });
  const next = ids.length === limit ? Buffer.from(`${list}${ids.at(-1)}`).toString('base64url') : undefined;
  return { customers, ...(next && { cursor: next }) };
}

/** The customer in an item; `unknown` where there is none: nobody is turned away for not being registered yet. */
export function customerIn(item: unknown): KnownCustomer {
  const { purchases } = item === undefined ? {} : read('customer', customerItem(), item);
  return { customer: profileIn(item).customer, host: heldIn(item).host, purchases: purchasesIn(purchases) };
}
