import type { Remedy } from '../../../events/index.ts';
import { rule } from '../rule.ts';

/** Nobody who pays for a room should pay for its WLAN on top, nor for an invoice on paper. */
export const noPettyFees = rule({
  id: 'no-petty-fees',
  events: ['AncillaryFeeCharged'],
  promise:
    'Small things cost nothing on top: their fee is waived while it is not billed, and paid back in full once it is.',
  facts: [],
  numbers: ['pettyFees'],
  remedies: ['WaiveFee', 'RefundFee'],
  codes: [
    'no-petty-fee',
    'kind-not-listed',
    'petty-fee-not-billed',
    'petty-fee-billed',
    'petty-fee-status-unknown',
    'petty-fee-above-limit',
    'petty-fee-not-comparable',
  ],
  evaluate({ event: { data } }, { pettyFees }) {
    const { kind, fee, feeStatus } = data;
    if (!fee || fee.amount === 0) return { result: 'not-applicable', because: { code: 'no-petty-fee' } };
    if (!pettyFees.kinds.includes(kind)) return { result: 'not-applicable', because: { code: 'kind-not-listed' } };

    // As on the hotline: paying back what was never billed costs nothing.
    const remedies: Remedy[] = [
      { kind: feeStatus === 'pending' ? 'WaiveFee' : 'RefundFee', basis: 'goodwill', value: fee },
    ];
    if (fee.currency !== pettyFees.upTo.currency) {
      return { result: 'unknown', because: { code: 'petty-fee-not-comparable' }, remedies };
    }
    if (fee.amount > pettyFees.upTo.amount) {
      return { result: 'not-met', because: { code: 'petty-fee-above-limit' }, remedies };
    }
    if (feeStatus === 'pending') return { result: 'applies', because: { code: 'petty-fee-not-billed' }, remedies };
    const code = feeStatus ? 'petty-fee-billed' : 'petty-fee-status-unknown';
    return { result: 'applies', because: { code }, remedies };
  },
});
