/** Every `step`-th seed of a range, in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import * as z from 'zod/mini';
import { summaryOf } from './summary.ts';

const { from, until, step } = z.object({ from: z.int(), until: z.int(), step: z.int() }).parse(workerData);
for (let seed = from; seed < until; seed += step) parentPort?.postMessage(await summaryOf(seed));
