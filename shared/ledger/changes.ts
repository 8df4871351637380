import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { dayOf, daysAfter } from '../recovery/calendar.ts';
import type { Change } from '../recovery/changes.ts';
import { note } from './allowances.ts';
import { keepComplaint } from './complaints.ts';
import { dueOn } from './due.ts';
import { conditionHeld } from './faults.ts';
import { settle } from './hosts.ts';
import { toItem } from './items.ts';
import { stampOf } from './stamp.ts';
import { keys, type Table } from './table.ts';

const askedUntil = 'SET #until = :until, stamp = :stamp, gsi2pk = :due, gsi2sk = :entry';
const answered = 'SET stamp = :stamp REMOVE #until, gsi2pk, gsi2sk';
const noNewerWord = 'attribute_not_exists(stamp) OR stamp < :stamp';

/** Keeps what a recorded outcome changes: each change once, and none over a newer one, in whatever order they come. */
export async function keep(table: Table, changes: readonly Change[]): Promise<void> {
  await Promise.all(changes.map((change) => keepOne(table, change)));
}

function keepOne(table: Table, change: Change): Promise<void> {
  switch (change.kind) {
    case 'host':
      return settle(table, change);
    case 'choice':
      return keepChoice(table, change);
    case 'complaint':
      return keepComplaint(table, change);
    case 'put-right':
      return note(table, change.allowance, change.grant);
  }
}

/** A choice waits for its day until there is an answer; one that came before it was asked for is not asked for again. */
async function keepChoice(table: Table, change: Extract<Change, { kind: 'choice' }>): Promise<void> {
  const { customerId, employeeId, until, occurredAt, eventId } = change;
  const key = keys.choice(customerId, employeeId);
  // On its last day an answer is still in time.
  const due = until === undefined ? undefined : dueOn(dayOf(daysAfter(until, 1)), until, key);
  const update = new UpdateItemCommand({
    TableName: table.name,
    Key: toItem({ ...key }),
    UpdateExpression: until === undefined ? answered : askedUntil,
    ConditionExpression: noNewerWord,
    ExpressionAttributeNames: { '#until': 'until' },
    ExpressionAttributeValues: toItem({
      ':stamp': stampOf({ occurredAt, eventId }),
      ':until': until,
      ':due': due?.gsi2pk,
      ':entry': due?.gsi2sk,
    }),
  });
  await conditionHeld(table.client.send(update));
}
