import { readFileSync } from 'node:fs';
import type { Entry } from './aws.ts';

const samples = new URL('../../events/samples/', import.meta.url);

/** A sample as if it had happened just now, with other data where a test needs it. `telling` is its event id. */
export function sample(name: string, data: Record<string, unknown>, telling?: string): Entry {
  const entry: Entry = JSON.parse(readFileSync(new URL(`${name}.json`, samples), 'utf8'));
  const { metadata } = entry.detail;
  const told = { ...metadata, eventId: telling ?? metadata.eventId, occurredAt: new Date().toISOString() };
  return { ...entry, detail: { metadata: told, data: { ...entry.detail.data, ...data } } };
}

/** A calendar day, so many days from today. */
export const day = (fromToday: number): string =>
  new Date(Date.now() + fromToday * 86_400_000).toISOString().slice(0, 10);

/** Who works here. */
export const colleagues = [
  { employeeId: 'E-91', name: 'Anna Vogt', languages: ['de', 'en'], topics: ['contract'], joinsOn: day(-900) },
  { employeeId: 'E-92', name: 'Ben Okoye', languages: ['de', 'en'], topics: ['product'], joinsOn: day(-900) },
  { employeeId: 'E-93', name: 'Cem Aydin', languages: ['de', 'en'], topics: ['billing'], joinsOn: day(-900) },
];
