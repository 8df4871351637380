import { dayOf } from '../calendar.ts';
import { speaking } from '../host.ts';
import { rule } from '../rule.ts';

/** Companies grow and forget who they have. The host does not: they ask how things are, and offer nothing. */
export const careWithoutSelling = rule({
  id: 'care-without-selling',
  events: ['CustomerDormant'],
  promise: 'Whoever has not been heard of for long is asked how they are by their host; nothing is offered for sale.',
  facts: ['now', 'host', 'staff'],
  numbers: ['referral'],
  remedies: ['CheckIn'],
  codes: ['long-not-heard', 'host-to-ask-unknown'],
  wants: () => ({ host: true, staff: {} }),
  evaluate({ now, host, staff, event: { metadata } }, { referral }) {
    const day = dayOf(now === 'unknown' ? metadata.occurredAt : now);
    const remedies = [
      { kind: 'CheckIn', basis: 'goodwill', host: speaking(host, staff, day, referral.standInHost) } as const,
    ];
    if (staff === 'unknown') return { result: 'unknown', because: { code: 'host-to-ask-unknown' }, remedies };
    return { result: 'applies', because: { code: 'long-not-heard' }, remedies };
  },
});
