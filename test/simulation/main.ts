/**
 * The fault simulator's command: `npm run simulate -- --seeds 2000 [--from N]`, or `--seed N` for one seed with its whole
 * trace. Exits 1 if a promise was broken, a seed did not replay, or a kind of fault never happened.
 */
import { availableParallelism } from 'node:os';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { kinds, seldom } from './kinds.ts';
import { simulate } from './simulate.ts';
import { addUp, type Summary } from './summary.ts';

const usage = `npm run simulate -- [--seeds N] [--from N] [--workers N]   N seeds (200), starting at one (1), by threads (2)
npm run simulate -- --seed N                               one seed again, with all that happened`;

const options = {
  seeds: { type: 'string', default: '200' },
  seed: { type: 'string' },
  from: { type: 'string', default: '1' },
  workers: { type: 'string', default: String(Math.min(2, availableParallelism())) },
  help: { type: 'boolean', default: false },
} as const;

function read() {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return mistaken(error instanceof Error ? error.message : String(error));
  }
}

function mistaken(message: string): never {
  console.error(`${message}\n\n${usage}`);
  process.exit(2);
}

const values = read();
if (values.help) {
  console.log(usage);
  process.exit(0);
}

function whole(text: string, name: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : mistaken(`--${name} takes a whole number`);
}

if (values.seed === undefined) await simulateMany();
else await simulateOne(whole(values.seed, 'seed'));

async function simulateOne(seed: number): Promise<void> {
  const { lines, broken } = await simulate(seed);
  console.log(lines.join('\n'));
  console.log(broken.length === 0 ? 'All promises were kept.' : broken.join('\n'));
  process.exitCode = broken.length === 0 ? 0 : 1;
}

async function simulateMany(): Promise<void> {
  const count = whole(values.seeds, 'seeds');
  const from = whole(values.from, 'from');
  const workers = Math.max(1, whole(values.workers, 'workers'));
  const startedAt = performance.now();
  const total: Summary = { seeds: 0, counts: new Map(), failures: [] };

  function progress() {
    const seconds = (performance.now() - startedAt) / 1000;
    const line = `${total.seeds} of ${count} seeds, ${(total.seeds / seconds).toFixed(1)} a second, ${total.failures.length} broken`;
    if (process.stderr.isTTY) process.stderr.write(`\r${line}`);
    else if (total.seeds % 200 === 0 || total.seeds === count) console.error(line);
  }

  await Promise.all(
    Array.from(
      { length: workers },
      (_, index) =>
        new Promise<void>((resolve, reject) => {
          const worker = new Worker(new URL('./worker.ts', import.meta.url), {
            workerData: { from: from + index, until: from + count, step: workers },
          });
          worker.on('message', (summary: Summary) => {
            addUp(total, summary);
            progress();
          });
          worker.on('error', reject);
          worker.on('exit', () => resolve());
        }),
    ),
  );

  console.log(`\n${'what happened'.padEnd(34)}times`);
  for (const [kind, times] of [...total.counts].sort(([a], [b]) => (a < b ? -1 : 1))) {
    console.log(`${kind.padEnd(34)}${times}`);
  }
  const seconds = (performance.now() - startedAt) / 1000;
  console.log(`\n${total.seeds} seeds in ${seconds.toFixed(1)} s: ${(total.seeds / seconds).toFixed(1)} a second`);
  for (const { seed, broken, tail } of total.failures.slice(0, 5)) {
    console.log(
      `\nSeed ${seed}:\n${tail.join('\n')}\n${broken.join('\n')}\nreplay: npm run simulate -- --seed ${seed}`,
    );
  }
  if (total.failures.length > 5) {
    console.log(
      `\nalso broken: ${total.failures
        .slice(5)
        .map(({ seed, broken }) => `${seed} (${broken[0]})`)
        .join(', ')}`,
    );
  }
  const expected = count >= 2_000 ? [...kinds, ...seldom] : count >= 100 ? kinds : [];
  const never = expected.filter((kind) => !total.counts.has(kind));
  if (never.length > 0) console.log(`\nnever happened: ${never.join(', ')}`);
  process.exitCode = total.failures.length > 0 || never.length > 0 || total.seeds < count ? 1 : 0;
}
