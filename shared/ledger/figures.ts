import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { day, instant, money, once } from '../../events/fields.ts';
import { excuseCount } from '../../events/remedies/listening.ts';
import { basis } from '../../events/remedy.ts';
import { dayOf } from '../recovery/calendar.ts';
import type { Figure } from '../recovery/listening/figure.ts';
import { conditionHeld } from './faults.ts';
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
/** Of several tellings the first counts, in whatever order they arrive. */
const notToldBefore = 'attribute_not_exists(toldAt) OR toldAt > :toldAt';
/** So many days are read at the same time. */
const daysTogether = 7;

const figureItem = once(() =>
  z.object({
    sk: z.string(),
    caseKey: z.optional(z.string()),
    event: z.string(),
    matter: z.optional(z.string()),
    verdict: z.enum(['granted', 'referred', 'unneeded']),
    decidedAt: instant(),
    occurredAt: z.optional(instant()),
    toldAt: z.optional(instant()),
    customerId: z.optional(z.string()),
    asked: z.boolean(),
    putRight: z.boolean(),
    ordered: z.optional(z.array(z.object({ kind: z.string(), basis: basis(), worth: z.optional(money()) }))),
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

/** A figure as whoever heard of its outcome keeps it. */
export type FigureTold = Figure & { toldAt: string };

/** Keeps what an outcome adds to the figures; keeping it again changes nothing, unless this telling was the earlier one. */
export async function keepFigure(table: Table, { outcomeId, ...figure }: FigureTold): Promise<void> {
  const put = new PutItemCommand({
    TableName: table.name,
    Item: toItem({ ...figureKey({ outcomeId, decidedAt: figure.decidedAt }), ...figure }),
    ConditionExpression: notToldBefore,
    ExpressionAttributeValues: toItem({ ':toldAt': figure.toldAt }),
  });
  await conditionHeld(table.client.send(put));
}

/** Where a figure stands: under the day of its decision, on the shard of its outcome. */
export const figureKey = ({ outcomeId, decidedAt }: Pick<Figure, 'outcomeId' | 'decidedAt'>) =>
  keys.figure(dayOf(decidedAt), Number.parseInt(outcomeId.slice(0, 1), 16) % shards, outcomeId);

/** The figures of `days` days up to and with the day `until`. */
export async function listFigures(table: Table, { days, until }: { days: number; until: string }): Promise<Figure[]> {
  const last = Date.parse(day().parse(until));
  const figures: Figure[] = [];
  for (let first = days - 1; first >= 0; first -= daysTogether) {
    const some = Array.from({ length: Math.min(daysTogether, first + 1) }, (_, nth) => first - nth);
    const parts = some.flatMap((back) => {
      const date = dayOf(new Date(last - back * 86_400_000).toISOString());
      return Array.from({ length: shards }, (_, shard) => listShard(table, date, shard));
    });
    for (const part of await Promise.all(parts)) for (const figure of part) figures.push(figure);
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
