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
  },
  rule: {},
  because: {},
  remedy: {},
};
