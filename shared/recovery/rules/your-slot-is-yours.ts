import type { Remedy } from '../../../events/index.ts';
import { dayOf } from '../calendar.ts';
import { isOver, promised } from '../promise.ts';
import { rule } from '../rule.ts';

/** “I took on a bigger job and can’t work for you as usual”: whoever was there first keeps their day, whatever its size. */
export const yourSlotIsYours = rule({
  id: 'your-slot-is-yours',
  events: ['ServiceDeferred'],
  promise: 'A day that we agreed on is kept; where that is impossible, the customer chooses the new one.',
  facts: ['promise'],
  numbers: [],
  remedies: ['KeepSlot', 'OfferChoice'],
  codes: ['slot-agreed', 'slot-cannot-be-kept', 'no-other-day-known', 'agreement-unknown'],
  wants: ({ data }) => ({ promise: { kind: 'service', promiseId: data.engagementId } }),
  evaluate({ event, promise }) {
    const { engagementId, proposedFor, otherDays = [], possible } = event.data;
    const known = promised(promise, 'service', engagementId);
    const agreedFor = event.data.agreedFor ?? known?.agreedFor;
    const impossible = possible === false || isOver(agreedFor, event);
    const days = daysAhead([...(proposedFor ? [proposedFor] : []), ...otherDays], dayOf(event.metadata.occurredAt));
    const remedies = [remedyFor(engagementId, impossible, days)];

    if (!event.data.agreedFor && !known) {
      return { result: 'unknown', because: { code: 'agreement-unknown' }, remedies };
    }
    if (!impossible) return { result: 'applies', because: { code: 'slot-agreed' }, remedies };
    if (days.length === 0) return { result: 'not-met', because: { code: 'no-other-day-known' }, remedies };
    return { result: 'applies', because: { code: 'slot-cannot-be-kept' }, remedies };
  },
});

function remedyFor(engagementId: string, impossible: boolean, days: string[]): Remedy {
  const basis = 'promise';
  if (!impossible) return { kind: 'KeepSlot', basis, engagementId };
  const of = days.length > 0 ? 'day' : 'whenever';
  return { kind: 'OfferChoice', basis, of, about: engagementId, options: days.map((day) => ({ option: day, day })) };
}

/** The days that are still to come, each once, the first one first. */
function daysAhead(days: readonly string[], today: string): string[] {
  return [...new Set(days)].filter((day) => day > today).sort();
}
