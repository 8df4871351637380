import { realScheduler, type Scheduler } from '../engine/scheduler.ts';

/** The machine's clock, which can be set back to tell what happened earlier. */
export interface StoryClock extends Scheduler {
  /** Sets it to an instant, in milliseconds since 1970 UTC; from the second time on only forward, and never beyond now. */
  setTo(instant: number): void;
  /** Sets it to now again. */
  catchUp(): void;
}

export function createStoryClock(real: Scheduler = realScheduler): StoryClock {
  let behind: number | undefined;
  return {
    ...real,
    now: () => real.now() - (behind ?? 0),
    setTo(instant) {
      behind = Math.min(behind ?? Number.POSITIVE_INFINITY, Math.max(0, real.now() - instant));
    },
    catchUp() {
      behind = 0;
    },
  };
}
