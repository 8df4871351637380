import type { Part } from '../messages.ts';

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
  onGrant: {
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
