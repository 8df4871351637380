import type { Part } from '../messages.ts';

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
  onGrant: {
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
      '{event, select, GoodwillRequested {Zum Ausgleich bekommen Sie von uns {value}.} other {Weil wir unser Wort nicht gehalten haben, bekommen Sie von uns {value}.}} Sie müssen dafür nichts tun.',
    KeepTerms: 'Für Sie bleibt alles, wie es ist. Sie müssen dafür nichts tun.',
    HoldChange: 'Solange wir nicht mit Ihnen gesprochen haben, ändert sich für Sie nichts.',
    Apologise:
      'Das war nicht in Ordnung, und wir bitten Sie um Entschuldigung.{event, select, GoodwillRequested {} other { Wer vor uns steht, kommt zuerst. Dafür sorgen wir.}}',
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
