import { dayOf } from '../calendar.ts';
import { rule } from '../rule.ts';

/**
 * A host may be away; a customer never stands before a closed door. From the moment an absence is known the deputies
 * answer for its days (`staff.ts`, `whoAnswers`); the host stays the host.
 */
export const deputyCovers = rule({
  id: 'deputy-covers',
  events: ['HostAbsent'],
  promise: 'While a host is away their deputies answer; the host stays the host.',
  facts: ['now'],
  numbers: [],
  remedies: ['CoverAbsence'],
  codes: ['away', 'back-already'],
  evaluate({ now, event: { data, metadata } }) {
    const { employeeId, from, until } = data;
    if (until < dayOf(now === 'unknown' ? metadata.occurredAt : now)) {
      return { result: 'not-applicable', because: { code: 'back-already' } };
    }
    return {
      result: 'applies',
      because: { code: 'away' },
      remedies: [{ kind: 'CoverAbsence', basis: 'promise', employeeId, from, until }],
    };
  },
});
