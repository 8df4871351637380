import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { day, instant, once } from '../../events/fields.ts';
import { excuseCount } from '../../events/remedies/listening.ts';
import { dayOf } from '../recovery/calendar.ts';
import type { Figure } from '../recovery/listening/figure.ts';
import { answerOf } from './faults.ts';
import { queryAll, read, toItem } from './items.ts';
import { keys, type Table } from './table.ts';

/*
 * One small item for each outcome, under the day on which it was decided. Nothing is added up when it is written: an item
 * that is put twice is there once, in whatever order and after whatever crash, while a sum would have to remember what is
 * in it. It is added up when somebody looks, which is seldom.
 */

/** A day's figures are spread over this many partitions: no item and no partition is hot. */
const shards = 4;
const ofPartition = 'pk = :pk';

const figureItem = once(() =>
  z.object({
    sk: z.string(),
    event: z.string(),
    verdict: z.enum(['granted', 'referred', 'unneeded']),
    decidedAt: instant(),
    customerId: z.optional(z.string()),
    asked: z.boolean(),
    putRight: z.boolean(),
    excuses: z.optional(z.object({ team: z.optional(z.string()), counts: z.array(excuseCount()) })),
    survey: z.optional(
      z.object({
        score: z.int(),
        wouldRecommend: z.optional(z.boolean()),
        feltSecondClass: z.optional(z.boolean()),
      }),
    ),
    left: z.optional(z.object({ leftOn: day(), reason: z.optional(z.string()), quote: z.optional(z.string()) })),
  }),
);

/** Keeps what an outcome adds to the figures; keeping it again changes nothing. */
export async function keepFigure(table: Table, { outcomeId, ...figure }: Figure): Promise<void> {
  const key = keys.figure(dayOf(figure.decidedAt), Number.parseInt(outcomeId.slice(0, 1), 16) % shards, outcomeId);
  await answerOf(table.client.send(new PutItemCommand({ TableName: table.name, Item: toItem({ ...key, ...figure }) })));
}

/** The figures of `days` days up to and with the day `until`. */
export async function listFigures(table: Table, { days, until }: { days: number; until: string }): Promise<Figure[]> {
  const last = Date.parse(day().parse(until));
  const figures: Figure[] = [];
  for (let back = days - 1; back >= 0; back -= 1) {
    const date = dayOf(new Date(last - back * 86_400_000).toISOString());
    const ofDay = await Promise.all(Array.from({ length: shards }, (_, shard) => listShard(table, date, shard)));
    figures.push(...ofDay.flat());
  }
  return figures;
}

async function listShard(table: Table, date: string, shard: number): Promise<Figure[]> {
  const items = await queryAll(table, {
    KeyConditionExpression: ofPartition,
    ExpressionAttributeValues: toItem({ ':pk': keys.figure(date, shard, '').pk }),
  });
  return items.map((item) => {
    const { sk, ...figure } = read('figure', figureItem(), item);
    return { outcomeId: sk, ...figure };
  });
}
