import { describe, expect, test } from 'vitest';
import type { Bench } from '../bench.ts';
import { fresh } from '../cases.ts';

export function requests(bench: () => Bench): void {
  const wish = (employeeId: string, requestId: string, askedAt: string, isMeant = false) =>
    bench().ledger.requests.wish({ employeeId, contentHash: 'a-hash', requestId, askedAt, isMeant });

  describe('the same wish of the same person', () => {
    test.each([
      ['09:10:00.000Z', 'is noticed up to ten minutes after it', { isNew: false, requestId: 'first' }],
      ['09:10:00.001Z', 'is one of its own after that', { isNew: true }],
    ])('at %s %s', async (time, _, expected) => {
      const host = fresh('E');
      expect(await wish(host, 'first', '2026-11-24T09:00:00.000Z')).toEqual({ isNew: true });
      expect(await wish(host, 'second', `2026-11-24T${time}`)).toEqual(expected);
      expect(await wish(host, 'first', '2026-11-24T09:00:00.000Z')).toEqual({ isNew: true });
      expect(await wish(fresh('E'), 'third', `2026-11-24T${time}`)).toEqual({ isNew: true });
    });

    test('goes through where it is meant, and is noticed from then on', async () => {
      const host = fresh('E');
      await wish(host, 'first', '2026-11-24T09:00:00.000Z');
      expect(await wish(host, 'second', '2026-11-24T09:09:00.000Z', true)).toEqual({ isNew: true });
      expect(await wish(host, 'third', '2026-11-24T09:15:00.000Z')).toEqual({ isNew: false, requestId: 'second' });
    });

    test('ten times in one moment goes through once', async () => {
      const host = fresh('E');
      const all = await Promise.all(
        Array.from({ length: 10 }, (_, nth) => wish(host, `r-${nth}`, '2026-11-24T09:00:00.000Z')),
      );
      expect(all.filter(({ isNew }) => isNew)).toHaveLength(1);
    });
  });
}
