/**
 * An engine with the real functions in a process of its own, for whoever measures it or kills it:
 * `engine-process.ts <data folder> [<dies after so many events> <and so many milliseconds>]`.
 * What it puts on the bus it notes in `<data folder>.said`, a line each, as soon as it is there.
 */
import { existsSync, openSync, readFileSync, writeSync } from 'node:fs';
import { startEngine } from '../../../local/engine/engine.ts';
import { type Answer, answers, heapBytes, questions, reset, type Units } from './meter.ts';

const [, , dataFolder = '', diesAfter = '', diesMs = '0'] = process.argv;
const said = openSync(`${dataFolder}.said`, 'a');

let published = 0;
let largestQueue = 0;
const engine = await startEngine({
  dataFolder,
  observers: [
    {
      published({ 'detail-type': name, detail }) {
        const { metadata, data } = detail as { metadata: { eventId: string }; data: Record<string, unknown> };
        const { customerId, outcomeId, remedyId, contractId, remedy } = data as Record<string, string | undefined>;
        const kind = (remedy as { kind?: string } | undefined)?.kind;
        const line = { name, eventId: metadata.eventId, customerId, contractId, outcomeId, remedyId, kind };
        writeSync(said, `${JSON.stringify(line)}\n`);
        published += 1;
        if (published === Number(diesAfter)) setTimeout(() => process.kill(process.pid, 'SIGKILL'), Number(diesMs));
      },
    },
  ],
});

/** What it occupies itself: the files of the table, which LevelDB maps into memory, the system can take back at any time. */
function residentBytes(): number {
  const own = existsSync(status) ? /^RssAnon:\s+(\d+) kB$/m.exec(readFileSync(status, 'utf8'))?.[1] : undefined;
  return own === undefined ? process.memoryUsage.rss() : Number(own) * 1024;
}
const status = '/proc/self/status';

let peakResident = 0;
let peakHeap = 0;
const sampling = setInterval(() => {
  peakResident = Math.max(peakResident, residentBytes());
  largestQueue = Math.max(largestQueue, ...Object.values(engine.queueSizes()));
}, 100);

const asked = new BroadcastChannel(questions);
const told = new BroadcastChannel(answers);

/** How long threads have to answer; for the table, which alone knows the units, it is waited longer. */
const [answerMs, longestAnswerMs] = [1_000, 60_000];
let round = 0;

/** Asks all threads what they hold; the table tells what it has counted besides. */
async function measure(): Promise<{ heap: number; units: Units }> {
  round += 1;
  const asking = round;
  let heap = heapBytes();
  let units: Units | undefined;
  told.onmessage = ({ data }) => {
    const answer: Answer = data;
    if (answer.round !== asking) return;
    heap += answer.heapBytes;
    units ??= answer.units;
    peakHeap = Math.max(peakHeap, heap);
  };
  asked.postMessage(asking);
  const until = Date.now() + longestAnswerMs;
  do await new Promise((resolve) => setTimeout(resolve, answerMs));
  while (!units && Date.now() < until);
  if (!units) throw new Error('the table did not tell its units');
  return { heap, units };
}

/** Seldom and more seldom: a collection in every thread takes time, and of a long run a few hundred are enough. */
const [firstMs, longestMs, growth] = [500, 10_000, 1.2];

async function measureAgain(ms: number): Promise<void> {
  measuring = setTimeout(async () => {
    await measure();
    if (measuring) void measureAgain(Math.min(longestMs, ms * growth));
  }, ms);
}

const measured = process.execArgv.some((argument) => argument.startsWith('--import'));
let measuring: NodeJS.Timeout | undefined;

process.on('message', async (question) => {
  if (question === 'begin') {
    asked.postMessage(reset);
    if (measured) await measure();
    peakResident = 0;
    peakHeap = 0;
    largestQueue = 0;
    published = 0;
    if (measured) void measureAgain(firstMs);
    process.send?.('begun');
  } else if (question === 'idle') {
    await engine.idle();
    const restedAt = Date.now();
    clearTimeout(measuring);
    // One that is under way begins no other.
    measuring = undefined;
    const { heap = 0, units } = measured ? await measure() : {};
    process.send?.({
      restedAt,
      peakResident,
      peakHeap,
      heap,
      units,
      published,
      largestQueue,
      queues: engine.queueSizes(),
    });
  } else if (question === 'progress') {
    process.send?.({ published });
  } else if (question === 'stop') {
    clearInterval(sampling);
    asked.close();
    told.close();
    await engine.stop();
    process.disconnect?.();
  }
});
process.send?.({ busEndpoint: engine.busEndpoint, tableEndpoint: engine.tableEndpoint });
