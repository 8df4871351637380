import { describe, expect, test } from 'vitest';
import { mayNotAnswer } from '../../../shared/recovery/decide.ts';
import { answersOf } from '../../../shared/recovery/decision.ts';
import { daysFromToday, given, saidBy, whenDecided } from '../given.ts';

const rule = 'a-persons-word';
const { remedies: proposed } = given.referral();

test('what my host grants is what was proposed, with the basis it was proposed with', () => {
  const decision = whenDecided(given.referralGranted());
  expect([decision.verdict, decision.remedies]).toEqual(['granted', proposed]);
});

test.each([
  [[1], [proposed[0]]],
  [[2], [proposed[1]]],
  [
    [2, 1],
    [proposed[0], proposed[1]],
  ],
])('my host may choose among it: %j', (remedies, granted) => {
  const decision = whenDecided(given.referralGranted({ remedies }));
  expect([decision.verdict, decision.remedies]).toEqual(['granted', granted]);
});

test('whoever chooses what was not proposed is asked again, with all that was', () => {
  const decision = whenDecided(given.referralGranted({ remedies: [1, 3] }));
  expect([decision.verdict, decision.remedies]).toEqual(['referred', proposed]);
  expect(saidBy(decision, rule)).toBe('unknown choice-not-proposed');
});

test('where nothing was proposed a click grants nothing and answers nothing: I am still to hear from somebody', () => {
  const decision = whenDecided(given.referralGranted({}, { earlier: given.referral({ remedies: [] }) }));
  expect(decision.verdict).toBe('unneeded');
  expect(saidBy(decision, rule)).toBe('not-applicable nothing-proposed');
  expect(answersOf(decision)).toBeUndefined();
});

describe('what is out of date is not granted', () => {
  const anna = { kind: 'AssignHost', basis: 'promise', host: { employeeId: 'anna' } } as const;
  const reminder = { kind: 'SendReminder', basis: 'goodwill', date: 'service', dueOn: '2026-06-15' } as const;
  const [lamp] = proposed;

  test('who looks after me is never settled by an old proposal: since then I may have chosen', () => {
    const earlier = given.referral({ event: 'CustomerRegistered', remedies: [anna] });
    expect(whenDecided(given.referralGranted({}, { earlier })).verdict).toBe('unneeded');
    const declined = whenDecided(given.referralDeclined({ instead: '' }, { earlier }));
    expect(declined).toMatchObject({ verdict: 'referred', remedies: [] });
    expect(answersOf(declined)).toBe(earlier.caseKey);
  });

  test('what was ordered at once is not ordered again', () => {
    const earlier = given.referral({ meanwhile: proposed.slice(1) });
    expect(whenDecided(given.referralGranted({}, { earlier })).remedies).toEqual([lamp]);
    expect(whenDecided(given.referralGranted({ remedies: [2] }, { earlier })).verdict).toBe('unneeded');
  });

  test.each([
    [0, 'granted'],
    [1, 'unneeded'],
  ])('nobody is reminded of a day %i days after it', (days, verdict) => {
    const earlier = given.referral({ event: 'DateApproaching', remedies: [reminder] });
    expect(whenDecided(given.referralGranted({}, { earlier, now: daysFromToday(days) })).verdict).toBe(verdict);
  });
});

test('nobody confirms their own request: it goes to somebody else', () => {
  const facts = given.referralGranted({}, { earlier: given.referral({ requestedBy: 'mia' }) });
  const decision = whenDecided(facts);
  expect([decision.verdict, decision.remedies]).toEqual(['referred', proposed]);
  expect(saidBy(decision, rule)).toBe('not-met own-request');
  expect(mayNotAnswer(facts)).toEqual(['mia']);
  expect(answersOf(decision)).toBe('WarrantyClaimed#shop#claim-7');
});

test('somebody else’s request is confirmed', () => {
  expect(whenDecided(given.referralGranted({}, { earlier: given.referral({ requestedBy: 'ben' }) })).verdict).toBe(
    'granted',
  );
});

test('an answer that came too late for a machine goes to a person, but never to whoever asked for it', () => {
  const facts = given.referralGranted(
    {},
    { earlier: given.referral({ requestedBy: 'ben' }), now: daysFromToday(90, 1) },
  );
  expect(whenDecided(facts).verdict).toBe('referred');
  expect(mayNotAnswer(facts)).toEqual(['ben']);
});
