import * as z from 'zod/mini';
import { once } from '../../events/fields.ts';
import { contractSchema } from '../recovery/fact-schemas.ts';
import type { Contract, Fact } from '../recovery/facts.ts';
import { read } from './items.ts';

const contractItem = once(() => z.object({ contract: z.optional(contractSchema()) }));

/** The contract in an item; `unknown` where there is none. */
export function contractIn(item: unknown): Fact<Contract> {
  return item === undefined ? 'unknown' : (read('contract', contractItem(), item).contract ?? 'unknown');
}
