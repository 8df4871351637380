/** Amounts as a host types and reads them: in whatever currency, they are what the events say. */
import { describe, expect, test } from 'vitest';
import { amountFault, minorUnits } from '../../console/src/cases/amount.ts';
import { emptyWish, wishOf } from '../../console/src/cases/wish.ts';
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
    ['1000000000', 'EUR'],
    ['twenty', 'EUR'],
    ['', 'EUR'],
  ] as const)('%j in %s is none', (text, currency) => {
    expect(minorUnits(text, currency)).toBeUndefined();
  });

  test.each([
    ['1,000.50', 'EUR', 'amountGrouped', 'amountGrouped'],
    ['1.000,50', 'EUR', 'amountGrouped', 'amountGrouped'],
    ['1 000', 'EUR', 'amountGrouped', 'amountGrouped'],
    ['1’000.50', 'CHF', 'amountGrouped', 'amountGrouped'],
    ['1.000.000', 'EUR', 'amountGrouped', 'amountGrouped'],
    // A thousand in one language, and three decimals in the other.
    ['300.555', 'EUR', 'amountGrouped', 'amountDecimals'],
    ['300,555', 'EUR', 'amountDecimals', 'amountGrouped'],
    ['0.555', 'EUR', 'amountDecimals', 'amountDecimals'],
    ['1000.555', 'EUR', 'amountDecimals', 'amountDecimals'],
    ['12,5', 'JPY', 'amountDecimals', 'amountDecimals'],
    ['1,2345', 'KWD', 'amountDecimals', 'amountDecimals'],
    ['300 EUR', 'EUR', 'amountUnit', 'amountUnit'],
    ['€1,000.50', 'EUR', 'amountUnit', 'amountUnit'],
    ['99999999999999999', 'EUR', 'amountTooLarge', 'amountTooLarge'],
    ['1000000000', 'EUR', 'amountTooLarge', 'amountTooLarge'],
    ['0', 'EUR', 'amountWrong', 'amountWrong'],
    ['-3', 'EUR', 'amountWrong', 'amountWrong'],
    ['twenty', 'EUR', 'amountWrong', 'amountWrong'],
    ['1.2.3', 'EUR', 'amountWrong', 'amountWrong'],
    ['12.', 'EUR', 'amountWrong', 'amountWrong'],
  ] as const)('what is wrong with %j in %s is said', (text, currency, inGerman, inEnglish) => {
    expect(minorUnits(text, currency)).toBeUndefined();
    expect(amountFault(text, currency, 'de')).toBe(inGerman);
    expect(amountFault(text, currency, 'en')).toBe(inEnglish);
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
