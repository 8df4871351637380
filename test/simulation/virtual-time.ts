import { syncBuiltinESMExports } from 'node:module';
import timers from 'node:timers';
import promises from 'node:timers/promises';
import type { Scheduler } from '../../local/engine/scheduler.ts';

/**
 * Runs with the scheduler's time and `random` in the place of the machine's: `setTimeout` (all three of them), `Date` and
 * `Math.random`, for our code and for the AWS SDK's alike. `setImmediate` and microtasks stay real: they take no time.
 */
export async function inVirtualTime<T>(
  scheduler: Pick<Scheduler, 'now' | 'schedule'>,
  random: () => number,
  run: () => Promise<T>,
): Promise<T> {
  const { setTimeout, clearTimeout, Date: RealDate } = globalThis;
  const realRandom = Math.random;
  const realTimers = { setTimeout: timers.setTimeout, clearTimeout: timers.clearTimeout };
  const realWait = promises.setTimeout;

  const virtualTimeout = (callback: (...values: unknown[]) => void, delayMs = 0, ...values: unknown[]) =>
    new VirtualTimer(scheduler.schedule(whole(delayMs), () => callback(...values)));
  globalThis.setTimeout = virtualTimeout as unknown as typeof setTimeout;
  globalThis.clearTimeout = (timer) => {
    if (timer instanceof VirtualTimer) timer.cancel();
    else clearTimeout(timer);
  };
  Object.assign(timers, { setTimeout: globalThis.setTimeout, clearTimeout: globalThis.clearTimeout });
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, values, asked) =>
      Reflect.construct(target, values.length === 0 ? [scheduler.now()] : values, asked),
    get: (target, name) => (name === 'now' ? scheduler.now : Reflect.get(target, name)),
  });
  Math.random = random;
  const wait = (delayMs = 0, value?: unknown) =>
    new Promise((resolve) => scheduler.schedule(whole(delayMs), () => resolve(value)));
  promises.setTimeout = wait as typeof realWait;
  syncBuiltinESMExports();
  try {
    return await run();
  } finally {
    Object.assign(globalThis, { setTimeout, clearTimeout, Date: RealDate });
    Math.random = realRandom;
    Object.assign(timers, realTimers);
    promises.setTimeout = realWait;
    syncBuiltinESMExports();
  }
}

/** Timers and clocks know whole milliseconds only. */
const whole = (ms: number): number => Math.ceil(ms);

/** As much of a `Timeout` as anybody uses. */
class VirtualTimer {
  readonly cancel: () => void;
  constructor(cancel: () => void) {
    this.cancel = cancel;
  }
  ref() {
    return this;
  }
  unref() {
    return this;
  }
  hasRef() {
    return false;
  }
}
