import { setTimeout as wait } from 'node:timers/promises';

const baseMs = 10;
const longestMs = 200;

/** Waits before the n-th attempt (from 1): a random part of 10 ms, doubled each time, so that rivals spread out. */
export async function randomPause(attempt: number): Promise<void> {
  await wait(Math.random() * Math.min(longestMs, baseMs * 2 ** attempt));
}
