import { describe, expect, test } from 'vitest';
import { saidBy, whenDecided } from '../given.ts';
import { givenWord } from '../given-kept-word.ts';

const rule = 'your-slot-is-yours';
const kept = { kind: 'KeepSlot', basis: 'promise', engagementId: 's-1' };
const choiceOf = (...days: string[]) => ({
  kind: 'OfferChoice',
  basis: 'promise',
  of: days.length > 0 ? 'day' : 'whenever',
  about: 's-1',
  options: days.map((day) => ({ option: day, day })),
});

describe('a day that we agreed on is kept', () => {
  test.each([
    ['somebody proposes another', { proposedFor: '2026-07-06' }],
    ['there is a bigger job', { ground: 'A bigger job.' }],
    ['it is possible', { possible: true }],
  ])('where %s', (_, told) => {
    const decision = whenDecided(givenWord.serviceDeferred(told));
    expect(decision).toMatchObject({ verdict: 'granted', remedies: [kept] });
    expect(saidBy(decision, rule)).toBe('applies slot-agreed');
  });

  test.each([
    ['2026-06-21T12:00:00Z', 'applies slot-agreed'],
    ['2026-06-22T23:59:59.999Z', 'applies slot-agreed'],
    ['2026-06-23T00:00:00Z', 'not-met no-other-day-known'],
  ])('as long as it, 22 June, is not over (%s)', (occurredAt, said) => {
    expect(saidBy(whenDecided(givenWord.serviceDeferred({ occurredAt })), rule)).toBe(said);
  });

  test('also where only the promise ledger knows it', () => {
    const promise = givenWord.promise({ kind: 'service', promiseId: 's-1', agreedFor: '2026-06-22' });
    const told = { agreedFor: undefined };
    expect(whenDecided(givenWord.serviceDeferred(told, { promise })).remedies).toEqual([kept]);
    const over = { ...told, occurredAt: '2026-06-23T08:00:00Z', proposedFor: '2026-07-06' };
    expect(whenDecided(givenWord.serviceDeferred(over, { promise })).remedies).toEqual([choiceOf('2026-07-06')]);
  });

  test('29 February is a day like any other', () => {
    const told = { agreedFor: '2028-02-29', occurredAt: '2028-02-29T18:00:00Z' };
    expect(whenDecided(givenWord.serviceDeferred(told)).verdict).toBe('granted');
    const over = { ...told, occurredAt: '2028-03-01T00:00:00Z' };
    expect(whenDecided(givenWord.serviceDeferred(over)).verdict).toBe('referred');
  });
});

describe('where that is impossible', () => {
  test('I choose the new day', () => {
    const told = { possible: false, proposedFor: '2026-07-06', otherDays: ['2026-07-03', '2026-07-06'] };
    const decision = whenDecided(givenWord.serviceDeferred(told));
    expect(decision).toMatchObject({ verdict: 'granted', remedies: [choiceOf('2026-07-03', '2026-07-06')] });
    expect(saidBy(decision, rule)).toBe('applies slot-cannot-be-kept');
  });

  test.each([
    ['2026-06-14', 'referred'],
    ['2026-06-15', 'referred'],
    ['2026-06-16', 'granted'],
  ])('among days that are still to come: %s, told on 15 June: %s', (proposedFor, verdict) => {
    expect(whenDecided(givenWord.serviceDeferred({ possible: false, proposedFor })).verdict).toBe(verdict);
  });

  test('and no other day is known, my host asks me which one suits me', () => {
    const decision = whenDecided(givenWord.serviceDeferred({ possible: false }));
    expect(decision).toMatchObject({ verdict: 'referred', remedies: [choiceOf()] });
    expect(saidBy(decision, rule)).toBe('not-met no-other-day-known');
  });
});

describe('a day that nobody tells to have been agreed on', () => {
  test('is looked at by a person, who keeps it with one click', () => {
    const decision = whenDecided(givenWord.serviceDeferred({ agreedFor: undefined }));
    expect(decision).toMatchObject({ verdict: 'referred', remedies: [kept] });
    expect(saidBy(decision, rule)).toBe('unknown agreement-unknown');
  });

  test('is not agreed on because another job was', () => {
    const promise = givenWord.promise({ kind: 'service', promiseId: 's-2', agreedFor: '2026-06-22' });
    expect(whenDecided(givenWord.serviceDeferred({ agreedFor: undefined }, { promise })).verdict).toBe('referred');
  });
});
