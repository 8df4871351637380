import type { keptWordExplained as english } from '../en/kept-word.ts';
import type { Part, Translated } from '../part.ts';

export const keptWord = {
  opening: {
    OrderRevoked: {
      granted: {
        subject: 'Ihre Bestellung {orderId}: Es bleibt dabei',
        text: 'falls Sie von uns gehört haben, dass aus Ihrer Bestellung {orderId} nichts wird: Das war unser Fehler, und es tut uns leid.',
      },
      referred: {
        subject: 'Ihre Bestellung {orderId}: Sie hören bald von uns',
        text: 'es geht um Ihre Bestellung {orderId}. Auf das, was wir zusagen, sollen Sie sich verlassen können.',
      },
    },
    ReservationDisplaced: {
      granted: {
        subject: 'Ihre Reservierung{dated, select, yes { für den {day}} other {}}',
        text: 'es geht um Ihre Reservierung{dated, select, yes { für den {day}} other {}}: {resource}.',
      },
      referred: {
        subject: 'Ihre Reservierung{dated, select, yes { für den {day}} other {}}: Sie hören bald von uns',
        text: 'es geht um Ihre Reservierung{dated, select, yes { für den {day}} other {}}: {resource}. Auf das, was wir zusagen, sollen Sie sich verlassen können.',
      },
    },
    ServiceDeferred: {
      granted: {
        subject: 'Ihr Termin{dated, select, yes { am {day}} other {}}',
        text: 'es geht um den Termin{dated, select, yes { am {day}} other {}}, den wir mit Ihnen vereinbart haben.',
      },
      referred: {
        subject: 'Ihr Termin{dated, select, yes { am {day}} other {}}: Sie hören bald von uns',
        text: 'es geht um Ihren Termin{dated, select, yes { am {day}} other {}}. Auf das, was wir zusagen, sollen Sie sich verlassen können.',
      },
    },
    TermsTightened: {
      granted: {
        subject: 'Es bleibt, wie wir es vereinbart haben',
        text: 'falls Sie gehört haben, dass sich an dem, was wir mit Ihnen vereinbart haben, etwas ändern soll: Das hat sich erledigt.',
      },
      referred: {
        subject: 'Was wir mit Ihnen vereinbart haben: Sie hören bald von uns',
        text: 'es geht um das, was wir mit Ihnen vereinbart haben.',
      },
    },
    AttentionInterrupted: {
      granted: {
        subject: 'Entschuldigung, dass wir Sie haben warten lassen',
        text: 'Sie waren bei uns, und mitten im Gespräch haben wir uns um etwas anderes gekümmert.',
      },
      referred: {
        subject: 'Ihr Besuch bei uns: Sie hören bald von uns',
        text: 'Sie waren bei uns, und mitten im Gespräch haben wir uns um etwas anderes gekümmert. Das tut uns leid.',
      },
    },
    ComplaintRaised: {
      granted: {
        subject: 'Ihre Beschwerde ist angekommen',
        text: 'danke, dass Sie uns offen gesagt haben, was nicht in Ordnung war.',
      },
      referred: {
        subject: 'Ihre Beschwerde ist angekommen',
        text: 'danke, dass Sie uns offen gesagt haben, was nicht in Ordnung war. Es tut uns leid, dass Sie sich über uns ärgern mussten.',
      },
    },
    ComplaintClosureProposed: {
      granted: {
        subject: 'Ihre Beschwerde ist erledigt',
        text: 'Sie haben uns gesagt, dass Ihre Beschwerde für Sie erledigt ist. Danke, dass Sie uns die Gelegenheit gegeben haben, es besser zu machen.',
      },
      referred: {
        subject: 'Ihre Beschwerde bleibt offen',
        text: 'es geht um Ihre Beschwerde. Wann sie erledigt ist, entscheiden Sie.',
      },
    },
  },
  beginning: {
    'order-cannot-be-met': {
      subject: 'Ihre Bestellung {orderId}: So machen wir es wieder gut',
      text: 'mit Ihrer Bestellung {orderId} klappt es nicht so, wie wir es Ihnen zugesagt haben: Die Ware ist ausgegangen. Das ist unser Fehler, und es tut uns sehr leid.',
    },
    'acceptance-unknown-none-left': {
      subject: 'Ihre Bestellung {orderId}: So machen wir es wieder gut',
      text: 'mit Ihrer Bestellung {orderId} klappt es nicht so, wie Sie es sich gewünscht haben: Die Ware ist ausgegangen. Das tut uns sehr leid.',
    },
    'no-alternative-known': {
      subject: 'Ihre Reservierung{dated, select, yes { für den {day}} other {}}',
      text: 'es geht um Ihre Reservierung{dated, select, yes { für den {day}} other {}}: {resource}. Wir haben sie Ihnen bestätigt und konnten sie nicht halten. Das tut uns sehr leid.',
    },
    'confirmation-unknown-no-alternative': {
      subject: 'Ihre Reservierung{dated, select, yes { für den {day}} other {}}',
      text: 'es geht um Ihre Reservierung{dated, select, yes { für den {day}} other {}}: {resource}. Wir konnten sie nicht für Sie halten. Das tut uns sehr leid.',
    },
  },
  remedy: {
    HonourOrder:
      'Wir haben Ihre Bestellung angenommen, und dabei bleibt es: Sie bekommen, was Sie bestellt haben, wie wir es Ihnen zugesagt haben.',
    RestoreReservation: 'Wir haben sie Ihnen bestätigt, und dabei bleibt es. Wir freuen uns auf Sie.',
    KeepSlot: 'Es bleibt bei dem, was wir vereinbart haben. Wir sind da.',
    OfferChoice:
      '{of, select, order {Wie es weitergeht, entscheiden Sie: Wir schicken Ihnen die Ware, sobald sie wieder da ist, oder etwas Gleichwertiges oder Besseres zum selben Preis, oder Sie bekommen Ihr Geld zurück.} reservation {Was wir Ihnen bestätigt haben, haben wir diesmal nicht gehalten, und das tut uns sehr leid. Sie haben die Wahl: {options}. Ist Ihnen etwas anderes lieber, sagen Sie es uns bitte.} day {Mit dem vereinbarten Tag hat es bei uns nicht geklappt, und das tut uns leid. Als neuen Tag halten wir für Sie frei: {options}. Ist Ihnen ein anderer lieber, richten wir uns nach Ihnen.} whenever {Mit dem vereinbarten Tag hat es bei uns nicht geklappt, und das tut uns leid. Sagen Sie uns bitte, welcher Tag Ihnen am besten passt. Wir richten uns nach Ihnen.} host {{options, select, none {} other {{event, select, HostMismatchReported {Sagen Sie uns einfach, wen Sie sich wünschen} CustomerChose {Sagen Sie uns einfach, wen Sie sich wünschen} other {Möchten Sie lieber jemand anderen, sagen Sie uns einfach, wen}}: {options} kümmert sich gern um Sie.}}} other {Sie haben die Wahl: {options}. Sagen Sie uns einfach, was Ihnen lieber ist.}}',
    MakeGood:
      '{event, select, OrderRevoked {Weil wir unser Wort nicht gehalten haben, bekommen Sie von uns {value}.} ReservationDisplaced {Weil wir unser Wort nicht gehalten haben, bekommen Sie von uns {value}.} other {Zum Ausgleich bekommen Sie von uns {value}.}} Sie müssen dafür nichts tun.',
    KeepTerms: 'Für Sie bleibt alles, wie es ist. Sie müssen dafür nichts tun.',
    HoldChange: 'Solange wir nicht mit Ihnen gesprochen haben, ändert sich für Sie nichts.',
    Apologise:
      'Das war nicht in Ordnung, und wir bitten Sie um Entschuldigung.{event, select, AttentionInterrupted { Wer vor uns steht, kommt zuerst. Dafür sorgen wir.} other {}}',
    FixOrganisation: null,
    AlarmPlace: null,
    Acknowledge: 'Ihre Beschwerde bleibt offen, bis Sie sagen, dass sie für Sie erledigt ist.',
    HoldClosure: 'Ihre Beschwerde bleibt offen, bis Sie sagen, dass sie für Sie erledigt ist.',
    CloseComplaint:
      'Damit schließen wir sie ab. Fällt Ihnen noch etwas ein, melden Sie sich einfach: Dann machen wir dort weiter, wo wir aufgehört haben.',
  },
  because: {
    'order-accepted': null,
    'order-cannot-be-met': null,
    'acceptance-unknown': null,
    'acceptance-unknown-none-left': null,
    'reservation-confirmed': null,
    'reservation-cannot-be-restored': null,
    'no-alternative-known': null,
    'confirmation-unknown': null,
    'confirmation-unknown-no-alternative': null,
    'slot-agreed': null,
    'slot-cannot-be-kept': null,
    'no-other-day-known': null,
    'agreement-unknown': null,
    'record-spotless': 'Sie haben Ihren Teil immer eingehalten. Wir halten unseren.',
    'record-short': null,
    'record-mixed': null,
    'record-unknown': null,
    interrupted: null,
    'interrupted-again': null,
    'interruptions-unknown': null,
    'complaint-raised': null,
    'customer-agreed': null,
    'customer-disagreed': null,
    'consent-unknown': null,
  },
} as const satisfies Part;

/** The same for colleagues. */
export const keptWordExplained: Translated<typeof english> = {
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
