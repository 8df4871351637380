import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { DateKind } from '../../events/date-approaching.ts';
import { dueOn } from './due.ts';
import { conditionHeld } from './faults.ts';
import { toItem } from './items.ts';
import { keys, type Table } from './table.ts';

/** A date to remind a customer of, or that there is none any more. */
export interface KnownDate {
  customerId: string;
  kind: DateKind;
  /** What the customer knows it by: a contract's or an order's number. */
  about: string;
  /** Nothing, where the date is off. */
  when?: { dueOn: string; remindOn: string } | undefined;
}

const nothingNewer = 'attribute_not_exists(pk) OR #stamp < :stamp';

/**
 * Keeps a date, and puts it where it is found on the day of its reminder. A text that is greater tells of something
 * newer; what is older than, or the same as, what is known changes nothing, so that a date that was reminded of does not
 * come back with a duplicate.
 */
export async function keepDate(table: Table, { customerId, kind, about, when }: KnownDate, stamp: string) {
  const key = keys.date(customerId, kind, about);
  const put = new PutItemCommand({
    TableName: table.name,
    Item: toItem({ ...key, stamp, ...(when && { dueOn: when.dueOn, ...dueOn(when.remindOn, when.dueOn, key) }) }),
    ConditionExpression: nothingNewer,
    ExpressionAttributeNames: { '#stamp': 'stamp' },
    ExpressionAttributeValues: toItem({ ':stamp': stamp }),
  });
  await conditionHeld(table.client.send(put));
}
