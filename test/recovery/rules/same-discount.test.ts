import { describe, expect, test } from 'vitest';
import type { Offer } from '../../../shared/recovery/facts.ts';
import { eur, given, money, saidBy, whenDecided } from '../given.ts';

const rule = 'same-discount';
const renewed = (offers: Offer[], contract: Parameters<typeof given.contractRenewal>[0] = {}) =>
  whenDecided(given.contractRenewal(contract, { offers }));

describe('whoever stays pays no more than whoever comes', () => {
  test.each([
    [24_98, 'granted', 'applies better-offer'],
    [24_99, 'unneeded', 'not-applicable no-better-offer'],
    [25_00, 'unneeded', 'not-applicable no-better-offer'],
  ])('an offer at %i cents beside 24.99 EUR a month: %s', (cents, verdict, said) => {
    const decision = renewed([given.offer({ price: eur(cents) })]);
    expect(decision.verdict).toBe(verdict);
    expect(saidBy(decision, rule)).toBe(said);
  });

  test('the remedy says what I pay from now on and what I save, as a promise kept', () => {
    expect(renewed([given.offer({ price: eur(19_99) })]).remedies).toEqual([
      {
        kind: 'MatchOffer',
        basis: 'promise',
        contractId: 'contract-1',
        offerId: 'offer-1',
        price: eur(19_99),
        interval: 'month',
        value: eur(5_00),
      },
    ]);
  });

  test.each(['new-customers', 'everyone'] as const)('whoever the offer is for: %s', (audience) => {
    expect(renewed([given.offer({ price: eur(1), audience })]).verdict).toBe('granted');
  });

  test('the best of several counts, in whatever order they are known', () => {
    const offers = [19_99, 9_99, 14_99].map((cents) => given.offer({ offerId: `o-${cents}`, price: eur(cents) }));
    for (const order of [offers, offers.toReversed()]) {
      expect(renewed(order).remedies).toMatchObject([{ offerId: 'o-999' }]);
    }
  });

  test('of two that cost the same it is always the same one', () => {
    const offers = ['b', 'a', 'c'].map((offerId) => given.offer({ offerId, price: eur(9_99) }));
    for (const order of [offers, offers.toReversed()])
      expect(renewed(order).remedies).toMatchObject([{ offerId: 'a' }]);
  });

  test('no offer, nothing to match', () => {
    expect(saidBy(renewed([]), rule)).toBe('not-applicable no-offer');
    expect(saidBy(renewed([given.offer({ price: eur(1), productId: 'mobile-l' })]), rule)).toBe(
      'not-applicable no-offer',
    );
  });

  test('offers that nobody knows are looked up by my host', () => {
    const decision = whenDecided(given.contractRenewal({}, { offers: 'unknown' }));
    expect(decision.verdict).toBe('referred');
    expect(saidBy(decision, rule)).toBe('unknown offers-unknown');
  });

  test('an offer that costs nothing is matched at nothing', () => {
    expect(renewed([given.offer({ price: eur(1), interval: 'year' })]).remedies).toMatchObject([
      { price: eur(0), value: eur(24_99) },
    ]);
  });
});

describe('it holds from its first day to its last', () => {
  const onFirstOfJuly = (days: Partial<Offer>) => renewed([given.offer({ price: eur(9_99), ...days })]).verdict;

  test.each([
    ['2026-06-30', 'granted'],
    ['2026-07-01', 'granted'],
    ['2026-07-02', 'unneeded'],
  ])('starts on %s: %s', (validFrom, verdict) => {
    expect(onFirstOfJuly({ validFrom })).toBe(verdict);
  });

  test.each([
    ['2026-06-30', 'unneeded'],
    ['2026-07-01', 'granted'],
    ['2026-07-02', 'granted'],
    [undefined, 'granted'],
  ])('ends on %s: %s', (validUntil, verdict) => {
    expect(onFirstOfJuly({ validUntil })).toBe(verdict);
  });

  test.each([
    ['2026-06-30', 'unneeded'],
    ['2026-07-01', 'unneeded'],
    ['2026-07-02', 'granted'],
  ])('withdrawn on %s: %s', (withdrawnOn, verdict) => {
    expect(onFirstOfJuly({ withdrawnOn })).toBe(verdict);
  });

  test('the day of renewal counts, not the day on which we hear of it', () => {
    const offer = given.offer({ price: eur(9_99), validFrom: '2026-07-01', validUntil: '2026-07-01' });
    expect(renewed([offer], { occurredAt: '2026-05-01T00:00:00Z' }).verdict).toBe('granted');
  });

  test('the second best is matched where the best no longer holds', () => {
    const gone = given.offer({ offerId: 'gone', price: eur(1_00), withdrawnOn: '2026-06-01' });
    const here = given.offer({ offerId: 'here', price: eur(9_99) });
    expect(renewed([gone, here]).remedies).toMatchObject([{ offerId: 'here' }]);
  });

  test('29 February is a day like any other', () => {
    const offer = given.offer({ price: eur(9_99), validFrom: '2028-02-29', validUntil: '2028-02-29' });
    expect(renewed([offer], { renewsOn: '2028-02-29' }).verdict).toBe('granted');
    expect(renewed([offer], { renewsOn: '2028-03-01' }).verdict).toBe('unneeded');
  });
});

describe('month and year are compared honestly', () => {
  test.each([
    // 12 × 10.00 = 120.00
    [119_99, 'granted'],
    [120_00, 'unneeded'],
    [120_01, 'unneeded'],
  ])('a yearly offer of %i cents beside 10.00 EUR a month: %s', (cents, verdict) => {
    const offer = given.offer({ price: eur(cents), interval: 'year' });
    expect(renewed([offer], { currentPrice: eur(10_00) }).verdict).toBe(verdict);
  });

  test.each([
    [9_99, 'granted'],
    [10_00, 'unneeded'],
    [10_01, 'unneeded'],
  ])('a monthly offer of %i cents beside 120.00 EUR a year: %s', (cents, verdict) => {
    const offer = given.offer({ price: eur(cents) });
    expect(renewed([offer], { currentPrice: eur(120_00), interval: 'year' }).verdict).toBe(verdict);
  });

  test('a monthly offer is matched at twelve times its price a year', () => {
    const decision = renewed([given.offer({ price: eur(9_99) })], { currentPrice: eur(120_00), interval: 'year' });
    expect(decision.remedies).toMatchObject([{ price: eur(119_88), interval: 'year', value: eur(12) }]);
  });

  test.each([
    [100_00, 8_33],
    [100_01, 8_33],
    [100_07, 8_33],
    [100_08, 8_34],
    [99_96, 8_33],
    [99_95, 8_32],
  ])('a twelfth of %i cents is %i: what does not divide is rounded in my favour', (yearly, monthly) => {
    const offer = given.offer({ price: eur(yearly), interval: 'year' });
    expect(renewed([offer], { currentPrice: eur(10_00) }).remedies).toMatchObject([{ price: eur(monthly) }]);
  });

  test('the best is found before anything is rounded', () => {
    const monthly = given.offer({ offerId: 'a-monthly', price: eur(9_99) });
    const yearly = given.offer({ offerId: 'b-yearly', price: eur(119_87), interval: 'year' });
    expect(renewed([monthly, yearly]).remedies).toMatchObject([{ offerId: 'b-yearly', price: eur(9_98) }]);
  });

  test.each([
    ['JPY', 11_999, 999],
    ['KWD', 11_999, 999],
    ['EUR', 11_999, 999],
  ] as const)('in %s minor units stay whole', (currency, yearly, monthly) => {
    const offer = given.offer({ price: money(yearly, currency), interval: 'year' });
    expect(renewed([offer], { currentPrice: money(1_000, currency) }).remedies).toMatchObject([
      { price: money(monthly, currency), value: money(1, currency) },
    ]);
  });

  test('the largest amounts are still exact', () => {
    const most = 100_000_000_000_000;
    const offer = given.offer({ price: eur(most - 1) });
    expect(renewed([offer], { currentPrice: eur(most) }).remedies).toMatchObject([{ value: eur(1) }]);
    expect(renewed([given.offer({ price: eur(most) })], { currentPrice: eur(most), interval: 'year' }).verdict).toBe(
      'unneeded',
    );
  });
});

describe('a machine does not guess at exchange rates', () => {
  const francs = given.offer({ offerId: 'francs', price: money(1, 'CHF') });

  test('an offer in another currency alone goes to my host', () => {
    const decision = renewed([francs]);
    expect(decision.verdict).toBe('referred');
    expect(saidBy(decision, rule)).toBe('unknown offer-in-other-currency');
  });

  test('beside a better one in my currency, that one is matched at once', () => {
    expect(renewed([francs, given.offer({ price: eur(9_99) })]).remedies).toMatchObject([{ offerId: 'offer-1' }]);
  });

  test('beside one in my currency that is no better, it still goes to my host', () => {
    expect(renewed([given.offer({ price: eur(24_99) }), francs]).verdict).toBe('referred');
  });

  test('one that does not hold is none', () => {
    expect(renewed([{ ...francs, validUntil: '2026-06-30' }]).verdict).toBe('unneeded');
  });
});
