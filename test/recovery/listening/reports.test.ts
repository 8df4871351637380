import { describe, expect, test } from 'vitest';
import type { Figure } from '../../../shared/recovery/listening/figure.ts';
import { didItWork, excusesByTeam, remediesBefore } from '../../../shared/recovery/listening/reports.ts';
import { daysFromToday } from '../given.ts';

let number = 0;
const figure = (days: number, told: Partial<Figure> = {}): Figure => {
  number += 1;
  return {
    outcomeId: `o-${String(number).padStart(3, '0')}`,
    event: 'WarrantyClaimed',
    verdict: 'unneeded',
    decidedAt: daysFromToday(-days),
    customerId: 'anna',
    asked: false,
    putRight: false,
    ...told,
  };
};
const none = { replies: 0, rules: 0, organisation: 0, 'other-customer': 0 };

describe('the excuse report for everyone', () => {
  const excuse = (team: string | undefined, count: number) =>
    figure(1, { event: 'AgentReplied', excuses: { team, counts: [{ excuse: 'rules', count }] } });
  const members = (team: string, size: number) => Array.from({ length: size }, () => ({ team }));

  test('counts replies and excuses by team', () => {
    expect(excusesByTeam([excuse('returns', 2), excuse('returns', 1), figure(1)], members('returns', 3))).toEqual({
      teams: { returns: { ...none, replies: 2, rules: 3 } },
      others: none,
    });
  });

  test.each([
    [1, false],
    [2, false],
    [3, true],
    [4, true],
  ])('names a team of %i: %s', (size, named) => {
    const { teams, others } = excusesByTeam([excuse('returns', 1)], members('returns', size));
    expect('returns' in teams).toBe(named);
    expect(others.rules).toBe(named ? 0 : 1);
  });

  test('counts a team that nobody knows, or that none was told of, among the others', () => {
    const { teams, others } = excusesByTeam([excuse('ghosts', 1), excuse(undefined, 1)], [{ team: undefined }]);
    expect(teams).toEqual({});
    expect(others).toEqual({ ...none, replies: 2, rules: 2 });
  });
});

describe('did it work?', () => {
  const survey = (days: number, customerId: string, told: NonNullable<Figure['survey']>) =>
    figure(days, { event: 'SurveyAnswered', customerId, survey: told });

  test('whoever was helped before they answered is compared with the rest', () => {
    const figures = [
      figure(9, { putRight: true, verdict: 'granted' }),
      survey(8, 'anna', { score: 9, wouldRecommend: true, feltSecondClass: false }),
      survey(8, 'bert', { score: 4, wouldRecommend: false }),
      // Helped only afterwards.
      figure(7, { customerId: 'bert', putRight: true, verdict: 'granted' }),
      survey(6, 'carl', { score: 8 }),
      figure(5, { event: 'ReferralReceived' }),
      figure(4, { event: 'CustomerLeft', customerId: 'carl', left: { leftOn: '2026-06-30' } }),
    ];
    expect(didItWork(figures.toReversed())).toEqual({
      recovered: { answers: 1, score: 9, wouldRecommend: 1, feltSecondClass: 0, recommended: 1, left: 0 },
      rest: { answers: 2, score: 6, wouldRecommend: 0, recommended: 0, left: 1 },
    });
  });

  test('where nobody answered there is nothing to compare', () => {
    const nobody = { answers: 0, recommended: 0, left: 0 };
    expect(didItWork([figure(1)])).toEqual({ recovered: nobody, rest: nobody });
  });
});

test('a recommendation is linked with what was put right for that customer before, oldest first', () => {
  const later = figure(3, { putRight: true });
  const earlier = figure(9, { putRight: true });
  const recommended = figure(1, { event: 'ReferralReceived' });
  const figures = [
    later,
    recommended,
    earlier,
    figure(0, { putRight: true }),
    figure(5, { putRight: true, customerId: 'bert' }),
  ];
  expect(remediesBefore(recommended, figures)).toEqual([earlier.outcomeId, later.outcomeId]);
});
