import { expect, test } from 'vitest';
import { kinds, seldom } from './kinds.ts';
import { addUp, type Summary, summaryOf } from './summary.ts';

/** How many seeds the tests run; CI sets more. */
const seeds = Number(process.env.SIMULATION_SEEDS ?? 150);
/** So many seeds give every kind of fault its chance. */
const enough = 60;
/** Every right of every function is used now and then; some of them, and some stories, seldom. */
const enoughForSeldom = 1_000;

/** Every `of`-th seed, from the `part`-th: test files run at the same time, so each takes a part. */
export function testSeeds(part: number, of: number): void {
  const mine = Array.from({ length: seeds }, (_, index) => index + 1).filter((seed) => seed % of === part);

  test(`keeps every promise through the storms of ${mine.length} seeds`, {
    timeout: 60_000 + mine.length * 6_000,
  }, async () => {
    const total: Summary = { seeds: 0, counts: new Map(), failures: [] };
    for (const seed of mine) addUp(total, await summaryOf(seed));
    const told = total.failures.map(({ seed, broken }) => `npm run simulate -- --seed ${seed}: ${broken.join('; ')}`);
    expect(told).toEqual([]);
    const missing = (of: readonly string[]) => of.filter((kind) => !total.counts.has(kind));
    if (mine.length >= enough) expect(missing(kinds)).toEqual([]);
    if (mine.length >= enoughForSeldom) expect(missing(seldom)).toEqual([]);
  });
}
