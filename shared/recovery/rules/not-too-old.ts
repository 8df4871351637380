import { recoveryEvents } from '../facts.ts';
import { rule } from '../rule.ts';

/** An event that took very long to arrive is looked at by a person: much may have happened since. */
export const notTooOld = rule({
  id: 'not-too-old',
  events: recoveryEvents,
  promise: 'What reaches us late is not decided by a machine: the host looks at what has happened since.',
  facts: ['now'],
  numbers: ['horizonDays'],
  remedies: [],
  codes: ['timely', 'stale'],
  evaluate({ now, event }, { horizonDays }) {
    const old = now !== 'unknown' && Date.parse(now) - Date.parse(event.metadata.occurredAt) > horizonDays * 86_400_000;
    if (old) return { result: 'not-met', because: { code: 'stale', params: { horizonDays } } };
    return { result: 'not-applicable', because: { code: 'timely' } };
  },
});
