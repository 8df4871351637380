import { expect, test } from 'vitest';
import type { Figure } from '../shared/recovery/listening/figure.ts';
import { rememberingDays } from '../shared/remembered-days.ts';

const minute = 60_000;

/** A house with one figure a day, which notes what it was asked for. */
function house() {
  const asked: string[] = [];
  let now = 0;
  let fails = false;
  const list = rememberingDays(
    async ({ days, until }) => {
      asked.push(`${days} to ${until}`);
      if (fails) throw new Error('throttled');
      const last = Date.parse(until);
      return Array.from({ length: days }, (_, back) =>
        new Date(last - (days - 1 - back) * 86_400_000).toISOString(),
      ).map(
        (decidedAt): Figure => ({
          outcomeId: decidedAt,
          event: 'WarrantyClaimed',
          verdict: 'granted',
          decidedAt,
          asked: true,
          putRight: true,
        }),
      );
    },
    () => now,
  );
  const days = async (period: { days: number; until: string }) =>
    (await list(period)).map(({ decidedAt }) => decidedAt.slice(0, 10));
  return { asked, days, wait: (ms: number) => (now += ms), failing: (does: boolean) => (fails = does) };
}

test('lists every day once, in order, whether it is remembered or not', async () => {
  const { days } = house();
  const all = ['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02'];
  expect(await days({ days: 4, until: '2026-03-02' })).toEqual(all);
  expect(await days({ days: 4, until: '2026-03-02' })).toEqual(all);
  expect(await days({ days: 3, until: '2026-03-02' })).toEqual(all.slice(1));
  expect(await days({ days: 2, until: '2026-03-02' })).toEqual(all.slice(2));
  expect(await days({ days: 1, until: '2026-03-02' })).toEqual(all.slice(3));
});

test('reads today and yesterday each time, and what is over again only after ten minutes', async () => {
  const { asked, days, wait } = house();
  const look = () => days({ days: 14, until: '2026-03-14' });
  await look();
  wait(10 * minute - 1);
  await look();
  expect(asked).toEqual(['12 to 2026-03-12', '2 to 2026-03-14', '2 to 2026-03-14']);
  wait(1);
  await look();
  expect(asked.filter((one) => one.startsWith('12'))).toHaveLength(2);
});

test('takes a failure for no figures, and reads again', async () => {
  const { days, failing } = house();
  failing(true);
  await expect(days({ days: 14, until: '2026-03-14' })).rejects.toThrow('throttled');
  failing(false);
  expect(await days({ days: 14, until: '2026-03-14' })).toHaveLength(14);
});
