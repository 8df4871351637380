/** What a customer was told about their host is so, in whatever order it all arrives. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventData, InboundEvent } from '../../../events/index.ts';
import { currentPolicy } from '../../../shared/recovery/policy.ts';
import { customerId, departure, event, givenTo, type House, names, openHouse } from './house.ts';

const hostOf = async (house: House) => {
  const host = await house.host();
  return host === undefined || host === 'unknown' ? undefined : host.hostId;
};
const left = (employeeId: string, occurredAt: string, noticedAt?: string) =>
  event(
    'HostLeft',
    { ...departure(employeeId), customerId, ...(noticedAt && { noticedAt }) },
    occurredAt,
    `l-${noticedAt}`,
  );
const leaves = (employeeId: string, occurredAt: string) =>
  event('EmployeeDeparted', departure(employeeId), occurredAt, `d-${employeeId}`);
const chose = (choice: Omit<EventData<'CustomerChose'>, 'customerId'>, occurredAt: string) =>
  event('CustomerChose', { customerId, ...choice }, occurredAt, `c-${occurredAt}`);

async function begun() {
  const house = openHouse();
  await house.begin();
  return house;
}

describe('one departure is one letter', () => {
  test('also where the fan-out and the hour tell it at the same moment', async () => {
    const house = await begun();
    await house.hear(leaves('ada', '2026-06-02T09:59:00Z'), '2026-06-02T09:59:01Z');
    const [one, other] = [house.instance(), house.instance()];
    await Promise.all([
      house.hear(left('ada', '2026-06-02T09:59:00Z'), '2026-06-02T10:00:01Z', one),
      house.hear(left('ada', '2026-06-02T10:00:00Z', '2026-06-02T10:00:00Z'), '2026-06-02T10:00:01Z', other),
    ]);
    expect(house.outcomes.map(({ decision }) => decision.verdict).toSorted()).toEqual(['granted', 'unneeded']);
    expect(house.letters()).toHaveLength(1);
    expect(await hostOf(house)).toBe('bea');
  });

  test('and a welcome is one, also where somebody is registered and found without a host at the same moment', async () => {
    const house = openHouse();
    const about = {
      employeeId: 'ada',
      name: 'Ada Lenz',
      languages: ['de' as const],
      topics: [],
      joinsOn: '2020-01-01',
    };
    await house.hear(event('EmployeeJoined', about, '2026-01-01T00:00:00Z', 'e1'), '2026-01-01T00:00:00Z');
    const profile = { customerId, language: 'de' as const, customerSince: '2026-06-01', channel: 'email' as const };
    const at = '2026-06-01T10:00:00Z';
    await Promise.all([
      house.hear(event('CustomerRegistered', profile, at, 'e2'), at),
      house.hear(event('HostNeeded', { customerId }, at, 'e3'), at),
    ]);
    expect(house.letters()).toHaveLength(1);
    expect(await hostOf(house)).toBe('ada');
  });

  test('withdrawn while it still waits for its turn, it moves nobody', async () => {
    const house = await begun();
    await house.hear(leaves('ada', '2026-06-02T09:00:00Z'), '2026-06-02T09:00:01Z');
    const withOldRoster = house.instance();
    await withOldRoster.staff.roster();
    const stays = { employeeId: 'ada', leavesOn: departure('ada').leavesOn };
    await house.hear(event('EmployeeDepartureWithdrawn', stays, '2026-06-02T09:00:30Z', 'w'), '2026-06-02T09:00:31Z');
    await house.hear(left('ada', '2026-06-02T09:00:00Z'), '2026-06-02T09:00:40Z', withOldRoster);
    expect(house.letters()).toEqual([]);
    expect(await hostOf(house)).toBe('ada');
  });

  test('a function that has not heard of the departure yet moves the customer all the same', async () => {
    const house = await begun();
    const withOldRoster = house.instance();
    await withOldRoster.staff.roster();
    await house.hear(leaves('ada', '2026-06-02T09:00:00Z'), '2026-06-02T09:00:01Z');
    await house.hear(left('ada', '2026-06-02T09:00:00Z'), '2026-06-02T09:00:02Z', withOldRoster);
    expect(await hostOf(house)).toBe('bea');
  });
});

describe('“that is how it will be” is how it is', () => {
  test('a choice that comes after a later departure was told counts: who chose outranks who was moved', async () => {
    const house = await begun();
    await house.hear(leaves('ada', '2026-06-02T09:00:00Z'), '2026-06-02T09:00:01Z');
    await house.hear(left('ada', '2026-06-02T09:00:00Z'), '2026-06-02T09:00:02Z');
    await house.hear(leaves('bea', '2026-06-03T12:00:00Z'), '2026-06-03T12:00:01Z');
    await house.hear(left('bea', '2026-06-03T12:00:00Z'), '2026-06-03T12:00:02Z');
    const meanwhile = await hostOf(house);
    const hostId = meanwhile === 'cem' ? 'dora' : 'cem';
    await house.hear(
      chose({ employeeId: 'ada', choice: 'other', hostId }, '2026-06-03T11:59:00Z'),
      '2026-06-03T12:00:05Z',
    );
    expect(house.letters().at(-1)?.letter?.body).toContain(names[hostId]);
    expect(await hostOf(house)).toBe(hostId);
  });

  test('a departure that is told late moves the customer on, also if they chose the leaver since', async () => {
    const house = await begun();
    await house.hear(
      chose({ employeeId: 'ada', choice: 'other', hostId: 'bea' }, '2026-06-03T10:00:00Z'),
      '2026-06-03T10:00:05Z',
    );
    await house.hear(leaves('bea', '2026-06-03T09:55:00Z'), '2026-06-03T10:05:00Z');
    await house.hear(left('bea', '2026-06-03T09:55:00Z'), '2026-06-03T10:05:01Z');
    const hostId = await hostOf(house);
    expect(hostId).not.toBe('bea');
    expect(house.letters().at(-1)?.letter?.body).toContain(names[hostId ?? '']);
  });

  test('of two choices the newer one counts, and the older one says nothing', async () => {
    const house = await begun();
    const newer = { employeeId: 'ada', choice: 'other', hostId: 'dora', askedOn: '2026-06-03' } as const;
    await house.hear(chose(newer, '2026-06-03T11:00:00Z'), '2026-06-03T11:00:01Z');
    await house.hear(
      chose({ employeeId: 'ada', choice: 'other', hostId: 'cem' }, '2026-06-03T10:00:00Z'),
      '2026-06-03T11:00:02Z',
    );
    expect(house.letters()).toHaveLength(1);
    expect(await hostOf(house)).toBe('dora');
  });

  test('a choice that comes again, long after it was settled, takes the customer from nobody', async () => {
    const house = await begun();
    const word = chose({ employeeId: 'ada', choice: 'other', hostId: 'bea' }, '2026-06-03T10:00:00Z');
    await house.hear(word, '2026-06-03T10:00:01Z');
    await house.hear(leaves('bea', '2026-06-03T12:00:00Z'), '2026-06-03T12:00:01Z');
    await house.hear(left('bea', '2026-06-03T12:00:00Z'), '2026-06-03T12:00:02Z');
    const stays = { employeeId: 'bea', leavesOn: departure('bea').leavesOn };
    await house.hear(event('EmployeeDepartureWithdrawn', stays, '2026-06-03T13:00:00Z', 'w'), '2026-06-03T13:00:01Z');
    const hostId = await hostOf(house);
    await house.hear(word, '2026-06-03T13:00:02Z');
    expect(await hostOf(house)).toBe(hostId);
    expect(house.letters()).toHaveLength(2);
  });

  test('a run that was cut short after it gave the customer to somebody is no reason to say nothing', async () => {
    const house = await begun();
    await house.hear(leaves('ada', '2026-06-02T09:00:00Z'), '2026-06-02T09:00:01Z');
    const cut = house.instance();
    cut.record = async () => {
      throw new Error('out of memory');
    };
    await expect(house.hear(left('ada', '2026-06-02T09:00:00Z'), '2026-06-02T09:00:02Z', cut)).rejects.toThrow(
      'memory',
    );
    await house.hear(left('ada', '2026-06-02T09:00:00Z'), '2026-06-02T09:00:02Z');
    expect(house.letters()).toHaveLength(1);
    expect(await hostOf(house)).toBe('bea');
  });

  test.each(['goes on', 'is cut short, and comes again'])(
    'of two runs of a case with two rosters in mind one counts, where the other has written last and %s',
    async (fate) => {
      const house = openHouse();
      const begins = { languages: ['de' as const], topics: [], joinsOn: '2020-01-01' };
      const joins = (employeeId: string, at: string) =>
        house.hear(
          event('EmployeeJoined', { employeeId, name: `${names[employeeId]}`, ...begins }, at, employeeId),
          at,
        );
      await joins('ada', '2026-01-01T00:00:00Z');
      const at = '2026-06-02T10:00:00Z';
      const profile = { customerId, language: 'de' as const, customerSince: '2026-06-02', channel: 'email' as const };
      const registered = event('CustomerRegistered', profile, at, 'e2');

      const [first, second] = [house.instance(), house.instance()];
      const { record } = first;
      const hasGiven = Promise.withResolvers<void>();
      const mayRecord = Promise.withResolvers<void>();
      first.record = async (outcome, found) => {
        hasGiven.resolve();
        await mayRecord.promise;
        return record(outcome, found);
      };
      const firstRun = house.hear(registered, at, first);
      await hasGiven.promise;
      expect(await hostOf(house)).toBe('ada');

      await house.hear(leaves('ada', at), at);
      await joins('bea', '2026-01-02T00:00:00Z');
      const recordSecond = second.record;
      second.record = async (outcome, found) => {
        expect(await hostOf(house)).toBe('bea');
        mayRecord.resolve();
        await firstRun;
        if (fate !== 'goes on') throw new Error('out of memory');
        return recordSecond(outcome, found);
      };
      const secondRun = house.hear(registered, at, second);
      if (fate === 'goes on') await secondRun;
      else {
        await expect(secondRun).rejects.toThrow('memory');
        await house.hear(registered, at);
      }
      expect(house.outcomes.map(givenTo)).toEqual(['ada']);
      expect(await hostOf(house)).toBe('ada');
    },
  );

  test('a late click on what was proposed long ago turns nothing back', async () => {
    const house = openHouse();
    await house.begin();
    const welcome = (day: string) => event('HostLeft', { ...departure('ada'), customerId }, `${day}T09:00:00Z`, 'old');
    await house.hear(leaves('ada', '2026-01-02T09:00:00Z'), '2026-06-02T09:00:00Z');
    // Five months late: a person looks at it, and Bea has the customer meanwhile.
    await house.hear(welcome('2026-01-02'), '2026-06-02T09:00:01Z');
    const [{ caseKey } = { caseKey: '' }] = house.outcomes;
    await house.hear(
      chose({ employeeId: 'ada', choice: 'other', hostId: 'dora' }, '2026-06-03T10:00:00Z'),
      '2026-06-03T10:00:01Z',
    );
    const granted = { caseKey, customerId, grantedBy: 'cem' };
    await house.hear(event('ReferralGranted', granted, '2026-06-04T10:00:00Z', 'g'), '2026-06-04T10:00:01Z');
    expect(house.outcomes.at(-1)?.decision).toMatchObject({ verdict: 'unneeded' });
    expect(await hostOf(house)).toBe('dora');
  });
});

/** What can come, in any order, twice, and cut short. */
const happenings: readonly InboundEvent[] = [
  leaves('ada', '2026-06-02T09:00:00Z'),
  leaves('bea', '2026-06-03T12:00:00Z'),
  event('EmployeeDepartureWithdrawn', { employeeId: 'bea', leavesOn: '2026-06-30' }, '2026-06-03T12:30:00Z', 'w'),
  chose({ employeeId: 'ada', choice: 'other', hostId: 'cem' }, '2026-06-03T11:59:00Z'),
  chose({ employeeId: 'ada', choice: 'other', hostId: 'bea', askedOn: '2026-06-03' }, '2026-06-03T12:10:00Z'),
  chose({ employeeId: 'bea', choice: 'stay' }, '2026-06-03T13:00:00Z'),
  chose({ employeeId: 'ada', choice: 'follow', askedOn: '2026-06-05' }, '2026-06-02T10:00:00Z'),
  leaves('cem', '2026-06-04T08:00:00Z'),
  event('HostNeeded', { customerId }, '2026-06-01T10:00:00Z', 'n'),
  event('ChoiceLapsed', { customerId, employeeId: 'ada', decideBy: '2026-07-02' }, '2026-07-03T00:00:00Z', 's'),
  event('HourStruck', { hour: '2026-06-02T10:00:00Z' }, '2026-06-02T10:00:00Z', 'h1'),
  event('HourStruck', { hour: '2026-06-03T14:00:00Z' }, '2026-06-03T14:00:00Z', 'h2'),
];

type Ledger = ReturnType<House['instance']>;
/** Where a run ends, as a crash would: before or after that call. */
const cuts = ['give', 'record', 'keep'] as const;

function cutShort(ledger: Ledger, where: (typeof cuts)[number], after: boolean): Ledger {
  const broken = <Args extends unknown[], Result>(call: (...args: Args) => Promise<Result>) => {
    return async (...args: Args): Promise<Result> => {
      if (after) await call(...args);
      throw new Error('cut short');
    };
  };
  if (where === 'give') ledger.customers.give = broken(ledger.customers.give);
  if (where === 'record') ledger.record = broken(ledger.record);
  if (where === 'keep') ledger.keep = broken(ledger.keep);
  return ledger;
}

const step = fc.record({
  /** Which of what waits comes next. */
  next: fc.nat(),
  /** At a function that has just started, or at one that has known its roster for a while. */
  fresh: fc.boolean(),
  twice: fc.boolean(),
  /** How many are heard at the same moment. */
  together: fc.integer({ min: 1, max: 3 }),
  cut: fc.option(fc.record({ where: fc.constantFrom(...cuts), after: fc.boolean() }), { freq: 4 }),
});

test('the host whom my latest letter names is my host, in whatever order, however often and wherever cut short it all comes', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), fc.integer(), async (steps, seed) => {
      const house = await begun();
      const known = house.instance();
      await known.staff.roster();
      const waiting = [...happenings];
      let clock = Date.parse('2026-07-03T08:00:00Z');
      let nth = Math.abs(seed);
      for (let turn = 0; waiting.length > 0 || house.raised.length > 0; turn += 1) {
        waiting.push(...house.raised.splice(0));
        const { next, fresh, twice, together, cut } = steps[turn] ?? {
          next: nth,
          fresh: true,
          twice: false,
          together: 1,
          cut: null,
        };
        nth = (nth * 7 + 3) % 1_000_003;
        const heard: Promise<void>[] = [];
        for (let one = 0; one < together && waiting.length > 0; one += 1) {
          const [what] = waiting.splice((next + one * 5) % waiting.length, 1);
          if (!what) break;
          if (twice) waiting.push(what);
          clock += 1_000;
          const at = new Date(clock).toISOString();
          const ledger = fresh ? house.instance() : known;
          if (!cut || one > 0) heard.push(house.hear(what, at, ledger));
          else {
            heard.push(
              house
                .hear(what, at, cutShort(house.instance(), cut.where, cut.after))
                .catch(() => void waiting.push(what)),
            );
          }
        }
        // A race that is lost too often is a delivery that comes again.
        await Promise.all(heard);
        if (turn > 400) throw new Error('it never comes to rest');
      }
      // Hours go on until they find nothing any more.
      for (let hour = 9; hour < 20; hour += 1) {
        const struck = `2026-07-04T${String(hour).padStart(2, '0')}:00:00Z`;
        await house.hear(event('HourStruck', { hour: struck }, struck, struck), struck);
        if (house.raised.length === 0) break;
        for (const what of house.raised.splice(0)) await house.hear(what, struck);
      }
      const hostId = await hostOf(house);
      const named = house.letters().flatMap((outcome) => givenTo(outcome) ?? []);
      expect(hostId).toBe(named.at(-1) ?? 'ada');
      const name = hostId === currentPolicy.referral.standInHost ? '' : names[hostId ?? ''];
      const last = house.letters().findLast((outcome) => givenTo(outcome) !== undefined);
      if (last) expect(last.letter?.body).toContain(name);
      // Whoever has the customer stays.
      const staff = await house.instance().staff.roster();
      expect(staff.find(({ employeeId }) => employeeId === hostId)?.leavesOn).toBeUndefined();
    }),
    { numRuns: 80 },
  );
}, 120_000);
