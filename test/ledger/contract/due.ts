import { describe, expect, test } from 'vitest';
import type { KnownDate } from '../../../shared/ledger/dates.ts';
import type { DueEntry } from '../../../shared/ledger/due.ts';
import type { Ledger } from '../../../shared/ledger/ledger.ts';
import type { Change } from '../../../shared/recovery/changes.ts';
import type { Bench } from '../bench.ts';
import { fresh } from '../cases.ts';
import { permutations } from './permutations.ts';

const when = { dueOn: '2026-12-24', remindOn: '2026-11-24' };
const aDate = (fields: Partial<KnownDate> = {}): KnownDate => ({
  customerId: fresh('C'),
  kind: 'cancellationDeadline',
  about: fresh('K'),
  when,
  ...fields,
});

/** What is due for a customer by a day: other tests have entries of their own in the shared table. */
async function dueFor({ customerId }: { customerId: string }, ledger: Ledger, day: string): Promise<DueEntry[]> {
  return (await ledger.due.by(day, 10_000)).filter(({ pk }) => pk === `CUSTOMER#${customerId}`);
}

function fail(): never {
  throw new Error('there is nothing');
}

export function due(bench: () => Bench): void {
  describe('a date to remember', () => {
    test('is due from the day of its reminder on, and says of what and for when it is', async () => {
      const { ledger } = bench();
      const date = aDate();
      await ledger.dates.keep(date, 'v1');
      expect(await dueFor(date, ledger, '2026-11-23')).toEqual([]);
      for (const day of ['2026-11-24', '2026-11-25', '2027-11-25']) {
        expect(await dueFor(date, ledger, day)).toMatchObject([
          { sk: `DATE#cancellationDeadline#${date.about}`, gsi2sk: expect.stringMatching(/^2026-11-24#2026-12-24#/) },
        ]);
      }
    });

    test('ends as its newest telling has it, in whatever order they arrive', async () => {
      const { ledger } = bench();
      const moved = { dueOn: '2027-03-31', remindOn: '2027-03-01' };
      for (const order of permutations([0, 1, 2, 3])) {
        const date = aDate();
        const tellings: [KnownDate, string][] = [
          [date, 'v1'],
          [{ ...date, when: undefined }, 'v2'],
          [{ ...date, when: moved }, 'v3'],
          [{ ...date, when: moved }, 'v3'],
        ];
        for (const index of order) await ledger.dates.keep(...(tellings[index] ?? fail()));
        expect(await dueFor(date, ledger, '2027-02-28')).toEqual([]);
        expect(await dueFor(date, ledger, '2027-03-01')).toHaveLength(1);
      }
    });

    test('that is off is due on no day', async () => {
      const { ledger } = bench();
      for (const order of permutations([0, 1])) {
        const date = aDate();
        const tellings: [KnownDate, string][] = [
          [date, 'v1'],
          [{ ...date, when: undefined }, 'v2'],
        ];
        for (const index of order) await ledger.dates.keep(...(tellings[index] ?? fail()));
        expect(await dueFor(date, ledger, '2099-01-01')).toEqual([]);
      }
    });

    test('of one contract stands beside those of others, and beside another date of the same one', async () => {
      const { ledger } = bench();
      const date = aDate();
      const { customerId } = date;
      await ledger.dates.keep(date, 'v1');
      await ledger.dates.keep({ ...date, kind: 'contractEnd' }, 'v1');
      await ledger.dates.keep(aDate({ customerId }), 'v1');
      expect(await dueFor(date, ledger, '2026-11-24')).toHaveLength(3);
    });

    test('that was kept but not answered stands', async () => {
      const date = aDate();
      await bench().troubled({ operation: 'PutItem', fault: 'answer-lost', times: 1 }).dates.keep(date, 'v1');
      expect(await dueFor(date, bench().ledger, '2026-11-24')).toHaveLength(1);
    });
  });

  describe('what was told', () => {
    test('is off the list, and does not come back with a duplicate of what it was known from', async () => {
      const { ledger } = bench();
      const date = aDate();
      await ledger.dates.keep(date, 'v1');
      const [entry = fail()] = await dueFor(date, ledger, '2026-11-24');
      // Whoever runs at the same time, or again after a crash, does the same.
      await Promise.all([ledger.due.taken(entry), bench().another().due.taken(entry)]);
      await ledger.due.taken(entry);
      await ledger.dates.keep(date, 'v1');
      expect(await dueFor(date, ledger, '2099-01-01')).toEqual([]);
      // Another day is another matter.
      await ledger.dates.keep({ ...date, when: { dueOn: '2027-12-24', remindOn: '2027-11-24' } }, 'v2');
      expect(await dueFor(date, ledger, '2027-11-24')).toHaveLength(1);
    });

    test('is not taken off if it has another day by now', async () => {
      const { ledger } = bench();
      const date = aDate();
      await ledger.dates.keep(date, 'v1');
      const [entry = fail()] = await dueFor(date, ledger, '2026-11-24');
      await ledger.dates.keep({ ...date, when: { dueOn: '2027-01-24', remindOn: '2026-12-24' } }, 'v2');
      await ledger.due.taken(entry);
      expect(await dueFor(date, ledger, '2026-12-24')).toHaveLength(1);
    });

    test('is off also if the answer was lost', async () => {
      const { ledger, troubled } = bench();
      const date = aDate();
      await ledger.dates.keep(date, 'v1');
      const [entry = fail()] = await dueFor(date, ledger, '2026-11-24');
      await troubled({ operation: 'UpdateItem', fault: 'answer-lost', times: 1 }).due.taken(entry);
      expect(await dueFor(date, ledger, '2026-11-24')).toEqual([]);
    });
  });

  test('page after page everything that is due comes up, each entry once, and no page is larger than asked for', async () => {
    const { ledger } = bench();
    const customers = Array.from({ length: 33 }, () => fresh('C'));
    for (const customerId of customers) {
      await ledger.dates.keep(aDate({ customerId, when: { dueOn: '2019-01-31', remindOn: '2019-01-01' } }), 'v1');
    }
    const found: string[] = [];
    for (;;) {
      const page = await ledger.due.by('2019-01-01', 10);
      expect(page.length).toBeLessThanOrEqual(10);
      for (const entry of page) await ledger.due.taken(entry);
      found.push(...page.map(({ pk }) => pk.replace('CUSTOMER#', '')));
      if (page.length < 10) break;
    }
    expect(found.toSorted()).toEqual(customers.toSorted());
  });

  describe('a choice', () => {
    const asked = (customerId: string): Change => ({
      kind: 'choice',
      customerId,
      employeeId: 'ben',
      until: '2026-12-24',
      occurredAt: '2026-11-24T10:00:00Z',
      eventId: 'e1',
    });
    const answered = (customerId: string): Change => ({
      kind: 'choice',
      customerId,
      employeeId: 'ben',
      occurredAt: '2026-12-01T10:00:00Z',
      eventId: 'e2',
    });

    test('lapses on the day after the last one on which an answer is in time', async () => {
      const { ledger } = bench();
      const customerId = fresh('C');
      await ledger.keep([asked(customerId)]);
      await ledger.keep([asked(customerId)]);
      expect(await dueFor({ customerId }, ledger, '2026-12-24')).toEqual([]);
      expect(await dueFor({ customerId }, ledger, '2026-12-25')).toMatchObject([
        { sk: 'CHOICE#ben', gsi2sk: expect.stringMatching(/^2026-12-25#2026-12-24#/) },
      ]);
    });

    test('that was answered does not lapse, whichever is heard first', async () => {
      const { ledger } = bench();
      for (const order of permutations([asked, answered])) {
        const customerId = fresh('C');
        for (const change of order) await ledger.keep([change(customerId)]);
        expect(await dueFor({ customerId }, ledger, '2099-01-01')).toEqual([]);
      }
    });
  });
}
