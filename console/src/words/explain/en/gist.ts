/** What one has to know of a case to decide on it; null, where its title says all that there is. */
export const gist = {
  gist: {
    WarrantyClaimed: '{product}{faultDescription, select, none {} other {: “{faultDescription}”}}',
    HotlineCallEnded:
      '{line}, {durationSeconds}, about {about}{fee, select, none {} other {; it cost {fee}}}{feeStatus, select, none {} other {, {feeStatus}}}',
    AncillaryFeeCharged:
      '{fee, select, none {Unknown amount} other {{fee}}} for {kind}{feeStatus, select, none {} other {, {feeStatus}}}',
    ContractRenewalDue:
      'Contract {contractId}, {productId}: {currentPrice} a {interval, select, year {year} other {month}}, renewed on {renewsOn}',
    ContractCancelled:
      'Contract {contractId}{productId, select, none {} other {, {productId}}}{currentPrice, select, none {} other {: {currentPrice} a {interval, select, year {year} other {month}}}}, cancelled as of {cancelledOn}',
    CustomerRegistered: 'Language: {language}. Hears from us: {channel}',
    HostNeeded: null,
    DateApproaching: '{kind} on {dueOn}{about, select, none {} other { ({about})}}',
    AdviceCorrected:
      'We said: “{wrongAdvice}” What is right: “{correction}”{cost, select, none {} other { It has cost them {cost}.}}',
    QuoteIssued: 'Quote {quoteId}: {items}',
    TariffReviewed:
      'Contract {contractId}: {cost} a {interval, select, year {year} other {month}}{alternatives, select, none {} other {, compared with {alternatives}}}',
    OrderRevoked: 'Order {orderId}{ground, select, none {} other {: “{ground}”}}',
    ReservationDisplaced:
      '{resource}{reservedFor, select, none {} other {, {reservedFor}}}{ground, select, none {} other {: “{ground}”}}',
    ServiceDeferred:
      'Appointment {engagementId}{agreedFor, select, none {} other {, agreed for {agreedFor}}}{proposedFor, select, none {} other {, to be on {proposedFor} now}}{ground, select, none {} other {: “{ground}”}}',
    TermsTightened:
      '{terms, select, none {} other {New terms: “{terms}” }}{ground, select, none {} other {Ground given: “{ground}”}}',
    AttentionInterrupted:
      'At {place}, because of {by, select, phone {the phone} colleague {a colleague} screen {a screen} delivery {a delivery} other {something else}}',
    ComplaintRaised: '{about, select, none {} other {About: {about}. }}{text, select, none {} other {“{text}”}}',
    ComplaintClosureProposed:
      'Complaint {complaintId}. The customer agrees: {customerAgreed, select, none {not known} other {{customerAgreed}}}',
    HostLeft: '{employeeId}, last day {leavesOn}',
    CustomerChose: 'Asked about {employeeId}: {choice}{hostId, select, none {} other {, {hostId}}}',
    ChoiceLapsed: 'Asked about {employeeId}, with an answer wanted by {decideBy}',
    HostMismatchReported: null,
    HostAbsent: '{employeeId}, from {from} until {until}',
    CustomerDormant: 'Not heard of since {since}',
    ContactRequested: 'About: {topic}. Reached by: {channel}. Language: {language}',
    BossRequested: null,
    ReferralGranted: '{grantedBy} said yes to “{caseKey}”.{note, select, none {} other { Their note: “{note}”}}',
    ReferralDeclined:
      '{declinedBy} said no to “{caseKey}”.{reason, select, none {} other { Why not: “{reason}”}}{instead, select, none {} other { Instead: “{instead}”}}',
    RemedyFailed: 'Ordered for “{caseKey}”. Reason: {code}',
    GoodwillRequested:
      '{requestedBy}: {kind}{value, select, none {} other {, {value}}}{product, select, none {} other {, {product}}}{part, select, none {} other {, {part}}}{about, select, none {} other {, about “{about}”}}.{reason, select, none {} other { Why: “{reason}”}}',
    OfferParityDue:
      'Contract {contractId} costs {paid} a year; offer {offerOfferId}: {offerPrice} a {offerInterval, select, year {year} other {month}}',
    AgentReplied: '{employeeId}{text, select, none {} other {: “{text}”}}',
    EmployeeOnboarded: '{employeeId}, since {startedOn}',
    CustomerLeft: 'Left on {leftOn}{reason, select, none {} other {: {reason}}}',
    ReferralReceived: null,
    SurveyAnswered: 'Score: {score} of 10{about, select, none {} other {, asked about “{about}”}}',
  },
} as const;
