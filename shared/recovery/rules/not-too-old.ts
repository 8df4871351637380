import { isOlder } from '../calendar.ts';
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
  codes: ['timely', 'stale', 'time-of-receipt-unknown'],
  evaluate({ now, event }, { horizonDays }) {
    if (now === 'unknown') return { result: 'not-applicable', because: { code: 'time-of-receipt-unknown' } };
    if (isOlder(event.metadata.occurredAt, now, horizonDays)) {
      return { result: 'not-met', because: { code: 'stale', params: { horizonDays } } };
    }
    return { result: 'not-applicable', because: { code: 'timely' } };
  },
});
