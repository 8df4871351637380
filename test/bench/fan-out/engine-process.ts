/**
 * An engine with the real functions in a process of its own, for whoever measures it or kills it:
 * `engine-process.ts <data folder> [<dies after so many events> <and so many milliseconds>]`.
 * What it puts on the bus it notes in `<data folder>.said`, a line each, as soon as it is there.
 */
import { openSync, writeSync } from 'node:fs';
import { startEngine } from '../../../local/engine/engine.ts';
import { type Answer, answers, heapBytes, questions } from './meter.ts';

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

let peakRss = 0;
let peakHeap = 0;
const sampling = setInterval(() => {
  peakRss = Math.max(peakRss, process.memoryUsage.rss());
  largestQueue = Math.max(largestQueue, ...Object.values(engine.queueSizes()));
}, 100);

const asked = new BroadcastChannel(questions);
const told = new BroadcastChannel(answers);

/** How long threads may take to answer. */
const answerMs = 1_000;

/** Asks all threads; what their heaps hold together is known when the last one has answered. */
async function measure(): Promise<{ heap: number; units: { read: number; write: number } }> {
  let heap = heapBytes();
  let units = { read: 0, write: 0 };
  told.onmessage = ({ data }) => {
    const answer: Answer = data;
    heap += answer.heapBytes;
    units = answer.units ?? units;
    peakHeap = Math.max(peakHeap, heap);
  };
  asked.postMessage('measure');
  await new Promise((resolve) => setTimeout(resolve, answerMs));
  return { heap, units };
}

const measured = process.execArgv.some((argument) => argument.startsWith('--import'));
let measuring: NodeJS.Timeout | undefined;

process.on('message', async (question) => {
  if (question === 'begin') {
    asked.postMessage('reset');
    if (measured) await measure();
    peakRss = 0;
    peakHeap = 0;
    largestQueue = 0;
    published = 0;
    if (measured) measuring = setInterval(() => void measure(), 1_500);
    process.send?.('begun');
  } else if (question === 'idle') {
    await engine.idle();
    const restedAt = Date.now();
    clearInterval(measuring);
    const { heap = 0, units } = measured ? await measure() : {};
    process.send?.({ restedAt, peakRss, peakHeap, heap, units, published, largestQueue, queues: engine.queueSizes() });
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
