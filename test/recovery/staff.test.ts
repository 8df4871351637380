import { describe, expect, test } from 'vitest';
import type { Colleague } from '../../shared/recovery/facts.ts';
import { bestSuited, candidatesFor, isThere, stays, whoAnswers } from '../../shared/recovery/staff.ts';

const day = '2026-06-15';
const colleague = (employeeId: string, fields: Partial<Colleague> = {}): Colleague => ({
  employeeId,
  languages: ['de'],
  topics: [],
  ...fields,
});
const idsOf = (colleagues: readonly Colleague[]) => colleagues.map(({ employeeId }) => employeeId);
const customers = Array.from({ length: 10_000 }, (_, index) => `C-${index}`);
const team = Array.from({ length: 10 }, (_, index) => colleague(`E-${index}`));
const hostOf = (roster: readonly Colleague[], customerId: string) =>
  bestSuited(roster, { customerId, language: 'de', day })[0]?.employeeId ?? '';

describe('who is there', () => {
  test.each([
    ['2026-06-09', true],
    ['2026-06-10', false],
    ['2026-06-12', false],
    ['2026-06-13', true],
  ])('away from the 10th to the 12th: on %s %s', (on, there) => {
    const away = colleague('a', { absences: [{ from: '2026-06-10', until: '2026-06-12' }] });
    expect(isThere(away, on)).toBe(there);
  });

  test.each([
    ['2026-06-30', true],
    ['2026-07-01', false],
  ])('whose last day is the 30th: on %s %s', (on, there) => {
    expect(isThere(colleague('a', { leavesOn: '2026-06-30' }), on)).toBe(there);
  });

  test.each([
    ['2026-06-30', false],
    ['2026-07-01', true],
  ])('who starts on the first: on %s %s', (on, there) => {
    expect(isThere(colleague('a', { joinsOn: '2026-07-01' }), on)).toBe(there);
  });

  test('nobody who is known to leave becomes a host, however late they go', () => {
    const leaver = colleague('a', { leavesOn: '2099-12-31' });
    expect(stays(leaver)).toBe(false);
    expect(bestSuited([leaver], { customerId: 'c', day })).toEqual([]);
  });
});

describe('who suits best', () => {
  const best = (roster: Colleague[], more: object = {}) =>
    bestSuited(roster, { customerId: 'c', language: 'en', topic: 'billing', day, ...more })[0]?.employeeId;
  const away = { absences: [{ from: day, until: day }] };

  test('who speaks my language comes before who knows the topic', () => {
    expect(best([colleague('knows', { topics: ['billing'] }), colleague('speaks', { languages: ['en'] })])).toBe(
      'speaks',
    );
  });

  test('who knows the topic comes before who is there', () => {
    expect(best([colleague('knows', { topics: ['billing'], ...away }), colleague('there')])).toBe('knows');
  });

  test('who is there comes before who is not', () => {
    for (const id of ['1', '2', '3', '4', '5']) {
      expect(best([colleague(id, away), colleague('there')])).toBe('there');
    }
  });

  test('who cannot be it is not', () => {
    expect(best([colleague('a'), colleague('b')], { except: ['a'] })).toBe('b');
  });

  test('the order in which colleagues are listed does not matter', () => {
    for (const customerId of customers.slice(0, 100)) {
      expect(hostOf(team.toReversed(), customerId)).toBe(hostOf(team, customerId));
    }
  });
});

describe('even load', () => {
  const load = Map.groupBy(customers, (customerId) => hostOf(team, customerId));

  test('ten thousand customers and ten colleagues: each has between 900 and 1100', () => {
    expect(load.size).toBe(10);
    for (const theirs of load.values()) {
      expect(theirs.length).toBeGreaterThan(900);
      expect(theirs.length).toBeLessThan(1_100);
    }
  });

  test('when somebody leaves, theirs alone move, to all others alike', () => {
    const left = team.map((one) => (one.employeeId === 'E-4' ? { ...one, leavesOn: '2026-09-30' } : one));
    const moved = customers.filter((customerId) => hostOf(left, customerId) !== hostOf(team, customerId));
    expect(new Set(moved)).toEqual(new Set(load.get('E-4')));
    const takers = Map.groupBy(moved, (customerId) => hostOf(left, customerId));
    expect(takers.size).toBe(9);
    for (const taken of takers.values()) {
      expect(taken.length).toBeGreaterThan(70);
      expect(taken.length).toBeLessThan(160);
    }
  });

  test('when somebody comes, nobody moves but to them', () => {
    const more = [...team, colleague('E-new')];
    for (const customerId of customers.slice(0, 2_000)) {
      expect([hostOf(team, customerId), 'E-new']).toContain(hostOf(more, customerId));
    }
  });
});

describe('who is a fact of a case', () => {
  const need = { customerId: 'C-1', language: 'de' as const, day };
  const order = idsOf(bestSuited(team, need));
  const last = order.at(-1) ?? '';

  test('the four best suited', () => {
    expect(idsOf(candidatesFor(team, 'unknown', need))).toEqual(order.slice(0, 4));
  });

  test('and the host and the deputy, wherever they stand', () => {
    expect(idsOf(candidatesFor(team, { hostId: last, deputyId: 'gone' }, need))).toEqual([...order.slice(0, 4), last]);
  });

  test('but no host who leaves, unless the case names them', () => {
    const roster = team.map((one) => (one.employeeId === last ? { ...one, leavesOn: '2026-09-30' } : one));
    expect(idsOf(candidatesFor(roster, { hostId: last }, need))).toEqual(order.slice(0, 4));
    expect(idsOf(candidatesFor(roster, 'unknown', { ...need, naming: [last] }))).toEqual([...order.slice(0, 4), last]);
  });

  test('absences that are over are left out', () => {
    const over = { from: '2026-06-01', until: '2026-06-14' };
    const now = { from: '2026-06-10', until: day };
    const [one] = candidatesFor([colleague('a', { absences: [over, now] })], 'unknown', need);
    expect(one?.absences).toEqual([now]);
    expect(candidatesFor([colleague('a', { absences: [over] })], 'unknown', need)).toEqual([colleague('a')]);
  });
});

describe('who answers', () => {
  const host = { hostId: 'host', deputyId: 'deputy' };
  const answers = (roster: Colleague[], more: object = {}) =>
    whoAnswers(host, roster, { customerId: 'c', language: 'de', day, otherwise: 'front-desk', ...more });
  const away = { absences: [{ from: day, until: day }] };
  const leaving = { leavesOn: '2026-12-31' };

  test('the host', () => {
    expect(answers([colleague('host'), colleague('deputy'), colleague('other')])).toBe('host');
  });

  test('in their absence the deputy', () => {
    expect(answers([colleague('host', away), colleague('deputy'), colleague('other')])).toBe('deputy');
  });

  test('in the absence of both whoever is there', () => {
    expect(answers([colleague('host', away), colleague('deputy', away), colleague('other')])).toBe('other');
  });

  test('not the host who is about to leave, also where nobody has told the customer yet', () => {
    expect(answers([colleague('host', leaving), colleague('deputy'), colleague('other')])).toBe('deputy');
    expect(answers([colleague('host', leaving), colleague('deputy', leaving), colleague('other')])).toBe('other');
  });

  test('but rather they than nobody, as long as they are here', () => {
    expect(answers([colleague('host', leaving), colleague('deputy', away)])).toBe('host');
    expect(answers([colleague('host', { leavesOn: '2026-06-14' }), colleague('deputy', away)])).toBe('front-desk');
  });

  test('never whoever may not', () => {
    expect(answers([colleague('host'), colleague('deputy')], { except: ['host'] })).toBe('deputy');
    expect(answers([colleague('host')], { except: ['host'] })).toBe('front-desk');
  });

  test('where nobody works here, the stand-in', () => {
    expect(answers([])).toBe('front-desk');
    expect(whoAnswers('unknown', [], { customerId: 'c', day, otherwise: 'front-desk' })).toBe('front-desk');
  });
});
