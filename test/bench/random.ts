/** Chance that can be repeated: the same seed gives the same sequence, on every machine. */
export interface Random {
  /** From 0 up to, but not including, 1. */
  next(): number;
  /** One of these, each as likely as any other. */
  pick<const Options extends readonly [unknown, ...unknown[]]>(...options: Options): Options[number];
}

/** Source of the generator: Mulberry32, by T. Ettinger (public domain). */
export function randomFrom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { next, pick: (...options) => options[Math.floor(next() * options.length)] ?? options[0] };
}
