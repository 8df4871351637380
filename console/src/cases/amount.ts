/** An amount as somebody types it, and what is wrong with what is none. */
import { minorUnitDigits } from '../../../events/currencies.ts';
import type { Currency, Language } from '../api/generated.ts';

/** So many digits before the point: far more than anybody gives, and always exact. */
const mostDigits = 9;
export const largestAmount = 10 ** mostDigits - 1;

/** `12,50` or `12.50` in minor units; nothing for what is no amount above zero of that currency. */
export function minorUnits(text: string, currency: Currency): number | undefined {
  const digits = minorUnitDigits(currency);
  const [, whole, fraction = ''] = /^(\d+)(?:[.,](\d+))?$/.exec(text.trim()) ?? [];
  if (whole === undefined || whole.length > mostDigits || fraction.length > digits) return undefined;
  const amount = Number(whole + fraction.padEnd(digits, '0'));
  return amount > 0 ? amount : undefined;
}

export type AmountFault = 'amountWrong' | 'amountGrouped' | 'amountUnit' | 'amountDecimals' | 'amountTooLarge';

/** What each language puts between thousands. */
const between = { de: '.', en: ',' } as const satisfies Record<Language, string>;

/** Why this is no amount of that currency, for whoever reads the language. */
export function amountFault(text: string, currency: Currency, language: Language): AmountFault {
  const typed = text.trim();
  if (/\d/.test(typed) && /[\p{L}\p{Sc}]/u.test(typed)) return 'amountUnit';
  if (isGrouped(typed, language)) return 'amountGrouped';
  const [, whole, fraction = ''] = /^(\d+)(?:[.,](\d*))?$/.exec(typed) ?? [];
  if (whole === undefined) return 'amountWrong';
  if (whole.length > mostDigits) return 'amountTooLarge';
  return fraction.length > minorUnitDigits(currency) ? 'amountDecimals' : 'amountWrong';
}

/** `1.000,50`, `1,000.50`, `1 000`, `1’000`; and `1.000`, where that is a thousand and no fraction. */
function isGrouped(typed: string, language: Language): boolean {
  const [, mark, last] = /^[1-9]\d{0,2}(?:([.,\s'’])\d{3})(?:\1\d{3})*(?:([.,])\d*)?$/.exec(typed) ?? [];
  if (mark === undefined || mark === last) return false;
  const isOnce = last === undefined && typed.split(mark).length === 2;
  return !isOnce || !/[.,]/.test(mark) || mark === between[language];
}
