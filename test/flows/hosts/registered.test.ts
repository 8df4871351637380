/** Whoever is registered is known, has a host and finds the letter about it in their dossier, whatever else happens. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InboundEvent } from '../../../events/index.ts';
import { currentPolicy } from '../../../shared/recovery/policy.ts';
import { customerId, event, type House, openHouse } from './house.ts';

type Ledger = ReturnType<House['instance']>;

const profile = (language: 'de' | 'en') => ({
  customerId,
  language,
  customerSince: '2026-06-01',
  channel: 'email' as const,
});
const at = (second: number) => new Date(Date.parse('2026-06-01T10:00:00Z') + second * 1_000).toISOString();
const registered = (language: 'de' | 'en', second: number, source = 'crm'): InboundEvent => ({
  ...event('CustomerRegistered', profile(language), at(second), `r-${second}`),
  source,
});
const updated = (language: 'de' | 'en', second: number) =>
  event('CustomerUpdated', profile(language), at(second), `u-${second}`);
const needed = event('HostNeeded', { customerId }, at(0), 'n');

async function staffed(): Promise<House> {
  const house = openHouse();
  for (const employeeId of ['ada', 'bea']) {
    const about = { employeeId, name: employeeId, languages: ['de' as const], topics: [], joinsOn: '2020-01-01' };
    await house.hear(event('EmployeeJoined', about, '2026-01-01T00:00:00Z', employeeId), '2026-01-01T00:00:00Z');
  }
  return house;
}

const known = async (house: House) => house.instance().gather({ customerId });
const dossierOf = async (house: House) =>
  (await house.instance().cases.ofCustomer(customerId, { limit: 100 })).cases.map(({ outcome }) => outcome.caseKey);
/** The cases whose outcomes the index of dossiers has. */
const indexed = async (house: House) =>
  (await house.items()).flatMap(({ pk, gsi1pk }) =>
    gsi1pk?.S === `CUSTOMER#${customerId}` ? [pk?.S?.slice('CASE#'.length)] : [],
  );
const newestFirst = (house: House) =>
  house.outcomes
    .map(({ decidedAt, caseKey }) => `${decidedAt}#${caseKey}`)
    .toSorted()
    .toReversed()
    .map((place) => place.slice(place.indexOf('#') + 1));

/** A running function in which something happens just before a customer is given to somebody, the first few times. */
function meanwhile(house: House, happens: () => Promise<unknown>, times = 1): Ledger {
  const ledger = house.instance();
  const { give } = ledger.customers;
  let left = times;
  ledger.customers.give = async (...args) => {
    left -= 1;
    if (left >= 0) await happens();
    return give(...args);
  };
  return ledger;
}

const crm = 'CustomerRegistered#crm#C-1';

describe('somebody new', () => {
  test('is kept with their host in one write, and found through it', async () => {
    const house = await staffed();
    const ledger = house.instance();
    ledger.customers.project = () => {
      throw new Error('there is nothing to be kept by itself');
    };
    await house.hear(registered('en', 0), at(1), ledger);
    expect(await known(house)).toMatchObject({ customer: profile('en'), held: { turn: 1, firstCase: crm } });
    expect(house.projected).toEqual(['projected']);
    expect(await dossierOf(house)).toEqual([crm]);
    expect(await indexed(house)).toEqual([]);
  });

  test('of whom a newer profile comes at that moment reads their letter in its words, and nothing older is tried', async () => {
    const house = await staffed();
    const ledger = meanwhile(house, () => house.hear(updated('en', 5), at(6)));
    ledger.customers.project = () => {
      throw new Error('there is nothing to be kept by itself');
    };
    await house.hear(registered('de', 0), at(1), ledger);
    expect(await known(house)).toMatchObject({ customer: profile('en') });
    expect(house.outcomes.map(({ letter }) => letter?.language)).toEqual(['en']);
    expect(house.projected).toEqual(['superseded']);
    expect(await dossierOf(house)).toEqual([crm]);
  });

  test('of whom an older profile comes at that moment is known as they were registered', async () => {
    const house = await staffed();
    const ledger = meanwhile(house, () => house.hear(updated('en', -5), at(1)));
    await house.hear(registered('de', 0), at(1), ledger);
    expect(await known(house)).toMatchObject({ customer: profile('de') });
    expect(house.projected).toEqual(['projected']);
  });

  test('whom a search gives to somebody at that moment stays with them, and their profile is kept', async () => {
    const house = await staffed();
    const ledger = meanwhile(house, () => house.hear(needed, at(2)));
    await house.hear(registered('de', 0), at(1), ledger);
    expect(await known(house)).toMatchObject({ customer: profile('de'), held: { turn: 1, by: expect.any(String) } });
    expect(house.outcomes.map(({ decision }) => decision.verdict)).toEqual(['granted', 'unneeded']);
    expect(house.letters()).toHaveLength(1);
    expect(house.projected).toEqual(['projected']);
    expect(await dossierOf(house)).toEqual(newestFirst(house));
    expect(await indexed(house)).toEqual([crm]);
  });

  test('is known also where the host changes so often that the case has to come again', async () => {
    const house = await staffed();
    // Who has a customer only until somebody else is found: each time there is somebody to give them to.
    const standIn = { hostId: currentPolicy.referral.standInHost };
    let nth = 0;
    const others = async () => {
      const { held } = await known(house);
      nth += 1;
      if (held) await house.instance().customers.give(customerId, standIn, `case-${nth}`, held);
    };
    await expect(house.hear(registered('de', 0), at(1), meanwhile(house, others, 5))).rejects.toThrow('lost the race');
    expect(await known(house)).toMatchObject({ customer: profile('de'), host: standIn });
    expect(house.projected).toEqual(['projected']);
  });

  test.each(['give', 'record'] as const)('is there once, where a run is cut short after %s', async (call) => {
    const house = await staffed();
    const cut = house.instance();
    const then = async (done: Promise<unknown>): Promise<never> => {
      await done;
      throw new Error('out of memory');
    };
    const { give } = cut.customers;
    const { record } = cut;
    if (call === 'give') cut.customers.give = (...args) => then(give(...args));
    else cut.record = (...args) => then(record(...args));
    await expect(house.hear(registered('de', 0), at(1), cut)).rejects.toThrow('memory');
    expect(await dossierOf(house)).toEqual(call === 'give' ? [] : [crm]);
    await house.hear(registered('de', 0), at(1));
    expect(await dossierOf(house)).toEqual([crm]);
    expect(await indexed(house)).toEqual([]);
    expect(house.outcomes).toHaveLength(1);
    expect(await known(house)).toMatchObject({ customer: profile('de') });
  });

  test('told twenty times at once has one outcome, one letter and one place', async () => {
    const house = await staffed();
    await Promise.all(Array.from({ length: 20 }, (_, n) => house.hear(registered('de', 0), at(n))));
    expect(house.letters()).toHaveLength(1);
    expect(house.projected).toHaveLength(20);
    expect(await dossierOf(house)).toEqual([crm]);
    expect(await indexed(house)).toEqual([]);
  });
});

describe('the newest profile counts', () => {
  test('also where the same case comes with other content, before it is recorded', async () => {
    const house = await staffed();
    const ledger = meanwhile(house, () => house.hear(registered('en', 5), at(6)));
    await house.hear(registered('de', 0), at(1), ledger);
    expect(await known(house)).toMatchObject({ customer: profile('en') });
    expect(house.outcomes).toHaveLength(1);
    expect(await dossierOf(house)).toEqual([crm]);
  });

  test('also where another telling of the case, older, has just given the same host', async () => {
    const house = await staffed();
    const cut = house.instance();
    cut.record = async () => {
      throw new Error('out of memory');
    };
    const older = () => house.hear(registered('en', -5), at(0), cut).catch(() => {});
    await house.hear(registered('de', 0), at(1), meanwhile(house, older));
    expect(await known(house)).toMatchObject({ customer: profile('de'), held: { turn: 1 } });
    expect(await dossierOf(house)).toEqual([crm]);
    expect(await indexed(house)).toEqual([]);
  });

  test('also where it comes after the case was recorded, or from another source', async () => {
    const house = await staffed();
    await house.hear(registered('de', 0), at(1));
    await house.hear(registered('en', 5), at(6));
    expect(await known(house)).toMatchObject({ customer: profile('en') });
    await house.hear(registered('de', 3, 'shop'), at(7));
    expect(await known(house)).toMatchObject({ customer: profile('en') });
    await house.hear(registered('de', 9, 'shop'), at(10));
    expect(await known(house)).toMatchObject({ customer: profile('de') });
    expect(house.projected).toEqual(['projected', 'projected', 'superseded', 'projected']);
    const shop = 'CustomerRegistered#shop#C-1';
    expect(await dossierOf(house)).toEqual([shop, crm]);
    expect(await indexed(house)).toEqual([shop]);
  });

  test('also where an update or a choice has told of them before: it goes with the host, or by itself', async () => {
    const house = await staffed();
    await house.hear(updated('en', -5), at(0));
    const ledger = house.instance();
    ledger.customers.project = () => {
      throw new Error('there is nothing to be kept by itself');
    };
    await house.hear(registered('de', 0), at(1), ledger);
    expect(await known(house)).toMatchObject({ customer: profile('de'), held: { turn: 1, firstCase: crm } });
    expect(house.letters().map(({ letter }) => letter?.language)).toEqual(['de']);
    const other = await staffed();
    const chose = { customerId, employeeId: 'cem', choice: 'other', hostId: 'bea' } as const;
    await other.hear(event('CustomerChose', chose, at(-5), 'c'), at(0));
    await other.hear(registered('de', 0), at(1));
    expect(await known(other)).toMatchObject({ customer: profile('de'), host: { hostId: 'bea' } });
    expect(other.projected).toEqual(['projected']);
  });

  test.each([
    ['somebody new', []],
    ['somebody of whom an older profile is known', [updated('en', -5)]],
  ])('also where nothing can be decided: %s', async (_, before) => {
    const house = await staffed();
    for (const one of before) await house.hear(one, at(0));
    const failing = house.instance();
    failing.staff.roster = async () => {
      throw new Error('the table is down');
    };
    await expect(house.hear(registered('de', 0), at(1), failing)).rejects.toThrow('is down');
    expect(await known(house)).toMatchObject({ customer: profile('de') });
    failing.customers.project = async () => {
      throw new Error('all of it');
    };
    await expect(house.hear(registered('en', 9), at(10), failing)).rejects.toThrow('is down');
  });

  test('and one that is older than what is there is not written at all', async () => {
    const house = await staffed();
    await house.hear(updated('en', 5), at(6));
    const ledger = house.instance();
    ledger.customers.project = () => {
      throw new Error('there is nothing to be kept by itself');
    };
    await house.hear(registered('de', 0), at(7), ledger);
    await house.hear(registered('de', 3, 'shop'), at(8), ledger);
    expect(await known(house)).toMatchObject({ customer: profile('en') });
    expect(house.projected).toEqual(['superseded', 'superseded']);
    expect(house.outcomes).toHaveLength(2);
  });

  test('and one that was updated before they were registered is decided on as it is', async () => {
    const house = await staffed();
    await house.hear(updated('en', 5), at(6));
    await house.hear(registered('de', 0), at(7));
    expect(await known(house)).toMatchObject({ customer: profile('en') });
    expect(house.letters().map(({ letter }) => letter?.language)).toEqual(['en']);
    expect(house.projected).toEqual(['superseded']);
    expect(await dossierOf(house)).toEqual([crm]);
  });
});

const cuts = ['give', 'record', 'keep', 'project'] as const;
const step = fc.record({
  next: fc.nat(),
  together: fc.integer({ min: 1, max: 4 }),
  twice: fc.boolean(),
  cut: fc.option(fc.record({ where: fc.constantFrom(...cuts), after: fc.boolean() }), { freq: 3 }),
});

function cutShort(ledger: Ledger, where: (typeof cuts)[number], after: boolean): Ledger {
  const broken =
    <Args extends unknown[], Result>(call: (...args: Args) => Promise<Result>) =>
    async (...args: Args): Promise<Result> => {
      if (after) await call(...args);
      throw new Error('cut short');
    };
  if (where === 'give') ledger.customers.give = broken(ledger.customers.give);
  if (where === 'project') ledger.customers.project = broken(ledger.customers.project);
  if (where === 'record') ledger.record = broken(ledger.record);
  if (where === 'keep') ledger.keep = broken(ledger.keep);
  return ledger;
}

test('all of it, in whatever order, however often and wherever cut short it all comes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 30 }), async (steps) => {
      const house = await staffed();
      const happenings = [
        registered('de', 0),
        registered('en', 4),
        registered('en', 2, 'shop'),
        updated('de', 3),
        updated('en', 6),
        needed,
        event('CustomerChose', { customerId, employeeId: 'cem', choice: 'other', hostId: 'bea' }, at(1), 'c'),
      ];
      const waiting = [...happenings];
      let second = 10;
      for (let turn = 0; waiting.length > 0; turn += 1) {
        if (turn > 200) throw new Error('it never comes to rest');
        const { next, together, twice, cut } = steps[turn] ?? { next: 0, together: 1, twice: false, cut: null };
        const heard: Promise<unknown>[] = [];
        for (let one = 0; one < together && waiting.length > 0; one += 1) {
          const [what] = waiting.splice((next + one) % waiting.length, 1);
          if (!what) break;
          if (twice) waiting.push(what);
          second += 1;
          const ledger = cut && one === 0 ? cutShort(house.instance(), cut.where, cut.after) : house.instance();
          heard.push(house.hear(what, at(second), ledger).catch(() => waiting.push(what)));
        }
        await Promise.all(heard);
        waiting.push(...house.raised.splice(0));
      }
      expect((await known(house)).customer).toEqual(profile('en'));
      expect(await dossierOf(house)).toEqual(newestFirst(house));
      const { held } = await known(house);
      const all = house.outcomes.map(({ caseKey }) => caseKey);
      for (const caseKey of all.filter((one) => one !== held?.firstCase))
        expect(await indexed(house)).toContain(caseKey);
    }),
    { numRuns: 150 },
  );
}, 120_000);
