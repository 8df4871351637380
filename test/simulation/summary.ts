import { type Report, simulate } from './simulate.ts';

/** What many seeds came to. */
export interface Summary {
  seeds: number;
  counts: Map<string, number>;
  failures: { seed: number; broken: readonly string[]; tail: readonly string[] }[];
}

export function addUp(total: Summary, { seeds, counts, failures }: Summary): void {
  total.seeds += seeds;
  for (const [kind, times] of counts) total.counts.set(kind, (total.counts.get(kind) ?? 0) + times);
  total.failures.push(...failures);
}

/** One of so many seeds is run twice, to see that it replays. */
const replayedEvery = 50;

export async function summaryOf(seed: number): Promise<Summary> {
  const report = await simulate(seed);
  const broken = [...report.broken];
  if (seed % replayedEvery === 0) broken.push(...(await replayed(report)));
  const { tail, counts } = report;
  return { seeds: 1, counts: new Map(counts), failures: broken.length > 0 ? [{ seed, broken, tail }] : [] };
}

async function replayed({ seed, traceHash }: Report): Promise<string[]> {
  const again = await simulate(seed);
  return again.traceHash === traceHash ? [] : ['replay: the same seed went another way'];
}
