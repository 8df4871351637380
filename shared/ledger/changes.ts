import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import type { Change } from '../recovery/changes.ts';
import { conditionHeld } from './faults.ts';
import { toItem } from './items.ts';
import { stampOf } from './stamp.ts';
import { keys, type Table } from './table.ts';

const setHost = 'SET host = :host, hostStamp = :stamp, gsi2pk = :looksAfter, gsi2sk = :customerId';
const noNewerHost = 'attribute_not_exists(hostStamp) OR hostStamp < :stamp';

/** Keeps what an outcome changes: each change once, and none over a newer one, in whatever order they come. */
export async function keep(table: Table, changes: readonly Change[]): Promise<void> {
  await Promise.all(changes.map((change) => keepHost(table, change)));
}

/** `found` is less than `settled`, so whoever was found in a search never replaces whom a customer settled on. */
async function keepHost(table: Table, { customerId, host, how, occurredAt, eventId }: Change): Promise<void> {
  const update = new UpdateItemCommand({
    TableName: table.name,
    Key: toItem({ ...keys.customer(customerId) }),
    UpdateExpression: setHost,
    ConditionExpression: noNewerHost,
    ExpressionAttributeValues: toItem({
      ':host': host,
      ':stamp': `${how}#${stampOf({ occurredAt, eventId })}`,
      ':looksAfter': keys.looksAfter(host.hostId),
      ':customerId': customerId,
    }),
  });
  await conditionHeld(table.client.send(update));
}
