import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Basis } from '../../events/index.ts';
import { outbound, parse } from '../../events/index.ts';
import { decide, rulesFor } from '../../shared/recovery/decide.ts';
import { contentHashOf, drawsOf, type Verdict } from '../../shared/recovery/decision.ts';
import {
  type Background,
  type Customer,
  customerOf,
  type Earlier,
  type Facts,
  nothingKnown,
} from '../../shared/recovery/facts.ts';
import { de } from '../../shared/recovery/letters/de.ts';
import { eventsAbout, outcomeOf } from '../../shared/recovery/outcome.ts';
import { currentPolicy as policy } from '../../shared/recovery/policy.ts';
import { idArbitrary, textOf } from '../events/arbitraries.ts';
import { anyFacts, fullFacts, recoveryEvent } from './arbitraries.ts';

const runs = { numRuns: 500 };
const outcomeFor = (facts: Facts) => outcomeOf(facts, decide(facts, policy), policy);
const bytesOf = (facts: Facts) => JSON.stringify(outcomeFor(facts));

describe('no machine ever denies', () => {
  test('whatever happened and whatever is known, it is granted, referred, or there is nothing to put right', () => {
    const seen = new Set<Verdict>();
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { verdict, remedies, findings } = decide(facts, policy);
        seen.add(verdict);
        const doubts = findings.filter(({ result }) => result === 'not-met' || result === 'unknown');
        if (verdict === 'granted') expect([remedies.length > 0, doubts]).toEqual([true, []]);
        if (verdict === 'referred') expect(doubts.length).toBeGreaterThan(0);
        if (verdict === 'unneeded') expect([remedies, doubts]).toEqual([[], []]);
      }),
      runs,
    );
    // So that the property cannot hold for want of cases.
    expect([...seen].toSorted()).toEqual(['granted', 'referred', 'unneeded']);
  });

  test('a broken product is never “nothing to put right”, and what to do about it is always proposed', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        fc.pre(facts.event.name === 'WarrantyClaimed');
        const { verdict, remedies } = decide(facts, policy);
        expect(verdict).not.toBe('unneeded');
        expect(remedies.length).toBeGreaterThan(0);
      }),
      runs,
    );
  });

  test('every referral says who answers and by when, and what a customer is concerned by has a letter where one goes out', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { decision, referral, letter } = outcomeFor(facts);
        const { verdict, remedies } = decision;
        expect(referral !== undefined).toBe(verdict === 'referred');
        const isWritten = customerOf(facts.event) !== undefined && de.opening[facts.event.name] !== null;
        if (letter) expect([verdict !== 'unneeded', isWritten]).toEqual([true, true]);
        if (letter || verdict === 'unneeded' || !isWritten) return;
        // Nothing that is done is any of the customer's concern, or they never heard of it.
        const isNeverHeardOf =
          facts.earlier !== 'unknown' && de.opening[facts.earlier.matter?.event ?? 'HostAbsent'] === null;
        expect(isNeverHeardOf || remedies.every(({ kind }) => de.remedy[kind] === null)).toBe(true);
        if (verdict === 'referred')
          expect(['ReferralGranted', 'ReferralDeclined', 'RemedyFailed']).toContain(facts.event.name);
      }),
      runs,
    );
  });

  test('what is ordered at once is not proposed besides, and nobody’s host is ever a proposal', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const { verdict, remedies, meanwhile = [] } = decide(facts, policy);
        for (const one of meanwhile) expect(remedies).not.toContainEqual(one);
        if (verdict === 'referred') expect(remedies.map(({ kind }) => kind)).not.toContain('AssignHost');
      }),
      runs,
    );
  });

  test('a referral takes nothing from any allowance', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const decision = decide(facts, policy);
        if (decision.verdict !== 'granted') expect(drawsOf(decision)).toEqual([]);
      }),
      runs,
    );
  });
});

describe('a right is never sold as a favour', () => {
  test('every remedy has a basis, and one that is worth something says what in whole minor units', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const remedy of decide(facts, policy).remedies) {
          expect(['right', 'promise', 'goodwill']).toContain(remedy.basis);
          if ('value' in remedy && remedy.value) {
            expect(Number.isSafeInteger(remedy.value.amount)).toBe(true);
            expect(remedy.value.amount).toBeGreaterThan(0);
          }
        }
      }),
      runs,
    );
  });
});

describe('deciding again gives the same bytes', () => {
  test('twice from the same facts, which stay as they were', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const before = JSON.stringify(facts);
        const frozen = deepFreeze(facts);
        expect(bytesOf(frozen)).toBe(bytesOf(frozen));
        expect(JSON.stringify(frozen)).toBe(before);
      }),
      runs,
    );
  });

  test('from facts that were stored as JSON and read again', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        expect(bytesOf(JSON.parse(JSON.stringify(facts)))).toBe(bytesOf(facts));
      }),
      runs,
    );
  });

  test('from the event as it came off the wire', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const parsed = parse(textOf(facts.event));
        expect(parsed).toEqual({ ok: true, event: facts.event });
      }),
      runs,
    );
  });

  test('whatever the order in which earlier grants, offers and purchases of different things are listed', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const turned = <T>(list: T[] | 'unknown') => (list === 'unknown' ? list : list.toReversed());
        const again = { ...facts, grants: turned(facts.grants), offers: turned(facts.offers) };
        expect(JSON.stringify(decide(again, policy))).toBe(JSON.stringify(decide(facts, policy)));
      }),
      runs,
    );
  });

  test('the same telling in another order of fields is the same content', () => {
    fc.assert(
      fc.property(recoveryEvent, ({ data }) => {
        const turned = JSON.parse(JSON.stringify(data), (_, value) =>
          typeof value === 'object' && value !== null && !Array.isArray(value)
            ? Object.fromEntries(Object.entries(value).toReversed())
            : value,
        );
        expect(contentHashOf(turned)).toBe(contentHashOf(data));
      }),
    );
  });
});

/*
 * What not knowing may change. Not a single fact, once forgotten, turns a referral into a grant or into “nothing to put
 * right”: a missing grant list, offer list or purchase can only remove evidence or raise a doubt. It never costs a
 * remedy without a person looking, either. The one exception is the clock: without the time of receipt nothing can be
 * called late, so a case that is referred as `stale` alone is decided on its merits. In production the time of receipt
 * is always known.
 */
describe('not knowing is never a way around a person, and never a way to lose something', () => {
  const forgettable = [
    'customer',
    'offers',
    'grants',
    'purchases',
    'contract',
    'promise',
    'earlier',
  ] as const satisfies readonly (keyof Background)[];

  test.each(forgettable)('what is referred stays referred when %s is not known', (name) => {
    fc.assert(
      fc.property(fullFacts, (facts) => {
        fc.pre(decide(facts, policy).verdict === 'referred');
        expect(decide({ ...facts, [name]: 'unknown' }, policy).verdict).toBe('referred');
      }),
      runs,
    );
  });

  test.each(forgettable)('what is granted is granted or referred when %s is not known, never dropped', (name) => {
    fc.assert(
      fc.property(fullFacts, (facts) => {
        fc.pre(decide(facts, policy).verdict === 'granted');
        expect(decide({ ...facts, [name]: 'unknown' }, policy).verdict).not.toBe('unneeded');
      }),
      runs,
    );
  });

  test('without the clock nothing but lateness is forgotten', () => {
    fc.assert(
      fc.property(fullFacts, (facts) => {
        const inTime = decide({ ...facts, now: facts.event.metadata.occurredAt }, policy);
        const clockless = JSON.stringify(decide({ ...facts, now: 'unknown' }, policy));
        expect(clockless.replace('time-of-receipt-unknown', 'timely')).toBe(JSON.stringify(inTime));
      }),
      runs,
    );
  });

  test('knowing nothing but the event, nobody is worse off than with a person looking', () => {
    fc.assert(
      fc.property(fullFacts, ({ event, ...known }) => {
        const blind = decide({ ...nothingKnown, event }, policy);
        const seeing = decide({ ...known, now: 'unknown', event }, policy);
        if (seeing.verdict === 'granted') expect(['granted', 'referred']).toContain(blind.verdict);
        if (seeing.verdict === 'referred') expect(blind.verdict).toBe('referred');
      }),
      runs,
    );
  });

  test('more evidence never lowers the basis of a claim', () => {
    const rank: Record<Basis, number> = { goodwill: 0, promise: 1, right: 2 };
    fc.assert(
      fc.property(fullFacts, (facts) => {
        fc.pre(facts.event.name === 'WarrantyClaimed');
        const less = decide({ ...facts, purchases: 'unknown' }, policy).remedies;
        for (const [index, remedy] of decide(facts, policy).remedies.entries()) {
          expect(rank[remedy.basis]).toBeGreaterThanOrEqual(rank[less[index]?.basis ?? 'goodwill']);
        }
      }),
      runs,
    );
  });
});

/** Whether the case that an event answers is the same customer's. */
const hisOwn = ({ event, earlier }: Facts) =>
  earlier !== 'unknown' && customerOf(event) !== undefined && earlier.customerId === customerOf(event);

describe('nobody is second class', () => {
  test('who the customer is and since when changes nothing but the customer’s id', () => {
    fc.assert(
      fc.property(
        // Who is not named, or somebody else than the earlier case's customer, stays so.
        fullFacts.filter((facts) => facts.earlier === 'unknown' || hisOwn(facts)),
        idArbitrary,
        fc.constantFrom('1970-01-01', '2026-06-15', '2199-12-31'),
        (facts, customerId, customerSince) => {
          // Whoever is nobody we know stays so. Since when somebody has been a customer is part of their record, and
          // TermsTightened alone asks for it: see the next test.
          fc.pre(customerOf(facts.event) !== undefined && facts.event.name !== 'TermsTightened');
          const somebodyElse: Facts = {
            ...facts,
            event: { ...facts.event, data: { ...facts.event.data, customerId } } as Facts['event'],
            customer: facts.customer === 'unknown' ? 'unknown' : { ...facts.customer, customerId, customerSince },
            earlier: hisOwn(facts) ? { ...(facts.earlier as Earlier), customerId } : facts.earlier,
          };
          const visible = ({ decision, letter, referral, decidedAt }: ReturnType<typeof outcomeFor>) =>
            JSON.stringify({ ...decision, letter, referral, decidedAt }, (key, value) =>
              key === 'subject' && String(value).startsWith('CUSTOMER#') ? 'CUSTOMER' : value,
            );
          expect(visible(outcomeFor(somebodyElse))).toBe(visible(outcomeFor(facts)));
        },
      ),
      runs,
    );
  });

  test('since when somebody has been a customer matters to their record alone, and there it never lets terms through', () => {
    fc.assert(
      fc.property(fullFacts, fc.constantFrom('1970-01-01', '2199-12-31'), (facts, customerSince) => {
        fc.pre(facts.customer !== 'unknown');
        const others = { ...facts, customer: { ...(facts.customer as Customer), customerSince } };
        for (const rule of rulesFor(facts.event.name).filter(({ id }) => id !== 'record-outweighs-category')) {
          expect(rule.evaluate(others, policy)).toEqual(rule.evaluate(facts, policy));
        }
        if (facts.event.name === 'TermsTightened') expect(decide(others, policy).verdict).not.toBe('unneeded');
      }),
      runs,
    );
  });

  test('what a decider is told has no place for segment, rank or worth of a customer', () => {
    fc.assert(
      fc.property(fullFacts, ({ event, ...known }) => {
        expect(Object.keys(known).toSorted()).toEqual(Object.keys(nothingKnown).toSorted());
        if (known.customer !== 'unknown') {
          const mayKnow = ['channel', 'customerId', 'customerSince', 'language', 'topic'];
          expect(Object.keys(known.customer).filter((field) => !mayKnow.includes(field))).toEqual([]);
        }
        // What a customer scores is us.
        const { score: _, ...told } = { score: 0, ...event.data };
        expect(JSON.stringify([known.customer, event.name === 'SurveyAnswered' ? told : event.data])).not.toMatch(
          /"(segment|rank|tier|score|lifetimeValue|customerValue)"/i,
        );
      }),
    );
  });

  test('even if somebody slipped a segment into the facts, nothing would come of it', () => {
    fc.assert(
      fc.property(fullFacts, fc.constantFrom('gold', 'C', 'new'), (facts, segment) => {
        const slipped = {
          ...facts,
          segment,
          customer: Object.assign({ segment }, facts.customer === 'unknown' ? {} : facts.customer),
        } as unknown as Facts;
        const visible = ({ decision, letter, referral }: ReturnType<typeof outcomeFor>) =>
          JSON.stringify({ decision, letter, referral });
        expect(visible(outcomeFor(slipped))).toBe(visible(outcomeFor(facts)));
      }),
      runs,
    );
  });
});

describe('what is said about an outcome', () => {
  test('keeps every outbound contract', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        for (const { name, data } of eventsAbout(outcomeFor(facts))) {
          const read = outbound[name].data().safeParse(JSON.parse(JSON.stringify(data)));
          expect({ name, error: read.error }).toEqual({ name, error: undefined });
        }
      }),
      runs,
    );
  });

  test('has ids that no two events share, the same on every retry', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const ids = eventsAbout(outcomeFor(facts)).map(({ metadata }) => metadata.eventId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(eventsAbout(outcomeFor(facts)).map(({ metadata }) => metadata.eventId)).toEqual(ids);
      }),
      runs,
    );
  });

  test('orders each remedy of a grant once, of a referral only what must not wait, and none of anything else', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const outcome = outcomeFor(facts);
        const ordered = eventsAbout(outcome).flatMap((event) =>
          event.name === 'RemedyOrdered' ? [event.data.remedy] : [],
        );
        const { verdict, remedies, meanwhile } = outcome.decision;
        if (verdict !== 'referred') expect(meanwhile).toBeUndefined();
        expect(ordered).toEqual({ granted: remedies, referred: meanwhile ?? [], unneeded: [] }[verdict]);
      }),
      runs,
    );
  });
});

describe('rules keep to what they declare', () => {
  test('each reason and each remedy is one the rule has declared, and only a rule with an allowance draws on one', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const rules = rulesFor(facts.event.name);
        const { findings } = decide(facts, policy);
        expect(findings.map(({ rule }) => rule)).toEqual(rules.map(({ id }) => id));
        for (const [index, { because, remedies = [], meanwhile = [], draws = [] }] of findings.entries()) {
          const rule = rules[index];
          expect(rule?.codes).toContain(because.code);
          // What was proposed before is handed on as it was.
          const proposed =
            facts.earlier === 'unknown' ? [] : [facts.earlier.remedies, facts.earlier.meanwhile ?? []].flat();
          const own = [...remedies, ...meanwhile].filter((remedy) => !proposed.includes(remedy));
          for (const { kind } of own) expect(rule?.remedies).toContain(kind);
          for (const { allowance } of draws) expect(rule?.allowance?.(facts.event)).toEqual(allowance);
        }
      }),
      runs,
    );
  });

  test('a fact that a rule does not declare changes nothing for it', () => {
    fc.assert(
      fc.property(fullFacts, (facts) => {
        for (const rule of rulesFor(facts.event.name)) {
          const needed = Object.fromEntries(rule.facts.map((name) => [name, facts[name]]));
          const told: Facts = { ...nothingKnown, ...needed, event: facts.event };
          expect(JSON.stringify(rule.evaluate(told, policy))).toBe(JSON.stringify(rule.evaluate(facts, policy)));
        }
      }),
      runs,
    );
  });

  test('a number that a rule does not declare changes nothing for it', () => {
    const other = {
      ...policy,
      horizonDays: 1,
      statutoryMonths: 120,
      noEvidence: { ...policy.noEvidence, cases: 1 },
      perProduct: { cases: 9, days: 1 },
      pettyFees: { kinds: ['anything'], upTo: { amount: 1, currency: 'EUR' as const } },
      adviceCap: { amount: 1, currency: 'EUR' as const },
      spotlessYears: 50,
      interruptions: { cases: 1, days: 1 },
      makeGood: { amount: 1, currency: 'CHF' as const },
    };
    fc.assert(
      fc.property(fullFacts, (facts) => {
        for (const rule of rulesFor(facts.event.name)) {
          const needed = Object.fromEntries(rule.numbers.map((name) => [name, policy[name]]));
          expect(JSON.stringify(rule.evaluate(facts, { ...other, ...needed }))).toBe(
            JSON.stringify(rule.evaluate(facts, policy)),
          );
        }
      }),
      runs,
    );
  });
});

function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) deepFreeze(part);
    Object.freeze(value);
  }
  return value;
}
