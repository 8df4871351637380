import { type EventData, outbound, parse } from '../../events/index.ts';
import { ownSource } from '../../events/sources.ts';
import type { BusEvent } from '../../local/engine/bus.ts';
import { startEngine } from '../../local/engine/engine.ts';
import { realScheduler } from '../../local/engine/scheduler.ts';
import { toldAt } from '../../local/sample-times.ts';
import type { SampleEvent } from '../../local/samples.ts';
import { caseKey, isRecoveryEvent } from '../../shared/recovery/facts.ts';

type Decided = EventData<'RecoveryDecided'>;

/**
 * Plays events through the real functions on an engine in memory, each after the one before it has been dealt with, and
 * at the time at which `npm start` tells it; the clock stands still meanwhile. Tells in a few words what comes of each, and of the events that Kulanz raises itself because of it.
 */
export async function played(events: readonly SampleEvent[], now: number): Promise<string[]> {
  let heard: BusEvent[] = [];
  let clock = now;
  const instants = toldAt(events, now);
  const engine = await startEngine({
    dataFolder: 'memory',
    scheduler: { ...realScheduler, now: () => clock },
    observers: [{ published: (event) => void heard.push(event) }],
  });
  try {
    const known = new Set<string>();
    const results: string[] = [];
    for (const [index, { source, detail, 'detail-type': name }] of events.entries()) {
      clock = instants[index] ?? now;
      heard = [];
      engine.put([{ EventBusName: engine.bus, Source: source, DetailType: name, Detail: JSON.stringify(detail) }]);
      await engine.idle();
      const said = heard.filter((event) => event.source === ownSource);
      results.push(resultOf(JSON.stringify({ source, 'detail-type': name, detail }), now, said, known));
    }
    return results;
  } finally {
    await engine.stop();
  }
}

/** What comes of one event, from what was said until everything had been dealt with; `known` are the cases before it. */
function resultOf(text: string, now: number, said: readonly BusEvent[], known: Set<string>): string {
  const [set] = dataOf('EventQuarantined', said);
  if (set) return `quarantined: ${set.code}`;
  const parsed = parse(text, now);
  const own = parsed.ok && isRecoveryEvent(parsed.event) ? caseKey(parsed.event) : '';
  const decided = [...new Map(dataOf('RecoveryDecided', said).map((one) => [one.caseKey, one])).values()];
  const its = decided.find((one) => one.caseKey === own);
  const result = its ? (known.has(own) ? 'the same outcome again' : inWords(its)) : 'noted';
  const raised = decided.filter((one) => one !== its);
  for (const one of decided) known.add(one.caseKey);
  const derived = raised.map((one) => `${one.event} ${one.customerId} ${inWords(one)}`).toSorted();
  const handed = new Set(dataOf('ReferralHandedOn', said).map(({ outcomeId }) => outcomeId)).size;
  return [result, ...derived, ...(handed > 0 ? [`handed on: ${handed}`] : [])].join('; ');
}

function inWords({ verdict, remedies, meanwhile = [] }: Decided): string {
  const named = (some: Decided['remedies']) => some.map(({ kind, basis }) => `${kind} (${basis})`).join(', ');
  const atOnce = meanwhile.length > 0 ? `, at once: ${named(meanwhile)}` : '';
  return verdict === 'granted' ? `granted: ${named(remedies)}` : `${verdict}${atOnce}`;
}

function dataOf<Name extends 'RecoveryDecided' | 'EventQuarantined' | 'ReferralHandedOn'>(
  name: Name,
  said: readonly BusEvent[],
) {
  return said
    .filter((event) => event['detail-type'] === name)
    .map(({ detail }) => outbound[name].data().parse(Object(detail).data) as EventData<Name>);
}
