/** Amounts as a host types and reads them: in whatever currency, they are what the events say. */
import { describe, expect, test } from 'vitest';
import { emptyWish, minorUnits, wishOf } from '../../console/src/cases/wish.ts';
import { wordsIn } from '../../console/src/words/format.ts';
import { currencies, minorUnitDigits } from '../../events/currencies.ts';

const { money } = wordsIn('en', {});

describe('an amount that is typed', () => {
  test.each([
    ['20', 'EUR', 2_000],
    ['12,50', 'EUR', 1_250],
    ['12.5', 'EUR', 1_250],
    [' 0,01 ', 'EUR', 1],
    ['20', 'JPY', 20],
    ['20', 'HUF', 2_000],
    ['1,234', 'KWD', 1_234],
    ['1,234', 'IQD', 1_234],
  ] as const)('%j in %s is so many minor units', (text, currency, amount) => {
    expect(minorUnits(text, currency)).toBe(amount);
  });

  test.each([
    ['0', 'EUR'],
    ['0,00', 'EUR'],
    ['12,505', 'EUR'],
    ['12,5', 'JPY'],
    ['-3', 'EUR'],
    ['1.000,50', 'EUR'],
    ['twenty', 'EUR'],
    ['', 'EUR'],
  ] as const)('%j in %s is none', (text, currency) => {
    expect(minorUnits(text, currency)).toBeUndefined();
  });

  test.each(currencies)('of %s is shown as it was typed', (currency) => {
    const digits = minorUnitDigits(currency);
    for (const amount of [1, 99, 12_345]) {
      const typed = (amount / 10 ** digits).toFixed(digits);
      expect(minorUnits(typed, currency)).toBe(amount);
      expect(money({ amount, currency }).replaceAll(',', '')).toContain(typed);
    }
  });
});

describe('a wish', () => {
  const draft = { ...emptyWish, amount: '20', reason: 'They waited for three weeks.' };

  test('needs an amount and a reason, and says of each what is missing', () => {
    expect(wishOf('C-1', emptyWish)).toEqual({ lacks: { amount: 'needed', reason: 'needed' } });
    expect(wishOf('C-1', { ...draft, amount: 'much' })).toEqual({ lacks: { amount: 'amountWrong' } });
    expect(wishOf('C-1', draft)).toEqual({
      wish: { customerId: 'C-1', kind: 'MakeGood', reason: draft.reason, value: { amount: 2_000, currency: 'EUR' } },
    });
  });

  test.each([
    [4_000, true],
    [4_001, false],
  ])('takes a reason of %i characters: %j', (length, isTaken) => {
    const checked = wishOf('C-1', { ...draft, reason: 'a'.repeat(length) });
    expect('wish' in checked).toBe(isTaken);
  });

  test('kind words have no amount, whatever was typed before', () => {
    expect(wishOf('C-1', { ...draft, kind: 'Apologise' })).toEqual({
      wish: { customerId: 'C-1', kind: 'Apologise', reason: draft.reason },
    });
  });
});
