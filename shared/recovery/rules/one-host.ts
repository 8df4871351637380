import { dayOf } from '../calendar.ts';
import { assigned } from '../host.ts';
import { rule } from '../rule.ts';
import { isThere } from '../staff.ts';

/**
 * One contact from beginning to end. Whoever becomes a customer, or is found to be one, gets a host and a deputy: by
 * language, topic and even load (`staff.ts`), never by rank or worth. Who has a host keeps them.
 */
export const oneHost = rule({
  id: 'one-host',
  events: ['CustomerRegistered', 'HostNeeded'],
  promise: 'Every customer has one host, from the first day on, and a deputy: by language, topic and even load.',
  facts: ['now', 'customer', 'host', 'staff'],
  numbers: ['referral', 'defaultLanguage'],
  remedies: ['AssignHost'],
  codes: [
    'host-there-already',
    'host-found',
    'host-found-away',
    'host-found-other-language',
    'nobody-works-here',
    'staff-not-known',
  ],
  wants: () => ({ host: true, staff: {} }),
  evaluate({ now, customer, host, staff, event: { metadata } }, { referral, defaultLanguage }) {
    const [found, deputy] = staff === 'unknown' ? [] : staff;
    // The stand-in has whom nobody could have; as soon as somebody can, they do.
    if (host !== 'unknown' && (host.hostId !== referral.standInHost || !found)) {
      return { result: 'not-applicable', because: { code: 'host-there-already' } };
    }
    const remedies = [assigned(found, deputy, referral.standInHost)];
    // Nobody is without a host while a person looks at the case.
    const settled = { remedies, meanwhile: remedies };
    if (staff === 'unknown') return { result: 'unknown', because: { code: 'staff-not-known' }, ...settled };
    if (!found) return { result: 'applies', because: { code: 'nobody-works-here' }, ...settled };
    const language = customer === 'unknown' ? defaultLanguage : customer.language;
    const day = dayOf(now === 'unknown' ? metadata.occurredAt : now);
    const code = !found.languages.includes(language)
      ? 'host-found-other-language'
      : isThere(found, day)
        ? 'host-found'
        : 'host-found-away';
    return { result: 'applies', because: { code }, ...settled };
  },
});
