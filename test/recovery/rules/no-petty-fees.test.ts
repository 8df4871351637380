import { describe, expect, test } from 'vitest';
import { currentPolicy } from '../../../shared/recovery/policy.ts';
import { eur, given, money, saidBy, whenDecided } from '../given.ts';

const rule = 'no-petty-fees';
const statuses = ['pending', 'invoiced', 'paid', undefined] as const;
const codes = { pending: 'not-billed', invoiced: 'billed', paid: 'billed', unknown: 'status-unknown' };

describe('small things cost nothing on top', () => {
  test.each(
    ['wifi', 'paper-invoice', 'replacement-card', 'small-help'].flatMap((kind) =>
      statuses.map((feeStatus) => [kind, feeStatus] as const),
    ),
  )('%s, status %s', (kind, feeStatus) => {
    const decision = whenDecided(given.ancillaryFee({ kind, fee: eur(4_99), ...(feeStatus ? { feeStatus } : {}) }));
    const remedy = feeStatus === 'pending' ? 'WaiveFee' : 'RefundFee';
    expect(decision.verdict).toBe('granted');
    expect(decision.remedies).toEqual([{ kind: remedy, basis: 'goodwill', value: eur(4_99) }]);
    expect(saidBy(decision, rule)).toBe(`applies petty-fee-${codes[feeStatus ?? 'unknown']}`);
  });

  test.each([
    [0, 'unneeded', 'not-applicable no-petty-fee'],
    [1, 'granted', 'applies petty-fee-billed'],
    [19_99, 'granted', 'applies petty-fee-billed'],
    [20_00, 'granted', 'applies petty-fee-billed'],
    [20_01, 'referred', 'not-met petty-fee-above-limit'],
    [100_000_000_000_000, 'referred', 'not-met petty-fee-above-limit'],
  ])('a fee of %i cents: %s', (cents, verdict, said) => {
    const decision = whenDecided(given.ancillaryFee({ fee: eur(cents), feeStatus: 'paid' }));
    expect(decision.verdict).toBe(verdict);
    expect(saidBy(decision, rule)).toBe(said);
  });

  test.each(statuses)('nothing was charged, status %s: nothing to put right', (feeStatus) => {
    const decision = whenDecided(given.ancillaryFee(feeStatus ? { feeStatus } : {}));
    expect(decision.verdict).toBe('unneeded');
    expect(saidBy(decision, rule)).toBe('not-applicable no-petty-fee');
  });
});

describe('what is beyond that is looked at by my host, who has everything ready', () => {
  test.each([
    ['pending', 'WaiveFee'],
    ['paid', 'RefundFee'],
    [undefined, 'RefundFee'],
  ] as const)('a higher fee, status %s: %s is proposed', (feeStatus, kind) => {
    const decision = whenDecided(given.ancillaryFee({ fee: eur(20_01), ...(feeStatus ? { feeStatus } : {}) }));
    expect(decision.remedies).toEqual([{ kind, basis: 'goodwill', value: eur(20_01) }]);
  });

  test.each(['JPY', 'KWD', 'USD'] as const)('a fee in %s cannot be held against the limit', (currency) => {
    const fee = money(1, currency);
    const decision = whenDecided(given.ancillaryFee({ fee }));
    expect(decision.verdict).toBe('referred');
    expect(saidBy(decision, rule)).toBe('unknown petty-fee-not-comparable');
    expect(decision.remedies).toEqual([{ kind: 'RefundFee', basis: 'goodwill', value: fee }]);
  });
});

describe('what is no petty fee stays a price', () => {
  test.each(['minibar', 'Wifi', 'wifi-premium', 'paper'])('%s is not on the list', (kind) => {
    const decision = whenDecided(given.ancillaryFee({ kind, fee: eur(4_99) }));
    expect(decision.verdict).toBe('unneeded');
    expect(saidBy(decision, rule)).toBe('not-applicable kind-not-listed');
  });

  test('however much it costs, and in whatever currency', () => {
    for (const fee of [eur(500_00), money(1, 'JPY')]) {
      expect(whenDecided(given.ancillaryFee({ kind: 'minibar', fee })).verdict).toBe('unneeded');
    }
  });
});

test('the list and the limit are the policy’s', () => {
  const pettyFees = { kinds: ['luggage'], upTo: money(50, 'CHF') };
  const charged = (kind: string, amount: number) =>
    whenDecided(given.ancillaryFee({ kind, fee: money(amount, 'CHF') }), { pettyFees }).verdict;
  expect([charged('luggage', 50), charged('luggage', 51), charged('wifi', 50)]).toEqual([
    'granted',
    'referred',
    'unneeded',
  ]);
  expect(currentPolicy.pettyFees.upTo).toEqual(eur(20_00));
});

test('nothing but the charge itself is needed', () => {
  const unknown = { customer: 'unknown', grants: 'unknown', offers: 'unknown', purchases: 'unknown' } as const;
  expect(whenDecided(given.ancillaryFee({ fee: eur(4_99) }, unknown)).verdict).toBe('granted');
});
