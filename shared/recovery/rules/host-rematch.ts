import { offered, successors } from '../host.ts';
import { rule } from '../rule.ts';

/** Not everybody fits everybody. Whoever says so chooses somebody else, and says no more than that. */
export const hostRematch = rule({
  id: 'host-rematch',
  events: ['HostMismatchReported'],
  promise: 'Whoever does not get on with their host chooses another one, and gives no reason.',
  facts: ['host', 'staff'],
  numbers: [],
  remedies: ['OfferChoice'],
  codes: ['others-to-choose-from', 'no-other-host', 'others-not-known', 'no-host-to-change'],
  wants: () => ({ host: true, staff: {} }),
  // Nobody answers for a customer who would rather not have them.
  notAnsweredBy: ({ host }) => (host === 'unknown' ? [] : [host.hostId]),
  evaluate({ host, staff }) {
    if (staff === 'unknown') return { result: 'unknown', because: { code: 'others-not-known' } };
    if (host === 'unknown') return { result: 'unknown', because: { code: 'no-host-to-change' } };
    const others = successors(host, staff, [host.hostId]);
    if (others.length === 0) return { result: 'not-met', because: { code: 'no-other-host' } };
    const remedies = [offered(host.hostId, others)];
    return { result: 'applies', because: { code: 'others-to-choose-from' }, remedies };
  },
});
