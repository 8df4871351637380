import { expect, test } from 'vitest';
import { simulate } from './simulate.ts';

test.each([3, 17, 42, 138])('seed %i goes the same way twice, whatever ran in between', async (seed) => {
  const first = await simulate(seed);
  await simulate(seed + 1);
  const again = await simulate(seed);
  expect(again.traceHash).toBe(first.traceHash);
  expect(again.lines.length).toBeGreaterThan(100);
});

test('two seeds go two ways', async () => {
  const [one, other] = [await simulate(1), await simulate(2)];
  expect(one.traceHash).not.toBe(other.traceHash);
});
