import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { admits, type Draw, stillMattering } from '../../shared/recovery/allowance.ts';
import type { Grant } from '../../shared/recovery/facts.ts';
import { eur } from './given.ts';

const hour = 3_600_000;
const start = Date.parse('2026-01-01T00:00:00Z');
const at = (hours: number) => new Date(start + hours * hour).toISOString();

/** Few hours and small numbers, so that boundaries meet often: windows of 1 or 2 days, grants within 8. */
const grants = fc
  .array(fc.record({ hours: fc.nat(96).map((n) => n * 2), cents: fc.option(fc.nat(4), { nil: undefined }) }), {
    maxLength: 8,
  })
  .map((drawn): Grant[] =>
    drawn.map(({ hours, cents }, index) => ({
      case: `case-${index}`,
      at: at(hours),
      ...(cents === undefined ? {} : { worth: eur(cents) }),
    })),
  );
const limits = fc.record({
  cases: fc.integer({ min: 1, max: 4 }),
  cents: fc.integer({ min: 1, max: 8 }),
  days: fc.integer({ min: 1, max: 2 }),
});
const draws = fc
  .record({ limit: limits, hours: fc.nat(96).map((n) => n * 2), cents: fc.option(fc.nat(8), { nil: undefined }) })
  .map(
    ({ limit: { cases, cents: most, days }, hours, cents }): Draw => ({
      allowance: { name: 'any', subject: 'CUSTOMER#any' },
      limit: { cases, worth: eur(most), days, lateDays: 3 },
      at: at(hours),
      ...(cents === undefined ? {} : { worth: eur(cents) }),
    }),
  );

/** The same question, asked of every window there is, hour by hour. */
function fitsEveryWindow(grantsSoFar: Grant[], { limit, at: drawnAt, worth }: Draw): boolean {
  const all = [...grantsSoFar, { at: drawnAt, worth }];
  for (let from = start - 72 * hour; from <= start + 300 * hour; from += hour) {
    const inside = all.filter((grant) => {
      const time = Date.parse(grant.at);
      return from <= time && time < from + limit.days * 24 * hour;
    });
    const holdsTheDraw = inside.some((grant) => grant === all.at(-1));
    const worthInside = inside.reduce((sum, grant) => sum + (grant.worth?.amount ?? 0), 0);
    if (holdsTheDraw && (inside.length > limit.cases || worthInside > (limit.worth?.amount ?? 0))) return false;
  }
  return true;
}

describe('an allowance is never exceeded in any window', () => {
  test('whatever was drawn before, the answer is that of looking at every window there is', () => {
    fc.assert(
      fc.property(grants, draws, (drawn, draw) => {
        expect(admits(drawn, draw)).toBe(fitsEveryWindow(drawn, draw));
      }),
      { numRuns: 1_000 },
    );
  });

  test('the order in which draws are listed does not matter', () => {
    fc.assert(
      fc.property(grants, draws, (drawn, draw) => {
        expect(admits(drawn.toReversed(), draw)).toBe(admits(drawn, draw));
      }),
    );
  });

  test('one draw less never closes a door', () => {
    fc.assert(
      fc.property(grants, draws, (drawn, draw) => {
        fc.pre(admits(drawn, draw));
        for (const without of drawn)
          expect(
            admits(
              drawn.filter((each) => each !== without),
              draw,
            ),
          ).toBe(true);
      }),
    );
  });

  test('however cases arrive, drawn one after the other they never fill any window beyond the limit', () => {
    fc.assert(
      fc.property(fc.array(draws, { maxLength: 12 }), limits, (wanted, { cases, cents, days }) => {
        const limit = { cases, worth: eur(cents), days, lateDays: 3 };
        const drawn: Grant[] = [];
        for (const draw of wanted) {
          if (admits(drawn, { ...draw, limit }))
            drawn.push({ case: `${drawn.length}`, at: draw.at, ...(draw.worth ? { worth: draw.worth } : {}) });
        }
        for (const last of drawn) {
          const others = drawn.filter((each) => each !== last);
          expect(
            fitsEveryWindow(others, {
              allowance: { name: 'any', subject: 'any' },
              limit,
              at: last.at,
              worth: last.worth,
            }),
          ).toBe(true);
        }
      }),
    );
  });

  test('what may be forgotten never changes an answer, however late within the bound the next case comes', () => {
    fc.assert(
      fc.property(grants, draws, (drawn, draw) => {
        const newest = Math.max(start, ...drawn.map((grant) => Date.parse(grant.at)));
        // An instant exactly lateDays old still counts: only what is later than that is refused as stale.
        fc.pre(Date.parse(draw.at) >= newest - draw.limit.lateDays * 24 * hour);
        expect(admits(stillMattering(drawn, draw.limit), draw)).toBe(admits(drawn, draw));
      }),
    );
  });

  test('where nothing was drawn there is nothing to forget', () => {
    expect(stillMattering([], { cases: 1, days: 1, lateDays: 0 })).toEqual([]);
  });

  test('without a limit on worth the currency does not matter', () => {
    const draw: Draw = {
      allowance: { name: 'n', subject: 's' },
      limit: { cases: 2, days: 1, lateDays: 0 },
      at: at(0),
      worth: eur(9),
    };
    expect(admits([{ case: 'a', at: at(0), worth: { amount: 5, currency: 'JPY' } }], draw)).toBe(true);
  });
});
