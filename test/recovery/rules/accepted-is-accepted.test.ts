import { describe, expect, test } from 'vitest';
import { eur, given, saidBy, whenDecided } from '../given.ts';
import { givenWord } from '../given-kept-word.ts';

const rule = 'accepted-is-accepted';
const honoured = { kind: 'HonourOrder', basis: 'promise', orderId: '4711' };
const waysOut = {
  kind: 'OfferChoice',
  basis: 'promise',
  of: 'order',
  about: '4711',
  options: [{ option: 'wait' }, { option: 'equal-or-better' }, { option: 'money-back' }],
};
const onTop = { kind: 'MakeGood', basis: 'goodwill', value: eur(25_00) };
const inTheLedger = givenWord.promise({ kind: 'order', promiseId: '4711' });

describe('an order that was accepted is carried out', () => {
  test('whatever somebody gives as the ground', () => {
    for (const ground of ['You are new here.', 'Die Stammkunden gehen vor.', '', 'VIP first'.repeat(200)]) {
      const decision = whenDecided(givenWord.orderRevoked({ ground }));
      expect(decision).toMatchObject({ verdict: 'granted', remedies: [honoured] });
      expect(saidBy(decision, rule)).toBe('applies order-accepted');
    }
  });

  test('also where only the promise ledger knows that it was accepted', () => {
    const revoked = { acceptedAt: undefined };
    expect(whenDecided(givenWord.orderRevoked(revoked, { promise: inTheLedger })).remedies).toEqual([honoured]);
  });

  test('also where it was accepted again after somebody went back on it', () => {
    const later = { ...inTheLedger, madeAt: '2026-06-16T00:00:00Z' };
    expect(whenDecided(givenWord.orderRevoked({ acceptedAt: undefined }, { promise: later })).verdict).toBe('granted');
  });

  test.each([
    [undefined, 'granted', 'applies order-accepted'],
    [1, 'granted', 'applies order-accepted'],
    [0, 'referred', 'not-met order-cannot-be-met'],
  ])('with %s left in stock: %s', (stockLeft, verdict, said) => {
    const decision = whenDecided(givenWord.orderRevoked({ stockLeft }));
    expect(decision.verdict).toBe(verdict);
    expect(saidBy(decision, rule)).toBe(said);
  });
});

describe('where there is truly nothing left', () => {
  test('my host gets me the choice: wait, something equal or better, or my money back; and something on top', () => {
    expect(whenDecided(givenWord.orderRevoked({ stockLeft: 0 }))).toMatchObject({
      verdict: 'referred',
      remedies: [waysOut, onTop],
    });
  });

  test('what is on top is the policy’s, to the cent', () => {
    const { remedies } = whenDecided(givenWord.orderRevoked({ stockLeft: 0 }), { makeGood: eur(1) });
    expect(remedies).toMatchObject([{}, { value: eur(1) }]);
  });
});

describe('an order that nobody tells to have been accepted', () => {
  const never = { acceptedAt: undefined };

  test('is looked at by a person, who carries it out with one click', () => {
    const decision = whenDecided(givenWord.orderRevoked(never));
    expect(decision).toMatchObject({ verdict: 'referred', remedies: [honoured] });
    expect(saidBy(decision, rule)).toBe('unknown acceptance-unknown');
  });

  test('and of which nothing is left, with the choice', () => {
    const decision = whenDecided(givenWord.orderRevoked({ ...never, stockLeft: 0 }));
    expect(decision).toMatchObject({ verdict: 'referred', remedies: [waysOut, onTop] });
    expect(saidBy(decision, rule)).toBe('unknown acceptance-unknown-none-left');
  });

  test.each([
    ['another order', givenWord.promise({ kind: 'order', promiseId: '4712' })],
    ['a reservation of the same id', givenWord.promise({ kind: 'reservation', promiseId: '4711' })],
  ])('is not accepted because %s was', (_, promise) => {
    expect(whenDecided(givenWord.orderRevoked(never, { promise })).verdict).toBe('referred');
  });
});

test('since when I am a customer changes nothing', () => {
  const decisions = ['2026-06-14', '1970-01-01'].map((customerSince) =>
    whenDecided(givenWord.orderRevoked({}, { customer: given.customer({ customerSince }) })),
  );
  expect(decisions[0]).toEqual(decisions[1]);
});
