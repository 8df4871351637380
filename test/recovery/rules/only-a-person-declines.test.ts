import { describe, expect, test } from 'vitest';
import { mayNotAnswer } from '../../../shared/recovery/decide.ts';
import { answersOf } from '../../../shared/recovery/decision.ts';
import { given, saidBy, whenDecided } from '../given.ts';

const rule = 'only-a-person-declines';
const { remedies: proposed } = given.referral();

test('a no with a reason and an alternative is written to me as it was said', () => {
  const decision = whenDecided(
    given.referralDeclined({ reason: ' The lamp is no longer made.\n', instead: 'You get your money back.' }),
  );
  expect(decision.verdict).toBe('granted');
  expect(decision.remedies).toEqual([
    {
      kind: 'ExplainDecline',
      basis: 'promise',
      reason: 'The lamp is no longer made.',
      instead: 'You get your money back.',
    },
  ]);
});

describe('what is no answer to me goes to a second host, with everything that was proposed', () => {
  test.each([
    ['no reason', { reason: '' }, 'no-reason'],
    ['a reason of blanks', { reason: ' \n ' }, 'no-reason'],
    ['nothing instead', { instead: '' }, 'nothing-instead'],
    ['blanks instead', { instead: '  ' }, 'nothing-instead'],
    ['our rules', { reason: 'Unsere Bestimmungen lassen das leider nicht zu.' }, 'excuse-for-a-reason'],
    ['our rules, in English', { reason: 'Our policy does not allow us to do that.' }, 'excuse-for-a-reason'],
    [
      'our organisation',
      { reason: 'Das geht nicht, dafür ist eine andere Abteilung zuständig.' },
      'excuse-for-a-reason',
    ],
    ['our rules, instead', { instead: 'Unsere Vorschriften erlauben leider nichts anderes.' }, 'excuse-for-a-reason'],
  ])('%s', (_, told, code) => {
    const facts = given.referralDeclined(told);
    const decision = whenDecided(facts);
    expect([decision.verdict, decision.remedies]).toEqual(['referred', proposed]);
    expect(saidBy(decision, rule)).toBe(`not-met ${code}`);
    expect(mayNotAnswer(facts)).toContain('mia');
    expect(answersOf(decision)).toBe('WarrantyClaimed#shop#claim-7');
  });

  test('a second no by the same host', () => {
    const facts = given.referralDeclined({}, { earlier: given.referral({ declinedBy: ['ben', 'mia'] }) });
    expect(saidBy(whenDecided(facts), rule)).toBe('not-met declined-before');
    expect(mayNotAnswer(facts)).toEqual(['mia', 'ben', 'mia']);
  });

  test('and never to whoever asked for it in the first place', () => {
    const facts = given.referralDeclined({ instead: '' }, { earlier: given.referral({ requestedBy: 'ben' }) });
    expect(mayNotAnswer(facts)).toEqual(['mia', 'ben']);
  });
});

test('a no by another host than the one whose no did not count is a no', () => {
  expect(whenDecided(given.referralDeclined({}, { earlier: given.referral({ declinedBy: ['ben'] }) })).verdict).toBe(
    'granted',
  );
});

test('where nothing was referred there is nothing to decline', () => {
  const decision = whenDecided(given.referralDeclined({}, { earlier: given.refund({ caseKey: 'a#b#c' }) }));
  expect([decision.verdict, saidBy(decision, rule)]).toEqual(['unneeded', 'not-applicable nothing-to-decline']);
});
