import { type Money, minorUnitDigits } from '../../events/index.ts';

/** `1234` cents as `12.34 EUR`. */
export function moneyText({ amount, currency }: Money): string {
  const digits = minorUnitDigits(currency);
  return `${(amount / 10 ** digits).toFixed(digits)} ${currency}`;
}
