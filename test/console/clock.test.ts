import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { clock } from '../../console/src/parts/clock.ts';

beforeEach(() => vi.useFakeTimers({ now: Date.parse('2026-11-30T08:00:00Z') }));
afterEach(() => vi.useRealTimers());

const time = () => new Date(clock.now()).toISOString().slice(11, 19);

test('the clock of a page ticks every fifteen seconds, and not while nobody looks', () => {
  let ticks = 0;
  const leave = clock.subscribe(() => {
    ticks += 1;
  });
  vi.advanceTimersByTime(45_000);
  expect([ticks, time()]).toEqual([3, '08:00:45']);
  leave();
  expect(vi.getTimerCount()).toBe(0);
});

test('a page that is opened an hour after the last clock was seen is not an hour behind', () => {
  clock.subscribe(() => {})();
  vi.advanceTimersByTime(3_600_000);
  const leave = clock.subscribe(() => {});
  expect(time()).toBe('09:00:00');
  leave();
});
