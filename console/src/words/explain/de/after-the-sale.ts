import type { afterTheSale as english } from '../en/after-the-sale.ts';
import type { Like } from '../texts.ts';

export const afterTheSale: Like<typeof english> = {
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
