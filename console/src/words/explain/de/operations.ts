import type { Translated } from '../../../../../shared/recovery/letters/part.ts';
import type { operations as english } from '../en/operations.ts';

export const operations: Translated<typeof english> = {
  quarantine: {
    'too-large': 'Es ist größer, als ein Ereignis sein darf.',
    'not-json': 'Es lässt sich nicht lesen: Es ist kein JSON.',
    'not-an-event': 'Es ist JSON, aber kein Ereignis.',
    'malformed-text': 'Ein Text darin ist beschädigt.',
    'too-deep': 'Es ist tiefer verschachtelt, als ein Ereignis sein darf.',
    'too-many-items': 'Eine Liste darin ist länger, als eine Liste sein darf.',
    'forbidden-key': 'Ein Feld darin hat einen Namen, der nie erlaubt ist.',
    'forged-source': 'Es gibt sich als Kulanz selbst aus, oder nur Kulanz selbst darf es sagen.',
    'unknown-event': 'Ein Ereignis mit diesem Namen ist hier nicht bekannt.',
    'unknown-version': 'Diese Version des Ereignisses ist hier nicht bekannt.',
    missing: 'Ein Feld fehlt, das gebraucht wird.',
    'unknown-field': 'Darin steht ein Feld, das es in diesem Ereignis nicht gibt.',
    'wrong-type': 'Ein Feld hat die falsche Art von Wert, etwa einen Text statt einer Zahl.',
    'out-of-range': 'Ein Wert ist zu klein, zu groß, zu kurz oder zu lang.',
    'not-allowed': 'Ein Wert ist keiner von denen, die erlaubt sind.',
    malformed: 'Ein Wert ist nicht so geschrieben, wie es vereinbart ist.',
    'not-together': 'Zwei Angaben passen nicht zusammen, etwa ein Ende, das vor dem Anfang liegt.',
    'currency-mismatch': 'Beträge, die zusammengehören, sind in verschiedenen Währungen.',
    'in-the-future': 'Es berichtet von etwas, das noch nicht geschehen sein kann: Die Uhr des Absenders geht falsch.',
    'item-too-large': 'Es ist größer, als die Tabelle aufnehmen kann.',
    'rejected-by-table': 'Die Tabelle nimmt es nicht an, so oft es auch versucht wird.',
    conflict: 'Der Fall wurde schon einmal mit anderem Inhalt gemeldet. Es bleibt beim ersten Ergebnis.',
    'attempts-exhausted':
      'Es ist zu oft fehlgeschlagen, obwohl daran selbst nichts falsch ist. Ist die Ursache behoben, senden Sie es noch einmal.',
  },
  excuse: {
    rules: 'Unsere Regeln',
    organisation: 'Unsere Organisation',
    'other-customer': 'Andere Kundschaft',
  },
  health: {
    quarantined:
      '{count, plural, =0 {Kein Ereignis ist beiseitegelegt.} one {Ein Ereignis ist beiseitegelegt.} other {# Ereignisse sind beiseitegelegt.}}',
    overdue:
      '{count, plural, =0 {Kein Fall ist überfällig.} one {Ein Fall ist überfällig.} other {# Fälle sind überfällig.}}',
    waiting:
      '{count, plural, =0 {Kein Fall wartet auf eine Antwort.} one {Ein Fall wartet auf eine Antwort.} other {# Fälle warten auf eine Antwort.}}',
  },
};
