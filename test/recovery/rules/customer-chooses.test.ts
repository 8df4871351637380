import { describe, expect, test } from 'vitest';
import { type Change, changesOf } from '../../../shared/recovery/changes.ts';
import type { Facts } from '../../../shared/recovery/facts.ts';
import { currentPolicy } from '../../../shared/recovery/policy.ts';
import { anna, ben, cem, daysFromToday, given, saidBy, whenDecided } from '../given.ts';

const rule = 'customer-chooses';
const said = (facts: Facts) => saidBy(whenDecided(facts), rule);
const changed = (facts: Facts) => changesOf({ facts, decision: whenDecided(facts) });
const isHost = (change: Change) => change.kind === 'host';
/** Who has the customer after it, and since when they said so themselves. */
const heldAfter = (facts: Facts) => changed(facts).find(isHost)?.host;
const hostAfter = (facts: Facts) => {
  const { chosenAt: _, ...host } = heldAfter(facts) ?? {};
  return 'hostId' in host ? host : undefined;
};
const leaves = { leavesOn: '2026-12-31', mayFollow: true };

describe('when my host leaves', () => {
  test('the deputy is my host at once and has a deputy of their own, and I am asked once, with all options', () => {
    const facts = given.hostLeft();
    expect(said(facts)).toBe('applies deputy-takes-over');
    expect(whenDecided(facts).remedies).toEqual([
      {
        kind: 'AssignHost',
        basis: 'promise',
        host: { employeeId: 'anna', name: 'Anna Vogt' },
        deputy: { employeeId: 'cem', name: 'Cem Aydin' },
      },
      {
        kind: 'OfferChoice',
        basis: 'promise',
        of: 'host',
        about: 'ben',
        options: [{ option: 'cem', name: 'Cem Aydin' }],
        until: '2026-07-15',
      },
    ]);
  });

  test('the choice waits for the days of the policy', () => {
    expect(changed(given.hostLeft())).toMatchObject([
      { kind: 'choice', employeeId: 'ben', until: '2026-07-15' },
      {
        kind: 'host',
        by: expect.stringMatching(/^HostLeft#kulanz.hosts#ben/),
        host: { hostId: 'anna', deputyId: 'cem' },
      },
    ]);
  });

  test('who is not with the leaver any more is left in peace', () => {
    const facts = given.hostLeft({}, { host: { hostId: 'cem' } });
    expect(said(facts)).toBe('not-applicable looked-after-by-another');
    expect(hostAfter(facts)).toBeUndefined();
  });

  test('where the deputy leaves too, it is whoever suits best at that moment', () => {
    expect(said(given.hostLeft({}, { staff: [cem] }))).toBe('applies colleague-takes-over');
    expect(hostAfter(given.hostLeft({}, { staff: [cem] }))).toEqual({ hostId: 'cem' });
    expect(hostAfter(given.hostLeft({}, { staff: [{ ...anna, ...leaves }, cem] }))).toEqual({ hostId: 'cem' });
  });

  test('the leaver is no option', () => {
    expect(hostAfter(given.hostLeft({}, { staff: [{ ...ben, ...leaves }, anna] }))).toEqual({ hostId: 'anna' });
  });

  test.each([
    ['they stay after all', {}],
    ['their last day is another one by now', { leavesOn: '2027-01-31' }],
  ])('and %s, nothing changes for me, and I get no letter', (_, now) => {
    const facts = given.hostLeft({}, { staff: [anna, cem, { ...ben, ...now }] });
    expect(said(facts)).toBe('not-applicable departure-changed');
    expect(hostAfter(facts)).toBeUndefined();
  });

  test('whoever I chose myself is not forgotten: my word stays older than a newer one', () => {
    const host = { hostId: 'ben', deputyId: 'anna', chosenAt: '2026-06-01T10:00:00Z' };
    expect(heldAfter(given.hostLeft({}, { host }))).toEqual({
      hostId: 'anna',
      deputyId: 'cem',
      chosenAt: '2026-06-01T10:00:00Z',
    });
  });

  test('where nobody is left the stand-in has me, never nobody', () => {
    const facts = given.hostLeft({}, { staff: [] });
    expect(said(facts)).toBe('applies nobody-takes-over');
    expect(hostAfter(facts)).toEqual({ hostId: currentPolicy.referral.standInHost });
  });

  test('where nobody knew my host, somebody is found all the same', () => {
    expect(hostAfter(given.hostLeft({}, { host: 'unknown' }))).toEqual({ hostId: 'anna', deputyId: 'cem' });
  });

  test.each([
    [90, 'granted'],
    [91, 'referred'],
  ])('told %i days late I have a new host at once: %s', (days, verdict) => {
    const facts = given.hostLeft({}, { now: daysFromToday(days) });
    expect(whenDecided(facts).verdict).toBe(verdict);
    expect(hostAfter(facts)).toEqual({ hostId: 'anna', deputyId: 'cem' });
  });

  test('at most three others are named, so that I can read it', () => {
    const many = ['d', 'e', 'f', 'g'].map((id) => given.colleague(id, { name: id.toUpperCase() }));
    const [, choice] = whenDecided(given.hostLeft({}, { staff: [anna, cem, ...many] })).remedies;
    expect(choice).toMatchObject({ options: [{ option: 'cem' }, { option: 'd' }, { option: 'e' }] });
  });
});

describe('when I choose', () => {
  test('to stay, whoever looks after me goes on doing so', () => {
    expect(said(given.choice())).toBe('applies customer-stays');
    expect(hostAfter(given.choice())).toEqual({ hostId: 'anna', deputyId: 'cem' });
  });

  test('to stay with somebody who leaves meanwhile, it is their deputy', () => {
    const facts = given.choice({}, { staff: [cem] });
    expect(hostAfter(facts)).toEqual({ hostId: 'cem' });
  });

  test('somebody else by name, it is they', () => {
    const facts = given.choice({ choice: 'other', hostId: 'cem' });
    expect(said(facts)).toBe('applies customer-chose-host');
    expect(hostAfter(facts)).toEqual({ hostId: 'cem', deputyId: 'anna' });
  });

  test('somebody else without a name, it is neither who leaves nor who looks after me now', () => {
    const facts = given.choice({ choice: 'other' });
    expect(said(facts)).toBe('applies customer-chose-another');
    expect(hostAfter(facts)).toEqual({ hostId: 'cem', deputyId: 'anna' });
  });

  test('somebody else than whom it did not work out with, that one is not even the deputy', () => {
    const known = { host: { hostId: 'ben', deputyId: 'anna' }, staff: [ben, anna] };
    expect(hostAfter(given.choice({ choice: 'other', hostId: 'anna' }, known))).toEqual({ hostId: 'anna' });
    expect(hostAfter(given.choice({ choice: 'other' }, known))).toEqual({ hostId: 'anna' });
  });

  test('somebody else where there is nobody else, a person looks, and I keep whom I have', () => {
    const facts = given.choice({ choice: 'other' }, { staff: [anna] });
    expect(said(facts)).toBe('not-met chosen-host-not-here');
    expect(hostAfter(facts)).toBeUndefined();
  });

  test.each([
    ['nobody knows', [anna, cem]],
    ['leaves themselves', [anna, cem, { ...ben, ...leaves }]],
  ])('somebody whom %s, a person looks, and I keep whom I have', (_, staff) => {
    const facts = given.choice({ choice: 'other', hostId: 'ben' }, { staff });
    expect(said(facts)).toBe('not-met chosen-host-not-here');
    expect(whenDecided(facts).remedies).toMatchObject([{ kind: 'OfferChoice', options: [{ option: 'cem' }] }]);
    expect(hostAfter(facts)).toBeUndefined();
  });

  test('to follow, I am let go, and keep my host here until all is done', () => {
    const facts = given.choice({ choice: 'follow' });
    expect(said(facts)).toBe('applies customer-follows');
    expect(whenDecided(facts).remedies).toEqual([
      { kind: 'ReleaseCustomer', basis: 'promise', follows: { employeeId: 'ben', name: 'Ben Okoye' } },
    ]);
    expect(hostAfter(facts)).toEqual({ hostId: 'anna', deputyId: 'cem' });
  });

  test('to follow where the law does not let me, nobody refuses: a person looks with me', () => {
    const facts = given.choice({ choice: 'follow' }, { staff: [anna, cem, { ...ben, ...leaves, mayFollow: false }] });
    expect(whenDecided(facts).verdict).toBe('referred');
    expect(said(facts)).toBe('not-met follow-not-lawful');
  });

  test('to follow somebody who stays after all, they are my host again', () => {
    const facts = given.choice({ choice: 'follow' }, { staff: [anna, cem, ben] });
    expect(said(facts)).toBe('applies nobody-leaves');
    expect(hostAfter(facts)).toEqual({ hostId: 'ben', deputyId: 'anna' });
  });

  test.each([
    ['a second before my last word', '2026-06-15T11:59:59Z', 'not-applicable chose-again-since'],
    ['at the time of my last word', '2026-06-15T12:00:00.000Z', 'applies customer-chose-host'],
    ['a second after it', '2026-06-15T12:00:01Z', 'applies customer-chose-host'],
  ])('%s, my newest word counts, in whatever order they arrive', (_, occurredAt, found) => {
    const host = { hostId: 'anna', chosenAt: '2026-06-15T12:00:00Z' };
    expect(said(given.choice({ choice: 'other', hostId: 'cem', occurredAt }, { host }))).toBe(found);
  });

  test('to follow somebody nobody knows, a person looks, and needs one click', () => {
    const facts = given.choice({ choice: 'follow' }, { staff: [anna] });
    expect(said(facts)).toBe('unknown leaver-not-known');
    expect(whenDecided(facts).remedies).toMatchObject([{ kind: 'ReleaseCustomer' }]);
  });

  test.each(['stay', 'other', 'follow'] as const)('to %s, nobody waits for my answer any more', (choice) => {
    expect(changed(given.choice({ choice }))).toContainEqual(
      expect.objectContaining({ kind: 'choice', employeeId: 'ben' }),
    );
    expect(changed(given.choice({ choice })).every((change) => !('until' in change))).toBe(true);
  });
});

describe('when I say nothing', () => {
  test('the deputy stays, and I get no letter', () => {
    expect(whenDecided(given.silence()).verdict).toBe('unneeded');
    expect(said(given.silence())).toBe('not-applicable silence-is-consent');
    expect(changed(given.silence())).toContainEqual(expect.objectContaining({ kind: 'choice', employeeId: 'ben' }));
    expect(hostAfter(given.silence())).toBeUndefined();
  });

  test('and the deputy has left meanwhile, somebody who stays takes over', () => {
    const facts = given.silence({}, { staff: [cem] });
    expect(said(facts)).toBe('applies host-of-silence-gone');
    expect(hostAfter(facts)).toEqual({ hostId: 'cem' });
  });
});

describe('where nobody knows who works here', () => {
  const nobodyKnows = { staff: 'unknown' } as const;

  test.each([
    ['a departure', given.hostLeft({}, nobodyKnows)],
    ['silence of somebody without a host', given.silence({}, { ...nobodyKnows, host: 'unknown' })],
    ['a choice of somebody without a host', given.choice({}, { ...nobodyKnows, host: 'unknown' })],
  ])('%s goes to a person, and somebody has me meanwhile', (_, facts) => {
    expect(whenDecided(facts)).toMatchObject({ verdict: 'referred', remedies: [] });
    expect(hostAfter(facts)).toBeDefined();
  });

  test.each([
    ['silence', given.silence({}, nobodyKnows)],
    ['to stay', given.choice({}, nobodyKnows)],
    ['somebody else', given.choice({ choice: 'other' }, nobodyKnows)],
  ])('%s goes to a person, and whoever looks after me goes on doing so', (_, facts) => {
    expect(whenDecided(facts)).toMatchObject({ verdict: 'referred', remedies: [] });
    expect(hostAfter(facts)).toBeUndefined();
  });
});

test.each([
  ['a departure', given.hostLeft({}, { now: daysFromToday(91) })],
  ['a choice', given.choice({ choice: 'other', hostId: 'cem' }, { now: daysFromToday(91) })],
  ['silence', given.silence({}, { staff: [cem], now: daysFromToday(91) })],
])('of %s told very late nothing is left to be granted weeks later, when I may have chosen', (_, facts) => {
  const { remedies, meanwhile } = whenDecided(facts);
  expect(remedies).toEqual([]);
  expect(meanwhile).toContainEqual(expect.objectContaining({ kind: 'AssignHost' }));
});

test('a choice of nobody is not proposed', () => {
  const leaver = { ...ben, ...leaves, mayFollow: false };
  expect(whenDecided(given.choice({ choice: 'follow' }, { staff: [leaver] })).remedies).toEqual([]);
  const alone = given.choice({ choice: 'other', hostId: 'gone' }, { staff: [anna, leaver] });
  expect(whenDecided(alone).remedies).toEqual([]);
});
