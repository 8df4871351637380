/** One event that concerns many, and the whole engine is killed on the way: bus, queues, functions and table at once. */
import { expect, test } from 'vitest';
import type { Death } from '../../bench/fan-out/engine.ts';
import { fanOut } from '../../bench/fan-out/run.ts';
import { departure, offer } from '../../bench/fan-out/story.ts';
import { randomFrom } from '../../bench/random.ts';

/** Of each story. */
const count = 150;
/** A number between the two. */
const between = (low: number, high: number) => Math.round(low + random.next() * (high - low));
const seed = Number(process.env.KILL_SEED ?? Math.floor(Math.random() * 1_000_000));
const random = randomFrom(seed);

/**
 * At most three, since a message that five engines died of is given up. Both stories take some 1,800 events; the first kill
 * comes early, while pages are raised, the others wherever the next engine has come to by then.
 */
const deaths: Death[] = [
  { afterEvents: between(20, 300), ms: between(0, 20) },
  { afterEvents: between(100, 450), ms: between(0, 20) },
  { afterEvents: between(100, 450), ms: between(0, 20) },
];

test(`an engine that is killed three times brings a departure and an offer to everybody, once (KILL_SEED=${seed})`, async () => {
  const { reached, atRest, kills } = await fanOut([departure, offer], count, { deaths });
  expect(kills).toBe(3);
  for (const { lost, doubled, astray, setAside } of reached) {
    expect({ lost, doubled, astray, setAside }).toEqual({ lost: [], doubled: [], astray: [], setAside: 0 });
  }
  expect(Object.entries(atRest.queues).filter(([, waiting]) => waiting > 0)).toEqual([]);
}, 300_000);
