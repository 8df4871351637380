import { createHash } from 'node:crypto';

/** What happened in a run, line by line, in its order. */
export interface Trace {
  note(what: string): void;
  /** The last `count` lines. */
  tail(count: number): string[];
  lines(): readonly string[];
  /** The same for two runs if, and only if, the same happened in both. */
  hash(): string;
}

export function createTrace(now: () => number): Trace {
  const startedAt = now();
  const lines: string[] = [];
  return {
    note: (what) => lines.push(`${((now() - startedAt) / 1000).toFixed(3).padStart(9)} s  ${what}`),
    tail: (count) => lines.slice(-count),
    lines: () => lines,
    hash: () => createHash('sha256').update(lines.join('\n')).digest('hex').slice(0, 16),
  };
}
