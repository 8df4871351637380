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
    ContractRenewalDue: {
      granted: {
        subject: 'Your contract is getting cheaper',
        text: 'Your contract is up for renewal on {renewsOn}. There is a better offer now, and it is yours as well.',
      },
      referred: {
        subject: 'Your contract: we are looking for the best price for you',
        text: 'This is about the renewal of your contract on {renewsOn}. We want you to have the best price for it.',
      },
    },
    DateApproaching: {
      granted: { subject: 'A reminder: {dueOn}', text: 'A day is coming up that you may want to keep in mind.' },
      referred: {
        subject: 'A reminder: {dueOn}',
        text: 'A day is coming up that you may want to keep in mind: {dueOn}.',
      },
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
      '{event, select, ContractRenewalDue {From that day on} other {From now on}} you pay {price} {interval, select, month {a month} other {a year}}. That is {value} less than before. There is nothing you need to do.',
    SendReminder:
      '{date, select, inspection {Your inspection is due on {dueOn}} warrantyEnd {On {dueOn} the time ends in which you are entitled to free help with faults} contractEnd {Your contract ends on {dueOn}} cancellationDeadline {You can cancel your contract until {dueOn}} other {You have an appointment with us on {dueOn}}}{about, select, none {} other { ({about})}}. {date, select, warrantyEnd {If you notice anything until then, just let us know.} cancellationDeadline {If everything is to stay as it is, there is nothing you need to do.} other {If the day does not suit you or you have any questions, please get in touch.}}',
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
    'within-statutory-period': 'You are entitled to free help with faults like this until {lastDay}.',
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
  },
} as const satisfies Part;
