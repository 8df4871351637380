import { dayOf } from '../calendar.ts';
import { speaking } from '../host.ts';
import { rule } from '../rule.ts';

/** Whoever asks for the boss wants somebody who can decide. Here that is the host, without a title. */
export const hostNotBoss = rule({
  id: 'host-not-boss',
  events: ['BossRequested'],
  promise: 'Whoever asks for the boss speaks with their host, who can settle everything.',
  facts: ['now', 'host', 'staff'],
  numbers: ['referral'],
  remedies: ['IntroduceHost'],
  codes: ['host-settles-everything', 'host-to-introduce-unknown'],
  wants: () => ({ host: true, staff: {} }),
  evaluate({ now, host, staff, event: { data, metadata } }, { referral }) {
    const day = dayOf(now === 'unknown' ? metadata.occurredAt : now);
    const introduced = speaking(host, staff, day, referral.standInHost);
    const remedies = [
      { kind: 'IntroduceHost', basis: 'promise', contactId: data.contactId, host: introduced } as const,
    ];
    if (staff === 'unknown') return { result: 'unknown', because: { code: 'host-to-introduce-unknown' }, remedies };
    return { result: 'applies', because: { code: 'host-settles-everything' }, remedies };
  },
});
