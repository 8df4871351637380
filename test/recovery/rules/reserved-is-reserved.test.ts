import { describe, expect, test } from 'vitest';
import { eur, saidBy, whenDecided } from '../given.ts';
import { givenWord } from '../given-kept-word.ts';

const rule = 'reserved-is-reserved';
const restored = { kind: 'RestoreReservation', basis: 'promise', reservationId: 'r-1' };
const onTop = { kind: 'MakeGood', basis: 'goodwill', value: eur(25_00) };
const alternatives = [
  { id: 'bar', name: 'Platz an der Bar, 19:30 Uhr' },
  { id: 'early', name: 'Tisch am Fenster, 17:00 Uhr' },
];
const choice = {
  kind: 'OfferChoice',
  basis: 'promise',
  of: 'reservation',
  about: 'r-1',
  options: [
    { option: 'bar', name: 'Platz an der Bar, 19:30 Uhr' },
    { option: 'early', name: 'Tisch am Fenster, 17:00 Uhr' },
  ],
};

describe('a reservation that was confirmed is restored', () => {
  test.each([
    ['nobody says that it is impossible', {}],
    ['it is possible', { possible: true }],
    ['others want the table', { ground: 'A party of twelve.' }],
    ['there are alternatives', { alternatives }],
  ])('where %s', (_, told) => {
    const decision = whenDecided(givenWord.reservationDisplaced(told));
    expect(decision).toMatchObject({ verdict: 'granted', remedies: [restored] });
    expect(saidBy(decision, rule)).toBe('applies reservation-confirmed');
  });

  test.each([
    ['2026-06-19T23:59:59Z', 'applies reservation-confirmed'],
    ['2026-06-20T23:59:59Z', 'applies reservation-confirmed'],
    ['2026-06-21T00:00:00Z', 'not-met no-alternative-known'],
  ])('as long as its day, 20 June, is not over (%s)', (occurredAt, said) => {
    expect(saidBy(whenDecided(givenWord.reservationDisplaced({ occurredAt })), rule)).toBe(said);
  });

  test('also where only the promise ledger has the confirmation, and the day', () => {
    const told = { confirmedAt: undefined, reservedFor: undefined };
    const promise = givenWord.promise({ kind: 'reservation', promiseId: 'r-1', agreedFor: '2026-06-20' });
    expect(whenDecided(givenWord.reservationDisplaced(told, { promise })).verdict).toBe('granted');
    const over = { ...told, occurredAt: '2026-06-21T08:00:00Z' };
    expect(whenDecided(givenWord.reservationDisplaced(over, { promise })).remedies).toEqual([onTop]);
  });
});

describe('where that is impossible', () => {
  test('I choose, and get something on top, at once', () => {
    const decision = whenDecided(givenWord.reservationDisplaced({ possible: false, alternatives }));
    expect(decision).toMatchObject({ verdict: 'granted', remedies: [choice, onTop] });
    expect(saidBy(decision, rule)).toBe('applies reservation-cannot-be-restored');
  });

  test.each([
    [[], 'referred'],
    [undefined, 'referred'],
    [alternatives.slice(0, 1), 'granted'],
  ])('with %j to choose from: %s', (found, verdict) => {
    expect(whenDecided(givenWord.reservationDisplaced({ possible: false, alternatives: found })).verdict).toBe(verdict);
  });

  test('and nothing is free, my host finds something; what I get on top is proposed', () => {
    const decision = whenDecided(givenWord.reservationDisplaced({ possible: false }));
    expect(decision.remedies).toEqual([onTop]);
    expect(saidBy(decision, rule)).toBe('not-met no-alternative-known');
  });
});

describe('a reservation that nobody tells to have been confirmed', () => {
  const never = { confirmedAt: undefined };

  test('and for which there is nothing else is looked at for that reason', () => {
    const decision = whenDecided(givenWord.reservationDisplaced({ ...never, possible: false }));
    expect(decision).toMatchObject({ verdict: 'referred', remedies: [{ kind: 'MakeGood' }] });
    expect(saidBy(decision, rule)).toBe('unknown confirmation-unknown-no-alternative');
  });

  test('is looked at by a person, who restores it with one click', () => {
    const decision = whenDecided(givenWord.reservationDisplaced(never));
    expect(decision).toMatchObject({ verdict: 'referred', remedies: [restored] });
    expect(saidBy(decision, rule)).toBe('unknown confirmation-unknown');
  });

  test('and cannot be restored, with the choice', () => {
    const decision = whenDecided(givenWord.reservationDisplaced({ ...never, possible: false, alternatives }));
    expect(decision).toMatchObject({ verdict: 'referred', remedies: [choice, onTop] });
  });

  test('is not confirmed because an order of the same id was accepted', () => {
    const promise = givenWord.promise({ kind: 'order', promiseId: 'r-1' });
    expect(whenDecided(givenWord.reservationDisplaced(never, { promise })).verdict).toBe('referred');
  });
});
