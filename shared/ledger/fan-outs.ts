import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { once } from '../../events/fields.ts';
import { timeToLive } from './definition.ts';
import { conditionHeld } from './faults.ts';
import { getItem, read, toItem } from './items.ts';
import { keys, type Table } from './table.ts';

/** Which part of which fan-out. */
export interface FanOutPart {
  /** Stands for the telling that set it off. */
  fanOutId: string;
  part: number;
}

const pageItem = once(() => z.object({ lastPage: z.int() }));
const noLaterPage = 'attribute_not_exists(pk) OR lastPage < :page';

/** How long it is known which pages are done, in days: longer than a page can wait in a queue and its dead-letter queue. */
const keptDays = 60;

/** The last page that is done, strongly consistent; 0 before the first. */
export async function lastPageDone(table: Table, { fanOutId, part }: FanOutPart): Promise<number> {
  const item = await getItem(table, keys.fanOut(fanOutId, part));
  return item === undefined ? 0 : read('fan-out', pageItem(), item).lastPage;
}

/** Notes that a page is done; a later one that was noted before stays. */
export async function pageDone(table: Table, { fanOutId, part }: FanOutPart, page: number, at: number): Promise<void> {
  const expiresAt = Math.floor(at / 1000) + keptDays * 86_400;
  const put = new PutItemCommand({
    TableName: table.name,
    Item: toItem({ ...keys.fanOut(fanOutId, part), lastPage: page, [timeToLive]: expiresAt }),
    ConditionExpression: noLaterPage,
    ExpressionAttributeValues: toItem({ ':page': page }),
  });
  await conditionHeld(table.client.send(put));
}
