import type { keptWord as english } from '../en/kept-word.ts';
import type { Like } from '../texts.ts';

export const keptWord: Like<typeof english> = {
  event: {
    OrderRevoked: 'Angenommene Bestellung zurückgenommen',
    ReservationDisplaced: 'Reservierung anderweitig vergeben',
    ServiceDeferred: 'Vereinbarten Tag verschoben',
    TermsTightened: 'Bedingungen sollen schlechter werden',
    AttentionInterrupted: 'Vor Ort warten lassen',
    ComplaintRaised: 'Beschwerde',
    ComplaintClosureProposed: 'Beschwerde soll geschlossen werden',
    OrderAccepted: 'Bestellung angenommen',
    ReservationConfirmed: 'Reservierung bestätigt',
    ServiceAgreed: 'Tag vereinbart',
  },
  rule: {
    'accepted-is-accepted':
      'Eine Bestellung, die wir angenommen haben, führen wir aus; ist wirklich nichts mehr da, wählt die Kundin oder der Kunde, was es stattdessen gibt.',
    'reserved-is-reserved':
      'Eine Reservierung, die wir bestätigt haben, stellen wir wieder her; geht das nicht, wählt die Kundin oder der Kunde etwas anderes und bekommt etwas obendrauf.',
    'your-slot-is-yours':
      'An einem vereinbarten Tag halten wir fest; geht das nicht, wählt die Kundin oder der Kunde den neuen.',
    'record-outweighs-category':
      'Wer über Jahre ohne Mahnung und ohne Vorfall bei uns ist, behält die eigenen Bedingungen; für niemanden werden sie schlechter, bevor ein Mensch es sich angesehen hat.',
    'present-customer-first':
      'Wer da ist, kommt zuerst; klappt das immer wieder nicht, helfen wir dem Ort, statt die Wartenden zu vertrösten.',
    'no-closure-without-consent':
      'Eine Beschwerde bestätigen wir sofort, und die Ansprechperson sieht sie sich an; geschlossen wird sie erst, wenn die Kundin oder der Kunde es sagt.',
  },
  because: {
    'order-accepted': 'Wir haben diese Bestellung angenommen, deshalb führen wir sie aus.',
    'order-cannot-be-met':
      'Wir haben diese Bestellung angenommen, und es ist nichts mehr da. Deshalb bespricht ein Mensch, was es stattdessen geben kann.',
    'acceptance-unknown':
      'Ob wir diese Bestellung angenommen haben, ist nicht bekannt. Deshalb sieht es sich ein Mensch an.',
    'acceptance-unknown-none-left':
      'Ob wir diese Bestellung angenommen haben, ist nicht bekannt, und es ist nichts mehr da. Deshalb sieht es sich ein Mensch an.',
    'reservation-confirmed': 'Wir haben diese Reservierung bestätigt, deshalb stellen wir sie wieder her.',
    'reservation-cannot-be-restored':
      'Wir haben diese Reservierung bestätigt und können sie nicht wiederherstellen. Deshalb gibt es etwas anderes zur Wahl und etwas obendrauf.',
    'no-alternative-known':
      'Wir haben diese Reservierung bestätigt und können sie nicht wiederherstellen, und noch ist nichts anderes frei. Deshalb sucht ein Mensch etwas.',
    'confirmation-unknown':
      'Ob wir diese Reservierung bestätigt haben, ist nicht bekannt. Deshalb sieht es sich ein Mensch an.',
    'confirmation-unknown-no-alternative':
      'Ob wir diese Reservierung bestätigt haben, ist nicht bekannt, und noch ist nichts anderes frei. Deshalb sieht es sich ein Mensch an.',
    'slot-agreed': 'Wir haben diesen Tag vereinbart, deshalb bleibt es dabei.',
    'slot-cannot-be-kept':
      'Wir haben diesen Tag vereinbart und können ihn nicht halten. Deshalb gibt es andere Tage zur Wahl.',
    'no-other-day-known':
      'Wir haben diesen Tag vereinbart und können ihn nicht halten, und noch ist kein anderer bekannt. Deshalb sucht ein Mensch einen.',
    'agreement-unknown': 'Ob wir diesen Tag vereinbart haben, ist nicht bekannt. Deshalb sieht es sich ein Mensch an.',
    'record-spotless': 'Seit Jahren gab es keine Mahnung und keinen Vorfall, deshalb bleibt alles, wie es ist.',
    'record-short':
      'Es gab keine Mahnung und keinen Vorfall, wenn auch noch nicht lange genug, um es ohne zweiten Blick dabei zu belassen. Nichts ändert sich, bevor ein Mensch es sich angesehen hat.',
    'record-mixed':
      'Es gab eine Mahnung oder einen Vorfall. Nichts ändert sich, bevor ein Mensch es sich angesehen hat.',
    'record-unknown':
      'Wie es über die Jahre lief, ist nicht bekannt. Nichts ändert sich, bevor ein Mensch es sich angesehen hat.',
    interrupted: 'Jemand war da, und wir haben uns um etwas anderes gekümmert.',
    'interrupted-again':
      'An diesem Ort ist das innerhalb von {days, plural, one {# Tag} other {# Tagen}} {interruptions, plural, one {einmal} other {#-mal}} vorgekommen: Der Ort braucht Hilfe.',
    'interruptions-unknown':
      'Wie oft das an diesem Ort vorgekommen ist, ließ sich nicht nachsehen. Deshalb sieht es sich ein Mensch an.',
    'complaint-raised': 'Jede Beschwerde sieht sich ein Mensch an.',
    'customer-agreed': 'Die Kundin oder der Kunde sagt, dass es erledigt ist.',
    'customer-disagreed': 'Für die Kundin oder den Kunden ist es noch nicht erledigt, deshalb bleibt es offen.',
    'consent-unknown': 'Was die Kundin oder der Kunde dazu sagt, ist nicht bekannt. Deshalb bleibt es offen.',
  },
  remedy: {
    HonourOrder: 'Bestellung {orderId} wie angenommen ausführen',
    RestoreReservation: 'Reservierung {reservationId} wiederherstellen',
    KeepSlot: 'Beim vereinbarten Tag für {engagementId} bleiben',
    OfferChoice:
      '{of, select, order {Zur Bestellung {about} wählen lassen} reservation {Anstelle der Reservierung {about} wählen lassen} day {Einen anderen Tag für {about} wählen lassen} whenever {Fragen, welcher Tag für {about} passt} host {Die Ansprechperson wählen lassen} other {Wählen lassen}}{options, select, none {} other {: {options}}}{until, select, none {} other { (bis {until})}}',
    MakeGood: '{value} zur Wiedergutmachung geben',
    KeepTerms: 'Die Bedingungen lassen, wie sie sind',
    HoldChange: 'Die Änderung der Bedingungen anhalten, bis das hier beantwortet ist',
    Apologise: 'Um Entschuldigung bitten',
    FixOrganisation:
      'Bei „{place}“ dafür sorgen, dass zuerst kommt, wer da ist{by, select, phone { (es war das Telefon)} colleague { (es war jemand aus dem Team)} screen { (es war ein Bildschirm)} delivery { (es war eine Lieferung)} other {}}',
    AlarmPlace:
      'Dem Ort „{place}“ helfen: {interruptions, plural, one {# Unterbrechung} other {# Unterbrechungen}} in {days, plural, one {# Tag} other {# Tagen}}',
    Acknowledge: 'Sagen, dass die Beschwerde {complaintId} angekommen ist',
    HoldClosure: 'Die Beschwerde {complaintId} offen lassen, bis das hier beantwortet ist',
    CloseComplaint: 'Die Beschwerde {complaintId} schließen',
  },
};
