const everyMs = 15_000;
let now = Date.now();
const listeners = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** Ticks while anybody looks at it, and is right as soon as somebody does. In milliseconds since 1970 UTC. */
export const clock = {
  now: () => now,
  subscribe(listener: () => void): () => void {
    listeners.add(listener);
    if (timer === undefined) {
      // Nobody has looked at it for a while.
      now = Date.now();
      timer = setInterval(tick, everyMs);
    }
    return () => {
      listeners.delete(listener);
      if (listeners.size > 0) return;
      clearInterval(timer);
      timer = undefined;
    };
  },
};

function tick(): void {
  now = Date.now();
  for (const one of listeners) one();
}
