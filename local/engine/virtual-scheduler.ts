import { setImmediate as promisesSettled } from 'node:timers/promises';
import type { Scheduler } from './scheduler.ts';

/** Time that passes only when told to, and chance that repeats with its seed. */
export interface VirtualScheduler extends Scheduler {
  /**
   * Runs the tasks in order of their time; those due at the same instant in an order drawn from the seed. Between two
   * tasks, everything that waits for promises alone goes on. Ends when nothing is scheduled, or when `until` holds.
   * @throws Error after `maxTasks` tasks (a million if not given): the run does not come to rest
   */
  run(until?: () => boolean, maxTasks?: number): Promise<void>;
  /** Runs what is due within `ms` from now, and leaves the clock there. */
  advance(ms: number): Promise<void>;
}

export interface VirtualOptions {
  seed?: number;
  /** Where the clock stands at first, in milliseconds since 1970. */
  startAt?: number;
  /** Resolves once nothing but the next task can make anything happen; by default, when promises have settled. */
  settled?: () => Promise<unknown>;
}

/** The same seed and the same tasks give the same run. */
export function virtualScheduler({
  seed = 1,
  startAt = Date.UTC(2026, 0, 1),
  settled = promisesSettled,
}: VirtualOptions = {}): VirtualScheduler {
  const random = sequence(seed);
  let time = startAt;
  let tasks: { at: number; run: () => void }[] = [];

  /** Removes and returns a task of the earliest instant, if that is not after `limit`. */
  function next(limit: number) {
    const at = tasks.reduce((earliest, task) => Math.min(earliest, task.at), Number.POSITIVE_INFINITY);
    if (at > limit || at === Number.POSITIVE_INFINITY) return undefined;
    const due = tasks.filter((task) => task.at === at);
    const chosen = due[Math.floor(random() * due.length)];
    tasks = tasks.filter((task) => task !== chosen);
    return chosen;
  }

  async function run(until: () => boolean, limit: number, maxTasks: number) {
    for (let ran = 0; ; ran += 1) {
      await settled();
      if (until()) return;
      const task = next(limit);
      if (!task) return;
      if (ran === maxTasks) throw new Error(`not at rest after ${maxTasks} tasks, seed ${seed}`);
      time = task.at;
      task.run();
    }
  }

  return {
    now: () => time,
    random,
    schedule(delayMs, task) {
      const entry = { at: time + Math.max(0, delayMs), run: task };
      tasks.push(entry);
      return () => {
        tasks = tasks.filter((other) => other !== entry);
      };
    },
    run: (until = () => false, maxTasks = 1_000_000) => run(until, Number.POSITIVE_INFINITY, maxTasks),
    async advance(ms) {
      const end = time + ms;
      await run(() => false, end, 1_000_000);
      time = end;
    },
  };
}

/** A small well-mixed generator of 32 bits of state (the constants are those of MurmurHash3's finaliser). */
function sequence(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x9e3779b9) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
    mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
    return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
  };
}
