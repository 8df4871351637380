import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, dayNumbered } from '../../shared/recovery/calendar.ts';
import type { Colleague } from '../../shared/recovery/facts.ts';
import { isThere } from '../../shared/recovery/staff.ts';
import { turnsOf } from '../../shared/recovery/turns.ts';

const team = (size: number, more: Partial<Colleague>[] = []): Colleague[] =>
  Array.from({ length: size }, (_, index) => ({
    employeeId: `E-${index + 10}`,
    languages: ['de'],
    topics: [],
    ...more[index],
  }));
const daysFrom = (from: string, days: number) =>
  Array.from({ length: days }, (_, index) => dayNumbered(dayNumber(from) + index));

const someDay = fc.integer({ min: 18_000, max: 23_000 }).map(dayNumbered);
const away = fc.record({ from: fc.integer({ min: -5, max: 40 }), days: fc.integer({ min: 0, max: 20 }) });
/** A day, and people who are away now and then, come or go around it. */
const house = fc
  .tuple(someDay, fc.array(fc.array(away, { maxLength: 3 }), { minLength: 1, maxLength: 9 }))
  .chain(([from, people]) => {
    const around = (days: number) => dayNumbered(dayNumber(from) + days);
    const comingOrGoing = fc.option(fc.integer({ min: -10, max: 40 }).map(around), { nil: undefined, freq: 6 });
    return fc.record({
      from: fc.constant(from),
      roster: fc.tuple(
        ...people.map((absences, index) =>
          fc.record({
            employeeId: fc.constant(`E-${index}`),
            languages: fc.constantFrom<Colleague['languages'][]>(['de'], ['en', 'de']),
            topics: fc.constantFrom<Colleague['topics'][]>([], ['billing']),
            team: fc.constantFrom(undefined, 'service', 'workshop'),
            joinsOn: comingOrGoing,
            leavesOn: comingOrGoing,
            absences: fc.constant(
              absences.map(({ from: first, days }) => ({ from: around(first), until: around(first + days) })),
            ),
          }),
        ),
      ),
    });
  });

describe('whose turn it is', () => {
  test('each in turn, whatever their job, and whoever is away is passed over', () => {
    const roster = team(3, [{ team: 'workshop' }, { absences: [{ from: '2026-11-05', until: '2026-11-07' }] }]);
    expect(turnsOf(roster, '2026-11-03', 7).map(({ day, employeeId }) => `${day.slice(8)} ${employeeId}`)).toEqual([
      '03 E-10',
      '04 E-11',
      '05 E-12',
      '06 E-10',
      '07 E-12',
      '08 E-11',
      '09 E-10',
    ]);
  });

  test('of n people each has k of n·k days while nobody is away, whenever one begins to count', () => {
    const property = fc.property(
      someDay,
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 9 }),
      (from, n, k) => {
        const turns = Map.groupBy(turnsOf(team(n), from, n * k), ({ employeeId }) => employeeId);
        expect([...turns.values()].map(({ length }) => length)).toEqual(Array.from({ length: n }, () => k));
      },
    );
    fc.assert(property);
  });

  test('of those who are there all the time, nobody in any days of a month has more than one turn more than another', () => {
    const property = fc.property(house, fc.integer({ min: 1, max: 31 }), ({ from, roster }, wanted) => {
      const days = daysFrom(from, wanted).filter((day) => day.slice(0, 7) === from.slice(0, 7));
      const turns = turnsOf(roster, from, days.length);
      const always = roster.filter((colleague) => days.every((day) => isThere(colleague, day)));
      const counts = always.map((one) => turns.filter(({ employeeId }) => employeeId === one.employeeId).length);
      if (counts.length > 0) expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    });
    fc.assert(property, { numRuns: 500 });
  });

  test('every day on which somebody is there is one person’s who is there', () => {
    const property = fc.property(house, ({ from, roster }) => {
      const turns = turnsOf(roster, from, 40);
      const covered = daysFrom(from, 40).filter((day) => roster.some((colleague) => isThere(colleague, day)));
      expect(turns.map(({ day }) => day)).toEqual(covered);
      for (const { day, employeeId } of turns) {
        const whose = roster.find((colleague) => colleague.employeeId === employeeId);
        expect(whose && isThere(whose, day)).toBe(true);
      }
    });
    fc.assert(property);
  });

  test('it is the same whenever one asks, and in whatever order the colleagues are listed', () => {
    const property = fc.property(house, fc.integer({ min: 1, max: 40 }), ({ from, roster }, later) => {
      const turns = turnsOf(roster, from, 60);
      const day = dayNumbered(dayNumber(from) + later);
      expect(turnsOf(roster.toReversed(), day, 60 - later)).toEqual(turns.filter((turn) => turn.day >= day));
    });
    fc.assert(property);
  });

  test('where nobody works, it is nobody’s', () => {
    expect(turnsOf([], '2026-11-03', 7)).toEqual([]);
  });
});
