import { expect, test } from 'vitest';
import { parse } from '../../events/index.ts';
import { nearestTo } from '../../events/nearest.ts';

const names = ['WarrantyClaimed', 'ContractChanged', 'ContractStarted', 'HourStruck'];

test.each([
  ['WarantyClaimed', 'WarrantyClaimed'],
  ['warrantyclaimed', 'WarrantyClaimed'],
  ['WarrantyClaim', 'WarrantyClaimed'],
  ['ContractChange', 'ContractChanged'],
  ['WarrantyClaimedXYZ', 'WarrantyClaimed'],
])('%s was meant to be %s', (word, meant) => {
  expect(nearestTo(word, names)).toBe(meant);
});

test.each(['', 'WarrantyClaimedWXYZ', 'ParcelLost', 'x'.repeat(60_000)])(
  'a word that is no slip is guessed at by nobody',
  (word) => {
    expect(nearestTo(word, names)).toBeUndefined();
  },
);

test('whoever misspells an event is told which one it may be, and not all that there are', () => {
  const told = (name: string) => {
    const parsed = parse(JSON.stringify({ source: 'shop', 'detail-type': name, detail: { metadata: {}, data: {} } }));
    return parsed.ok ? [] : parsed.faults.filter(({ code }) => code === 'unknown-event').map(({ message }) => message);
  };
  expect(told('WarantyClaimed')).toEqual(['no such event. Did you mean WarrantyClaimed?']);
  expect(told('ParcelLost')).toEqual(['no such event; each that there is has its schema in events/generated']);
  expect(told('LetterReady')).toEqual(['this is what Kulanz says; nobody tells it']);
});
