import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type RemedyKind, remedyKind } from '../../events/remedy.ts';
import { currentPolicy, policies } from '../../shared/recovery/policy.ts';
import { currentScheduling, type Scheduling, scheduleOf } from '../../shared/segments/scheduling.ts';
import { dayArbitrary, idArbitrary, instantArbitrary } from '../events/arbitraries.ts';

const ordered = '2026-11-20T17:20:02.412Z';
const of = (kind: RemedyKind, segment: string, at = ordered) => scheduleOf(kind, at, segment, currentPolicy);

const kinds = fc.constantFrom(...remedyKind().options);
const segments = fc.oneof(
  fc.constantFrom('unknown', 'key-account', 'business', '__proto__', 'constructor', 'toString', 'standard'),
  idArbitrary,
);
const turn = fc.record({ priority: fc.integer({ min: -9, max: 99 }), daysEarlier: fc.integer({ min: -99, max: 99 }) });
/** Any turns that somebody could come to write down, mistakes included. */
const anyScheduling: fc.Arbitrary<Scheduling> = fc.record({
  standard: fc.record({ priority: fc.integer({ min: 1, max: 9 }), daysEarlier: fc.integer({ min: 0, max: 9 }) }),
  segments: fc.dictionary(fc.constantFrom('key-account', 'business', 'small'), turn, { noNullPrototype: true }),
});

describe('a work order in the standard order', () => {
  test('is due on the day that is promised, so many days after the order', () => {
    expect(of('ShipSparePart', 'unknown')).toEqual({ priority: 3, dueOn: '2026-11-25', promisedBy: '2026-11-25' });
    expect(of('Repair', 'unknown')).toEqual({ priority: 3, dueOn: '2026-12-04', promisedBy: '2026-12-04' });
  });

  test('counts the days from the day of the order in UTC, over months, years and 29 February', () => {
    expect(of('WaiveFee', 'unknown', '2027-12-30T23:59:59.999Z').promisedBy).toBe('2028-01-02');
    expect(of('WaiveFee', 'unknown', '2028-02-27T00:00:00Z').promisedBy).toBe('2028-03-01');
  });

  test('is also that of a segment that nobody has listed', () => {
    for (const segment of ['gold', '__proto__', 'constructor', 'standard']) {
      expect(of('ShipSparePart', segment)).toEqual(of('ShipSparePart', 'unknown'));
    }
  });
});

describe('a segment', () => {
  test('moves work forward, and not the promise', () => {
    expect(of('ShipSparePart', 'business')).toEqual({ priority: 2, dueOn: '2026-11-24', promisedBy: '2026-11-25' });
    expect(of('ShipSparePart', 'key-account')).toEqual({ priority: 1, dueOn: '2026-11-23', promisedBy: '2026-11-25' });
  });

  test('never moves work before the day of its order', () => {
    const policy = { ...currentPolicy, promisedDaysOf: { ShipSparePart: 1 } };
    expect(scheduleOf('ShipSparePart', ordered, 'key-account', policy).dueOn).toBe('2026-11-20');
  });

  test('changes nothing where somebody could get hurt: what is promised for today comes first for everyone', () => {
    const today = { priority: 1, dueOn: '2026-11-20', promisedBy: '2026-11-20' };
    for (const segment of ['unknown', 'business', 'key-account']) expect(of('StopUseNotice', segment)).toEqual(today);
  });

  test('never makes anything later than promised, or than it would be in the standard order, however it is set up', () => {
    fc.assert(
      fc.property(kinds, instantArbitrary, segments, anyScheduling, (kind, orderedAt, segment, scheduling) => {
        const standard = scheduleOf(kind, orderedAt, 'unknown', currentPolicy, scheduling);
        const { priority, dueOn, promisedBy } = scheduleOf(kind, orderedAt, segment, currentPolicy, scheduling);
        expect(promisedBy).toBe(standard.promisedBy);
        expect(dueOn <= standard.dueOn).toBe(true);
        expect(dueOn <= promisedBy).toBe(true);
        expect(dueOn >= orderedAt.slice(0, 10)).toBe(true);
        expect(priority).toBeLessThanOrEqual(standard.priority);
        expect(priority).toBeGreaterThanOrEqual(1);
      }),
      { numRuns: 1_000 },
    );
  });
});

test('the promise is the policy’s, by kind of remedy, and no version of the policy has a word for segments', () => {
  for (const policy of policies) {
    expect(Object.keys(policy.promisedDaysOf).every((kind) => remedyKind().safeParse(kind).success)).toBe(true);
    expect(JSON.stringify(policy)).not.toMatch(/segment|key-account|business/i);
  }
  expect(Object.keys(currentScheduling.segments)).not.toContain('unknown');
});

test('a schedule is the same whenever and however often it is made', () => {
  fc.assert(
    fc.property(kinds, dayArbitrary, segments, (kind, day, segment) => {
      const at = `${day}T12:00:00Z`;
      expect(of(kind, segment, at)).toEqual(of(kind, segment, at));
    }),
  );
});
