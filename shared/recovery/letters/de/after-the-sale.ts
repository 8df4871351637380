import type { Part } from '../messages.ts';

export const afterTheSale = {
  opening: {
    WarrantyClaimed: {
      granted: {
        subject: '{product}: Wir kümmern uns darum',
        text: 'danke, dass Sie uns Bescheid gesagt haben. Es tut uns leid, dass Sie Ärger mit „{product}“ haben.',
      },
      referred: {
        subject: '{product}: Sie hören bald von uns',
        text: 'danke, dass Sie uns Bescheid gesagt haben. Es tut uns leid, dass Sie Ärger mit „{product}“ haben.',
      },
    },
    HotlineCallEnded: {
      granted: {
        subject: 'Ihr Anruf kostet Sie nichts',
        text: 'für Ihren Anruf bei uns wurde eine Gebühr angesetzt. Wer uns etwas fragt, soll dafür aber nichts bezahlen.',
      },
      referred: {
        subject: 'Ihr Anruf bei uns: Sie hören bald von uns',
        text: 'Sie haben bei uns angerufen, und wir möchten, dass dabei für Sie alles in Ordnung ist.',
      },
    },
    ContractRenewalDue: {
      granted: {
        subject: 'Ihr Vertrag wird günstiger',
        text: 'zum {renewsOn} verlängert sich Ihr Vertrag. Inzwischen gibt es ein besseres Angebot, und das gilt auch für Sie.',
      },
      referred: {
        subject: 'Ihr Vertrag: Wir suchen den besten Preis für Sie',
        text: 'es geht um die Verlängerung Ihres Vertrags zum {renewsOn}. Wir möchten, dass Sie dafür den besten Preis bekommen.',
      },
    },
    DateApproaching: {
      granted: {
        subject: 'Zur Erinnerung: der {dueOn}',
        text: 'bald ist ein Tag, den Sie vielleicht im Blick behalten möchten.',
      },
      referred: {
        subject: 'Zur Erinnerung: der {dueOn}',
        text: 'bald ist ein Tag, den Sie vielleicht im Blick behalten möchten: der {dueOn}.',
      },
    },
  },
  remedy: {
    ShipSparePart:
      'Wir schicken Ihnen das Ersatzteil „{part}“ nach Hause. Das kostet Sie nichts, auch der Versand nicht. Das alte Teil brauchen Sie nicht zurückzuschicken.',
    Repair: 'Wir reparieren „{product}“ für Sie. Abholung, Reparatur und Rückweg kosten Sie nichts.',
    ReplaceProduct:
      'Sie bekommen „{product}“ neu von uns. Das kostet Sie nichts, auch der Versand nicht. Das alte Stück brauchen Sie nicht zurückzuschicken.',
    StopUseNotice:
      'Wichtig: Bitte benutzen Sie „{product}“ ab sofort nicht mehr. Der Fehler könnte jemanden verletzen.',
    WaiveFee: 'Die Gebühr von {value} berechnen wir Ihnen nicht.{basis, select, right { Das steht Ihnen zu.} other {}}',
    RefundFee:
      'Sie bekommen die {value} vollständig zurück.{basis, select, right { Das steht Ihnen zu.} other {}} Sie müssen dafür nichts tun.',
    MatchOffer:
      '{event, select, ContractRenewalDue {Ab diesem Tag} other {Ab jetzt}} zahlen Sie {price} {interval, select, month {im Monat} other {im Jahr}}. Das sind {value} weniger als bisher. Sie müssen dafür nichts tun.',
    SendReminder:
      '{date, select, inspection {Am {dueOn} ist Ihre Inspektion fällig} warrantyEnd {Am {dueOn} endet die Zeit, in der Ihnen bei Fehlern kostenlose Hilfe zusteht} contractEnd {Am {dueOn} läuft Ihr Vertrag aus} cancellationDeadline {Bis zum {dueOn} können Sie Ihren Vertrag kündigen} other {Am {dueOn} haben Sie einen Termin bei uns}}{about, select, none {} other { ({about})}}. {date, select, warrantyEnd {Wenn Ihnen bis dahin etwas auffällt, sagen Sie uns einfach Bescheid.} cancellationDeadline {Wenn alles so bleiben soll, brauchen Sie nichts zu tun.} other {Wenn der Tag für Sie nicht passt oder Sie Fragen haben, melden Sie sich gern.}}',
  },
  because: {
    'receipt-attached': null,
    'order-known': null,
    'purchase-on-record': null,
    'serial-number-known': null,
    'no-evidence-needed': 'Einen Kaufbeleg brauchen wir dafür nicht.',
    'no-evidence-allowance-used': null,
    'product-put-right-before': null,
    'earlier-grants-unknown': null,
    'worth-unknown': null,
    'worth-not-comparable': null,
    'safety-relevant': null,
    'part-named': null,
    repairable: null,
    'not-repairable': null,
    'within-statutory-period': 'Kostenlose Hilfe bei solchen Fehlern steht Ihnen bis zum {lastDay} zu.',
    'statutory-period-over': null,
    'purchase-date-unknown': null,
    'no-fee': null,
    'fee-not-billed': null,
    'fee-billed': null,
    'fee-status-unknown': 'Sollte die Gebühr noch auf einer Rechnung stehen, ist sie damit schon ausgeglichen.',
    'better-offer': null,
    'no-better-offer': null,
    'no-offer': null,
    'offer-in-other-currency': null,
    'offers-unknown': null,
    'date-comes-up': null,
    'date-is-over': null,
    'reminded-already': null,
    'reminders-unknown': null,
  },
} as const satisfies Part;
