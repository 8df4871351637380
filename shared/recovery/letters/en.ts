import type { Messages } from './messages.ts';

export const en: Messages = {
  greeting: 'Hello,',
  closing:
    'If anything does not come as promised, simply reply to this message.\n\nKind regards\nYour customer service',
  opening: {
    WarrantyClaimed: {
      granted: {
        subject: '{product}: we are taking care of it',
        text: 'thank you for telling us what is broken on your {product}. We are sorry for the trouble.',
      },
      referred: {
        subject: '{product}: you will hear from us soon',
        text: 'thank you for telling us what is broken on your {product}. We are sorry for the trouble.',
      },
    },
    HotlineCallEnded: {
      granted: {
        subject: 'Your call costs you nothing',
        text: 'you called us, and there was to be a charge for it. Asking us something is free.',
      },
      referred: {
        subject: 'Your call to us: you will hear from us soon',
        text: 'you called us, and we want everything about that call to be right.',
      },
    },
    ContractRenewalDue: {
      granted: {
        subject: 'Your contract gets cheaper',
        text: 'your contract is about to be renewed. There is a better offer by now, and it is yours as well.',
      },
      referred: {
        subject: 'Your contract: we are checking the best price for you',
        text: 'your contract is about to be renewed, and we want you to pay the best price for it.',
      },
    },
  },
  referral:
    'Your personal contact is looking into it and will get back to you by {dueOn} at the latest. Until then there is nothing you need to do or send.',
  remedy: {
    ShipSparePart:
      'We are sending the spare part “{part}” to your home. It costs you nothing, shipping included. You need not send the old part back.',
    Repair:
      'We will repair your {product} and collect it from you. It costs you nothing, neither the work nor the way.',
    ReplaceProduct:
      'You are getting a new {product} from us. It costs you nothing, shipping included. You need not send the old one back.',
    StopUseNotice: 'Important: please stop using your {product} at once. The fault could hurt somebody.',
    WaiveFee: 'We will not charge you the fee of {value}.{basis, select, right { That is your right.} other {}}',
    RefundFee:
      'You are getting {value} back in full.{basis, select, right { That is your right.} other {}} There is nothing you need to do.',
    MatchOffer:
      'From the renewal on you pay {price} {interval, select, month {a month} other {a year}}. That is {value} less than before. There is nothing you need to do.',
  },
  because: {
    timely: null,
    stale: 'Sadly, this reached us very late.',
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
    'within-statutory-period': 'You have a right to this until {lastDay}.',
    'statutory-period-over': null,
    'purchase-date-unknown': null,
    'no-fee': null,
    'fee-not-billed': null,
    'fee-billed': null,
    'fee-status-unknown': 'Should the amount still stand on a bill, simply leave it out when you pay.',
    'better-offer': null,
    'no-better-offer': null,
    'no-offer': null,
    'offer-in-other-currency': null,
    'offers-unknown': null,
  },
};
