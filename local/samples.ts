/**
 * The sample stream: about 140 events that tell the stories of twenty customers (`events/samples/README.md`).
 *
 * The stream has fixed dates, and events go stale: after ninety days a person would have to look at each of them. So
 * they are told as if the newest had happened within the last 24 hours. But the day of a purchase is part of what a
 * claim says, and the same claim with another day is a conflict. Therefore a data folder remembers by how many days
 * its stream was moved, and every later start tells the very same events: duplicates, which change nothing. Those that
 * were set aside are not told again: each day would add an entry to the quarantine.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod/mini';
import { parse } from '../events/index.ts';
import { contentHashOf } from '../shared/recovery/decision.ts';
import { caseKey, isRecoveryEvent } from '../shared/recovery/facts.ts';
import { StartFault, startAfresh } from './engine/start-fault.ts';
import { aheadOf, daysUntil, moved } from './sample-times.ts';

/** An event as a producer puts it; not parsed, since some samples are wrong on purpose. */
const sampleEvent = z.strictObject({
  source: z.string(),
  'detail-type': z.string(),
  /** When it happened: an instant in UTC. */
  time: z.iso.datetime(),
  detail: z.record(z.string(), z.unknown()),
});
export type SampleEvent = z.infer<typeof sampleEvent>;

/** The customer whose life is told from the first day on. */
export const lifeOf = 'C-1013';

/** What is to be told to one data folder. */
export interface SampleStream {
  /**
   * In the order in which they are to arrive. Put one at a time and let it settle (`await engine.idle()`) before the
   * next: the fourth claim is the fourth only after the third, and an offer matches once it is known.
   */
  events: SampleEvent[];
  /** By how many whole days they were moved from the dates in the file. */
  shiftDays: number;
  /** Whether this folder has heard the whole stream before. */
  told: boolean;
  /** How many events are left out because they were set aside when the stream was told before. */
  leftOut: number;
  /** To be called when the last event has settled. */
  markTold(): void;
}

/**
 * The stream for a data folder, the same whenever it is asked for; but for what a clock tells that is ahead.
 *
 * @param now decides how far a folder's stream is moved, when the folder hears it for the first time
 * @param folder where to remember that, in `samples.json`; left out, nothing is remembered
 * @param fresh forgets what is remembered, as `npm start -- --fresh` does with everything else
 * @throws StartFault if what is remembered cannot be read
 */
export function sampleStream(now: Date, folder?: string, { fresh = false } = {}): SampleStream {
  const stream = readStream();
  const file = folder && join(folder, 'samples.json');
  const remembered = file && !fresh ? recall(file) : undefined;
  const { shiftDays, told } = remembered ?? { shiftDays: daysUntil(stream, now), told: false };
  const remember = (memory: Memory) => {
    if (file) writeFileSync(file, `${JSON.stringify(memory)}\n`);
  };
  if (!remembered) remember({ shiftDays, told });
  const events = told ? withoutSetAside(stream) : stream;
  return {
    events: moved(events, shiftDays).map((event) => aheadOf(event, now)),
    shiftDays,
    told,
    leftOut: stream.length - events.length,
    markTold: () => remember({ shiftDays, told: true }),
  };
}

function readStream(): SampleEvent[] {
  const text = readFileSync(new URL('../events/samples/stream.ndjson', import.meta.url), 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => sampleEvent.parse(JSON.parse(line)));
}

/** What breaks its contract, is ahead, or tells of a known case with other content, is set aside whenever it is told. */
function withoutSetAside(stream: readonly SampleEvent[]): SampleEvent[] {
  const contents = new Map<string, string>();
  return stream.filter((event) => {
    const parsed = parse(JSON.stringify(event), Date.parse(event.time));
    if (!parsed.ok) return false;
    if (!isRecoveryEvent(parsed.event)) return true;
    const key = caseKey(parsed.event);
    const content = contentHashOf(parsed.event.data);
    const first = contents.get(key) ?? content;
    contents.set(key, first);
    return first === content;
  });
}

const memory = z.strictObject({ shiftDays: z.int(), told: z.boolean() });
type Memory = z.infer<typeof memory>;

function recall(file: string): Memory | undefined {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
  try {
    return memory.parse(JSON.parse(text));
  } catch {
    throw new StartFault(
      `The file ${file} is broken: it cannot be told which events this data folder has heard.`,
      ...startAfresh,
    );
  }
}
