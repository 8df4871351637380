/** Every event on its whole way through its real function, on a real table, with all that follows from it. */
import { readdirSync, readFileSync } from 'node:fs';
import { parse } from '../../../events/index.ts';
import { isRecoveryEvent } from '../../../shared/recovery/facts.ts';
import { type Class, classes, classOf, limitOf } from './classes.ts';
import { dearest, type Telling, told } from './dearest.ts';
import { type Heard, type OnTheBus, openHouse } from './house.ts';

/** What one event consumed, and what it may. */
export interface Consumption extends Heard {
  /** Where it is the dearest of its kind: what is special about it. */
  what?: string;
  class: Class;
  limit: { read: number; write: number };
}

/** Tells everything that there is to tell, one after the other, and counts. What was set aside has no budget. */
export async function countUnits(): Promise<Consumption[]> {
  const house = await openHouse();
  try {
    const found: Consumption[] = [];
    for (const { event, what, class: of } of everything()) {
      for (const [nth, heard] of (await house.tell(event)).entries()) {
        if (heard.result.startsWith('set aside') || !Object.hasOwn(classes, heard.name)) continue;
        found.push({ ...heard, ...(what && nth === 0 && { what }), ...limited(heard, nth === 0 ? of : undefined) });
      }
    }
    return found;
  } finally {
    await house.stop();
  }
}

function limited({ event, told, result }: Heard, special?: Class): Pick<Consumption, 'class' | 'limit'> {
  const parsed = parse(JSON.stringify(event));
  const name = event['detail-type'] as keyof typeof classes;
  const of = special ?? classOf(parsed.ok && isRecoveryEvent(parsed.event) ? parsed.event : { name });
  return { class: of, limit: limitOf(of, { told, again: result.includes('repeated') }) };
}

/** The stories of the sample stream, each sample by itself, the dearest of each kind that we know of, and then time passes. */
function* everything(): Generator<Telling> {
  for (const event of stream()) yield { event };
  for (const event of samples()) yield { event };
  yield* dearest();
  for (const hour of ['2026-11-24T08:00:00Z', '2026-12-24T08:00:00Z', '2027-01-31T08:00:00Z']) {
    yield { event: told('HourStruck', hour, { hour }, 'kulanz.schedule', hour) };
  }
}

const file = (name: string) => readFileSync(new URL(`../../../events/samples/${name}`, import.meta.url), 'utf8');
const stream = (): OnTheBus[] =>
  file('stream.ndjson')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
const samples = (): OnTheBus[] =>
  readdirSync(new URL('../../../events/samples/', import.meta.url))
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(file(name)));
