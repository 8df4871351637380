/** Samples of what Kulanz says: what becomes of the samples of what it hears. */
import { readFileSync } from 'node:fs';
import { type OutboundEvent, outbound, parse } from '../../events/index.ts';
import { decide } from '../../shared/recovery/decide.ts';
import type { Outcome } from '../../shared/recovery/decision.ts';
import { type Background, isRecoveryEvent, nothingKnown } from '../../shared/recovery/facts.ts';
import { eventsAbout, outcomeOf } from '../../shared/recovery/outcome.ts';
import { currentPolicy } from '../../shared/recovery/policy.ts';
import { eventAbout } from '../../shared/recovery/referral.ts';
import { workOrderFor } from '../../shared/segments/functions.ts';
import { scheduleOf } from '../../shared/segments/scheduling.ts';
import { factsFile } from '../cli/facts.ts';

const project = new URL('../../', import.meta.url);
const samples = new URL('events/samples/', project);

/** `WarrantyClaimed` has its sample in `events/samples/warranty-claimed.json`; what Kulanz says, in `outbound/` there. */
export function samplePath(name: string): string {
  const folder = name in outbound ? 'events/samples/outbound' : 'events/samples';
  return `${folder}/${name.replaceAll(/(?<=[a-z])[A-Z]/g, '-$&').toLowerCase()}.json`;
}

/** An event as it is put on the bus, and the path of its sample. */
export interface Sample {
  file: string;
  event: object;
}

/** A sample of each event about an outcome. */
export function outboundSamples(): Sample[] {
  const granted = outcomeFrom('warranty-claimed.json', factsIn('facts/warranty-claimed.json'));
  const referred = outcomeFrom('warranty-claimed-worth-unknown.json', { ...nothingKnown, now: '2026-11-20T18:10:03Z' });
  const said = [
    ...eventsAbout(granted),
    ...eventsAbout(granted).flatMap(workOrder),
    ...eventsAbout(referred).filter(({ name }) => name === 'RecoveryReferred'),
    handedOn(referred),
  ];
  return said.map(({ name, source, metadata, data }) => ({
    file: samplePath(name),
    event: { source, 'detail-type': name, time: metadata.occurredAt, detail: { metadata, data } },
  }));
}

/** The sample of an event: one of `said`, otherwise the one that is there. */
export function sampleOf(name: string, said: readonly Sample[]): unknown {
  const file = samplePath(name);
  return said.find((sample) => sample.file === file)?.event ?? JSON.parse(readFileSync(new URL(file, project), 'utf8'));
}

/** In the standard order. */
function workOrder(event: OutboundEvent): OutboundEvent[] {
  if (event.name !== 'RemedyOrdered') return [];
  const { remedy, orderedAt } = event.data;
  return [workOrderFor(event, scheduleOf(remedy.kind, orderedAt, 'unknown', currentPolicy))];
}

function factsIn(file: string): Background {
  return factsFile().parse(JSON.parse(readFileSync(new URL(file, samples), 'utf8')));
}

/** Its host fell ill, and the deputy takes it. */
function handedOn(outcome: Outcome): OutboundEvent {
  const from = outcome.referral?.hostId ?? '';
  const dueAt = '2026-11-23T08:00:00.000Z';
  return eventAbout(outcome, {
    turn: 1,
    from,
    hostId: 'H-104',
    dueAt,
    because: 'absent',
    at: '2026-11-21T08:00:00.000Z',
  });
}

function outcomeFrom(sample: string, background: Background): Outcome {
  const parsed = parse(readFileSync(new URL(sample, samples), 'utf8'));
  if (!parsed.ok || !isRecoveryEvent(parsed.event)) throw new Error(`${sample} is no sample of a case`);
  const facts = { ...background, event: parsed.event };
  return outcomeOf(facts, decide(facts, currentPolicy), currentPolicy);
}
