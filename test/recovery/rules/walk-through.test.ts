import { expect, test } from 'vitest';
import { outcomeOf } from '../../../shared/recovery/outcome.ts';
import { currentPolicy } from '../../../shared/recovery/policy.ts';
import { given, saidBy, whenDecided } from '../given.ts';

const rule = 'walk-through';
const journeyOf = (employeeId: string) => {
  const [remedy] = whenDecided(given.onboarding({ employeeId })).remedies;
  if (remedy?.kind !== 'WalkThrough') throw new Error('no journey');
  return remedy.situations;
};

test('whoever is new is given three situations to be in as a customer', () => {
  const decision = whenDecided(given.onboarding());
  expect(decision.verdict).toBe('granted');
  expect(decision.remedies).toEqual([
    { kind: 'WalkThrough', basis: 'goodwill', employeeId: 'employee-9', situations: journeyOf('employee-9') },
  ]);
  expect(new Set(journeyOf('employee-9')).size).toBe(3);
  expect(saidBy(decision, rule)).toBe('applies new-colleague');
});

test('no letter to a customer comes of it', () => {
  const facts = given.onboarding();
  expect(outcomeOf(facts, whenDecided(facts), currentPolicy).letter).toBeUndefined();
});

test('told again it is the same journey, and every situation is somebody’s', () => {
  const seen = new Set<string>();
  for (let number = 0; number < 40; number += 1) {
    expect(journeyOf(`e-${number}`)).toEqual(journeyOf(`e-${number}`));
    for (const situation of journeyOf(`e-${number}`)) seen.add(situation);
  }
  expect(seen.size).toBe(8);
});

test('whoever went through the house before need not again', () => {
  const decision = whenDecided(given.onboarding({ walkedThrough: true }));
  expect(decision.verdict).toBe('unneeded');
  expect(saidBy(decision, rule)).toBe('not-applicable walked-through-before');
  expect(whenDecided(given.onboarding({ walkedThrough: false })).verdict).toBe('granted');
});
