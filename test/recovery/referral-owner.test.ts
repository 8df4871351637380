import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysAfter } from '../../shared/recovery/calendar.ts';
import type { Colleague, Host } from '../../shared/recovery/facts.ts';
import { outcomeOf } from '../../shared/recovery/outcome.ts';
import { currentPolicy } from '../../shared/recovery/policy.ts';
import { isThere, whoAnswers } from '../../shared/recovery/staff.ts';
import { eur, given, whenDecided } from './given.ts';

const day = '2026-06-15';
const otherwise = currentPolicy.referral.standInHost;
const names = Array.from({ length: 8 }, (_, index) => `E-${index}`);
const anyName = fc.constantFrom(...names);
const anyDay = fc.integer({ min: -3, max: 3 }).map((days) => daysAfter(`${day}T00:00:00Z`, days).slice(0, 10));
const anyColleague = (employeeId: string): fc.Arbitrary<Colleague> =>
  fc.record(
    {
      employeeId: fc.constant(employeeId),
      languages: fc.subarray(['de', 'en'] as const).map((some) => [...some]),
      topics: fc.subarray(['contract', 'product']),
      joinsOn: anyDay,
      leavesOn: anyDay,
      mayFollow: fc.boolean(),
      absences: fc.array(
        fc.tuple(anyDay, anyDay).map(([a, b]) => (a < b ? { from: a, until: b } : { from: b, until: a })),
        { maxLength: 3 },
      ),
    },
    { requiredKeys: ['employeeId', 'languages', 'topics'] },
  );
/** Any house: absent, gone, to come, and hosts and deputies of whom nobody has heard. */
const anyHouse = fc.record({
  roster: fc.subarray(names).chain((some) => fc.tuple(...some.map(anyColleague))),
  host: fc.oneof(
    fc.constant('unknown' as const),
    fc.record({ hostId: anyName, deputyId: anyName }, { requiredKeys: ['hostId'] }),
  ),
  except: fc.subarray(names),
  customerId: fc.stringMatching(/^C-[0-9]{1,5}$/),
  language: fc.constantFrom('de' as const, 'en' as const),
  topic: fc.option(fc.constantFrom('contract', 'product'), { nil: undefined }),
});
type House = typeof anyHouse extends fc.Arbitrary<infer T> ? T : never;

const ownerIn = ({ roster, host, ...need }: House, except: readonly string[] = need.except) =>
  whoAnswers(host as Host | 'unknown', roster, { ...need, except, day, otherwise });
const couldAnswer = ({ roster }: House, except: readonly string[]) =>
  roster.filter((one) => isThere(one, day) && !except.includes(one.employeeId)).map(({ employeeId }) => employeeId);

describe('whoever is away, gone or not to be asked, a referral', () => {
  test('always goes to somebody who is there, and to the desk only where nobody is', () => {
    fc.assert(
      fc.property(anyHouse, (house) => {
        const able = couldAnswer(house, house.except);
        const owner = ownerIn(house);
        if (able.length === 0) expect(owner).toBe(otherwise);
        else expect(able).toContain(owner);
      }),
      { numRuns: 2_000 },
    );
  });

  test('never goes to who may not answer it', () => {
    fc.assert(
      fc.property(anyHouse, (house) => {
        expect(house.except).not.toContain(ownerIn(house));
      }),
      { numRuns: 2_000 },
    );
  });

  test('is the host’s if they are there and stay, the deputy’s if only they do', () => {
    fc.assert(
      fc.property(anyHouse, (house) => {
        const { host, roster, except } = house;
        if (host === 'unknown') return;
        const able = couldAnswer(house, except).filter(
          (id) => roster.find(({ employeeId }) => employeeId === id)?.leavesOn === undefined,
        );
        const own = [host.hostId, host.deputyId].find((id) => able.some((one) => one === id));
        if (own !== undefined) expect(ownerIn(house)).toBe(own);
      }),
      { numRuns: 2_000 },
    );
  });

  test('that is handed on goes through everybody who is there, each once, and then to the desk: never to nobody', () => {
    fc.assert(
      fc.property(anyHouse, (house) => {
        const asked: string[] = [];
        const able = couldAnswer(house, house.except);
        for (let turn = 0; turn <= able.length; turn += 1) {
          const owner = ownerIn(house, [...house.except, ...asked]);
          expect(asked).not.toContain(owner);
          asked.push(owner);
        }
        expect(asked.slice(0, -1).toSorted()).toEqual(able.toSorted());
        expect(asked.at(-1)).toBe(otherwise);
      }),
    );
  });

  test('is the same one’s however often it is worked out, and in whatever order the house is told', () => {
    fc.assert(
      fc.property(anyHouse, (house) => {
        expect(ownerIn({ ...house, roster: house.roster.toReversed() })).toBe(ownerIn(house));
      }),
    );
  });
});

describe('by when a customer hears from us', () => {
  const anyCustomer = fc.record({
    customerId: fc.stringMatching(/^C-[0-9]{1,5}$/),
    language: fc.constantFrom('de' as const, 'en' as const),
    channel: fc.constantFrom('letter' as const, 'email' as const, 'sms' as const, 'phone' as const),
    customerSince: fc.constantFrom('1990-01-01', '2015-06-01', '2026-06-01'),
  });
  const cases = {
    gesture: (customerId: string) => given.goodwill({ customerId, value: eur(900_00) }),
    claim: (customerId: string) => given.warrantyClaim({ customerId, receipt: 'missing' }, { grants: 'unknown' }),
  };

  test.each(Object.entries(cases))('is the same for every customer, whoever answers: %s', (_, referred) => {
    fc.assert(
      fc.property(anyCustomer, anyName, (customer, answering) => {
        const facts = { ...referred(customer.customerId), customer, answering };
        const outcome = outcomeOf(facts, whenDecided(facts), currentPolicy);
        const { answerWithinDays } = currentPolicy.referral;
        expect(outcome.referral).toEqual({
          hostId: answering,
          dueAt: daysAfter(outcome.decidedAt, answerWithinDays),
        });
      }),
    );
  });
});
