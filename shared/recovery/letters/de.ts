import type { Messages } from './messages.ts';

export const de: Messages = {
  greeting: 'Guten Tag,',
  closing:
    'Wenn etwas nicht so kommt wie versprochen, antworten Sie einfach auf diese Nachricht.\n\nFreundliche Grüße\nIhr Kundenservice',
  opening: {
    WarrantyClaimed: {
      granted: {
        subject: '{product}: Wir kümmern uns darum',
        text: 'danke, dass Sie uns Bescheid gesagt haben. Es tut uns leid, dass Sie mit „{product}“ Ärger haben.',
      },
      referred: {
        subject: '{product}: Sie hören bald von uns',
        text: 'danke, dass Sie uns Bescheid gesagt haben. Es tut uns leid, dass Sie mit „{product}“ Ärger haben.',
      },
    },
    HotlineCallEnded: {
      granted: {
        subject: 'Ihr Anruf kostet Sie nichts',
        text: 'Sie haben bei uns angerufen, und dafür sollte Geld verlangt werden. Fragen dürfen Sie uns aber umsonst.',
      },
      referred: {
        subject: 'Ihr Anruf bei uns: Sie hören bald von uns',
        text: 'Sie haben bei uns angerufen, und wir möchten, dass dabei alles seine Richtigkeit hat.',
      },
    },
    ContractRenewalDue: {
      granted: {
        subject: 'Ihr Vertrag wird günstiger',
        text: 'Ihr Vertrag verlängert sich bald. Inzwischen gibt es ein besseres Angebot, und das gilt auch für Sie.',
      },
      referred: {
        subject: 'Ihr Vertrag: Wir prüfen den besten Preis für Sie',
        text: 'Ihr Vertrag verlängert sich bald, und wir möchten, dass Sie dafür den besten Preis zahlen.',
      },
    },
  },
  referral:
    'Ihr persönlicher Ansprechpartner sieht sich die Sache selbst an und meldet sich spätestens am {dueOn} bei Ihnen. Bis dahin brauchen Sie nichts zu tun und nichts nachzureichen.',
  remedy: {
    ShipSparePart:
      'Wir schicken Ihnen das Ersatzteil „{part}“ nach Hause. Es kostet Sie nichts, auch nicht der Versand. Das alte Teil brauchen Sie nicht zurückzuschicken.',
    Repair:
      'Wir reparieren „{product}“ und holen es dafür bei Ihnen ab. Das kostet Sie nichts, weder die Arbeit noch der Weg.',
    ReplaceProduct:
      'Sie bekommen „{product}“ neu von uns. Das kostet Sie nichts, auch nicht der Versand. Das alte Stück brauchen Sie nicht zurückzuschicken.',
    StopUseNotice:
      'Wichtig: Bitte benutzen Sie „{product}“ ab sofort nicht mehr. Der Fehler könnte jemanden verletzen.',
    WaiveFee: 'Die Gebühr von {value} berechnen wir Ihnen nicht.{basis, select, right { Das steht Ihnen zu.} other {}}',
    RefundFee:
      'Sie bekommen {value} vollständig zurück.{basis, select, right { Das steht Ihnen zu.} other {}} Sie müssen dafür nichts tun.',
    MatchOffer:
      'Ab der Verlängerung zahlen Sie {price} {interval, select, month {im Monat} other {im Jahr}}. Das sind {value} weniger als bisher. Sie müssen dafür nichts tun.',
  },
  because: {
    timely: null,
    stale: 'Ihr Anliegen hat uns leider erst sehr spät erreicht.',
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
    'within-statutory-period': 'Darauf haben Sie bis zum {lastDay} ein Recht.',
    'statutory-period-over': null,
    'purchase-date-unknown': null,
    'no-fee': null,
    'fee-not-billed': null,
    'fee-billed': null,
    'fee-status-unknown': 'Sollte der Betrag noch auf einer Rechnung stehen, ziehen Sie ihn einfach ab.',
    'better-offer': null,
    'no-better-offer': null,
    'no-offer': null,
    'offer-in-other-currency': null,
    'offers-unknown': null,
  },
};
