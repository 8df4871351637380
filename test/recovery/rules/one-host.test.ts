import { describe, expect, test } from 'vitest';
import { changesOf } from '../../../shared/recovery/changes.ts';
import type { Facts } from '../../../shared/recovery/facts.ts';
import { currentPolicy } from '../../../shared/recovery/policy.ts';
import { anna, ben, daysFromToday, given, saidBy, whenDecided } from '../given.ts';

const rule = 'one-host';
const changed = (facts: Facts) => changesOf({ facts, decision: whenDecided(facts) });

describe('one contact from beginning to end', () => {
  test('whoever becomes a customer has a host and a deputy, as we promise everybody', () => {
    const decision = whenDecided(given.registration({}, { staff: [anna, ben] }));
    expect(decision.verdict).toBe('granted');
    expect(saidBy(decision, rule)).toBe('applies host-found');
    expect(decision.remedies).toEqual([
      {
        kind: 'AssignHost',
        basis: 'promise',
        host: { employeeId: 'anna', name: 'Anna Vogt' },
        deputy: { employeeId: 'ben', name: 'Ben Okoye' },
      },
    ]);
  });

  test('so has whoever is found to be a customer without one', () => {
    const decision = whenDecided(given.hostNeeded({}, { staff: [anna, ben] }));
    expect(saidBy(decision, rule)).toBe('applies host-found');
  });

  test('who has a host keeps them, whoever tells of the customer again', () => {
    for (const source of ['crm', 'shop']) {
      const facts = given.registration({ source }, { staff: [anna, ben], host: { hostId: 'ben' } });
      expect(whenDecided(facts).verdict).toBe('unneeded');
      expect(saidBy(whenDecided(facts), rule)).toBe('not-applicable host-there-already');
      expect(changed(facts)).toMatchObject([{ kind: 'host', host: undefined }]);
    }
  });
});

describe('never zero hosts', () => {
  test('where but one colleague works, there is a host and no deputy', () => {
    const [remedy] = whenDecided(given.registration({}, { staff: [anna] })).remedies;
    expect(remedy).toEqual({ kind: 'AssignHost', basis: 'promise', host: { employeeId: 'anna', name: 'Anna Vogt' } });
  });

  test('where nobody speaks my language, somebody looks after me all the same', () => {
    const decision = whenDecided(
      given.registration({ language: 'en' }, { customer: given.customer({ language: 'en' }), staff: [anna] }),
    );
    expect(saidBy(decision, rule)).toBe('applies host-found-other-language');
    expect(decision.verdict).toBe('granted');
  });

  test.each([
    ['2026-06-14', 'applies host-found'],
    ['2026-06-15', 'applies host-found-away'],
  ])('where everybody is away until %s, the host is one of them: %s', (until, said) => {
    const away = { ...anna, absences: [{ from: '2026-06-01', until }] };
    expect(saidBy(whenDecided(given.registration({}, { staff: [away] })), rule)).toBe(said);
  });

  test('where nobody works at all, the stand-in of the policy has me', () => {
    const facts = given.registration({}, { staff: [] });
    expect(saidBy(whenDecided(facts), rule)).toBe('applies nobody-works-here');
    expect(changed(facts)).toMatchObject([{ host: { hostId: currentPolicy.referral.standInHost } }]);
  });

  test('the stand-in has me only until somebody works here who could', () => {
    const standIn = { hostId: currentPolicy.referral.standInHost };
    const facts = given.hostNeeded({ noticedAt: daysFromToday(0) }, { host: standIn, staff: [anna, ben] });
    expect(changed(facts)).toMatchObject([{ host: { hostId: 'anna', deputyId: 'ben' } }]);
    expect(whenDecided(given.hostNeeded({}, { host: standIn, staff: [] })).verdict).toBe('unneeded');
  });

  test('where nobody knows who works here, a person looks, and the stand-in has me meanwhile', () => {
    const facts = given.registration({}, { staff: 'unknown' });
    expect(whenDecided(facts).verdict).toBe('referred');
    expect(changed(facts)).toMatchObject([{ host: { hostId: currentPolicy.referral.standInHost } }]);
  });

  test('also a registration that is told very late brings a host at once, while a person looks at it', () => {
    const facts = given.registration({}, { staff: [anna, ben], now: daysFromToday(91) });
    expect(whenDecided(facts).verdict).toBe('referred');
    expect(changed(facts)).toMatchObject([{ host: { hostId: 'anna', deputyId: 'ben' } }]);
  });

  test('and nothing of it is left for somebody to grant weeks later, when I may have another host', () => {
    const late = given.registration({}, { staff: [anna, ben], now: daysFromToday(91) });
    for (const facts of [late, given.registration({}, { staff: 'unknown' })]) {
      expect(whenDecided(facts)).toMatchObject({ remedies: [], meanwhile: [{ kind: 'AssignHost' }] });
    }
  });
});
