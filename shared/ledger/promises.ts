import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { once } from '../../events/fields.ts';
import { promiseSchema } from '../recovery/fact-schemas.ts';
import type { Fact, PromiseMade } from '../recovery/facts.ts';
import { conditionHeld } from './faults.ts';
import { read, toItem } from './items.ts';
import { type Origin, type Projected, stampOf } from './stamp.ts';
import { keys, type Table } from './table.ts';

const setPromise = 'SET promise = :promise, stamp = :stamp';
const noNewerPromise = 'attribute_not_exists(stamp) OR stamp < :stamp';

const promiseItem = once(() => z.object({ promise: z.optional(promiseSchema()) }));

/**
 * Keeps a promise as the newest event tells it, in whatever order the events arrive. It stays when somebody goes back on
 * it: that it was made does not change.
 */
export async function keepPromise(
  table: Table,
  customerId: string,
  promise: PromiseMade,
  origin: Origin,
): Promise<Projected> {
  const update = new UpdateItemCommand({
    TableName: table.name,
    Key: toItem({ ...keys.promise(customerId, promise) }),
    UpdateExpression: setPromise,
    ConditionExpression: noNewerPromise,
    ExpressionAttributeValues: toItem({ ':promise': promise, ':stamp': stampOf(origin) }),
  });
  return (await conditionHeld(table.client.send(update))) ? 'projected' : 'superseded';
}

/** The promise in an item; `unknown` where there is none. */
export function promiseIn(item: unknown): Fact<PromiseMade> {
  return item === undefined ? 'unknown' : (read('promise', promiseItem(), item).promise ?? 'unknown');
}
