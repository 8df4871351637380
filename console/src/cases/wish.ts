/** What a host fills in, and the wish that it makes; kept apart from how it looks. */
import { currencies } from '../../../events/currencies.ts';
import { longest } from '../../../events/lengths.ts';
import type { Currency, GoodwillWish } from '../api/generated.ts';
import { minorUnits } from './amount.ts';

export const kinds = [
  'MakeGood',
  'Compensate',
  'RefundFee',
  'WaiveFee',
  'ReplaceProduct',
  'Repair',
  'ShipSparePart',
  'Apologise',
  'CheckIn',
] as const satisfies readonly GoodwillWish['kind'][];
export type Kind = (typeof kinds)[number];

/** What has to be said with a kind, and what may be: as the contract has it. */
export const detailsOf: Record<Kind, { value: 'needed' | 'may' | 'no'; product: boolean; part: boolean }> = {
  ShipSparePart: { value: 'may', product: true, part: true },
  Repair: { value: 'may', product: true, part: false },
  ReplaceProduct: { value: 'may', product: true, part: false },
  WaiveFee: { value: 'needed', product: false, part: false },
  RefundFee: { value: 'needed', product: false, part: false },
  Compensate: { value: 'needed', product: false, part: false },
  MakeGood: { value: 'needed', product: false, part: false },
  Apologise: { value: 'no', product: false, part: false },
  CheckIn: { value: 'no', product: false, part: false },
};

/** Those that are likely here. */
export const likelyCurrencies = ['EUR', 'CHF', 'GBP', 'USD', 'PLN', 'CZK', 'DKK', 'SEK', 'NOK'] as const;
/** All the others that the events know. */
export const otherCurrencies: readonly Currency[] = currencies.filter(
  (currency) => !likelyCurrencies.some((likely) => likely === currency),
);
export const isCurrency = (text: string | undefined): text is Currency => currencies.some((one) => one === text);

export interface WishDraft {
  kind: Kind;
  amount: string;
  currency: Currency;
  reason: string;
  productSku: string;
  productName: string;
  partSku: string;
  partName: string;
  about: string;
}

export const emptyWish: WishDraft = {
  kind: 'MakeGood',
  amount: '',
  currency: 'EUR',
  reason: '',
  productSku: '',
  productName: '',
  partSku: '',
  partName: '',
  about: '',
};

/** What is typed, by where it stands in the wish. */
export const pathOf = {
  amount: 'value',
  reason: 'reason',
  productSku: 'product.sku',
  productName: 'product.name',
  partSku: 'part.sku',
  partName: 'part.name',
} as const;
export type WishField = keyof typeof pathOf;

const longestOf: Partial<Record<WishField, number>> = {
  reason: longest.prose,
  productSku: longest.id,
  productName: longest.label,
  partSku: longest.id,
  partName: longest.label,
};

export type Lack = 'needed' | 'amountWrong' | 'tooLong';

/** A wish, or the fields in which something is missing or wrong. */
export function wishOf(
  customerId: string,
  draft: WishDraft,
): { wish: GoodwillWish } | { lacks: Partial<Record<WishField, Lack>> } {
  const { kind, currency } = draft;
  const details = detailsOf[kind];
  const lacks: Partial<Record<WishField, Lack>> = {};
  const text = (field: WishField) => {
    const value = draft[field].trim();
    if (value === '') lacks[field] = 'needed';
    if (value.length > (longestOf[field] ?? value.length)) lacks[field] = 'tooLong';
    return value;
  };
  const wish: GoodwillWish = { customerId, kind, reason: text('reason') };
  const hasAmount = draft.amount.trim() !== '';
  if (details.value === 'needed' || (details.value === 'may' && hasAmount)) {
    const amount = minorUnits(text('amount'), currency);
    if (amount !== undefined) wish.value = { amount, currency };
    else lacks.amount ??= 'amountWrong';
  }
  if (details.product) wish.product = { sku: text('productSku'), name: text('productName') };
  if (details.part) wish.part = { sku: text('partSku'), name: text('partName') };
  if (draft.about !== '') wish.about = draft.about;
  return Object.keys(lacks).length > 0 ? { lacks } : { wish };
}
