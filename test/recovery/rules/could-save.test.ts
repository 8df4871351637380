import { describe, expect, test } from 'vitest';
import type { EventData } from '../../../events/index.ts';
import { eur, given, money, saidBy, whenDecided } from '../given.ts';

const rule = 'could-save';
type Plan = EventData<'TariffReviewed'>['alternatives'][number];

const plan = (planId: string, plan: Partial<Plan> & Pick<Plan, 'price'>): Plan => ({
  planId,
  name: `Tarif ${planId}`,
  interval: 'month',
  coversUse: true,
  ...plan,
});
const reviewed = (alternatives: Plan[], told: Parameters<typeof given.tariffReview>[0] = {}) =>
  whenDecided(given.tariffReview({ ...told, alternatives }));

describe('whoever could pay less is told so', () => {
  test.each([
    [24_98, 'granted', 'applies cheaper-plan'],
    [24_99, 'unneeded', 'not-applicable no-cheaper-plan'],
    [25_00, 'unneeded', 'not-applicable no-cheaper-plan'],
  ])('a plan at %i cents beside 24.99 EUR a month: %s', (cents, verdict, said) => {
    const decision = reviewed([plan('s', { price: eur(cents) })]);
    expect(decision.verdict).toBe(verdict);
    expect(saidBy(decision, rule)).toBe(said);
  });

  test('with the plan, its price, and what a year of it saves', () => {
    expect(reviewed([plan('s', { price: eur(19_99) })]).remedies).toEqual([
      {
        kind: 'AdviseSaving',
        basis: 'goodwill',
        value: eur(60_00),
        per: 'year',
        plan: { contractId: 'contract-1', planId: 's', name: 'Tarif s', price: eur(19_99), interval: 'month' },
      },
    ]);
  });

  test('the cheapest that covers what I use, in whatever order they are told', () => {
    const plans = [
      plan('l', { price: eur(22_00) }),
      plan('s', { price: eur(9_00), coversUse: false }),
      plan('m', { price: eur(15_00) }),
    ];
    for (const order of [plans, plans.toReversed()]) {
      expect(reviewed(order).remedies).toMatchObject([{ plan: { planId: 'm' } }]);
    }
  });

  test('of two that cost the same it is always the same one', () => {
    const plans = ['b', 'a'].map((planId) => plan(planId, { price: eur(9_00) }));
    for (const order of [plans, plans.toReversed()]) {
      expect(reviewed(order).remedies).toMatchObject([{ plan: { planId: 'a' } }]);
    }
  });

  test('a plan that costs nothing and covers it saves everything', () => {
    expect(reviewed([plan('free', { price: eur(0) })]).remedies).toMatchObject([{ value: eur(299_88) }]);
  });

  test('there are no other plans', () => {
    expect(saidBy(reviewed([]), rule)).toBe('not-applicable no-cheaper-plan');
  });
});

describe('month and year are compared honestly', () => {
  test.each([
    // 12 × 24.99 = 299.88
    [299_87, 'granted'],
    [299_88, 'unneeded'],
    [299_89, 'unneeded'],
  ])('a plan at %i cents a year beside 24.99 EUR a month: %s', (cents, verdict) => {
    expect(reviewed([plan('s', { price: eur(cents), interval: 'year' })]).verdict).toBe(verdict);
  });

  test.each([
    [9_99, 'granted'],
    [10_00, 'unneeded'],
  ])('a plan at %i cents a month beside 120.00 EUR a year: %s', (cents, verdict) => {
    const cost = { cost: eur(120_00), interval: 'year' } as const;
    expect(reviewed([plan('s', { price: eur(cents) })], cost).verdict).toBe(verdict);
  });

  test('the saving is exact, whatever does not divide by twelve', () => {
    expect(reviewed([plan('s', { price: eur(100_01), interval: 'year' })]).remedies).toMatchObject([
      { value: eur(199_87), per: 'year' },
    ]);
  });
});

describe('never one that does not cover what I use, and none by guessing', () => {
  test('a cheaper plan that does not cover it is not mentioned', () => {
    const decision = reviewed([plan('s', { price: eur(1), coversUse: false })]);
    expect(decision.verdict).toBe('unneeded');
  });

  test('nobody knows whether the cheaper plan covers it: my host finds out', () => {
    const decision = reviewed([{ planId: 's', name: 'Tarif s', price: eur(9_99), interval: 'month' }]);
    expect(decision.verdict).toBe('referred');
    expect(saidBy(decision, rule)).toBe('unknown plan-coverage-unknown');
    expect(decision.remedies).toMatchObject([{ value: eur(180_00), plan: { planId: 's' } }]);
  });

  test('beside one that surely covers it, that one is advised at once', () => {
    const doubtful: Plan = { planId: 's', name: 'Tarif s', price: eur(9_99), interval: 'month' };
    expect(reviewed([doubtful, plan('m', { price: eur(19_99) })]).remedies).toMatchObject([{ plan: { planId: 'm' } }]);
  });

  test('a dearer plan is no question, whether it covers it or not', () => {
    expect(reviewed([{ planId: 'xl', name: 'Tarif XL', price: eur(25_00), interval: 'month' }]).verdict).toBe(
      'unneeded',
    );
  });

  test('a plan in another currency is looked at by my host', () => {
    const francs = plan('f', { price: money(1, 'CHF') });
    const decision = reviewed([francs]);
    expect([decision.verdict, saidBy(decision, rule)]).toEqual(['referred', 'unknown plan-in-other-currency']);
    expect(reviewed([francs, plan('m', { price: eur(19_99) })]).verdict).toBe('granted');
    expect(reviewed([{ ...francs, coversUse: false }]).verdict).toBe('unneeded');
  });
});
