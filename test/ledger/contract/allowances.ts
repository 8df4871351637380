import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Ledger } from '../../../shared/ledger/ledger.ts';
import type { AllowanceRef, Draw, Limit } from '../../../shared/recovery/allowance.ts';
import type { Grant } from '../../../shared/recovery/facts.ts';
import type { Bench } from '../bench.ts';
import { fresh } from '../cases.ts';

const dayMs = 86_400_000;
const epoch = Date.parse('2026-01-01T00:00:00Z');
const after = (days: number): string => new Date(epoch + days * dayMs).toISOString();
const eur = (amount: number) => ({ amount, currency: 'EUR' as const });

/** Of every case that is told in one way only. */
const telling = 'told-once';
const limit: Limit = { cases: 3, worth: eur(300_00), days: 365, lateDays: 90 };

const noteOn = (ledger: Ledger, allowance: AllowanceRef, grant: Grant & { telling: string }) =>
  ledger.keep([{ kind: 'put-right', allowance, grant }]);

export function allowances(bench: () => Bench): void {
  const drawing = (subject: string, on: Partial<Draw> = {}): Draw => ({
    allowance: { name: 'no-evidence', subject },
    limit,
    at: after(300),
    worth: eur(40_00),
    ...on,
  });
  const drawn = async ({ allowance }: Draw): Promise<Grant[]> =>
    (await bench().ledger.gather({ customerId: 'nobody', allowance })).grants ?? [];

  test('a case draws once, however often it is told', async () => {
    const { ledger } = bench();
    const draw = drawing(fresh('CUSTOMER#C'));
    for (let delivery = 0; delivery < 5; delivery += 1) {
      expect(await ledger.reserve(draw, 'case-1', telling)).toEqual({ drawn: true });
    }
    expect(await drawn(draw)).toEqual([{ case: 'case-1', telling, at: draw.at, worth: draw.worth }]);
  });

  test('what a person granted is noted beyond any limit, once for each telling, and leaves less room to whoever draws', async () => {
    const { ledger } = bench();
    const perProduct: Limit = { cases: 1, days: 36_525, lateDays: 90 };
    const allowance = { name: 'per-product', subject: fresh('PRODUCT#lamp#S') };
    const draw = drawing('', { allowance, limit: perProduct, worth: undefined });
    const noted = (number: number) => ({ case: `case-${number}`, telling, at: after(number) });
    await Promise.all([1, 2, 3, 1, 2, 3].map((number) => noteOn(ledger, allowance, noted(number))));
    expect((await drawn(draw)).toSorted((a, b) => (a.case < b.case ? -1 : 1))).toEqual([1, 2, 3].map(noted));
    expect((await ledger.reserve(draw, 'case-4', telling)).drawn).toBe(false);
  });

  test('another telling of the same case draws for itself; until one gives back, other cases see both', async () => {
    const { ledger } = bench();
    const draw = drawing(fresh('CUSTOMER#C'), { worth: eur(10_00) });
    const dearer = { ...draw, worth: eur(290_00) };
    expect((await ledger.reserve(draw, 'case-1', 'first')).drawn).toBe(true);
    expect((await ledger.reserve({ ...draw, worth: eur(300_01) }, 'case-1', 'dearest')).drawn).toBe(false);
    expect((await ledger.reserve(dearer, 'case-1', 'second')).drawn).toBe(true);
    expect((await ledger.reserve(draw, 'case-2', 'first')).drawn).toBe(false);
    expect(await drawn(draw)).toEqual([
      { case: 'case-1', telling: 'first', at: draw.at, worth: eur(10_00) },
      { case: 'case-1', telling: 'second', at: draw.at, worth: eur(290_00) },
    ]);

    await ledger.release(draw.allowance, 'case-1', 'first');
    await ledger.release(draw.allowance, 'case-1', 'dearest');
    expect((await drawn(draw)).map((grant) => grant.telling)).toEqual(['second']);
    expect((await ledger.reserve(draw, 'case-2', 'first')).drawn).toBe(true);
  });

  test('twenty tellings of one case at the same time stand in no one’s way', async () => {
    const draw = drawing(fresh('PRODUCT#P#1'), { limit: { cases: 1, days: 36_525, lateDays: 90 } });
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) => bench().another().reserve(draw, 'case-1', `telling-${index}`)),
    );
    expect(results.filter((result) => result.drawn)).toHaveLength(20);
    expect((await bench().ledger.reserve(draw, 'case-2', telling)).drawn).toBe(false);
  });

  test('the case after the last one that fits does not draw and learns what others drew', async () => {
    const { ledger } = bench();
    const draw = drawing(fresh('CUSTOMER#C'));
    for (const name of ['case-1', 'case-2', 'case-3']) {
      expect(await ledger.reserve(draw, name, telling)).toEqual({ drawn: true });
    }
    const refused = await ledger.reserve(draw, 'case-4', telling);
    expect(refused).toEqual({ drawn: false, grants: await drawn(draw) });
    expect(await ledger.reserve(draw, 'case-2', telling)).toEqual({ drawn: true });
  });

  test('worth counts to the cent', async () => {
    const { ledger } = bench();
    const draw = drawing(fresh('CUSTOMER#C'), { worth: eur(150_00) });
    expect((await ledger.reserve(draw, 'case-1', telling)).drawn).toBe(true);
    expect((await ledger.reserve({ ...draw, worth: eur(150_01) }, 'case-2', telling)).drawn).toBe(false);
    expect((await ledger.reserve({ ...draw, worth: eur(150_00) }, 'case-3', telling)).drawn).toBe(true);
  });

  test('of twenty cases that draw at the same time as many get through as there is room for', async () => {
    const draw = drawing(fresh('CUSTOMER#C'), { limit: { ...limit, cases: 5 } });
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, index) => bench().another().reserve(draw, `case-${index}`, telling)),
    );
    expect(results.filter((result) => result.drawn)).toHaveLength(5);
    expect(await drawn(draw)).toHaveLength(5);
  });

  test('twenty deliveries of one case at the same time draw once', async () => {
    const draw = drawing(fresh('CUSTOMER#C'));
    const results = await Promise.all(
      Array.from({ length: 20 }, () => bench().another().reserve(draw, 'case-1', telling)),
    );
    expect(results).toEqual(results.map(() => ({ drawn: true })));
    expect(await drawn(draw)).toHaveLength(1);
  });

  test('what was gathered spares the read; a stale view neither draws too much nor refuses too early', async () => {
    const { ledger } = bench();
    const draw = drawing(fresh('CUSTOMER#C'), { limit: { ...limit, cases: 1 } });
    const before = await ledger.gather({ customerId: 'nobody', allowance: draw.allowance });
    expect((await ledger.reserve(draw, 'case-1', telling, before.allowance)).drawn).toBe(true);
    expect((await ledger.reserve(draw, 'case-2', telling, before.allowance)).drawn).toBe(false);

    const wide = { ...draw, limit: { ...limit, cases: 2, worth: undefined } };
    const met = await ledger.reserve(wide, 'case-2', telling, before.allowance);
    expect(met).toEqual({ drawn: true, met: [{ case: 'case-1', telling, at: draw.at, worth: draw.worth }] });
    await ledger.release(draw.allowance, 'case-2', telling);

    const full = await ledger.gather({ customerId: 'nobody', allowance: draw.allowance });
    await ledger.release(draw.allowance, 'case-1', telling);
    expect((await ledger.reserve(draw, 'case-2', telling, full.allowance)).drawn).toBe(true);
  });

  test('a draw that was done but not answered is not drawn again', async () => {
    const draw = drawing(fresh('CUSTOMER#C'));
    const troubled = bench().troubled({ operation: 'PutItem', fault: 'answer-lost', times: 1 });
    expect(await troubled.reserve(draw, 'case-1', telling)).toEqual({ drawn: true });
    expect(await drawn(draw)).toHaveLength(1);
  });

  test('giving back makes room, once, and harms no other case', async () => {
    const { ledger } = bench();
    const draw = drawing(fresh('CUSTOMER#C'), { limit: { ...limit, cases: 2 } });
    await ledger.reserve(draw, 'case-1', telling);
    await ledger.reserve(draw, 'case-2', telling);
    const troubled = bench().troubled({ operation: 'PutItem', fault: 'answer-lost', times: 1 });

    await troubled.release(draw.allowance, 'case-1', telling);
    await ledger.release(draw.allowance, 'case-1', telling);
    await ledger.release(draw.allowance, 'never-drew', telling);

    expect((await drawn(draw)).map((grant) => grant.case)).toEqual(['case-2']);
    expect((await ledger.reserve(draw, 'case-3', telling)).drawn).toBe(true);
  });

  test('what can no longer share a window with anything is forgotten, so the list stays short', async () => {
    const { ledger } = bench();
    const short: Limit = { cases: 2, days: 10, lateDays: 20 };
    const subject = fresh('CUSTOMER#C');
    for (let index = 0; index < 60; index += 1) {
      const draw = drawing(subject, { limit: short, at: after(index * 5) });
      expect((await ledger.reserve(draw, `case-${index}`, telling)).drawn).toBe(true);
    }
    const kept = await drawn(drawing(subject));
    expect(kept.length).toBeLessThanOrEqual(10);
    expect(kept.at(-1)?.case).toBe('case-59');
  });

  test('a case that waited two weeks in a queue is still weighed against what was drawn before it', async () => {
    const { ledger } = bench();
    const subject = fresh('CUSTOMER#C');
    const drawOn = (day: number) => drawing(subject, { limit: { cases: 1, days: 10, lateDays: 5 }, at: after(day) });
    expect((await ledger.reserve(drawOn(0), 'case-1', telling)).drawn).toBe(true);
    expect((await ledger.reserve(drawOn(16), 'case-2', telling)).drawn).toBe(true);
    // Occurred on day 5, received 5 days late on day 10, taken from its queue on day 24.
    expect((await ledger.reserve(drawOn(5), 'case-3', telling)).drawn).toBe(false);
  });

  test('forgetting old draws never lets a window hold too much, however late cases arrive', async () => {
    const tight: Limit = { cases: 2, worth: eur(100), days: 10, lateDays: 5 };
    const arrival = fc.record({
      daysLater: fc.integer({ min: 0, max: 6 }),
      late: fc.integer({ min: 0, max: 5 }),
      // A message may have waited in a queue, at most for 14 days.
      waited: fc.integer({ min: 0, max: 14 }),
      worth: fc.integer({ min: 1, max: 60 }),
    });

    await fc.assert(
      fc.asyncProperty(fc.array(arrival, { maxLength: 30 }), async (arrivals) => {
        const { ledger } = bench();
        const subject = fresh('CUSTOMER#C');
        const history: Grant[] = [];
        let day = 30;
        for (const [index, { daysLater, late, waited, worth }] of arrivals.entries()) {
          day += daysLater;
          const draw = drawing(subject, { limit: tight, at: after(day - late - waited), worth: eur(worth) });
          const name = `case-${index}`;
          const { drawn: through } = await ledger.reserve(draw, name, telling);
          if (through) history.push({ case: name, at: draw.at, worth: draw.worth });
        }
        expect(fullestWindow(history, tight)).toMatchObject({ tooMany: false, tooMuch: false });
      }),
      { numRuns: 20, interruptAfterTimeLimit: 20_000 },
    );
  });

  test('whoever draws and gives back at the same time, no window ever holds more than the limit', async () => {
    const tight: Limit = { cases: 3, worth: eur(100), days: 10, lateDays: 365 };
    const someCase = fc.record({ day: fc.integer({ min: 0, max: 30 }), worth: fc.integer({ min: 1, max: 60 }) });
    const step = fc.record({ which: fc.nat({ max: 7 }), gives: fc.boolean(), back: fc.boolean() });

    await fc.assert(
      fc.asyncProperty(
        fc.array(someCase, { minLength: 8, maxLength: 8 }),
        fc.array(fc.array(step, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }),
        async (cases, rounds) => {
          const { ledger } = bench();
          const subject = fresh('CUSTOMER#C');
          const drawOf = (which: number): Draw =>
            drawing(subject, { limit: tight, at: after(cases[which]?.day ?? 0), worth: eur(cases[which]?.worth ?? 1) });

          for (const round of rounds) {
            const before = await drawn(drawOf(0));
            const results = await Promise.all(
              round.map(async ({ which, gives, back }) => {
                if (gives && back) return ledger.release(drawOf(which).allowance, `case-${which}`, telling);
                return ledger.reserve(drawOf(which), `case-${which}`, telling);
              }),
            );
            const grants = await drawn(drawOf(0));

            expect(new Set(grants.map((grant) => grant.case)).size).toBe(grants.length);
            expect(fullestWindow(grants, tight)).toMatchObject({ tooMany: false, tooMuch: false });

            // A single step has one right answer.
            const [only] = round;
            const [result] = results;
            if (round.length === 1 && only && result) {
              const name = `case-${only.which}`;
              const others = before.filter((grant) => grant.case !== name);
              const grant = { case: name, at: drawOf(only.which).at, worth: drawOf(only.which).worth };
              const { tooMany, tooMuch } = fullestWindow([...others, grant], tight);
              const hadDrawn = others.length < before.length;
              expect(result.drawn).toBe(hadDrawn || !(tooMany || tooMuch));
              expect(grants.some((entry) => entry.case === name)).toBe(result.drawn);
            }
          }
        },
      ),
      { numRuns: 25, interruptAfterTimeLimit: 20_000 },
    );
  });
}

/** Looks at every window that starts at a grant: a second, plainer way to tell than the one that is tested. */
function fullestWindow(grants: readonly Grant[], { cases, worth, days }: Limit) {
  const windows = grants.map(({ at }) =>
    grants.filter((grant) => grant.at >= at && Date.parse(grant.at) < Date.parse(at) + days * dayMs),
  );
  const sum = (window: Grant[]) => window.reduce((total, grant) => total + (grant.worth?.amount ?? 0), 0);
  return {
    tooMany: windows.some((window) => window.length > cases),
    tooMuch: windows.some((window) => worth !== undefined && sum(window) > worth.amount),
  };
}
