/**
 * The other table. Nothing that decides, writes a letter or answers a colleague may import this, or read what it keeps;
 * tests hold both (docs/wall.md).
 *
 * | item     | pk                      | sk         | what it holds                  |
 * |----------|-------------------------|------------|--------------------------------|
 * | segment  | `CUSTOMER#<customerId>` | `SEGMENT`  | segment, assignedOn, stamp     |
 * | schedule | `REMEDY#<remedyId>`     | `SCHEDULE` | priority, dueOn, promisedBy    |
 *
 * A segment is as its newest event tells it. A schedule is put once: the segment may change between two deliveries of an
 * order, and the work order must not.
 */
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { day, id, once } from '../../events/fields.ts';
import type { EventData } from '../../events/index.ts';
import { conditionHeld } from '../ledger/faults.ts';
import { getItem, type Key, read, tableOn, toItem } from '../ledger/items.ts';
import type { Projected } from '../ledger/stamp.ts';
import { type Origin, stampOf } from '../ledger/stamp.ts';
import type { Table } from '../ledger/table.ts';
import type { Fact } from '../recovery/facts.ts';
import type { Schedule } from './scheduling.ts';

export interface Segments {
  /** Keeps a customer's segment as the newest event tells it, in whatever order the events arrive. */
  assign(assignment: EventData<'SegmentAssigned'>, origin: Origin): Promise<Projected>;
  /** The segment that a customer has on a day. */
  of(customerId: string, on: string): Promise<Fact<string>>;
  /** Keeps the schedule of a remedy unless it has one. @returns the one that counts */
  schedule(remedyId: string, schedule: Schedule): Promise<Schedule>;
}

const segmentKey = (customerId: string): Key => ({ pk: `CUSTOMER#${customerId}`, sk: 'SEGMENT' });
const scheduleKey = (remedyId: string): Key => ({ pk: `REMEDY#${remedyId}`, sk: 'SCHEDULE' });

const noNewerSegment = 'attribute_not_exists(stamp) OR stamp < :stamp';
const notScheduledYet = 'attribute_not_exists(pk)';

const segmentItem = once(() => z.object({ segment: id(), assignedOn: day() }));
const scheduleItem = once(() => z.object({ priority: z.int(), dueOn: day(), promisedBy: day() }));

/** The segments on that table. It makes no call before it is used. */
export function createSegments({ client, tableName }: { client: Table['client']; tableName: string }): Segments {
  const table = tableOn(client, tableName);
  return {
    async assign({ customerId, segment, assignedOn }, origin) {
      const stamp = stampOf(origin);
      const put = new PutItemCommand({
        TableName: table.name,
        Item: toItem({ ...segmentKey(customerId), segment, assignedOn, stamp }),
        ConditionExpression: noNewerSegment,
        ExpressionAttributeValues: toItem({ ':stamp': stamp }),
      });
      return (await conditionHeld(client.send(put))) ? 'projected' : 'superseded';
    },
    async of(customerId, on) {
      const item = await getItem(table, segmentKey(customerId), false);
      if (item === undefined) return 'unknown';
      const { segment, assignedOn } = read('segment', segmentItem(), item);
      return assignedOn <= on ? segment : 'unknown';
    },
    async schedule(remedyId, schedule) {
      const put = new PutItemCommand({
        TableName: table.name,
        Item: toItem({ ...scheduleKey(remedyId), ...schedule }),
        ConditionExpression: notScheduledYet,
      });
      if (await conditionHeld(client.send(put))) return schedule;
      return read('schedule', scheduleItem(), await getItem(table, scheduleKey(remedyId)));
    },
  };
}
