/** Remedies in a few words for a terminal, whatever their kind. */
import type { Money, Remedy } from '../../events/index.ts';
import { moneyText } from './money.ts';

/** What a remedy is about: `part Standfüße for Trampolin 305`, `order O-1`, … in its own words. */
export function subjectOf(remedy: Remedy): string {
  const { kind: _, basis, value, price, interval, part, product, ...others } = remedy as Remedy & Fields;
  const thing = part && product ? `${part.name} for ${product.name}` : (product?.name ?? '');
  const now = price ? `now ${moneyText(price)} a ${interval}` : '';
  const named = Object.entries(others).flatMap(([name, field]) => wordsOf(field, name));
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

/** A number says what it counts, a person what they are; of things that have a name, the name will do. */
function wordsOf(field: unknown, name: string): string[] {
  if (typeof field === 'string') return [field];
  if (typeof field === 'number') return [`${field} ${name}`];
  if (Array.isArray(field)) return field.length > 0 ? [field.flatMap((one) => wordsOf(one, name)).join(' / ')] : [];
  if (typeof field !== 'object' || field === null) return [];
  if ('amount' in field) return [moneyText(field as Money)];
  if ('employeeId' in field) return [`${name} ${'name' in field ? field.name : field.employeeId}`];
  if ('name' in field) return wordsOf(field.name, name);
  return [...new Set(Object.entries(field).flatMap(([part, value]) => wordsOf(value, part)))];
}
