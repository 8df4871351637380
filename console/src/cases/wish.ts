/** What a host fills in, and the wish that it makes; kept apart from how it looks. */
import type { GoodwillWish } from '../api/generated.ts';

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

export interface Draft {
  kind: Kind;
  amount: string;
  currency: string;
  reason: string;
  productSku: string;
  productName: string;
  partSku: string;
  partName: string;
  about: string;
}

export const emptyDraft: Draft = {
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

export type DraftField = 'amount' | 'reason' | 'productSku' | 'productName' | 'partSku' | 'partName';

/** A wish, or the fields that still lack something: `needed`, or an amount that is none. */
export function wishOf(
  customerId: string,
  draft: Draft,
): { wish: GoodwillWish } | { lacks: Partial<Record<DraftField, 'needed' | 'amountWrong'>> } {
  const { kind } = draft;
  const details = detailsOf[kind];
  const lacks: Partial<Record<DraftField, 'needed' | 'amountWrong'>> = {};
  const text = (field: DraftField) => {
    const value = draft[field].trim();
    if (value === '') lacks[field] = 'needed';
    return value;
  };
  const wish: GoodwillWish = { customerId, kind, reason: text('reason') };
  const hasAmount = draft.amount.trim() !== '';
  if (details.value === 'needed' || (details.value === 'may' && hasAmount)) {
    const amount = minorUnits(text('amount'), draft.currency);
    if (amount !== undefined)
      wish.value = { amount, currency: draft.currency as NonNullable<GoodwillWish['value']>['currency'] };
    else lacks.amount ??= 'amountWrong';
  }
  if (details.product) wish.product = { sku: text('productSku'), name: text('productName') };
  if (details.part) wish.part = { sku: text('partSku'), name: text('partName') };
  if (draft.about !== '') wish.about = draft.about;
  return Object.keys(lacks).length > 0 ? { lacks } : { wish };
}

/** How many digits a currency has behind the comma, as the browser knows it. */
export function digitsOf(currency: string): number {
  const { maximumFractionDigits = 2 } = new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions();
  return maximumFractionDigits;
}

/** `12,50` or `12.50` in minor units; nothing for what is no amount above zero of that currency. */
export function minorUnits(text: string, currency: string): number | undefined {
  const digits = digitsOf(currency);
  const parts = /^(\d{1,9})(?:[.,](\d+))?$/.exec(text.trim());
  if (!parts) return undefined;
  const [, whole = '', fraction = ''] = parts;
  if (fraction.length > digits) return undefined;
  const amount = Number(whole + fraction.padEnd(digits, '0'));
  return amount > 0 ? amount : undefined;
}
