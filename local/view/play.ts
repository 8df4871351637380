import { setTimeout as pause } from 'node:timers/promises';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { putAll } from '../../events/emit.ts';
import type { Engine } from '../engine/engine.ts';
import { toldAt } from '../sample-times.ts';
import type { SampleEvent } from '../samples.ts';
import type { StoryClock } from './story-clock.ts';

/** How long, in milliseconds, the next event waits for the one before it. Ordinarily that takes a few. */
const patience = 5000;

/**
 * Puts the events of a stream on the bus, over the wire, each after the one before it has been dealt with. Returns a
 * sentence for each that the bus refused.
 *
 * @param clock the engine's; set to when each event is told, and to now in the end. Left out, all of it is told now
 */
export async function play(
  engine: Engine,
  stream: readonly SampleEvent[],
  signal: AbortSignal,
  clock?: StoryClock,
): Promise<string[]> {
  const credentials = { accessKeyId: 'embedded', secretAccessKey: 'embedded' };
  const client = new EventBridgeClient({ endpoint: engine.busEndpoint, region: engine.region, credentials });
  const refusals: string[] = [];
  const instants = toldAt(stream, Date.now());
  for (const [index, { source, detail, 'detail-type': type }] of stream.entries()) {
    if (signal.aborted) break;
    clock?.setTo(instants[index] ?? Date.now());
    const entry = { EventBusName: engine.bus, Source: source, DetailType: type, Detail: JSON.stringify(detail) };
    const [sent] = await putAll([entry], { client });
    if (!sent?.accepted) refusals.push(`event ${index + 1}, ${type}: ${sent?.message ?? 'no answer'}`);
    await Promise.race([engine.idle(), pause(patience, undefined, { signal, ref: false }).catch(() => {})]);
  }
  clock?.catchUp();
  client.destroy();
  return refusals;
}
