import { describe, expect, test } from 'vitest';
import { daysFromToday, eur, given, saidBy, today, whenDecided } from '../given.ts';

const rule = 'not-too-old';

describe('what reaches us late is looked at by a person', () => {
  test.each([
    ['at once', daysFromToday(0), 'granted', 'not-applicable timely'],
    ['a moment before the horizon', daysFromToday(90, -1), 'granted', 'not-applicable timely'],
    ['at the horizon', daysFromToday(90), 'granted', 'not-applicable timely'],
    ['a moment after the horizon', daysFromToday(90, 1), 'referred', 'not-met stale'],
    ['years later', daysFromToday(2000), 'referred', 'not-met stale'],
    ['from a clock that is five minutes ahead', daysFromToday(0, -300_000), 'granted', 'not-applicable timely'],
  ])('received %s', (_, now, verdict, said) => {
    const decision = whenDecided(given.warrantyClaim({}, { now }));
    expect(decision.verdict).toBe(verdict);
    expect(saidBy(decision, rule)).toBe(said);
  });

  test('with everything that would have been granted, one click away', () => {
    const now = daysFromToday(91);
    expect(whenDecided(given.warrantyClaim({}, { now })).remedies).toMatchObject([{ kind: 'ReplaceProduct' }]);
    expect(whenDecided(given.hotlineCall({ fee: eur(4_99) }, { now })).remedies).toMatchObject([{ kind: 'RefundFee' }]);
    const offers = [given.offer({ price: eur(19_99) })];
    expect(whenDecided(given.contractRenewal({}, { now, offers })).remedies).toMatchObject([{ kind: 'MatchOffer' }]);
  });

  test('each kind of event has the same horizon', () => {
    for (const facts of [given.warrantyClaim(), given.hotlineCall(), given.contractRenewal()]) {
      expect(saidBy(whenDecided({ ...facts, now: daysFromToday(90) }), rule)).toBe('not-applicable timely');
      expect(saidBy(whenDecided({ ...facts, now: daysFromToday(90, 1) }), rule)).toBe('not-met stale');
    }
  });

  test('the horizon is the policy’s', () => {
    const facts = given.warrantyClaim({}, { now: daysFromToday(8) });
    expect(whenDecided(facts, { horizonDays: 7 }).verdict).toBe('referred');
    expect(whenDecided(facts, { horizonDays: 8 }).verdict).toBe('granted');
  });

  test('where the time of receipt is not known, nothing is called late', () => {
    expect(whenDecided(given.warrantyClaim({ occurredAt: today }, { now: 'unknown' })).verdict).toBe('granted');
  });
});
