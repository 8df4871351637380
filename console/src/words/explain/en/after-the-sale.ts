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
  },
  rule: {},
  because: {},
  remedy: {},
} as const;
