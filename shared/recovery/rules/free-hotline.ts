import { rule } from '../rule.ts';

/**
 * Nobody pays for asking us something. About an existing contract the law says so: § 312a (5) BGB, Directive
 * 2011/83/EU art. 21.
 */
export const freeHotline = rule({
  id: 'free-hotline',
  events: ['HotlineCallEnded'],
  promise: 'A call costs nothing: the fee is waived while it is not billed, and paid back in full once it is.',
  facts: [],
  numbers: [],
  remedies: ['WaiveFee', 'RefundFee'],
  codes: ['no-fee', 'fee-not-billed', 'fee-billed', 'fee-status-unknown'],
  evaluate({ event: { data } }) {
    const { fee, feeStatus, about } = data;
    if (!fee || fee.amount === 0) return { result: 'not-applicable', because: { code: 'no-fee' } };
    const basis = about === 'contract' ? 'right' : 'goodwill';
    if (feeStatus === 'pending') {
      return {
        result: 'applies',
        because: { code: 'fee-not-billed' },
        remedies: [{ kind: 'WaiveFee', basis, value: fee }],
      };
    }
    // Paying back what was never billed costs nothing; not paying back what was billed costs the customer.
    const code = feeStatus ? 'fee-billed' : 'fee-status-unknown';
    return { result: 'applies', because: { code }, remedies: [{ kind: 'RefundFee', basis, value: fee }] };
  },
});
