/** A rule that peeks is planted in the real decision, and the test of the permutations must notice. */
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { Facts } from '../../shared/recovery/facts.ts';
import type { Finding, Rule } from '../../shared/recovery/rule.ts';
import { anyFacts } from '../recovery/arbitraries.ts';
import { dependsOnSegment } from './permuting.ts';

/** How the planted rule gets at the segment; nothing: it does not look. */
const planted = vi.hoisted(() => ({ peek: (_: Facts): unknown => undefined }));

vi.mock('../../shared/recovery/rules/index.ts', async (original) => {
  const { rules } = await original<{ rules: readonly Rule[] }>();
  const peeks: Rule = {
    id: 'planted',
    events: [...new Set(rules.flatMap(({ events }) => events))],
    promise: 'Whoever is important waits for nobody.',
    facts: [],
    numbers: [],
    remedies: [],
    codes: ['timely', 'stale'],
    evaluate(facts): Omit<Finding, 'rule'> {
      return planted.peek(facts) === 'key-account'
        ? { result: 'not-applicable', because: { code: 'timely' } }
        : { result: 'not-met', because: { code: 'stale' } };
    },
  };
  return { rules: [...rules, peeks] };
});

const caught = () =>
  fc.check(
    fc.property(anyFacts, (facts) => !dependsOnSegment(facts, ['key-account', 'business'])),
    // A peek at an offer shows in one of forty cases: a hundred would miss it now and then.
    { numRuns: 1_000 },
  ).failed;

test.each<[string, (facts: Facts) => unknown]>([
  ['the customer’s profile', ({ customer }) => Reflect.get(Object(customer), 'segment')],
  ['beside the facts', (facts) => Reflect.get(facts, 'segment')],
  ['an offer', ({ offers }) => Reflect.get(Object(offers === 'unknown' ? undefined : offers[0]), 'rank')],
  ['the host', ({ host }) => Reflect.get(Object(host), 'tier')],
  ['any fact at all', (facts) => /"key-?account":"key-account"/i.exec(JSON.stringify(facts)) && 'key-account'],
])('a rule that finds a segment in %s is caught', (_, peek) => {
  planted.peek = peek;
  expect(caught()).toBe(true);
});

test('a rule that is planted and does not peek is not', () => {
  planted.peek = () => undefined;
  expect(caught()).toBe(false);
});
