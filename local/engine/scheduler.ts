/** Undoes a {@link Scheduler.schedule}; does nothing once the task has run. */
export type Cancel = () => void;

/**
 * The engine's only source of time and chance. On the real one it runs as a service; on a seeded one it is a
 * simulator, and the same seed gives the same run.
 */
export interface Scheduler {
  /** Milliseconds since 1970, UTC. */
  now(): number;
  /** Runs `task` once, `delayMs` from now. Never at once: the caller always finishes first. */
  schedule(delayMs: number, task: () => void): Cancel;
  /** From 0 up to, but not including, 1. */
  random(): number;
}

/** The machine's clock. */
export const realScheduler: Scheduler = {
  now: Date.now,
  random: Math.random,
  schedule(delayMs, task) {
    if (delayMs <= 0) {
      const immediate = setImmediate(task);
      return () => clearImmediate(immediate);
    }
    const timer = setTimeout(task, delayMs);
    return () => clearTimeout(timer);
  },
};

/** A version 4 UUID, drawn from `scheduler.random` so that a seeded run repeats its ids. */
export function uuid({ random }: Pick<Scheduler, 'random'>): string {
  const hex = (digits: number) =>
    Math.floor(random() * 16 ** digits)
      .toString(16)
      .padStart(digits, '0');
  const variant = '89ab'.charAt(Math.floor(random() * 4));
  return `${hex(8)}-${hex(4)}-4${hex(3)}-${variant}${hex(3)}-${hex(12)}`;
}
