import { describe, expect, test } from 'vitest';
import { daysFromToday, eur, given, money, saidBy, whenDecided } from '../given.ts';

const rule = 'correct-advice';
const correction = 'Für einen Brunnen von neun Metern brauchen Sie eine Tiefbrunnenpumpe.';
const corrected = { kind: 'CorrectAdvice', basis: 'right', correction };

describe('wrong advice is put right, and what it cost is paid', () => {
  test.each([undefined, 0])('it has cost %s: the right advice is all that is needed', (cents) => {
    const decision = whenDecided(given.correctedAdvice(cents === undefined ? {} : { cost: eur(cents) }));
    expect(decision.verdict).toBe('granted');
    expect(decision.remedies).toEqual([corrected]);
    expect(saidBy(decision, rule)).toBe('applies advice-cost-nothing');
  });

  test.each([
    [1, 'granted', 'applies advice-cost-within-cap'],
    [99_99, 'granted', 'applies advice-cost-within-cap'],
    [100_00, 'granted', 'applies advice-cost-within-cap'],
    [100_01, 'referred', 'not-met advice-cost-above-cap'],
  ])('it has cost %i cents: %s, by right', (cents, verdict, said) => {
    const decision = whenDecided(given.correctedAdvice({ cost: eur(cents) }));
    expect(decision.verdict).toBe(verdict);
    expect(saidBy(decision, rule)).toBe(said);
    const compensated = { kind: 'Compensate', basis: 'right', value: eur(cents) };
    const referred = { remedies: [compensated], meanwhile: [corrected] };
    expect(decision).toMatchObject(verdict === 'granted' ? { remedies: [corrected, compensated] } : referred);
  });

  test.each(['JPY', 'CHF'] as const)('a cost in %s is for my host to weigh', (currency) => {
    const decision = whenDecided(given.correctedAdvice({ cost: money(1, currency) }));
    expect(decision.verdict).toBe('referred');
    expect(saidBy(decision, rule)).toBe('unknown advice-cost-not-comparable');
    expect(decision.remedies).toEqual([{ kind: 'Compensate', basis: 'right', value: money(1, currency) }]);
    expect(decision.meanwhile).toEqual([corrected]);
  });
});

test('what is right is said at once, also where a person has to look because it took so long', () => {
  const late = whenDecided(given.correctedAdvice({ cost: eur(1) }, { now: daysFromToday(91) }));
  // Of what is said already nothing is left for my host to say once more.
  const compensated = { kind: 'Compensate', basis: 'right', value: eur(1) };
  expect(late).toMatchObject({ verdict: 'referred', remedies: [compensated], meanwhile: [corrected] });
});

test('the cap is the policy’s', () => {
  const capped = (cents: number) =>
    whenDecided(given.correctedAdvice({ cost: eur(cents) }), { adviceCap: eur(5_00) }).verdict;
  expect([capped(5_00), capped(5_01)]).toEqual(['granted', 'referred']);
});

test('nothing but the event itself is needed', () => {
  const unknown = { customer: 'unknown', grants: 'unknown', offers: 'unknown', purchases: 'unknown' } as const;
  expect(whenDecided(given.correctedAdvice({ cost: eur(1) }, unknown)).verdict).toBe('granted');
});
