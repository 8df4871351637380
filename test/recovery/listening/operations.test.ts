import { describe, expect, test } from 'vitest';
import { casesByDay } from '../../../shared/recovery/listening/cases.ts';
import type { Figure, FigureRemedy } from '../../../shared/recovery/listening/figure.ts';
import { lostIn } from '../../../shared/recovery/listening/lost.ts';
import { timeTaken, timeTakenByDay } from '../../../shared/recovery/listening/time-taken.ts';
import { forecastOf, remediesByDay, valueByDay } from '../../../shared/recovery/listening/value.ts';
import { worthWithinAYear } from '../../../shared/recovery/worth.ts';

let number = 0;
const figure = (decidedAt: string, told: Partial<Figure> = {}): Figure => {
  number += 1;
  return {
    outcomeId: `o-${String(number).padStart(3, '0')}`,
    event: 'WarrantyClaimed',
    verdict: 'granted',
    decidedAt,
    customerId: 'anna',
    asked: false,
    putRight: true,
    ...told,
  };
};
const worth = (amount: number, told: Partial<FigureRemedy> = {}): FigureRemedy => ({
  kind: 'WaiveFee',
  basis: 'right',
  worth: { amount, currency: 'EUR' },
  ...told,
});

describe('what was granted is worth', () => {
  const ofCase = [
    worth(298),
    worth(0),
    worth(500, { worth: { amount: 500, currency: 'JPY' } }),
    worth(100, { basis: 'goodwill' }),
    { kind: 'StopUseNotice', basis: 'right' as const },
  ];

  test('so much by day, basis and currency; what nobody knows the worth of is only counted', () => {
    const figures = [
      figure('2026-03-02T00:00:00.000Z', { ordered: [worth(2)] }),
      figure('2026-03-01T23:59:59.999Z', { ordered: ofCase }),
      figure('2026-03-01T00:00:00.000Z', { ordered: [worth(2)] }),
      figure('2026-03-01T00:00:00.000Z'),
    ];
    expect(valueByDay(figures)).toEqual([
      { day: '2026-03-01', basis: 'goodwill', currency: 'EUR', amount: 100 },
      { day: '2026-03-01', basis: 'right', currency: 'EUR', amount: 300 },
      { day: '2026-03-01', basis: 'right', currency: 'JPY', amount: 500 },
      { day: '2026-03-02', basis: 'right', currency: 'EUR', amount: 2 },
    ]);
    expect(remediesByDay(figures)).toEqual([
      { day: '2026-03-01', kind: 'StopUseNotice', count: 1 },
      { day: '2026-03-01', kind: 'WaiveFee', count: 5 },
      { day: '2026-03-02', kind: 'WaiveFee', count: 1 },
    ]);
  });

  test('a saving is counted for a year, whatever its interval', () => {
    const offer = {
      kind: 'MatchOffer',
      basis: 'promise',
      contractId: 'K-1',
      offerId: 'O-1',
      price: { amount: 1_000, currency: 'EUR' },
      value: { amount: 100, currency: 'EUR' },
    } as const;
    expect(worthWithinAYear({ ...offer, interval: 'month' })?.amount).toBe(1_200);
    expect(worthWithinAYear({ ...offer, interval: 'year' })?.amount).toBe(100);
  });
});

describe('what is to be expected', () => {
  const from = '2026-03-29T00:00:00.000Z';
  /** Of a house whose first case was then, and who granted 28 EUR once. */
  const expected = (granted: string, days: number, first: string) =>
    forecastOf([figure(granted, { ordered: [worth(2_800)] }), figure(first)], { from, days });
  const ofRight = (amount: number) => [{ basis: 'right', currency: 'EUR', amount }];
  const longAgo = '2026-02-27T12:00:00.000Z';

  test('is the daily mean of the 28 days before, times the days', () => {
    expect(expected('2026-03-28T23:59:59.999Z', 1, longAgo)).toEqual(ofRight(100));
    expect(expected('2026-03-01T00:00:00.000Z', 14, longAgo)).toEqual(ofRight(1_400));
  });

  test('is the mean of the days that there were, in a house that is younger', () => {
    expect(expected('2026-03-20T12:00:00.000Z', 1, '2026-03-01T23:59:59.999Z')).toEqual(ofRight(100));
    expect(expected('2026-03-20T12:00:00.000Z', 1, '2026-03-02T00:00:00.000Z')).toEqual(ofRight(104));
    expect(expected('2026-03-20T12:00:00.000Z', 14, '2026-03-15T10:00:00.000Z')).toEqual(ofRight(2_800));
  });

  test('is not told of less than a week', () => {
    expect(expected('2026-03-25T12:00:00.000Z', 7, '2026-03-22T23:59:59.999Z')).toEqual(ofRight(2_800));
    expect(expected('2026-03-25T12:00:00.000Z', 7, '2026-03-23T00:00:00.000Z')).toEqual([]);
    expect(forecastOf([], { from, days: 7 })).toEqual([]);
  });

  test('is nothing where there is no history, be it too old or the period itself', () => {
    expect(expected('2026-02-28T23:59:59.999Z', 14, longAgo)).toEqual([]);
    expect(expected(from, 14, longAgo)).toEqual([]);
  });
});

describe('how long it took', () => {
  const took = (ms: number, told: Partial<Figure> = {}) =>
    figure('2026-03-01T12:00:00.000Z', {
      occurredAt: '2026-03-01T10:00:00Z',
      toldAt: new Date(Date.parse('2026-03-01T10:00:00Z') + ms).toISOString(),
      ...told,
    });

  test('is a time that was really taken: the middle one, and the one that 95 of 100 did not exceed', () => {
    const upTo = (count: number) => Array.from({ length: count }, (_, nth) => took(nth + 1)).toReversed();
    expect(timeTaken([])).toEqual({ count: 0 });
    expect(timeTaken(upTo(1))).toEqual({ count: 1, medianMs: 1, p95Ms: 1 });
    expect(timeTaken(upTo(20))).toEqual({ count: 20, medianMs: 10, p95Ms: 19 });
    expect(timeTaken(upTo(21))).toEqual({ count: 21, medianMs: 11, p95Ms: 20 });
    expect(timeTaken(upTo(100))).toEqual({ count: 100, medianMs: 50, p95Ms: 95 });
  });

  test('counts what was put right and what is known; a clock that runs ahead is no time at all', () => {
    const none = { putRight: false };
    const figures = [took(-5_000), took(7, none), took(7, { toldAt: undefined }), took(7, { occurredAt: undefined })];
    expect(timeTaken(figures)).toEqual({ count: 1, medianMs: 0, p95Ms: 0 });
  });

  test('is told for each day on which anything was put right', () => {
    const figures = [took(9, { decidedAt: '2026-03-02T00:00:00.000Z' }), took(5), took(7, { putRight: false })];
    expect(timeTakenByDay(figures)).toEqual([
      { day: '2026-03-01', count: 1, medianMs: 5, p95Ms: 5 },
      { day: '2026-03-02', count: 1, medianMs: 9, p95Ms: 9 },
    ]);
  });
});

test('cases are counted by day, event, verdict and whether the customer had to ask, and how many were put right', () => {
  const figures = [
    figure('2026-03-02T10:00:00.000Z'),
    figure('2026-03-01T10:00:00.000Z'),
    figure('2026-03-01T11:00:00.000Z', { putRight: false }),
    figure('2026-03-01T11:00:00.000Z', { asked: true }),
  ];
  const entry = {
    day: '2026-03-01',
    event: 'WarrantyClaimed',
    verdict: 'granted',
    asked: false,
    count: 2,
    putRight: 1,
  };
  expect(casesByDay(figures)).toEqual([
    entry,
    { ...entry, asked: true, count: 1 },
    { ...entry, day: '2026-03-02', count: 1 },
  ]);
});

test('who left in the period is on the board, the last first, with what was decided before and not after', () => {
  const left = (leftOn: string) => ({ verdict: 'granted' as const, putRight: false, left: { leftOn } });
  const before = figure('2026-02-01T10:00:00.000Z', { caseKey: 'WarrantyClaimed#shop#w-1' });
  const figures = [
    figure('2026-03-09T10:00:00.000Z'),
    figure('2026-03-08T10:00:00.000Z', left('2026-03-08')),
    before,
    figure('2026-03-08T10:00:00.000Z', { customerId: 'bert', ...left('2026-03-09') }),
    figure('2026-02-28T10:00:00.000Z', { customerId: 'carl', ...left('2026-02-28') }),
  ];
  expect(lostIn(figures, '2026-03-01T00:00:00.000Z')).toEqual([
    { customerId: 'bert', leftOn: '2026-03-09', decided: [], putRight: 0 },
    {
      customerId: 'anna',
      leftOn: '2026-03-08',
      decided: [
        {
          caseKey: 'WarrantyClaimed#shop#w-1',
          event: 'WarrantyClaimed',
          verdict: 'granted',
          putRight: true,
          decidedAt: before.decidedAt,
        },
      ],
      putRight: 1,
    },
  ]);
});
