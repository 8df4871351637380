import type { alwaysExplained as english } from '../en/always.ts';
import type { Part, Translated } from '../part.ts';

export const always = {
  because: {
    timely: null,
    'time-of-receipt-unknown': null,
    stale: 'Entschuldigen Sie bitte, dass es so lange gedauert hat.',
  },
} as const satisfies Pick<Part, 'because'>;

/** The same for colleagues. */
export const alwaysExplained: Translated<typeof english> = {
  event: {},
  rule: {
    'not-too-old':
      'Was uns spät erreicht, entscheidet kein Programm: Die Ansprechperson sieht nach, was seither geschehen ist.',
  },
  because: {
    timely: 'Wir haben rechtzeitig davon erfahren.',
    stale:
      'Wir haben erst mehr als {horizonDays, plural, one {# Tag} other {# Tage}} danach davon erfahren. Deshalb sieht ein Mensch nach, was seither geschehen ist.',
    'time-of-receipt-unknown':
      'Wann wir davon erfahren haben, ist nicht bekannt. Ob das spät war, lässt sich deshalb nicht sagen.',
  },
  remedy: {},
};
