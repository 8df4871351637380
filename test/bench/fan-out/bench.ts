import { randomFrom } from '../random.ts';
import { type Budget, number, type Part } from '../report.ts';
import type { Reached } from './reached.ts';
import { type FannedOut, fanOut } from './run.ts';
import { departure, offer, type Story } from './story.ts';

/** How many are concerned: a tenth, and then all, to see that what each costs and what is in memory stay the same. */
const sizes = { departure: [1_000, 10_000], offer: [10_000, 100_000] } as const;

/** How many events each customer of a leaver comes to. */
const eventsEach = 7;

const columns = [
  '',
  'seconds',
  'events a second',
  'heap MB',
  'resident MB',
  'longest queue',
  'pages',
  'WCU each',
  'RCU each',
];

interface Measured extends FannedOut {
  story: Story;
  count: number;
}

/**
 * One event that concerns many, on the embedded engine with the real functions: how long it takes, what is in memory
 * meanwhile, what each of those concerned costs at the table, and that each was reached once. And the same with a kill.
 */
export async function benchFanOut({ quick }: { quick: boolean }): Promise<Part> {
  const times = quick ? 0.1 : 1;
  const log = (line: string) => process.stderr.write(`  ${line}\n`);
  const measured: Measured[] = [];
  for (const [story, counts] of [[departure, sizes.departure] as const, [offer, sizes.offer] as const]) {
    for (const count of counts.map((each) => each * times)) {
      log(`${count} ${story.what}`);
      const one = { story, count, ...(await fanOut([story], count, { metered: true, log })) };
      measured.push(one);
      log(columns.map((column, at) => `${column} ${rowOf(one)[at]}`.trim()).join(', '));
    }
  }
  const count = sizes.departure[1] * times;
  const random = randomFrom(2026);
  // Somewhere in the middle, so that there is something on either side of it.
  const afterEvents = Math.round(count * eventsEach * (0.25 + 0.5 * random.next()));
  log(`${count} ${departure.what}, with a kill after ${afterEvents} events`);
  const killed = await fanOut([departure], count, {
    deaths: [{ afterEvents, ms: Math.round(20 * random.next()) }],
    log,
  });
  if (killed.kills !== 1) throw new Error('all was over before the kill');
  return {
    title: 'fan-out: one event that concerns many, on the embedded engine',
    columns,
    rows: [
      ...measured.map(rowOf),
      [
        `${number(count)} ${departure.what}, killed after ${number(afterEvents)} events`,
        number(killed.seconds),
        ...Array(7).fill(''),
      ],
    ],
    notes: [
      'Heap: the most that all threads of the engine together (bus, functions, table) held after a collection; resident: the most that its process occupied, the table’s mapped files left out.',
      `After the kill ${number(killed.reached[0]?.saidAgain ?? 0)} of ${number(killed.reached[0]?.said ?? 0)} events were said again, under the same ids.`,
    ],
    budgets: [
      ...measured.map(({ story, count, reached }) => amiss(`${number(count)} ${story.what}`, reached)),
      amiss(`${number(count)} ${departure.what}, and a kill`, killed.reached),
      ...[departure, offer].flatMap((story) => bounded(story, measured)),
    ],
  };
}

function rowOf({ story, count, seconds, atRest, reached }: Measured): string[] {
  const { peakHeap, peakResident, largestQueue, published, units = nothing } = atRest;
  return [
    `${number(count)} ${story.what}`,
    number(seconds),
    number(published / seconds),
    number(peakHeap / 1_000_000),
    number(peakResident / 1_000_000),
    number(largestQueue),
    number(reached[0]?.pages ?? 0),
    number(units.write / count),
    number(units.read / count),
  ];
}

const nothing = { read: Number.NaN, write: Number.NaN };

const amiss = (what: string, reached: readonly Reached[]): Budget => ({
  what: `${what}: lost, doubled, astray or set aside`,
  measured: reached.reduce(
    (sum, { lost, doubled, astray, setAside }) => sum + lost.length + doubled.length + astray.length + setAside,
    0,
  ),
  limit: 0,
  allowed: 'at most',
});

/** Ten times as many: as much in memory, and as much for each. */
function bounded(story: Story, measured: readonly Measured[]): Budget[] {
  const [few, many] = measured.filter((one) => one.story === story);
  if (!few || !many) return [];
  const ratio = (what: string, of: (one: Measured) => number, limit: number): Budget => ({
    what: `${story.what}, ten times as many: ${what}`,
    measured: of(many) / of(few),
    limit,
    allowed: 'at most',
  });
  return [
    ratio('heap', ({ atRest }) => atRest.peakHeap, 1.5),
    ratio('WCU each', ({ atRest, count }) => (atRest.units ?? nothing).write / count, 1.05),
    ratio('RCU each', ({ atRest, count }) => (atRest.units ?? nothing).read / count, 1.05),
  ];
}
