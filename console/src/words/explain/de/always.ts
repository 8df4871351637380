import type { always as english } from '../en/always.ts';
import type { Like } from '../texts.ts';

export const always: Like<typeof english> = {
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
