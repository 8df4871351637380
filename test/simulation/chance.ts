/** Chance that repeats with its seed. */
export interface Chance {
  /** From 0 up to, but not including, 1. */
  next(): number;
  /** Whether something of this probability happens. */
  happens(probability: number): boolean;
  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number;
  oneOf<T>(items: readonly [T, ...T[]]): T;
}

/** `stream` tells apart independent sequences of one seed. The generator is mulberry32, in the public domain. */
export function chanceOf(seed: number, stream: number): Chance {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca77)) >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (low: number, high: number) => low + Math.floor(next() * (high - low + 1));
  return {
    next,
    between,
    happens: (probability) => next() < probability,
    oneOf: (items) => items[between(0, items.length - 1)] ?? items[0],
  };
}
