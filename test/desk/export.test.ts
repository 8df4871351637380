import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { casesUpTo, most } from '../../functions/api/endpoints/privacy.ts';
import type { RecordedCase } from '../../shared/ledger/ledger.ts';
import { outcomeOf } from '../../shared/recovery/outcome.ts';
import { currentPolicy } from '../../shared/recovery/policy.ts';
import { given, whenDecided } from '../recovery/given.ts';
import { type House, openHouse } from './house.ts';

describe('what is held about a customer', () => {
  let house: House;
  beforeAll(async () => {
    house = await openHouse();
  });
  afterAll(() => house.engine.stop());
  const leyla = () => house.of('E-90');

  test('is one answer for the privacy officer: what is known, and every case with findings and letter', async () => {
    const { customerId, path, owner } = await house.waitingClaim();
    await house.of(owner).post(`${path}/grant`, { note: 'It is on its way.' });
    await house.engine.idle();
    const { status, body } = await leyla().get(`/v1/customers/${customerId}/export`);
    expect([status, body.cursor]).toEqual([200, undefined]);
    expect(body.customer).toEqual((await house.of(owner).get(`/v1/customers/${customerId}`)).body);
    expect(body.cases).toEqual((await house.of(owner).get(`/v1/customers/${customerId}/cases`)).body.cases);
    const [answer] = body.cases;
    expect(answer.letter.body).toContain('It is on its way.');
    expect(answer.findings.length).toBeGreaterThan(0);
  });

  test('is for nobody else, and of nobody we never heard of', async () => {
    const { customerId, owner, other } = await house.waitingClaim();
    for (const employeeId of [owner, other, 'E-81']) {
      expect((await house.of(employeeId).get(`/v1/customers/${customerId}/export`)).status).toBe(403);
    }
    expect((await leyla().get('/v1/customers/nobody-at-all/export')).status).toBe(404);
    expect((await leyla().get(`/v1/customers/${customerId}/export?cursor=Zm9yZ2Vk`)).status).toBe(400);
    expect((await leyla().get(`/v1/customers/${customerId}`)).status).toBe(403);
  });
});

describe('a very long story', () => {
  const facts = given.hotlineCall();
  const outcome = outcomeOf(facts, whenDecided(facts), currentPolicy);
  const caseOf = (nth: number): RecordedCase => ({ outcome: { ...outcome, outcomeId: String(nth) } });
  /** Pages of a story of so many cases; a cursor is the place at which its page begins. */
  const storyOf = (length: number, page: number) => async (cursor: string | undefined) => {
    const from = Number(cursor ?? 0);
    const until = Math.min(from + page, length);
    const cases = Array.from({ length: until - from }, (_, nth) => caseOf(from + nth));
    return { cases, ...(until < length && { cursor: String(until) }) };
  };

  test('comes in as many answers as it takes, each case once, and none has more than there is room for', async () => {
    const sizes = fc.record({
      length: fc.nat(60),
      page: fc.integer({ min: 1, max: 9 }),
      cases: fc.integer({ min: 9, max: 30 }),
      bytes: fc.integer({ min: 1, max: 40_000 }),
    });
    const property = fc.asyncProperty(sizes, async ({ length, page, cases: room, bytes }) => {
      const told: string[] = [];
      let cursor: string | undefined;
      do {
        const answer = await casesUpTo({ cases: room, bytes }, storyOf(length, page), cursor);
        expect(answer.cases.length).toBeLessThanOrEqual(room);
        if (answer.cases.length > page) expect(JSON.stringify(answer.cases).length).toBeLessThanOrEqual(bytes);
        told.push(...answer.cases.map(({ outcomeId }) => outcomeId));
        cursor = answer.cursor;
      } while (cursor !== undefined);
      expect(told).toEqual(Array.from({ length }, (_, nth) => String(nth)));
    });
    await fc.assert(property);
  });

  test('of a thousand cases is still one answer, and one that Lambda can give', async () => {
    const answer = await casesUpTo(most, storyOf(1_000, 25), undefined);
    expect([answer.cases.length, answer.cursor]).toEqual([1_000, undefined]);
    expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(6 * 1024 * 1024);
    expect((await casesUpTo(most, storyOf(1_001, 25), undefined)).cursor).toBe('1000');
  });
});
