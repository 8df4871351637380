import { expect, test } from 'vitest';
import { kinds } from './kinds.ts';
import { addUp, type Summary, summaryOf } from './summary.ts';

/** How many seeds the tests run; CI sets more. */
const seeds = Number(process.env.SIMULATION_SEEDS ?? 150);
/** So many seeds give every kind of fault its chance. */
const enough = 60;

/** Every `of`-th seed, from the `part`-th: test files run at the same time, so each takes a part. */
export function testSeeds(part: number, of: number): void {
  const mine = Array.from({ length: seeds }, (_, index) => index + 1).filter((seed) => seed % of === part);

  test(`keeps every promise through the storms of ${mine.length} seeds`, {
    timeout: 60_000 + mine.length * 2_000,
  }, async () => {
    const total: Summary = { seeds: 0, counts: new Map(), failures: [] };
    for (const seed of mine) addUp(total, await summaryOf(seed));
    const told = total.failures.map(({ seed, broken }) => `npm run simulate -- --seed ${seed}: ${broken.join('; ')}`);
    expect(told).toEqual([]);
    if (mine.length >= enough) expect(kinds.filter((kind) => !total.counts.has(kind))).toEqual([]);
  });
}
