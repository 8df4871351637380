/** What somebody gives as the ground is kept, and never repeated; and no promise is gone back on without anything coming of it. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decide } from '../../shared/recovery/decide.ts';
import type { Facts } from '../../shared/recovery/facts.ts';
import { eventsAbout, outcomeOf } from '../../shared/recovery/outcome.ts';
import { currentPolicy as policy } from '../../shared/recovery/policy.ts';
import { fullFacts } from './arbitraries.ts';

const runs = { numRuns: 400 };
const revocations = ['OrderRevoked', 'ReservationDisplaced', 'ServiceDeferred', 'TermsTightened'];
const outcomeFor = (facts: Facts) => outcomeOf(facts, decide(facts, policy), policy);

/** The fields that are somebody's own words. */
const unheard = ['ground', 'terms', 'text'] as const;
const words = ['VIP', 'Stammkunde', 'Neukunde', 'Kategorie C', 'small customer', 'gold', '{orderId}', '<b>rank 1</b>'];

describe('what somebody gives as the ground', () => {
  test('reaches no letter, no remedy and nothing that is said, whatever it is: the bytes are the same', () => {
    let seen = 0;
    fc.assert(
      fc.property(fullFacts, fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 5 }), (facts, said) => {
        const { data, name } = facts.event;
        // A reply is looked at for excuses: there the words are what happened, and no ground of anybody.
        fc.pre(name !== 'AgentReplied');
        const own = unheard.filter((field) => field in data);
        fc.pre(own.length > 0);
        seen += 1;
        const changed = Object.fromEntries(own.map((field) => [field, said.join(' ')]));
        const other = { ...facts, event: { ...facts.event, data: { ...data, ...changed } } } as Facts;
        const bytes = (of: Facts) => JSON.stringify([eventsAbout(outcomeFor(of)), outcomeFor(of).letter]);
        expect(bytes(other)).toBe(bytes(facts));
      }),
      runs,
    );
    expect(seen).toBeGreaterThan(50);
  });
});

describe('no promise is gone back on without a remedy or a person who looks', () => {
  test('whatever is known, whenever it was made, and whether it was ever told', () => {
    fc.assert(
      fc.property(fullFacts, fc.boolean(), (facts, told) => {
        fc.pre(revocations.includes(facts.event.name));
        const { verdict, remedies } = decide(told ? facts : { ...facts, promise: 'unknown' }, policy);
        expect(verdict).not.toBe('unneeded');
        if (verdict === 'granted') expect(remedies.length).toBeGreaterThan(0);
      }),
      runs,
    );
  });

  test('terms that a person has yet to look at are held, always', () => {
    fc.assert(
      fc.property(fullFacts, (facts) => {
        fc.pre(facts.event.name === 'TermsTightened');
        const { verdict, meanwhile = [] } = decide(facts, policy);
        expect(meanwhile.map(({ kind }) => kind)).toEqual(verdict === 'referred' ? ['HoldChange'] : []);
      }),
      runs,
    );
  });

  test('and no complaint is closed without the customer’s yes, nor offered to be', () => {
    fc.assert(
      fc.property(fullFacts, (facts) => {
        fc.pre(facts.event.name === 'ComplaintRaised' || facts.event.name === 'ComplaintClosureProposed');
        const { remedies } = decide(facts, policy);
        const agreed = 'customerAgreed' in facts.event.data && facts.event.data.customerAgreed === true;
        expect(remedies.map(({ kind }) => kind)).toEqual(agreed ? ['CloseComplaint'] : []);
      }),
      runs,
    );
  });
});
