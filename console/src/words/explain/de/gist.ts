import type { Translated } from '../../../../../shared/recovery/letters/part.ts';
import type { gist as english } from '../en/gist.ts';

export const gist: Translated<typeof english> = {
  gist: {
    WarrantyClaimed: '{product}{faultDescription, select, none {} other {: „{faultDescription}“}}',
    HotlineCallEnded:
      '{line}, {durationSeconds}, über {about}{fee, select, none {} other {; Kosten: {fee}}}{feeStatus, select, none {} other {, {feeStatus}}}',
    AncillaryFeeCharged:
      '{fee, select, none {Unbekannter Betrag} other {{fee}}} für: {kind}{feeStatus, select, none {} other {, {feeStatus}}}',
    ContractRenewalDue:
      'Vertrag {contractId}, {productId}: {currentPrice} im {interval, select, year {Jahr} other {Monat}}, verlängert sich am {renewsOn}',
    ContractCancelled:
      'Vertrag {contractId}{productId, select, none {} other {, {productId}}}{currentPrice, select, none {} other {: {currentPrice} im {interval, select, year {Jahr} other {Monat}}}}, gekündigt zum {cancelledOn}',
    CustomerRegistered: 'Sprache: {language}. Hört von uns: {channel}',
    HostNeeded: null,
    DateApproaching: '{kind} am {dueOn}{about, select, none {} other { ({about})}}',
    AdviceCorrected:
      'Gesagt haben wir: „{wrongAdvice}“ Richtig ist: „{correction}“{cost, select, none {} other { Gekostet hat es {cost}.}}',
    QuoteIssued: 'Angebot {quoteId}: {items}',
    TariffReviewed:
      'Vertrag {contractId}: {cost} im {interval, select, year {Jahr} other {Monat}}{alternatives, select, none {} other {, verglichen mit {alternatives}}}',
    OrderRevoked: 'Bestellung {orderId}{ground, select, none {} other {: „{ground}“}}',
    ReservationDisplaced:
      '{resource}{reservedFor, select, none {} other {, {reservedFor}}}{ground, select, none {} other {: „{ground}“}}',
    ServiceDeferred:
      'Termin {engagementId}{agreedFor, select, none {} other {, vereinbart für den {agreedFor}}}{proposedFor, select, none {} other {, jetzt vorgeschlagen: {proposedFor}}}{ground, select, none {} other {: „{ground}“}}',
    TermsTightened:
      '{terms, select, none {} other {Neue Bedingungen: „{terms}“ }}{ground, select, none {} other {Genannter Grund: „{ground}“}}',
    AttentionInterrupted:
      'Am Platz {place}, wegen {by, select, phone {des Telefons} colleague {jemandem aus dem Team} screen {eines Bildschirms} delivery {einer Lieferung} other {etwas anderem}}',
    ComplaintRaised:
      '{about, select, none {} other {Worum es geht: {about}. }}{text, select, none {} other {„{text}“}}',
    ComplaintClosureProposed:
      'Beschwerde {complaintId}. Die Kundin oder der Kunde ist einverstanden: {customerAgreed, select, none {nicht bekannt} other {{customerAgreed}}}',
    HostLeft: '{employeeId}, letzter Tag {leavesOn}',
    CustomerChose: 'Gefragt zu {employeeId}: {choice}{hostId, select, none {} other {, {hostId}}}',
    ChoiceLapsed: 'Gefragt zu {employeeId}, Antwort erbeten bis {decideBy}',
    HostMismatchReported: null,
    HostAbsent: '{employeeId}, vom {from} bis {until}',
    CustomerDormant: 'Nichts gehört seit {since}',
    ContactRequested: 'Worum es geht: {topic}. Erreichbar per: {channel}. Sprache: {language}',
    BossRequested: null,
    ReferralGranted:
      '{grantedBy} hat Ja gesagt zu „{caseKey}“.{note, select, none {} other { Dazu geschrieben: „{note}“}}',
    ReferralDeclined:
      '{declinedBy} hat Nein gesagt zu „{caseKey}“.{reason, select, none {} other { Warum nicht: „{reason}“}}{instead, select, none {} other { Stattdessen: „{instead}“}}',
    RemedyFailed: 'Veranlasst für „{caseKey}“. Grund: {code}',
    GoodwillRequested:
      '{requestedBy}: {kind}{value, select, none {} other {, {value}}}{product, select, none {} other {, {product}}}{part, select, none {} other {, {part}}}{about, select, none {} other {, zu „{about}“}}.{reason, select, none {} other { Warum: „{reason}“}}',
    OfferParityDue:
      'Vertrag {contractId} kostet {paid} im Jahr; Angebot {offerOfferId}: {offerPrice} im {offerInterval, select, year {Jahr} other {Monat}}',
    AgentReplied: '{employeeId}{text, select, none {} other {: „{text}“}}',
    EmployeeOnboarded: '{employeeId}, seit {startedOn}',
    CustomerLeft: 'Gegangen am {leftOn}{reason, select, none {} other {: {reason}}}',
    ReferralReceived: null,
    SurveyAnswered: 'Bewertung: {score} von 10{about, select, none {} other {, gefragt zu „{about}“}}',
  },
};
