import { expect, test } from 'vitest';
import { given, saidBy, whenDecided } from '../given.ts';

const rule = 'good-service-gets-around';

test.each([undefined, true])('whoever recommended us is thanked (mayThank: %s)', (mayThank) => {
  const decision = whenDecided(given.recommendation(mayThank === undefined ? {} : { mayThank }));
  expect(decision).toMatchObject({ verdict: 'granted', remedies: [{ kind: 'Thank', basis: 'goodwill' }] });
  expect(saidBy(decision, rule)).toBe('applies recommended-us');
});

test('whoever came in confidence stays unnamed: then nobody is thanked', () => {
  const decision = whenDecided(given.recommendation({ mayThank: false }));
  expect(decision).toMatchObject({ verdict: 'unneeded', remedies: [] });
  expect(saidBy(decision, rule)).toBe('not-applicable not-to-be-thanked');
});
