import { describe, expect, test } from 'vitest';
import { eur, given, money, saidBy, whenDecided } from '../given.ts';

const rule = 'free-hotline';
const statuses = ['pending', 'invoiced', 'paid', undefined] as const;
const subjects = ['contract', 'product', 'other'] as const;
const codes = { pending: 'fee-not-billed', invoiced: 'fee-billed', paid: 'fee-billed', unknown: 'fee-status-unknown' };

describe('any fee goes, in full', () => {
  test.each(statuses.flatMap((feeStatus) => subjects.map((about) => [feeStatus, about] as const)))(
    'status %s, about %s',
    (feeStatus, about) => {
      const call = { about, fee: eur(4_99), ...(feeStatus ? { feeStatus } : {}) };
      const decision = whenDecided(given.hotlineCall(call));
      const kind = feeStatus === 'pending' ? 'WaiveFee' : 'RefundFee';
      const basis = about === 'contract' ? 'right' : 'goodwill';
      expect(decision.verdict).toBe('granted');
      expect(decision.remedies).toEqual([{ kind, basis, value: eur(4_99) }]);
      expect(saidBy(decision, rule)).toBe(`applies ${codes[feeStatus ?? 'unknown']}`);
    },
  );

  test.each([
    [0, 'unneeded', 0],
    [1, 'granted', 1],
    [2, 'granted', 1],
    [100_000_000_000_000, 'granted', 1],
  ])('a fee of %i minor units is %s', (amount, verdict, remedies) => {
    const decision = whenDecided(given.hotlineCall({ fee: eur(amount), feeStatus: 'paid' }));
    expect(decision.verdict).toBe(verdict);
    expect(decision.remedies).toHaveLength(remedies);
  });

  test.each(['JPY', 'KWD', 'USD'] as const)('in %s as well', (currency) => {
    const fee = money(1_234, currency);
    expect(whenDecided(given.hotlineCall({ fee })).remedies).toMatchObject([{ value: fee }]);
  });

  test('it does not matter which contract, nor whether its number is known', () => {
    const known = whenDecided(given.hotlineCall({ fee: eur(1), contractId: 'contract-1' }));
    expect(known.remedies).toEqual(whenDecided(given.hotlineCall({ fee: eur(1) })).remedies);
  });
});

describe('no fee, nothing to put right', () => {
  test.each(statuses)('no fee at all, status %s', (feeStatus) => {
    const decision = whenDecided(given.hotlineCall(feeStatus ? { feeStatus } : {}));
    expect(decision.verdict).toBe('unneeded');
    expect(saidBy(decision, rule)).toBe('not-applicable no-fee');
    expect(decision.remedies).toEqual([]);
  });

  test.each(statuses)('a fee of zero, status %s', (feeStatus) => {
    const decision = whenDecided(given.hotlineCall({ fee: eur(0), ...(feeStatus ? { feeStatus } : {}) }));
    expect(decision.verdict).toBe('unneeded');
  });
});

test('nothing but the call itself is needed', () => {
  const unknown = { customer: 'unknown', grants: 'unknown', offers: 'unknown', purchases: 'unknown' } as const;
  expect(whenDecided(given.hotlineCall({ fee: eur(4_99) }, unknown)).verdict).toBe('granted');
});
