import type { Explained, Part } from '../part.ts';

export const afterTheSale = {
  opening: {
    WarrantyClaimed: {
      granted: {
        subject: '{product}: we are taking care of it',
        text: 'Thank you for letting us know. We are sorry for the trouble with your {product}.',
      },
      referred: {
        subject: '{product}: you will hear from us soon',
        text: 'Thank you for letting us know. We are sorry for the trouble with your {product}.',
      },
    },
    HotlineCallEnded: {
      granted: {
        subject: 'Your call costs you nothing',
        text: 'There was a charge for your call to us. Asking us something should cost you nothing.',
      },
      referred: {
        subject: 'Your call to us: you will hear from us soon',
        text: 'You called us, and we want to make sure that everything about it is right for you.',
      },
    },
    AncillaryFeeCharged: {
      granted: {
        subject: 'This costs you nothing extra',
        text: 'You were charged a fee for {kind, select, wifi {Wi-Fi} paper_invoice {an invoice on paper} replacement_card {a replacement card} small_help {a little help} other {something small}}. Nobody should have to pay extra for that here.',
      },
      referred: {
        subject: 'A fee that we are looking into: you will hear from us soon',
        text: 'You were charged a fee for {kind, select, wifi {Wi-Fi} paper_invoice {an invoice on paper} replacement_card {a replacement card} small_help {a little help} other {something small}}. We would like to take a closer look at that.',
      },
    },
    ContractRenewalDue: {
      granted: {
        subject: 'Your contract is getting cheaper',
        text: 'Your contract {renewsOnIsOver, select, yes {was renewed} other {is up for renewal}} on {renewsOn}. There is a better offer now, and it is yours as well.',
      },
      referred: {
        subject: 'Your contract: we are looking for the best price for you',
        text: 'This is about the renewal of your contract on {renewsOn}. We want you to have the best price for it.',
      },
    },
    DateApproaching: {
      granted: { subject: 'A reminder: {dueOn}', text: 'A day is coming up that you may want to keep in mind.' },
      referred: {
        subject: '{dueOnIsOver, select, yes {This is about} other {A reminder:}} {dueOn}',
        text: '{dueOnIsOver, select, yes {A day has passed that you may have wanted to keep in mind} other {A day is coming up that you may want to keep in mind}}: {dueOn}.',
      },
    },
    ContractCancelled: {
      granted: {
        subject: 'Your cancellation stands, and your price goes down',
        text: 'Your cancellation as of {cancelledOn} is noted, and it stands. There is one thing you should know all the same: there is a better offer now, and it is yours as well.',
      },
      referred: {
        subject: 'Your cancellation stands',
        text: 'Your cancellation as of {cancelledOn} is noted, and it stands. We are only checking whether you pay the best price until then.',
      },
    },
    AdviceCorrected: {
      granted: {
        subject: 'We told you something wrong',
        text: 'We told you: “{wrongAdvice}” That was wrong, and we are sorry.',
      },
      referred: {
        subject: 'We told you something wrong',
        text: 'We told you: “{wrongAdvice}” That was wrong, and we are sorry.',
      },
    },
    QuoteIssued: {
      granted: {
        subject: 'Your quote: you can do with less',
        text: 'We went through your quote once more, as if it were for ourselves.',
      },
      referred: {
        subject: 'Your quote: we are going through it once more',
        text: 'Before you decide, we are going through your quote once more. You may be able to do with less.',
      },
    },
    TariffReviewed: {
      granted: {
        subject: 'Your contract: you can save money',
        text: 'We looked at what you actually use and what you pay for it.',
      },
      referred: {
        subject: 'Your contract: we are checking whether you can save money',
        text: 'We looked at what you actually use and what you pay for it. It may be possible for less.',
      },
    },
    OfferParityDue: {
      granted: {
        subject: 'Your contract is getting cheaper',
        text: 'We have a new offer that costs less than your contract. The lower price is yours as well.',
      },
      referred: {
        subject: 'Your contract: we are looking at your price',
        text: 'We have a new offer. You should not pay more for it than others do, so we are looking at your contract.',
      },
    },
  },
  beginning: {
    'quote-currencies-mixed': {
      subject: 'Your quote: you can do with less',
      text: 'We went through your quote once more, as if it were for ourselves. Should you want the quote as it is all the same, it stands, of course.',
    },
  },
  remedy: {
    ShipSparePart:
      'We are sending you the spare part “{part}”. It costs you nothing, shipping included, and there is no need to send the old part back.',
    Repair: 'We will repair your {product} for you. Collection, repair and return cost you nothing.',
    ReplaceProduct:
      'We are sending you a new {product}. It costs you nothing, shipping included, and there is no need to send the old one back.',
    StopUseNotice: 'Important: please stop using your {product} at once. The fault could hurt somebody.',
    WaiveFee: 'We will not charge you the {value}.{basis, select, right { That is your right.} other {}}',
    RefundFee:
      'You are getting the full {value} back.{basis, select, right { That is your right.} other {}} There is nothing you need to do.',
    MatchOffer:
      '{event, select, ContractRenewalDue {{renewsOnIsOver, select, yes {Backdated to that day, you pay} other {From that day on you pay}}} ContractCancelled {Your price from now on is} OfferParityDue {{fromIsOver, select, yes {Backdated to {from}, you pay} other {From {from} on you pay}}} other {From now on you pay}} {price} {interval, select, month {a month} other {a year}}. That is {value} less than before. There is nothing you need to do.',
    SendReminder:
      '{date, select, inspection {Your inspection is due on {dueOn}} warrantyEnd {On {dueOn} the time ends in which you are entitled to free help with faults} contractEnd {Your contract ends on {dueOn}} cancellationDeadline {You can cancel your contract until {dueOn}} other {You have an appointment with us on {dueOn}}}{about, select, none {} other { ({about})}}. {date, select, warrantyEnd {If you notice anything until then, just let us know.} cancellationDeadline {If everything is to stay as it is, there is nothing you need to do.} other {If the day does not suit you or you have any questions, please get in touch.}}',
    CorrectAdvice: 'This is right: {correction}',
    Compensate:
      'We are paying you back what it cost you: {value}.{basis, select, right { That is your right.} other {}} There is nothing you need to do.',
    AdviseSaving:
      'You can save {value}{per, select, year { a year} other {}} and will not miss anything.{leaveOut, select, none {} other { You will do fine without {leaveOut}.}}{take, select, none {} other { It works just as well with {take}.}}{plan, select, none {} other { “{plan}” covers everything you use and costs {planPrice} {planInterval, select, month {a month} other {a year}}. If you would like to change, just let us know; otherwise everything stays as it is.}}',
  },
  because: {
    'receipt-attached': null,
    'order-known': null,
    'purchase-on-record': null,
    'serial-number-known': null,
    'no-evidence-needed': 'We do not need a receipt for this.',
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
      '{lastDayIsOver, select, yes {When you told us of it, you were entitled to free help with faults like this.} other {You are entitled to free help with faults like this until {lastDay}.}}',
    'statutory-period-over': null,
    'purchase-date-unknown': null,
    'no-fee': null,
    'fee-not-billed': null,
    'fee-billed': null,
    'fee-status-unknown': 'Should the charge still appear on a bill, this refund has already covered it.',
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
    'petty-fee-status-unknown': 'Should the fee still appear on a bill, this refund has already covered it.',
    'petty-fee-above-limit': null,
    'petty-fee-not-comparable': null,
    'better-offer-at-goodbye':
      'If you would like to stay, this price is yours after that day, too; just let us know. If not, that is perfectly fine.',
    'better-offer-after-new-contract':
      'You should not have had to cancel and sign up again for it. As long as the old contract runs, the better price applies there as well.',
    'no-better-offer-at-goodbye': null,
    'no-offer-at-goodbye': null,
    'goodbye-offer-in-other-currency': null,
    'goodbye-offers-unknown': null,
    'cancelled-contract-unknown': null,
    'advice-cost-nothing': null,
    'advice-cost-within-cap': null,
    'advice-cost-above-cap': null,
    'advice-cost-not-comparable': null,
    unnecessary: 'Should you want the quote as it is all the same, it stands, of course.',
    cheaper: 'Should you want the quote as it is all the same, it stands, of course.',
    'unnecessary-and-cheaper': 'Should you want the quote as it is all the same, it stands, of course.',
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
export const afterTheSaleExplained = {
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
} as const satisfies Explained;
