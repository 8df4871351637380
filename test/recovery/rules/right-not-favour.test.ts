import { describe, expect, test } from 'vitest';
import { findingOf, given, saidBy, trampoline, whenDecided } from '../given.ts';

const rule = 'right-not-favour';
const claimed = (purchasedOn: string, claimedOn: string) =>
  whenDecided(given.warrantyClaim({ purchase: { date: purchasedOn }, occurredAt: `${claimedOn}T10:00:00Z` }));

describe('within 24 months it is a right, on the last day too', () => {
  test.each([
    ['bought today', '2026-06-15', '2026-06-15', 'right'],
    ['the day before the last', '2024-06-16', '2026-06-15', 'right'],
    ['the last day', '2024-06-15', '2026-06-15', 'right'],
    ['the day after the last', '2024-06-14', '2026-06-15', 'goodwill'],
    ['bought on a leap day, claimed on 28 February', '2024-02-29', '2026-02-28', 'right'],
    ['bought on a leap day, claimed on 1 March', '2024-02-29', '2026-03-01', 'goodwill'],
    ['bought on 1 March, claimed on the leap day before the last day', '2022-03-01', '2024-02-29', 'right'],
    ['bought on 28 February, claimed on it again', '2022-02-28', '2024-02-28', 'right'],
    ['bought on 28 February, claimed on the leap day after', '2022-02-28', '2024-02-29', 'goodwill'],
    ['bought on a 31st, claimed on the last of the month', '2024-08-31', '2026-08-31', 'right'],
    ['bought on 31 December, claimed on it', '2024-12-31', '2026-12-31', 'right'],
    ['bought on 31 December, claimed at New Year', '2024-12-31', '2027-01-01', 'goodwill'],
    ['bought in 1999 over the leap year 2000', '1999-02-28', '2001-02-28', 'right'],
    ['ten years ago', '2016-06-15', '2026-06-15', 'goodwill'],
  ])('%s', (_, purchasedOn, claimedOn, basis) => {
    const decision = claimed(purchasedOn, claimedOn);
    expect(decision.verdict).toBe('granted');
    expect(decision.remedies.map((remedy) => remedy.basis)).toEqual([basis]);
  });

  test('the first and the last moment of the last day count alike', () => {
    for (const time of ['00:00:00Z', '23:59:59.999Z']) {
      const facts = given.warrantyClaim({ purchase: { date: '2024-06-15' }, occurredAt: `2026-06-15T${time}` });
      expect(whenDecided(facts).remedies).toMatchObject([{ basis: 'right' }]);
    }
  });

  test('the finding tells the day of purchase and the last day', () => {
    expect(findingOf(claimed('2024-02-29', '2026-01-01'), rule).because).toEqual({
      code: 'within-statutory-period',
      params: { purchasedOn: '2024-02-29', lastDay: '2026-02-28' },
    });
  });

  test.each([
    ['2026-02-28', 'right'],
    ['2026-03-01', 'goodwill'],
  ])('where the period ends in a month that has no such day it ends with the month: claimed %s', (claimedOn, basis) => {
    const facts = given.warrantyClaim({ purchase: { date: '2023-08-31' }, occurredAt: `${claimedOn}T10:00:00Z` });
    expect(whenDecided(facts, { statutoryMonths: 30 }).remedies).toMatchObject([{ basis }]);
  });

  test('a longer period in the policy is a longer right', () => {
    const facts = given.warrantyClaim({ purchase: { date: '2023-06-15' } });
    expect(whenDecided(facts).remedies).toMatchObject([{ basis: 'goodwill' }]);
    expect(whenDecided(facts, { statutoryMonths: 36 }).remedies).toMatchObject([{ basis: 'right' }]);
  });
});

describe('where nobody knows, we do it all the same', () => {
  test.each([
    ['no purchase is told', undefined],
    ['only an order is told', { orderId: 'order-1' }],
  ])('%s', (_, purchase) => {
    const decision = whenDecided(given.warrantyClaim(purchase ? { purchase } : {}));
    expect(decision.verdict).toBe('granted');
    expect(saidBy(decision, rule)).toBe('not-applicable purchase-date-unknown');
    expect(decision.remedies).toMatchObject([{ basis: 'goodwill' }]);
  });

  test('a purchase after the claim is a slip of the pen, not a reason to refer', () => {
    const decision = claimed('2026-06-16', '2026-06-15');
    expect(decision.verdict).toBe('granted');
    expect(saidBy(decision, rule)).toBe('not-applicable purchase-date-unknown');
  });

  test('the day is taken from my own purchases where the claim does not tell it', () => {
    const purchases = [{ sku: trampoline.sku, date: '2025-01-01' }];
    expect(whenDecided(given.warrantyClaim({}, { purchases })).remedies).toMatchObject([{ basis: 'right' }]);
  });

  test.each([
    ['the last one before the claim counts', ['2023-01-01', '2025-01-01'], 'right'],
    ['one after the claim does not', ['2023-01-01', '2026-06-16'], 'goodwill'],
    ['one on the day of the claim does', ['2023-01-01', '2026-06-15'], 'right'],
  ])('I bought the same thing twice: %s', (_, days, basis) => {
    const bought = days.map((date) => ({ sku: trampoline.sku, date }));
    for (const purchases of [bought, bought.toReversed()]) {
      expect(whenDecided(given.warrantyClaim({}, { purchases })).remedies).toMatchObject([{ basis }]);
    }
  });

  test('nor does a slip of the pen cost me the right that my own purchases show', () => {
    const known = { purchases: [{ sku: trampoline.sku, date: '2025-01-01' }] };
    const decision = whenDecided(given.warrantyClaim({ purchase: { date: '2062-01-01' } }, known));
    expect(decision.remedies).toMatchObject([{ basis: 'right' }]);
  });

  test('the same article with another serial number is not the one I claim for', () => {
    const purchases = [{ sku: trampoline.sku, serialNumber: 'SN-1', date: '2025-01-01' }];
    const product = { ...trampoline, serialNumber: 'SN-7' };
    expect(whenDecided(given.warrantyClaim({ product }, { purchases })).remedies).toMatchObject([
      { basis: 'goodwill' },
    ]);
    expect(whenDecided(given.warrantyClaim({}, { purchases })).remedies).toMatchObject([{ basis: 'right' }]);
  });

  test('of several of the same article the one with the serial number counts', () => {
    const purchases = [
      { sku: trampoline.sku, serialNumber: 'SN-1', date: '2010-01-01' },
      { sku: trampoline.sku, serialNumber: 'SN-7', date: '2025-01-01' },
    ];
    const product = { ...trampoline, serialNumber: 'SN-7' };
    expect(whenDecided(given.warrantyClaim({ product }, { purchases })).remedies).toMatchObject([{ basis: 'right' }]);
  });
});

test('a right that cannot be granted at once is referred as a right', () => {
  const decision = whenDecided(given.warrantyClaim({ purchase: { date: '2026-01-01' } }, { grants: 'unknown' }));
  expect(decision.verdict).toBe('referred');
  expect(decision.remedies).toMatchObject([{ basis: 'right' }]);
});

test('every remedy of a case has the right, the warning too', () => {
  const fault = { description: 'scharfe Kante', safetyRelevant: true };
  const decision = whenDecided(given.warrantyClaim({ purchase: { date: '2026-01-01' }, fault }));
  expect(decision.remedies).toMatchObject([
    { kind: 'ReplaceProduct', basis: 'right' },
    { kind: 'StopUseNotice', basis: 'right' },
  ]);
});
