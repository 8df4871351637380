import { describe, expect, test } from 'vitest';
import { wantsOf } from '../../../shared/recovery/decide.ts';
import type { Earlier } from '../../../shared/recovery/facts.ts';
import { given, saidBy, whenDecided } from '../given.ts';

const rule = 'did-it-work';
const about = 'WarrantyClaimed#shop#claim-1';
const ring = [{ kind: 'CheckIn', basis: 'goodwill', host: { employeeId: 'front-desk' } }];
const earlier = (told: Partial<Earlier> = {}): Earlier => ({
  caseKey: about,
  event: 'WarrantyClaimed',
  verdict: 'granted',
  remedies: [],
  customerId: 'customer-1',
  ...told,
});

describe('whoever felt second class is rung by their host', () => {
  test.each([0, 6, 7, 10])('also with a score of %i, and whatever was or was not put right', (score) => {
    const decision = whenDecided(given.survey({ score, feltSecondClass: true }));
    expect(decision).toMatchObject({ verdict: 'referred', remedies: ring });
    expect(saidBy(decision, rule)).toBe('not-met felt-second-class');
  });
});

describe('a customer for whom something was put right', () => {
  test.each([
    [0, 'referred', 'not-met not-content-after-remedy'],
    [5, 'referred', 'not-met not-content-after-remedy'],
    [6, 'referred', 'not-met not-content-after-remedy'],
    [7, 'unneeded', 'not-applicable content'],
    [10, 'unneeded', 'not-applicable content'],
  ])('and who scores us %i of 10: %s', (score, verdict, said) => {
    const decision = whenDecided(given.survey({ score, about, feltSecondClass: false }, { earlier: earlier() }));
    expect(decision.verdict).toBe(verdict);
    expect(decision.remedies).toEqual(verdict === 'referred' ? ring : []);
    expect(saidBy(decision, rule)).toBe(said);
  });

  test('the score from which nobody is rung is the policy’s', () => {
    const facts = given.survey({ score: 7, about }, { earlier: earlier() });
    expect(whenDecided(facts, { lowScore: 7 }).verdict).toBe('referred');
  });

  test('or is to be, by a person, is asked how it went as well', () => {
    const facts = given.survey({ score: 2, about }, { earlier: earlier({ verdict: 'referred' }) });
    expect(saidBy(whenDecided(facts), rule)).toBe('not-met not-content-after-remedy');
  });
});

test('where nothing had to be put right, a low score is kept and nobody is bothered', () => {
  for (const facts of [
    given.survey({ score: 2 }),
    given.survey({ score: 2, about }, { earlier: earlier({ verdict: 'unneeded' }) }),
  ]) {
    expect(whenDecided(facts).verdict).toBe('unneeded');
    expect(saidBy(whenDecided(facts), rule)).toBe('not-applicable not-content');
  }
});

test.each([
  ['that nobody knows', 'unknown'],
  ['of somebody else', earlier({ customerId: 'customer-2' })],
  ['of nobody', earlier({ customerId: undefined })],
] as const)('a low score about a case %s goes to the host: nobody guesses', (_, known) => {
  const decision = whenDecided(given.survey({ score: 2, about }, { earlier: known }));
  expect(decision).toMatchObject({ verdict: 'referred', remedies: ring });
  expect(saidBy(decision, rule)).toBe('unknown asked-about-unknown-case');
});

test('the case that was asked about is looked up, and nothing where none was', () => {
  expect(wantsOf(given.survey({ about }).event).earlier).toBe(about);
  expect(wantsOf(given.survey().event).earlier).toBeUndefined();
});
