import type { Explained, Part } from '../part.ts';

/** What every case is looked at for, whatever it is about. */
export const always = {
  because: {
    timely: null,
    'time-of-receipt-unknown': null,
    stale: 'We are sorry that this has taken so long.',
  },
} as const satisfies Pick<Part, 'because'>;

/** The same for colleagues. */
export const alwaysExplained = {
  event: {},
  rule: {
    'not-too-old': 'What reaches us late is not decided by a machine: the host looks at what has happened since.',
  },
  because: {
    timely: 'We heard of it in time.',
    stale:
      'We heard of it more than {horizonDays, plural, one {# day} other {# days}} after it happened, so a person looks at what has happened since.',
    'time-of-receipt-unknown': 'When we heard of it is not known, so nobody can say whether that was late.',
  },
  remedy: {},
} as const satisfies Explained;
