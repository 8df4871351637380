import { fork } from 'node:child_process';
import { once } from 'node:events';
import * as z from 'zod/mini';
import { median, medianRatio } from '../measure.ts';
import { number, type Part } from '../report.ts';

const times = z.object({ events: z.array(z.number()), puts: z.array(z.number()) });
export type Times = z.infer<typeof times>;

/** What the run (`run.ts`) reports when it is done: milliseconds for one event or put, by round, and memory in bytes. */
export const engineReport = z.object({
  count: z.int(),
  all: times,
  decided: times,
  idleBytes: z.number(),
  busyBytes: z.number(),
});
export type EngineReport = z.infer<typeof engineReport>;

/** Events a second through the embedded engine, in a process of its own, beside bare puts on the same table. */
export async function benchEngine({ quick }: { quick: boolean }): Promise<Part> {
  const child = fork(new URL('run.ts', import.meta.url), [String(quick ? 5 : 7), String(quick ? 210 : 840)]);
  const [message] = await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => {
      throw new Error(`the engine's process ended with ${code} and no report`);
    }),
  ]);
  const { count, all, decided, idleBytes, busyBytes } = engineReport.parse(message);
  const rate = (milliseconds: readonly number[]) => number(median(milliseconds.map((each) => 1000 / each)));
  const ratioOf = ({ events, puts }: Times) => medianRatio(puts, events);
  const rowsOf = (what: string, mix: Times) => [
    [`${what}, put by tens over HTTP, until the last is dealt with`, rate(mix.events), number(ratioOf(mix))],
    ['  bare conditional puts of the same items on the same table', rate(mix.puts), ''],
  ];
  const budget = { limit: 0.4, allowed: 'at least' } as const;
  return {
    title: 'engine: events a second through the embedded engine',
    columns: ['', 'a second', 'ratio'],
    rows: [...rowsOf('events', all), ...rowsOf('decided events alone', decided)],
    notes: [
      `${all.events.length} rounds of ${count} told, in turns, after a warm-up; kinds in the proportions of the sample stream. What our own listeners hear of what we say counts as events too, and there are as many puts.`,
      `Memory of the whole process: ${megabytes(idleBytes)} started, ${megabytes(busyBytes)} at the end.`,
    ],
    budgets: [
      { what: 'of the rate of bare conditional puts, all events', measured: ratioOf(all), ...budget },
      { what: 'of the rate of bare conditional puts, decided events alone', measured: ratioOf(decided), ...budget },
    ],
  };
}

const megabytes = (bytes: number) => `${Math.round(bytes / 1_000_000)} MB`;
