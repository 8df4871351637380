import { expect, test } from 'vitest';
import { outcomeOf } from '../../../shared/recovery/outcome.ts';
import { currentPolicy } from '../../../shared/recovery/policy.ts';
import { given, saidBy, whenDecided } from '../given.ts';

const rule = 'deputy-covers';

test('while a host is away their deputies answer, and no customer gets a letter about it', () => {
  const facts = given.absence();
  const decision = whenDecided(facts);
  expect(saidBy(decision, rule)).toBe('applies away');
  expect(decision.remedies).toEqual([
    { kind: 'CoverAbsence', basis: 'promise', employeeId: 'ben', from: '2026-06-22', until: '2026-07-03' },
  ]);
  expect(outcomeOf(facts, decision, currentPolicy).letter).toBeUndefined();
});

test.each([
  ['2026-06-14', 'not-applicable back-already'],
  ['2026-06-15', 'applies away'],
  ['2026-06-16', 'applies away'],
])('an absence told on 15 June that ends on %s: %s', (until, said) => {
  expect(saidBy(whenDecided(given.absence({ from: '2026-06-01', until })), rule)).toBe(said);
});
