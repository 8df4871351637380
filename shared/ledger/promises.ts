import * as z from 'zod/mini';
import { once } from '../../events/fields.ts';
import { promiseSchema } from '../recovery/fact-schemas.ts';
import type { Fact, PromiseMade } from '../recovery/facts.ts';
import { read } from './items.ts';

const promiseItem = once(() => z.object({ promise: z.optional(promiseSchema()) }));

/** The promise in an item; `unknown` where there is none. */
export function promiseIn(item: unknown): Fact<PromiseMade> {
  return item === undefined ? 'unknown' : (read('promise', promiseItem(), item).promise ?? 'unknown');
}
