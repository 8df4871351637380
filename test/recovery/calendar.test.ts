import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, daysAfter, isOlder, monthsAfter } from '../../shared/recovery/calendar.ts';
import { dayArbitrary, instantArbitrary } from '../events/arbitraries.ts';

describe('months as the law counts them', () => {
  test.each([
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['1999-08-31', 6, '2000-02-29'],
    ['2099-08-31', 6, '2100-02-28'],
    ['2024-03-31', 1, '2024-04-30'],
    ['2024-12-31', 2, '2025-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2024-11-30', 1, '2024-12-30'],
    ['2024-12-01', 1, '2025-01-01'],
    ['2024-06-15', 0, '2024-06-15'],
  ])('%s and %i months: %s', (day, months, last) => {
    expect(monthsAfter(day, months)).toBe(last);
  });

  test('the last day is a real day, in the month that is due, never later than the day of the same number', () => {
    fc.assert(
      fc.property(dayArbitrary, fc.integer({ min: 0, max: 120 }), (day, months) => {
        const last = monthsAfter(day, months);
        expect(new Date(last).toISOString().slice(0, 10)).toBe(last);
        const monthOf = (each: string) => Number(each.slice(0, 4)) * 12 + Number(each.slice(5, 7));
        expect(monthOf(last) - monthOf(day)).toBe(months);
        expect(last.slice(8) <= day.slice(8)).toBe(true);
      }),
    );
  });

  test('whoever buys later never has an earlier last day', () => {
    fc.assert(
      fc.property(dayArbitrary, dayArbitrary, (a, b) => {
        const [earlier = a, later = b] = [a, b].toSorted();
        expect(monthsAfter(earlier, 24) <= monthsAfter(later, 24)).toBe(true);
      }),
    );
  });
});

test('a day is a day in UTC, and a number of days is that many times 24 hours', () => {
  expect(dayOf('2026-06-15T23:59:59.999Z')).toBe('2026-06-15');
  expect(daysAfter('2024-02-28T12:00:00Z', 1)).toBe('2024-02-29T12:00:00.000Z');
  expect(daysAfter('2026-12-31T12:00:00Z', 2)).toBe('2027-01-02T12:00:00.000Z');
});

describe('what is older than so many days', () => {
  const days = 86_400_000;

  test('is so to the millisecond, whatever days lie between', () => {
    fc.assert(
      fc.property(
        instantArbitrary,
        fc.integer({ min: -2, max: 2 }),
        fc.integer({ min: 1, max: 4000 }),
        (at, off, many) => {
          for (const apart of [many * days + off, many * days + off * days, many * 3_600_000]) {
            const later = new Date(Date.parse(at) + apart).toISOString();
            expect(isOlder(at, later, many)).toBe(apart > many * days);
            expect(isOlder(later, at, many)).toBe(false);
          }
        },
      ),
      { numRuns: 1000 },
    );
  });

  test('is counted through leap days, turns of the year and of the century', () => {
    expect(isOlder('2024-02-28T12:00:00Z', '2024-03-01T12:00:00Z', 2)).toBe(false);
    expect(isOlder('2024-02-28T12:00:00Z', '2024-03-01T12:00:00.001Z', 2)).toBe(true);
    expect(isOlder('1999-12-31T23:59:59Z', '2000-01-01T23:59:59.000Z', 1)).toBe(false);
    expect(isOlder('2100-02-28T00:00:00Z', '2100-03-01T00:00:00.000Z', 1)).toBe(false);
    expect(isOlder('1969-12-31T00:00:00Z', '1970-01-02T00:00:00.001Z', 2)).toBe(true);
  });
});
