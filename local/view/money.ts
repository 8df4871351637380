import { type Money, minorUnitDigits } from '../../events/index.ts';
import { tie } from './paint.ts';

/** `1234` cents as `12.34 EUR`, tied together. */
export function moneyText({ amount, currency }: Money): string {
  const digits = minorUnitDigits(currency);
  return `${(amount / 10 ** digits).toFixed(digits)}${tie}${currency}`;
}
