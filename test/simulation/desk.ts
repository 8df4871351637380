/** The hosts and fulfilment, who hear what Kulanz says and have an answer to it: most of them, sooner or later. */
import type { EventData } from '../../events/index.ts';
import { ownSource } from '../../events/sources.ts';
import type { BusEvent } from '../../local/engine/bus.ts';
import { chanceOf } from './chance.ts';
import type { HistoryEvent } from './history.ts';
import { answersTo, failureOf } from './referred.ts';

/** What they say, so many milliseconds from now, and as whom. */
export interface Word {
  event: HistoryEvent;
  afterMs: number;
  source: string;
}

/** So many words in one run; beyond that they have gone home. */
const most = 12;

/** Answers what is said for the first time. */
export function deskOf(seed: number): (event: BusEvent) => Word[] {
  const chance = chanceOf(seed, 5);
  const heard = new Set<string>();
  let said = 0;

  function wordsAbout(name: string, data: unknown): HistoryEvent[] {
    if (name === 'RecoveryReferred' || name === 'ReferralHandedOn') {
      const referral = data as EventData<'RecoveryReferred' | 'ReferralHandedOn'>;
      if (!chance.happens(0.6)) return [];
      return answersTo(referral, chance, chance.happens(0.6) ? referral.hostId : undefined);
    }
    if (name === 'RemedyOrdered' && chance.happens(0.08)) {
      const ordered = data as EventData<'RemedyOrdered'>;
      return [failureOf(ordered, chance, ordered.remedyId)];
    }
    return [];
  }

  return ({ source, 'detail-type': name, detail }) => {
    const { metadata, data } = detail as { metadata?: { eventId?: string }; data: unknown };
    const id = `${name} ${metadata?.eventId}`;
    if (source !== ownSource || metadata?.eventId === 'echo' || heard.has(id)) return [];
    heard.add(id);
    const words = wordsAbout(name, data).slice(0, most - said);
    said += words.length;
    return words.map((event) => ({
      event,
      afterMs: chance.between(1, chance.oneOf([500, 25_000])),
      source: event.name === 'RemedyFailed' ? 'fulfilment' : 'console',
    }));
  };
}
