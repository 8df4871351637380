import { expect, test } from 'vitest';
import { realScheduler } from '../../local/engine/scheduler.ts';
import { createStoryClock } from '../../local/view/story-clock.ts';

let real = 10_000;
const machine = { ...realScheduler, now: () => real };

test('a story is told at its time, time goes on meanwhile, and in the end it is now', () => {
  const clock = createStoryClock(machine);
  expect(clock.now()).toBe(10_000);
  clock.setTo(2_000);
  expect(clock.now()).toBe(2_000);
  real = 10_300;
  expect(clock.now()).toBe(2_300);
  clock.setTo(5_000);
  expect(clock.now()).toBe(5_000);
  clock.catchUp();
  expect(clock.now()).toBe(10_300);
});

test('it never goes back between two stories, and never beyond now', () => {
  const clock = createStoryClock(machine);
  clock.setTo(4_000);
  real += 500;
  clock.setTo(4_100);
  expect(clock.now()).toBe(4_500);
  clock.setTo(real + 1);
  expect(clock.now()).toBe(real);
});
