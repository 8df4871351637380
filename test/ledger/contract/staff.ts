import { expect, test } from 'vitest';
import { createLedger } from '../../../shared/ledger/ledger.ts';
import type { Colleague } from '../../../shared/recovery/facts.ts';
import { meterCapacity } from '../../stores/consumed-capacity.ts';
import type { Bench } from '../bench.ts';
import { fresh } from '../cases.ts';
import { permutations } from './permutations.ts';

const about = { name: 'Anna Vogt', languages: ['de' as const], topics: ['contract'] };

export function staff(bench: () => Bench): void {
  /** What a ledger that has read nothing yet knows of somebody. */
  const known = async (employeeId: string): Promise<Colleague | undefined> =>
    (await bench().another().staff.roster()).find((one) => one.employeeId === employeeId);

  test('whatever is told of somebody, and in whatever order it arrives, they end the same', async () => {
    for (const order of permutations([0, 1, 2, 3])) {
      const employeeId = fresh('E');
      const { staff } = bench().ledger;
      const tellings = [
        () => staff.join({ employeeId, ...about, joinsOn: '2026-01-01' }, '2025-12-01T08:00:00Z', 'e1'),
        () => staff.change({ employeeId, ...about, topics: ['product'] }, '2026-02-01T08:00:00Z', 'e2'),
        () => staff.depart({ employeeId, leavesOn: '2026-12-31', mayFollow: true }, '2026-03-01T08:00:00Z', 'e3'),
        () => staff.absent({ employeeId, from: '2026-07-01', until: '2026-07-05' }, '2026-05-01T08:00:00Z', 'e4'),
      ];
      for (const index of order) await tellings[index]?.();
      expect(await known(employeeId)).toEqual({
        employeeId,
        ...about,
        topics: ['product'],
        leavesOn: '2026-12-31',
        mayFollow: true,
        absences: [{ from: '2026-07-01', until: '2026-07-05' }],
      });
    }
  });

  test('of an absence the newest telling counts, and another one stands beside it', async () => {
    for (const order of permutations([0, 1, 2])) {
      const employeeId = fresh('E');
      const { staff } = bench().ledger;
      await staff.change({ employeeId, ...about }, '2026-02-01T08:00:00Z', 'e1');
      const tellings = [
        () => staff.absent({ employeeId, from: '2026-07-01', until: '2026-07-09' }, '2026-05-01T08:00:00Z', 'e2'),
        () => staff.absent({ employeeId, from: '2026-07-01', until: '2026-07-05' }, '2026-05-02T08:00:00Z', 'e3'),
        () => staff.absent({ employeeId, from: '2026-08-01', until: '2026-08-02' }, '2026-05-01T08:00:00Z', 'e4'),
      ];
      for (const index of order) await tellings[index]?.();
      const { absences = [] } = (await known(employeeId)) ?? {};
      expect(absences.toSorted((a, b) => (a.from < b.from ? -1 : 1))).toEqual([
        { from: '2026-07-01', until: '2026-07-05' },
        { from: '2026-08-01', until: '2026-08-02' },
      ]);
    }
  });

  test('a departure that is withdrawn will not be, in either order', async () => {
    for (const order of permutations([0, 1, 2])) {
      const employeeId = fresh('E');
      const { staff } = bench().ledger;
      const leavesOn = '2026-12-31';
      const tellings = [
        () => staff.join({ employeeId, ...about, joinsOn: '2026-01-01' }, '2025-12-01T08:00:00Z', 'e1'),
        () => staff.depart({ employeeId, leavesOn, mayFollow: false }, '2026-03-01T08:00:00Z', 'e2'),
        () => staff.stay({ employeeId, leavesOn }, '2026-03-02T08:00:00Z', 'e3'),
      ];
      for (const index of order) await tellings[index]?.();
      expect(await known(employeeId)).toEqual({ employeeId, ...about });
    }
  });

  test('who comes back after they left is here again', async () => {
    const employeeId = fresh('E');
    const { staff } = bench().ledger;
    const back = { employeeId, ...about, joinsOn: '2027-04-01' };
    await staff.join(back, '2027-03-01T08:00:00Z', 'e2');
    expect(
      await staff.depart({ employeeId, leavesOn: '2026-12-31', mayFollow: false }, '2026-03-01T08:00:00Z', 'e1'),
    ).toBe('superseded');
    expect(await known(employeeId)).toEqual(back);
  });

  test('who was only heard to leave or to be away is nobody we can send a customer to', async () => {
    const employeeId = fresh('E');
    const { staff } = bench().ledger;
    await staff.absent({ employeeId, from: '2026-07-01', until: '2026-07-05' }, '2026-05-01T08:00:00Z', 'e1');
    await staff.depart({ employeeId, leavesOn: '2026-12-31', mayFollow: false }, '2026-03-01T08:00:00Z', 'e2');
    expect(await known(employeeId)).toBeUndefined();
  });

  test('a telling says whether it was taken; the same one twice changes nothing', async () => {
    const employeeId = fresh('E');
    const { staff } = bench().ledger;
    const absence = { employeeId, from: '2026-07-01', until: '2026-07-05' };
    expect(await staff.absent(absence, '2026-05-01T08:00:00Z', 'e1')).toBe('projected');
    expect(await staff.absent(absence, '2026-05-01T08:00:00Z', 'e1')).toBe('superseded');
    expect(await staff.change({ employeeId, ...about }, '2026-04-01T08:00:00Z', 'e0')).toBe('projected');
    expect(await staff.change({ employeeId, ...about }, '2026-03-01T08:00:00Z', 'e9')).toBe('superseded');
  });

  test('the roster is read once a minute, however often it is asked for', async () => {
    const client = bench().anotherClient();
    const meter = meterCapacity(client);
    const ledger = createLedger({ client, tableName: bench().tableName });
    const rosters = await Promise.all([ledger.staff.roster(), ledger.staff.roster()]);
    expect(rosters[0]).toBe(rosters[1]);
    expect(meter.byOperation().Query?.calls).toBe(1);
  });
}
