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
    AncillaryFeeCharged: {
      granted: {
        subject: 'Das kostet Sie nichts extra',
        text: 'für {kind, select, wifi {das WLAN} paper_invoice {eine Rechnung auf Papier} replacement_card {eine Ersatzkarte} small_help {eine kleine Hilfe} other {eine Kleinigkeit}} wurde bei Ihnen eine Gebühr angesetzt. Dafür soll bei uns aber niemand extra bezahlen.',
      },
      referred: {
        subject: 'Eine Gebühr, die wir uns ansehen: Sie hören bald von uns',
        text: 'für {kind, select, wifi {das WLAN} paper_invoice {eine Rechnung auf Papier} replacement_card {eine Ersatzkarte} small_help {eine kleine Hilfe} other {eine Kleinigkeit}} wurde bei Ihnen eine Gebühr angesetzt. Das möchten wir uns genauer ansehen.',
      },
    },
    ContractRenewalDue: {
      granted: {
        subject: 'Ihr Vertrag wird günstiger',
        text: 'zum {renewsOn} {renewsOnIsOver, select, yes {hat sich Ihr Vertrag verlängert} other {verlängert sich Ihr Vertrag}}. Inzwischen gibt es ein besseres Angebot, und das gilt auch für Sie.',
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
        subject: '{dueOnIsOver, select, yes {Es geht um den} other {Zur Erinnerung: der}} {dueOn}',
        text: '{dueOnIsOver, select, yes {inzwischen ist ein Tag vorbei, den Sie vielleicht im Blick behalten wollten} other {bald ist ein Tag, den Sie vielleicht im Blick behalten möchten}}: der {dueOn}.',
      },
    },
    ContractCancelled: {
      granted: {
        subject: 'Ihre Kündigung gilt, und Ihr Preis sinkt',
        text: 'Ihre Kündigung zum {cancelledOn} ist eingetragen, und dabei bleibt es. Etwas sollen Sie trotzdem wissen: Es gibt gerade ein besseres Angebot, und das gilt auch für Sie.',
      },
      referred: {
        subject: 'Ihre Kündigung gilt',
        text: 'Ihre Kündigung zum {cancelledOn} ist eingetragen, und dabei bleibt es. Wir sehen nur noch nach, ob Sie bis dahin den besten Preis bezahlen.',
      },
    },
    AdviceCorrected: {
      granted: {
        subject: 'Wir haben Ihnen etwas Falsches gesagt',
        text: 'wir haben Ihnen gesagt: „{wrongAdvice}“ Das war falsch, und das tut uns leid.',
      },
      referred: {
        subject: 'Wir haben Ihnen etwas Falsches gesagt',
        text: 'wir haben Ihnen gesagt: „{wrongAdvice}“ Das war falsch, und das tut uns leid.',
      },
    },
    QuoteIssued: {
      granted: {
        subject: 'Ihr Angebot: Sie kommen mit weniger aus',
        text: 'wir haben Ihr Angebot noch einmal durchgesehen, und zwar so, als wäre es für uns selbst.',
      },
      referred: {
        subject: 'Ihr Angebot: Wir sehen es noch einmal durch',
        text: 'bevor Sie sich entscheiden, sehen wir Ihr Angebot noch einmal durch. Vielleicht kommen Sie mit weniger aus.',
      },
    },
    TariffReviewed: {
      granted: {
        subject: 'Ihr Vertrag: Sie können sparen',
        text: 'wir haben uns angesehen, was Sie wirklich nutzen und was Sie dafür bezahlen.',
      },
      referred: {
        subject: 'Ihr Vertrag: Wir sehen nach, ob Sie sparen können',
        text: 'wir haben uns angesehen, was Sie wirklich nutzen und was Sie dafür bezahlen. Vielleicht geht es günstiger.',
      },
    },
    OfferParityDue: {
      granted: {
        subject: 'Ihr Vertrag wird günstiger',
        text: 'wir haben ein neues Angebot, das weniger kostet als Ihr Vertrag. Der günstigere Preis gilt auch für Sie.',
      },
      referred: {
        subject: 'Ihr Vertrag: Wir sehen uns Ihren Preis an',
        text: 'wir haben ein neues Angebot. Wir möchten, dass Sie dafür nicht mehr bezahlen als andere, und sehen uns Ihren Vertrag daraufhin an.',
      },
    },
  },
  onGrant: {
    'quote-currencies-mixed': {
      subject: 'Ihr Angebot: Es geht auch mit weniger',
      text: 'wir haben Ihr Angebot noch einmal durchgesehen, und zwar so, als wäre es für uns selbst. Möchten Sie das Angebot trotzdem so, wie es ist, bleibt es selbstverständlich dabei.',
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
      '{event, select, ContractRenewalDue {{renewsOnIsOver, select, yes {Rückwirkend ab diesem Tag} other {Ab diesem Tag}} zahlen Sie} ContractCancelled {Ihr Preis ist von jetzt an} OfferParityDue {{fromIsOver, select, yes {Rückwirkend ab dem} other {Ab dem}} {from} zahlen Sie} other {Ab jetzt zahlen Sie}} {price} {interval, select, month {im Monat} other {im Jahr}}. Das sind {value} weniger als bisher. Sie müssen dafür nichts tun.',
    SendReminder:
      '{date, select, inspection {Am {dueOn} ist Ihre Inspektion fällig} warrantyEnd {Am {dueOn} endet die Zeit, in der Ihnen bei Fehlern kostenlose Hilfe zusteht} contractEnd {Am {dueOn} läuft Ihr Vertrag aus} cancellationDeadline {Bis zum {dueOn} können Sie Ihren Vertrag kündigen} other {Am {dueOn} haben Sie einen Termin bei uns}}{about, select, none {} other { ({about})}}. {date, select, warrantyEnd {Wenn Ihnen bis dahin etwas auffällt, sagen Sie uns einfach Bescheid.} cancellationDeadline {Wenn alles so bleiben soll, brauchen Sie nichts zu tun.} other {Wenn der Tag für Sie nicht passt oder Sie Fragen haben, melden Sie sich gern.}}',
    CorrectAdvice: 'Richtig ist: {correction}',
    Compensate:
      'Was Sie das gekostet hat, ersetzen wir Ihnen: {value}.{basis, select, right { Das steht Ihnen zu.} other {}} Sie müssen dafür nichts tun.',
    AdviseSaving:
      'Sie können {per, select, year {im Jahr } other {}}{value} sparen, ohne dass Ihnen etwas fehlt.{leaveOut, select, none {} other { Sie kommen gut ohne {leaveOut} aus.}}{take, select, none {} other { Genauso gut geht es mit {take}.}}{plan, select, none {} other { „{plan}“ deckt alles ab, was Sie nutzen, und kostet {planPrice} {planInterval, select, month {im Monat} other {im Jahr}}. Möchten Sie wechseln, sagen Sie einfach Bescheid; sonst bleibt alles, wie es ist.}}',
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
    'within-statutory-period':
      '{lastDayIsOver, select, yes {Als Sie uns davon erzählt haben, stand Ihnen kostenlose Hilfe bei solchen Fehlern zu.} other {Kostenlose Hilfe bei solchen Fehlern steht Ihnen bis zum {lastDay} zu.}}',
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
    'no-petty-fee': null,
    'kind-not-listed': null,
    'petty-fee-not-billed': null,
    'petty-fee-billed': null,
    'petty-fee-status-unknown': 'Sollte die Gebühr noch auf einer Rechnung stehen, ist sie damit schon ausgeglichen.',
    'petty-fee-above-limit': null,
    'petty-fee-not-comparable': null,
    'better-offer-at-goodbye':
      'Wenn Sie bleiben möchten, gilt dieser Preis auch danach für Sie; sagen Sie uns dann einfach Bescheid. Wenn nicht, ist das genauso in Ordnung.',
    'better-offer-after-new-contract':
      'Dass Sie dafür erst kündigen und neu abschließen mussten, hätte nicht sein sollen. Solange der alte Vertrag noch läuft, gilt der bessere Preis auch dort.',
    'no-better-offer-at-goodbye': null,
    'no-offer-at-goodbye': null,
    'goodbye-offer-in-other-currency': null,
    'goodbye-offers-unknown': null,
    'cancelled-contract-unknown': null,
    'advice-cost-nothing': null,
    'advice-cost-within-cap': null,
    'advice-cost-above-cap': null,
    'advice-cost-not-comparable': null,
    unnecessary: 'Möchten Sie das Angebot trotzdem so, wie es ist, bleibt es selbstverständlich dabei.',
    cheaper: 'Möchten Sie das Angebot trotzdem so, wie es ist, bleibt es selbstverständlich dabei.',
    'unnecessary-and-cheaper': 'Möchten Sie das Angebot trotzdem so, wie es ist, bleibt es selbstverständlich dabei.',
    'nothing-to-save': null,
    'quote-currencies-mixed': null,
    'cheaper-plan': null,
    'no-cheaper-plan': null,
    'plan-in-other-currency': null,
    'plan-coverage-unknown': null,
    'offer-for-all': null,
    'offer-not-cheaper': null,
    'offer-over': null,
    'offer-of-other-product': null,
    'offer-not-comparable': null,
    'contract-not-running': null,
    'contract-changed-since': null,
    'contract-not-on-record': null,
  },
} as const satisfies Part;
