/**
 * What waits for a person about a complaint, and whether the complaint has come to its end: both arrive in any order, at
 * the same moment too, and whoever comes second sees the other.
 */
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { once } from '../../events/fields.ts';
import type { Change } from '../recovery/changes.ts';
import { conditionHeld } from './faults.ts';
import { getItem, read, toItem } from './items.ts';
import { answer } from './referrals.ts';
import { sortable, stampOf } from './stamp.ts';
import { keys, type Table } from './table.ts';

const waits = 'SET #waits = :since';
const settle = 'SET settledBy = :by, stamp = :stamp';
const noNewerEnd = 'attribute_not_exists(stamp) OR stamp < :stamp';

/** The name of the attribute of a case that waits: this and its key. */
const waitsPrefix = 'waits#';

const complaintItem = once(() =>
  z.catchall(z.object({ settledBy: z.optional(z.string()), stamp: z.optional(z.string()) }), z.unknown()),
);

type ComplaintChange = Extract<Change, { kind: 'complaint' }>;

/**
 * Keeps that a case waits for a person, or that the customer said that all is settled. From then on nothing waits that was
 * told up to then: each of those referrals is answered by the case that settled it, unless somebody answered it before.
 */
export async function keepComplaint(table: Table, change: ComplaintChange): Promise<void> {
  const { settledBy, stamp = '', ...others } = read('complaint', complaintItem(), await changed(table, change));
  if (settledBy === undefined) return;
  const waiting = Object.entries(others).flatMap(([name, since]) =>
    name.startsWith(waitsPrefix) && String(since) <= stamp ? [name.slice(waitsPrefix.length)] : [],
  );
  // Of the others each was told when it came, or is by whoever settled it.
  const told = change.became === 'settled' ? waiting : waiting.filter((caseKey) => caseKey === change.caseKey);
  await Promise.all(told.map((caseKey) => answer(table, caseKey, settledBy)));
}

/** The complaint's item with the change in it, as it is right after. */
async function changed(table: Table, change: ComplaintChange): Promise<unknown> {
  const { customerId, complaintId, became, caseKey, since } = change;
  const key = keys.complaint(customerId, complaintId);
  const stamp = stampOf(change);
  let item: unknown;
  const update = new UpdateItemCommand({
    TableName: table.name,
    Key: toItem({ ...key }),
    ...(became === 'waits'
      ? {
          UpdateExpression: waits,
          ExpressionAttributeNames: { '#waits': `${waitsPrefix}${caseKey}` },
          ExpressionAttributeValues: toItem({ ':since': since === 'always' ? '' : sortable(change.occurredAt) }),
        }
      : {
          UpdateExpression: settle,
          ConditionExpression: noNewerEnd,
          ExpressionAttributeValues: toItem({ ':by': caseKey, ':stamp': stamp }),
        }),
    ReturnValues: 'ALL_NEW',
  });
  const isNewest = await conditionHeld(
    table.client.send(update).then(({ Attributes }) => {
      item = Attributes && unmarshall(Attributes);
    }),
  );
  return isNewest ? item : getItem(table, key);
}
