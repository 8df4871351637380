import type { afterTheSaleExplained as english } from '../en/after-the-sale.ts';
import type { Part, Translated } from '../part.ts';

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
  beginning: {
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

/** The same for colleagues. */
export const afterTheSaleExplained: Translated<typeof english> = {
  event: {
    WarrantyClaimed: 'Garantiefall',
    HotlineCallEnded: 'Anruf bei der Hotline',
    AncillaryFeeCharged: 'Gebühr für eine Kleinigkeit',
    ContractRenewalDue: 'Vertrag vor der Verlängerung',
    ContractCancelled: 'Vertrag gekündigt',
    DateApproaching: 'Ein Termin rückt näher',
    AdviceCorrected: 'Falsche Auskunft berichtigt',
    QuoteIssued: 'Angebot erstellt',
    TariffReviewed: 'Tarif geprüft',
    OfferParityDue: 'Ein veröffentlichtes Angebot ist günstiger',
    ContractStarted: 'Vertrag begonnen',
    ContractChanged: 'Vertrag geändert',
    OfferPublished: 'Angebot veröffentlicht',
    OfferWithdrawn: 'Angebot zurückgezogen',
    OfferParityContinued: 'Weitere Verträge mit einem Angebot verglichen',
    ProductPurchased: 'Produkt gekauft',
  },
  rule: {
    'no-receipt-needed':
      'Wer etwas beanstandet, braucht keinen Beleg: Jede Spur des Kaufs genügt, und in einem festen Rahmen geht es ganz ohne.',
    'repair-before-scrap':
      'Ein Ersatzteil, wo eines genügt, sonst eine Reparatur, sonst ein neues Produkt; immer ein neues, wo sich jemand verletzen könnte.',
    'right-not-favour':
      'Innerhalb der gesetzlichen Frist ist es ein Recht, bis einschließlich zum letzten Tag; danach, oder wenn niemand die Frist kennt, helfen wir trotzdem.',
    'free-hotline':
      'Ein Anruf kostet nichts: Ist die Gebühr noch nicht abgerechnet, fällt sie weg, sonst wird sie ganz erstattet.',
    'no-petty-fees':
      'Kleinigkeiten kosten nichts extra: Ist die Gebühr noch nicht abgerechnet, fällt sie weg, sonst wird sie ganz erstattet.',
    'same-discount':
      'Wer bleibt, zahlt nicht mehr, als wer neu kommt: Bei der Verlängerung gilt das beste Angebot des Tages.',
    'remember-dates': 'Wir schreiben vor jedem wichtigen Termin: früh genug, um etwas zu tun, und nur einmal.',
    'parity-before-goodbye':
      'Wer kündigt, erfährt vom besseren Preis und bekommt ihn, zum Gehen oder zum Bleiben; an der Kündigung ändert sich nichts.',
    'correct-advice':
      'Eine falsche Auskunft nennen wir falsch, sagen sofort, was richtig ist, und ersetzen, was sie gekostet hat.',
    'honest-advice':
      'Zu jedem Angebot gehört der Rat, wegzulassen, was nicht nötig ist, und zu nehmen, was günstiger ist und genauso taugt.',
    'could-save': 'Wer für die eigene Nutzung weniger zahlen könnte, erfährt, wie viel weniger und mit welchem Tarif.',
    'offer-parity':
      'Ein veröffentlichter Preis gilt für alle: Jeder laufende Vertrag, der mehr kostet, bekommt ihn von Anfang an.',
  },
  because: {
    'receipt-attached': 'Der Beleg liegt vor.',
    'order-known': 'Die Bestellnummer ist bekannt, und das genügt anstelle eines Belegs.',
    'purchase-on-record': 'Der Kauf ist bei uns verzeichnet, deshalb braucht es keinen Beleg.',
    'serial-number-known': 'Die Seriennummer spricht für den Kauf, deshalb braucht es keinen Beleg.',
    'no-evidence-needed':
      'Vom Kauf gibt es keine Spur. Was alle allein auf ihr Wort hin bekommen, ist nicht aufgebraucht, deshalb braucht es keine.',
    'no-evidence-allowance-used':
      'Vom Kauf gibt es keine Spur, und was alle allein auf ihr Wort hin bekommen, ist vorerst aufgebraucht. Deshalb sieht es sich ein Mensch an.',
    'product-put-right-before':
      'Zu dieser Seriennummer wurde schon einmal etwas in Ordnung gebracht, deshalb sieht es sich ein Mensch an.',
    'earlier-grants-unknown':
      'Was früher schon in Ordnung gebracht wurde, ließ sich nicht nachsehen. Deshalb sieht es sich ein Mensch an.',
    'worth-unknown': 'Was das Produkt wert ist, ist nicht bekannt. Deshalb sieht es sich ein Mensch an.',
    'worth-not-comparable':
      'Der Wert ist in einer anderen Währung, als wir zum Vergleich haben. Deshalb sieht es sich ein Mensch an.',
    'safety-relevant':
      'Der Fehler könnte jemanden verletzen: Hier wird nichts repariert, sondern es gibt ein neues Produkt.',
    'part-named': 'Es ist bekannt, welches Teil kaputt ist, und dieses Teil genügt.',
    repairable: 'Es lässt sich reparieren.',
    'not-repairable':
      'Nichts spricht dafür, dass ein Teil oder eine Reparatur genügt. Deshalb gibt es ein neues Produkt.',
    'within-statutory-period':
      'Gekauft am {purchasedOn}, gesetzlich gedeckt bis {lastDay}: Hilfe bei diesem Fehler ist ein Recht.',
    'statutory-period-over':
      'Gekauft am {purchasedOn}; nach dem {lastDay} verlangt das Gesetz nichts mehr von uns. Wir helfen trotzdem.',
    'purchase-date-unknown':
      'Der Kauftag ist nicht bekannt. Ob das Gesetz es verlangt, lässt sich deshalb nicht sagen. Wir helfen trotzdem.',
    'no-fee': 'Der Anruf hat nichts gekostet, also ist nichts in Ordnung zu bringen.',
    'fee-not-billed': 'Der Anruf ist noch nicht abgerechnet, die Gebühr fällt also einfach weg.',
    'fee-billed': 'Der Anruf ist abgerechnet, die Gebühr wird also ganz erstattet.',
    'fee-status-unknown':
      'Ob der Anruf schon abgerechnet ist, ist nicht bekannt. Die Gebühr wird auf jeden Fall erstattet.',
    'no-petty-fee': 'Es wurde nichts berechnet, also ist nichts in Ordnung zu bringen.',
    'kind-not-listed': 'Das gehört nicht zu den Kleinigkeiten, die bei uns nichts kosten.',
    'petty-fee-not-billed': 'Die Gebühr ist noch nicht abgerechnet, sie fällt also einfach weg.',
    'petty-fee-billed': 'Die Gebühr ist abgerechnet, sie wird also ganz erstattet.',
    'petty-fee-status-unknown':
      'Ob die Gebühr schon abgerechnet ist, ist nicht bekannt. Sie wird auf jeden Fall erstattet.',
    'petty-fee-above-limit': 'Die Gebühr ist höher, als ohne Rückfrage geht. Deshalb sieht es sich ein Mensch an.',
    'petty-fee-not-comparable':
      'Die Gebühr ist in einer anderen Währung, als wir zum Vergleich haben. Deshalb sieht es sich ein Mensch an.',
    'better-offer': 'Am Tag der Verlängerung kostet das Angebot {offerId} weniger als dieser Vertrag.',
    'no-better-offer': 'Kein Angebot kostet am Tag der Verlängerung weniger als dieser Vertrag.',
    'no-offer': 'Für dieses Produkt gibt es am Tag der Verlängerung kein Angebot.',
    'offer-in-other-currency':
      'Ein Angebot ist in einer anderen Währung als der Vertrag. Ob es weniger kostet, sieht sich ein Mensch an.',
    'offers-unknown': 'Die Angebote ließen sich nicht nachsehen. Deshalb sieht es sich ein Mensch an.',
    'date-comes-up': 'Der Tag rückt näher, und noch hat niemand davon geschrieben.',
    'date-is-over': 'Der Tag ist vorbei, eine Erinnerung würde also nichts mehr nützen.',
    'reminded-already': 'Wir haben wegen dieses Tages schon geschrieben.',
    'reminders-unknown':
      'Ob wir wegen dieses Tages schon geschrieben haben, ließ sich nicht nachsehen. Deshalb sieht es sich ein Mensch an.',
    'better-offer-at-goodbye':
      'Als der Vertrag gekündigt wurde, kostete das Angebot {offerId} weniger. Es bleibt bei der Kündigung, und bis dahin sinkt der Preis.',
    'better-offer-after-new-contract':
      'Ein neuer Vertrag ist schon geschlossen. Solange der alte läuft, gilt der günstigere Preis des Angebots {offerId} auch für ihn.',
    'no-better-offer-at-goodbye':
      'Als der Vertrag gekündigt wurde, kostete kein Angebot weniger. Es bleibt bei der Kündigung.',
    'no-offer-at-goodbye':
      'Als der Vertrag gekündigt wurde, gab es für dieses Produkt kein Angebot. Es bleibt bei der Kündigung.',
    'goodbye-offer-in-other-currency':
      'Ein Angebot ist in einer anderen Währung als der gekündigte Vertrag. Ob es weniger kostet, sieht sich ein Mensch an.',
    'goodbye-offers-unknown':
      'Die Angebote ließen sich nicht nachsehen. Deshalb sieht es sich ein Mensch an. Es bleibt bei der Kündigung.',
    'cancelled-contract-unknown':
      'Was der gekündigte Vertrag kostet, ist nicht bekannt. Deshalb sieht es sich ein Mensch an. Es bleibt bei der Kündigung.',
    'advice-cost-nothing':
      'Dass die falsche Auskunft etwas gekostet hat, ist nicht bekannt. Es genügt, zu sagen, was richtig ist.',
    'advice-cost-within-cap': 'Was die falsche Auskunft gekostet hat, zahlen wir ohne Rückfrage.',
    'advice-cost-above-cap':
      'Die falsche Auskunft hat mehr gekostet, als wir ohne Rückfrage zahlen. Deshalb sieht es sich ein Mensch an. Was richtig ist, sagen wir sofort.',
    'advice-cost-not-comparable':
      'Was die falsche Auskunft gekostet hat, ist in einer anderen Währung, als wir zum Vergleich haben. Deshalb sieht es sich ein Mensch an. Was richtig ist, sagen wir sofort.',
    unnecessary: 'Das Angebot kommt ohne {leaveOut} aus.',
    cheaper: 'Günstigeres taugt genauso: {take}.',
    'unnecessary-and-cheaper': 'Das Angebot kommt ohne {leaveOut} aus, und Günstigeres taugt genauso: {take}.',
    'nothing-to-save': 'Alles im Angebot ist nötig, und nichts Günstigeres würde genauso taugen.',
    'quote-currencies-mixed':
      'Die Preise im Angebot sind in mehreren Währungen. Was sich sparen lässt, rechnet deshalb ein Mensch aus.',
    'cheaper-plan':
      '„{plan}“ deckt die Nutzung ab und kostet {price} {interval, select, month {im Monat} other {im Jahr}}. Das ist weniger.',
    'no-cheaper-plan': 'Kein Tarif, der die Nutzung abdeckt, kostet weniger.',
    'plan-in-other-currency':
      'Ein Tarif ist in einer anderen Währung als der Vertrag. Ob er weniger kostet, sieht sich ein Mensch an.',
    'plan-coverage-unknown':
      'Es gibt einen günstigeren Tarif. Ob er die Nutzung abdeckt, ist nicht bekannt. Deshalb sieht es sich ein Mensch an.',
    'offer-for-all':
      'Das veröffentlichte Angebot {offerId} kostet weniger als dieser Vertrag. Deshalb gilt sein Preis auch hier.',
    'offer-not-cheaper': 'Das veröffentlichte Angebot kostet nicht weniger als dieser Vertrag.',
    'offer-over': 'Das veröffentlichte Angebot gilt an keinem Tag, an dem es diesem Vertrag nützen könnte.',
    'offer-of-other-product': 'Das veröffentlichte Angebot ist für ein anderes Produkt als dieser Vertrag.',
    'offer-not-comparable':
      'Das veröffentlichte Angebot ist in einer anderen Währung als der Vertrag. Ob es weniger kostet, sieht sich ein Mensch an.',
    'contract-not-running': 'Der Vertrag läuft nicht, während das Angebot gilt.',
    'contract-changed-since':
      'Der Preis des Vertrags hat sich seither geändert; das wird in einem eigenen Fall angesehen.',
    'contract-not-on-record':
      'Dieser Vertrag ist bei uns nicht verzeichnet. Deshalb sieht sich ein Mensch den Preis an.',
  },
  remedy: {
    ShipSparePart: 'Ersatzteil „{part}“ für „{product}“ schicken{value, select, none {} other { ({value})}}',
    Repair: '„{product}“ reparieren{value, select, none {} other { ({value})}}',
    ReplaceProduct: '„{product}“ neu schicken{value, select, none {} other { ({value})}}',
    StopUseNotice: 'Sofort warnen: „{product}“ nicht mehr benutzen',
    WaiveFee: 'Auf die Gebühr von {value} verzichten',
    RefundFee: '{value} erstatten',
    MatchOffer:
      'Den Preis des Vertrags {contractId} {from, select, none {} other {ab {from} }}auf {price} {interval, select, month {im Monat} other {im Jahr}} senken, wie im Angebot {offerId}: {value} weniger',
    SendReminder:
      'An {date, select, inspection {die Inspektion} warrantyEnd {das Ende der Garantie} contractEnd {das Ende des Vertrags} cancellationDeadline {den letzten Tag zum Kündigen} service {den Termin} other {den Tag}} am {dueOn} erinnern{about, select, none {} other { ({about})}}',
    CorrectAdvice: 'Sagen, was richtig ist: „{correction}“',
    Compensate: '{value} ersetzen, die es gekostet hat',
    AdviseSaving:
      'Sagen, wie sich {per, select, year {im Jahr } other {}}{value} sparen lassen{leaveOut, select, none {} other {; ohne {leaveOut}}}{take, select, none {} other {; mit {take}}}{plan, select, none {} other {; mit dem Tarif „{plan}“ für {planPrice} {planInterval, select, month {im Monat} other {im Jahr}}}}',
  },
};
