export const afterTheSale = {
  event: {
    WarrantyClaimed: 'Warranty claim',
    HotlineCallEnded: 'Call to the hotline',
    AncillaryFeeCharged: 'Small fee charged',
    ContractRenewalDue: 'Contract up for renewal',
    ContractCancelled: 'Contract cancelled',
    DateApproaching: 'A date comes up',
    AdviceCorrected: 'Wrong advice corrected',
    QuoteIssued: 'Quote issued',
    TariffReviewed: 'Tariff reviewed',
    OfferParityDue: 'A published offer is cheaper',
    ContractStarted: 'Contract started',
    ContractChanged: 'Contract changed',
    OfferPublished: 'Offer published',
    OfferWithdrawn: 'Offer withdrawn',
    OfferParityContinued: 'More contracts compared with an offer',
    ProductPurchased: 'Product bought',
  },
  rule: {
    'no-receipt-needed':
      'A claim needs no receipt: any trace of the purchase will do, and within an allowance none at all.',
    'repair-before-scrap':
      'A part where a part will do, a repair where it can be repaired, a new one otherwise; always a new one where it could hurt somebody.',
    'right-not-favour':
      'Within the statutory period it is a right, up to and including its last day; after that, or where nobody knows, we do it all the same.',
    'free-hotline': 'A call costs nothing: the fee is waived while it is not billed, and paid back in full once it is.',
    'no-petty-fees':
      'Small things cost nothing on top: their fee is waived while it is not billed, and paid back in full once it is.',
    'same-discount':
      'Whoever stays pays no more than whoever comes: a renewal gets the best offer that holds on its day.',
    'remember-dates': 'We write before a date that matters to the customer, in time to act, and once.',
    'parity-before-goodbye':
      'Whoever cancels is told of the better price and gets it, to go or to stay with; the cancellation itself is never touched.',
    'correct-advice':
      'Wrong advice is called wrong, the right one is given at once, and what it has cost is made good.',
    'honest-advice':
      'A quote comes with the advice to leave out what is not needed and to take what is cheaper and does as well.',
    'could-save': 'Whoever could pay less for what they actually use is told how much, and with which plan.',
    'offer-parity':
      'A published price holds for all: every running contract that pays more gets it from the offer’s start.',
  },
  because: {
    'receipt-attached': 'The receipt is there.',
    'order-known': 'The order number is known, and that will do in place of a receipt.',
    'purchase-on-record': 'We have the purchase on record, so no receipt is needed.',
    'serial-number-known': 'The serial number speaks for the purchase, so no receipt is needed.',
    'no-evidence-needed':
      'There is no trace of the purchase. What everybody may have put right on their word alone is not used up, so none is needed.',
    'no-evidence-allowance-used':
      'There is no trace of the purchase, and what everybody may have put right on their word alone is used up for now. So a person looks at it.',
    'product-put-right-before': 'A claim for this serial number was put right before, so a person looks at this one.',
    'earlier-grants-unknown': 'What was put right before could not be looked up, so a person looks at it.',
    'worth-unknown': 'What the product is worth is not known, so a person looks at it.',
    'worth-not-comparable': 'Its worth is in another currency than what we compare it with, so a person looks at it.',
    'safety-relevant': 'The fault could hurt somebody: nothing is repaired here, there is a new one.',
    'part-named': 'It is known which part is broken, and that part will do.',
    repairable: 'It can be repaired.',
    'not-repairable': 'Nothing says that a part or a repair would do, so there is a new one.',
    'within-statutory-period':
      'Bought on {purchasedOn}, covered by law until {lastDay}: help with this fault is a right.',
    'statutory-period-over':
      'Bought on {purchasedOn}; what the law asks of us was over after {lastDay}. We help all the same.',
    'purchase-date-unknown':
      'The day of the purchase is not known, so nobody can say that the law asks for it. We help all the same.',
    'no-fee': 'The call has cost nothing, so there is nothing to put right.',
    'fee-not-billed': 'The call has not been billed yet, so the fee is simply waived.',
    'fee-billed': 'The call has been billed, so the fee is paid back in full.',
    'fee-status-unknown': 'Whether the call has been billed is not known, so the fee is paid back in any case.',
    'no-petty-fee': 'Nothing was charged, so there is nothing to put right.',
    'kind-not-listed': 'This is not one of the small things that cost nothing here.',
    'petty-fee-not-billed': 'The fee has not been billed yet, so it is simply waived.',
    'petty-fee-billed': 'The fee has been billed, so it is paid back in full.',
    'petty-fee-status-unknown': 'Whether the fee has been billed is not known, so it is paid back in any case.',
    'petty-fee-above-limit': 'The fee is higher than what goes without asking, so a person looks at it.',
    'petty-fee-not-comparable': 'The fee is in another currency than what we compare it with, so a person looks at it.',
    'better-offer': 'On the day of the renewal the offer {offerId} costs less than this contract.',
    'no-better-offer': 'No offer on the day of the renewal costs less than this contract.',
    'no-offer': 'There is no offer for this product on the day of the renewal.',
    'offer-in-other-currency':
      'An offer is in another currency than the contract, so a person sees whether it costs less.',
    'offers-unknown': 'The offers could not be looked up, so a person looks at it.',
    'date-comes-up': 'The day comes up, and nobody has written about it yet.',
    'date-is-over': 'The day is over, so a reminder would be of no use.',
    'reminded-already': 'We have written about this day before.',
    'reminders-unknown': 'Whether we have written about this day could not be looked up, so a person looks at it.',
    'better-offer-at-goodbye':
      'The offer {offerId} cost less when the contract was cancelled. The cancellation stands, and the price goes down until then.',
    'better-offer-after-new-contract':
      'A new contract is signed already. As long as the old one runs, the lower price of the offer {offerId} holds for it, too.',
    'no-better-offer-at-goodbye': 'No offer cost less when the contract was cancelled. The cancellation stands.',
    'no-offer-at-goodbye':
      'There was no offer for this product when the contract was cancelled. The cancellation stands.',
    'goodbye-offer-in-other-currency':
      'An offer is in another currency than the cancelled contract, so a person sees whether it costs less.',
    'goodbye-offers-unknown': 'The offers could not be looked up, so a person looks at it. The cancellation stands.',
    'cancelled-contract-unknown':
      'What the cancelled contract costs is not known, so a person looks at it. The cancellation stands.',
    'advice-cost-nothing': 'Nobody knows of anything that the wrong advice has cost, so saying what is right will do.',
    'advice-cost-within-cap': 'What the wrong advice has cost is within what is paid without asking.',
    'advice-cost-above-cap':
      'What the wrong advice has cost is more than what is paid without asking, so a person looks at it. What is right is said at once.',
    'advice-cost-not-comparable':
      'What the wrong advice has cost is in another currency than what we compare it with, so a person looks at it. What is right is said at once.',
    unnecessary: 'The quote can do without {leaveOut}.',
    cheaper: 'Something cheaper does as well: {take}.',
    'unnecessary-and-cheaper': 'The quote can do without {leaveOut}, and something cheaper does as well: {take}.',
    'nothing-to-save': 'Everything in the quote is needed, and nothing cheaper would do as well.',
    'quote-currencies-mixed':
      'The prices in the quote are in several currencies, so a person works out what can be saved.',
    'cheaper-plan':
      '“{plan}” covers what is used and costs {price} {interval, select, month {a month} other {a year}}, which is less.',
    'no-cheaper-plan': 'No plan that covers what is used costs less.',
    'plan-in-other-currency':
      'A plan is in another currency than the contract, so a person sees whether it costs less.',
    'plan-coverage-unknown':
      'There is a cheaper plan, but whether it covers what is used is not known. So a person looks at it.',
    'offer-for-all': 'The published offer {offerId} costs less than this contract, so its price holds here, too.',
    'offer-not-cheaper': 'The published offer does not cost less than this contract.',
    'offer-over': 'The published offer does not hold on a day on which it could help this contract.',
    'offer-of-other-product': 'The published offer is for another product than this contract.',
    'offer-not-comparable':
      'The published offer is in another currency than the contract, so a person sees whether it costs less.',
    'contract-not-running': 'The contract does not run while the offer holds.',
    'contract-changed-since': 'The price of the contract has changed since; that is looked at in a case of its own.',
    'contract-not-on-record': 'We do not have this contract on record, so a person looks at its price.',
  },
  remedy: {
    ShipSparePart: 'Ship the part “{part}” for “{product}”{value, select, none {} other { ({value})}}',
    Repair: 'Repair “{product}”{value, select, none {} other { ({value})}}',
    ReplaceProduct: 'Send a new “{product}”{value, select, none {} other { ({value})}}',
    StopUseNotice: 'Warn at once: “{product}” must not be used any more',
    WaiveFee: 'Waive the fee of {value}',
    RefundFee: 'Refund {value}',
    MatchOffer:
      'Lower the price of contract {contractId} to {price} {interval, select, month {a month} other {a year}}{from, select, none {} other { from {from}}}, as in the offer {offerId}: {value} less',
    SendReminder:
      'Remind of {date, select, inspection {the inspection} warrantyEnd {the end of the warranty} contractEnd {the end of the contract} cancellationDeadline {the last day for cancelling} service {the service} other {the date}} on {dueOn}{about, select, none {} other { ({about})}}',
    CorrectAdvice: 'Say what is right: “{correction}”',
    Compensate: 'Pay {value} for what it has cost',
    AdviseSaving:
      'Tell how to save {value}{per, select, year { a year} other {}}{leaveOut, select, none {} other {; do without {leaveOut}}}{take, select, none {} other {; take {take}}}{plan, select, none {} other {; change to “{plan}” for {planPrice} {planInterval, select, month {a month} other {a year}}}}',
  },
} as const;
