import { describe, expect, test } from 'vitest';
import type { Decision } from '../../../shared/recovery/decision.ts';
import { daysFromToday, given, saidBy, whenDecided } from '../given.ts';
import { givenWord } from '../given-kept-word.ts';

const rule = 'record-outweighs-category';
const kept = { kind: 'KeepTerms', basis: 'promise', decisionId: 'd-1' };
const held = { kind: 'HoldChange', basis: 'promise', decisionId: 'd-1' };
const unknownCustomer = { customer: 'unknown' } as const;

const isKept = (decision: Decision) => {
  expect(decision).toMatchObject({ verdict: 'granted', remedies: [kept] });
  expect(decision.meanwhile).toBeUndefined();
};
const isHeld = (decision: Decision) =>
  expect(decision).toMatchObject({ verdict: 'referred', remedies: [kept], meanwhile: [held] });

describe('thirty spotless years outweigh “no salary comes in, those are the rules”', () => {
  test('the terms stay, at once and without asking', () => {
    const decision = whenDecided(givenWord.termsTightened());
    isKept(decision);
    expect(saidBy(decision, rule)).toBe('applies record-spotless');
  });

  test.each([
    ['2023-06-14', true],
    ['2023-06-15', true],
    ['2023-06-16', false],
  ])('three years to the day are enough: a customer since %s, on 15 June 2026: %s', (customerSince, enough) => {
    const decision = whenDecided(givenWord.termsTightened({ customerSince }, unknownCustomer));
    (enough ? isKept : isHeld)(decision);
    expect(saidBy(decision, rule)).toBe(enough ? 'applies record-spotless' : 'not-met record-short');
  });

  test.each([
    // Whoever came on a leap day has their three years at the end of February, as the law counts.
    ['2024-02-29', '2027-02-27T23:59:59.999Z', false],
    ['2024-02-29', '2027-02-28T00:00:00Z', true],
    ['2024-02-29', '2027-03-01T00:00:00Z', true],
    ['2021-02-28', '2024-02-27T12:00:00Z', false],
    ['2021-02-28', '2024-02-28T00:00:00Z', true],
    ['2021-03-01', '2024-02-29T23:59:59Z', false],
    ['2021-03-01', '2024-03-01T00:00:00Z', true],
  ])('since %s, on %s: %s', (customerSince, occurredAt, enough) => {
    const decision = whenDecided(givenWord.termsTightened({ customerSince, occurredAt }, unknownCustomer));
    (enough ? isKept : isHeld)(decision);
  });

  test('how many years are enough is the policy’s', () => {
    const facts = givenWord.termsTightened({ customerSince: '2021-06-15' }, unknownCustomer);
    expect(whenDecided(facts, { spotlessYears: 5 }).verdict).toBe('granted');
    expect(whenDecided(facts, { spotlessYears: 6 }).verdict).toBe('referred');
  });

  test('what we know ourselves counts where nobody told, and the earlier day where both are known', () => {
    const since = (customerSince: string) => ({ customer: given.customer({ customerSince }) });
    isKept(whenDecided(givenWord.termsTightened({ customerSince: undefined }, since('2023-06-15'))));
    isHeld(whenDecided(givenWord.termsTightened({ customerSince: undefined }, since('2023-06-16'))));
    isKept(whenDecided(givenWord.termsTightened({ customerSince: '1996-05-14' }, since('2026-01-01'))));
    isKept(whenDecided(givenWord.termsTightened({ customerSince: '2026-01-01' }, since('1996-05-14'))));
  });
});

describe('a record that is mixed, short or unknown', () => {
  test.each([
    [{ remindersReceived: 0, incidents: 0 }, 'applies record-spotless'],
    [{ remindersReceived: 1, incidents: 0 }, 'not-met record-mixed'],
    [{ remindersReceived: 0, incidents: 1 }, 'not-met record-mixed'],
    [{ remindersReceived: 1, incidents: undefined }, 'not-met record-mixed'],
    [{ remindersReceived: undefined, incidents: 0 }, 'unknown record-unknown'],
    [{ remindersReceived: 0, incidents: undefined }, 'unknown record-unknown'],
    [{ remindersReceived: undefined, incidents: undefined }, 'unknown record-unknown'],
  ])('%j: %s', (told, said) => {
    expect(saidBy(whenDecided(givenWord.termsTightened(told)), rule)).toBe(said);
  });

  test('is looked at by my host before anything changes: the change is held at once, keeping is one click away', () => {
    isHeld(whenDecided(givenWord.termsTightened({ remindersReceived: 1 })));
    isHeld(whenDecided(givenWord.termsTightened({ incidents: undefined })));
    isHeld(whenDecided(givenWord.termsTightened({ customerSince: undefined }, unknownCustomer)));
    isHeld(whenDecided(givenWord.termsTightened({ customerSince: '2026-06-15' }, unknownCustomer)));
  });

  test('is never a reason by itself to let the change through, whatever category is named', () => {
    for (const ground of ['Category C.', 'No salary.', 'Segment: small', '']) {
      for (const told of [{}, { remindersReceived: 9 }, { incidents: undefined }]) {
        expect(whenDecided(givenWord.termsTightened({ ...told, ground })).verdict).not.toBe('unneeded');
      }
    }
  });
});

test('a spotless record that reaches us too late for a machine is held too, while the host looks', () => {
  isKept(whenDecided(givenWord.termsTightened({}, { now: daysFromToday(90) })));
  isHeld(whenDecided(givenWord.termsTightened({}, { now: daysFromToday(90, 1) })));
});
