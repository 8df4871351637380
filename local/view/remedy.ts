/** Remedies in a few words for a terminal, whatever their kind. */
import type { Money, Remedy } from '../../events/index.ts';
import { moneyText } from './money.ts';

/** What a remedy is about: `part Standfüße for Trampolin 305`, `order O-1`, … in its own words. */
export function subjectOf(remedy: Remedy): string {
  const { kind: _, basis, value, price, interval, part, product, ...others } = remedy as Remedy & Fields;
  const thing = part && product ? `${part.name} for ${product.name}` : (product?.name ?? '');
  const now = price ? `now ${moneyText(price)} a ${interval}` : '';
  const named = Object.values(others).flatMap(wordsOf);
  return [thing, now, ...named].filter((words) => words !== '').join(', ');
}

/** `24.90 EUR`, or `saves 7.40 EUR` where it is a price that falls; nothing where it has no worth. */
export function worthOf(remedy: Remedy): string {
  const { value, price } = remedy as Fields;
  return value ? `${price ? 'saves ' : ''}${moneyText(value)}` : '';
}

interface Fields {
  value?: Money;
  price?: Money;
  interval?: string;
  part?: { name: string };
  product?: { name: string };
}

function wordsOf(field: unknown): string[] {
  if (typeof field === 'string' || typeof field === 'number') return [String(field)];
  if (Array.isArray(field)) return field.flatMap(wordsOf);
  if (typeof field !== 'object' || field === null) return [];
  return 'amount' in field ? [moneyText(field as Money)] : 'name' in field ? wordsOf(field.name) : [];
}
