/** Over every rule, letter and event, today’s and those to come: the arbitraries grow with the contracts. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { metadata } from '../../events/envelope.ts';
import { contractOf, type InboundName, inbound, type OutboundName, outbound, parse } from '../../events/index.ts';
import { remedy } from '../../events/remedy.ts';
import { decide } from '../../shared/recovery/decide.ts';
import { earlierSchema } from '../../shared/recovery/fact-schemas.ts';
import { recoveryEvents } from '../../shared/recovery/facts.ts';
import { eventsAbout, outcomeOf } from '../../shared/recovery/outcome.ts';
import { currentPolicy } from '../../shared/recovery/policy.ts';
import { arbitraryOf, envelopeOf, eventArbitrary } from '../events/arbitraries.ts';
import { anyFacts } from '../recovery/arbitraries.ts';
import { dependsOnSegment, metadataOf, ranks, withFieldAnywhere } from './permuting.ts';

const segments = fc.shuffledSubarray(['key-account', 'business', 'small', 'gold', 'C'], { minLength: 2, maxLength: 3 });

test('whatever segments customers have, every decision, letter, referral and outbound event is the same to the byte', () => {
  const decided = new Set<string>();
  fc.assert(
    fc.property(anyFacts, segments, (facts, several) => {
      decided.add(facts.event.name);
      expect(dependsOnSegment(facts, several)).toBe(false);
    }),
    { numRuns: 60 * recoveryEvents.length },
  );
  // So that no event is left out by chance.
  expect([...decided].toSorted()).toEqual([...recoveryEvents].toSorted());
});

describe('nobody can smuggle a segment into what Kulanz hears', () => {
  test.each(Object.keys(inbound) as InboundName[])('%s', (name) => {
    fc.assert(
      fc.property(eventArbitrary(name), fc.constantFrom(...ranks), (event, rank) => {
        const { data } = event;
        for (const smuggling of withFieldAnywhere({ metadata: event.metadata, data }, rank, 'gold')) {
          const text = JSON.stringify({ ...envelopeOf(event), detail: smuggling });
          const parsed = parse(text);
          expect(parsed.ok ? text : parsed.faults.map(({ code }) => code)).toEqual(['unknown-field']);
        }
      }),
      { numRuns: 25 },
    );
  });
});

describe('nobody could smuggle a segment into what Kulanz says', () => {
  test.each(Object.keys(outbound) as OutboundName[])('%s', (name) => {
    const schema = contractOf(name)?.data();
    if (!schema) throw new Error('unreachable');
    const valid = arbitraryOf(schema).filter((data) => schema.safeParse(data).success);
    let tried = 0;
    fc.assert(
      fc.property(valid, fc.constantFrom(...ranks), (data, rank) => {
        for (const smuggling of withFieldAnywhere(data, rank, 'gold')) {
          tried += 1;
          expect(schema.safeParse(smuggling).success).toBe(false);
        }
        for (const smuggling of withFieldAnywhere(metadataOf('e-1'), rank, 'gold')) {
          expect(metadata().safeParse(smuggling).success).toBe(false);
        }
      }),
      { numRuns: 25 },
    );
    expect(tried).toBeGreaterThan(0);
  });
});

test('nobody can smuggle a segment into what is handed on from an earlier case', () => {
  fc.assert(
    fc.property(arbitraryOf(remedy()), fc.constantFrom(...ranks), (one, rank) => {
      const earlier = { caseKey: 'a#b#c', event: 'WarrantyClaimed', verdict: 'referred', remedies: [one] };
      expect(earlierSchema().safeParse(earlier).success).toBe(remedy().safeParse(one).success);
      for (const smuggling of withFieldAnywhere(earlier, rank, 'gold')) {
        expect(earlierSchema().safeParse(smuggling).success).toBe(false);
      }
    }),
  );
});

test('nothing that is said about a case has a word for segment or rank', () => {
  fc.assert(
    fc.property(anyFacts, (facts) => {
      for (const { data } of eventsAbout(outcomeOf(facts, decide(facts, currentPolicy), currentPolicy))) {
        expect(keysIn(data).filter((key) => /segment|rank|tier|priority|lifetime|customerValue/i.test(key))).toEqual(
          [],
        );
      }
    }),
    { numRuns: 30 * recoveryEvents.length },
  );
});

function keysIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [key, ...keysIn(part)]);
}
