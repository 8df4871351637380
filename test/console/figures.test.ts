import { describe, expect, test } from 'vitest';
import { bucketsOf, daysOf } from '../../console/src/figures/buckets.ts';
import {
  askedIn,
  mostSeries,
  other,
  putRightOn,
  situationsIn,
  worthByCurrency,
} from '../../console/src/figures/series.ts';

const put = (event: string, day: string, putRight: number, asked = false) => ({
  day,
  event,
  verdict: 'granted' as const,
  asked,
  count: putRight + 1,
  putRight,
});
const byDay = (day: string) => day;
const found = ({ counts }: { counts: ReadonlyMap<string, number> }) => Object.fromEntries(counts);

describe('a period', () => {
  test('of a month is drawn day by day, also over the end of a month and of a year', () => {
    expect(daysOf({ from: '2026-12-30T00:00:00Z', to: '2027-01-02T09:00:00Z' })).toEqual([
      '2026-12-30',
      '2026-12-31',
      '2027-01-01',
      '2027-01-02',
    ]);
    expect(bucketsOf({ from: '2026-10-01', to: '2026-10-31' })).toMatchObject({ of: 'day', firsts: { length: 31 } });
  });

  test('of more days is drawn by weeks, of which the last ends today and each day is in one', () => {
    const period = { from: '2026-09-02', to: '2026-11-30' };
    const { of, firsts, at } = bucketsOf(period);
    expect(of).toBe('week');
    expect(firsts.at(-1)).toBe('2026-11-24');
    expect(firsts[0]).toBe('2026-09-02');
    const sizes = Map.groupBy(daysOf(period), at);
    expect([...sizes.keys()]).toEqual(firsts);
    expect([...sizes.values()].slice(1).map((days) => days.length)).toEqual(Array(12).fill(7));
  });

  test('is drawn by weeks from thirty-two days on', () => {
    expect(bucketsOf({ from: '2026-10-01', to: '2026-11-01' }).of).toBe('week');
  });
});

describe('what was put right', () => {
  test('is counted by situation, the most frequent first, and courtesies are not counted', () => {
    const cases = [
      put('A', '2026-11-01', 1),
      put('B', '2026-11-01', 2),
      put('B', '2026-11-02', 3),
      put('C', '2026-11-01', 0),
    ];
    const series = situationsIn(cases, byDay);
    expect(series.map(({ name }) => name)).toEqual(['B', 'A']);
    expect(series.map(found)).toEqual([{ '2026-11-01': 2, '2026-11-02': 3 }, { '2026-11-01': 1 }]);
    expect(putRightOn(cases, '2026-11-01')).toBe(3);
  });

  test.each([mostSeries, mostSeries + 1, mostSeries + 9])(
    'in %i situations nothing is lost, and few enough to tell apart are drawn',
    (many) => {
      const cases = Array.from({ length: many }, (_, nth) => put(`E-${nth}`, '2026-11-01', nth + 1));
      const series = situationsIn(cases, byDay);
      expect(series.length).toBe(mostSeries);
      expect(series.at(-1)?.name === other).toBe(many > mostSeries);
      const total = series.flatMap(({ counts }) => [...counts.values()]).reduce((sum, count) => sum + count, 0);
      expect(total).toBe((many * (many + 1)) / 2);
    },
  );

  test('is told by who spoke first, also where nobody asked', () => {
    const [unasked, asked] = askedIn([put('A', '2026-11-01', 2)], byDay);
    expect([unasked?.name, unasked && found(unasked)]).toEqual(['unasked', { '2026-11-01': 2 }]);
    expect([asked?.name, asked && found(asked)]).toEqual(['asked', {}]);
  });
});

test('francs are never added to euros, and what nobody could expect is not expected to be nothing', () => {
  const worth = worthByCurrency({
    value: [
      { day: '2026-11-01', basis: 'right', currency: 'EUR', amount: 100 },
      { day: '2026-11-02', basis: 'right', currency: 'EUR', amount: 20 },
      { day: '2026-11-02', basis: 'right', currency: 'CHF', amount: 7 },
    ],
    forecast: [{ basis: 'goodwill', currency: 'EUR', amount: 50 }],
  });
  expect([...worth.keys()]).toEqual(['CHF', 'EUR']);
  expect(worth.get('EUR')).toEqual([
    { basis: 'right', granted: 120, expected: undefined },
    { basis: 'promise', granted: 0, expected: undefined },
    { basis: 'goodwill', granted: 0, expected: 50 },
  ]);
  expect(worth.get('CHF')?.[0]).toEqual({ basis: 'right', granted: 7, expected: undefined });
});
