import { describe, expect, test } from 'vitest';
import { mayNotAnswer } from '../../../shared/recovery/decide.ts';
import { answersOf } from '../../../shared/recovery/decision.ts';
import { writeLetter } from '../../../shared/recovery/letters/write.ts';
import { currentPolicy } from '../../../shared/recovery/policy.ts';
import { given, saidBy, whenDecided } from '../given.ts';

const rule = 'answered-in-words';
const { remedies: proposed } = given.referral();
const nothingProposed = { earlier: given.referral({ remedies: [] }) };
const note = 'I have rung the workshop: your lamp is on its way.';
const answer = { kind: 'Answer', basis: 'promise', words: note };

describe('where nothing was proposed', () => {
  test('what my host writes is the answer, and I get it in a letter', () => {
    const facts = given.referralGranted({ note: ` ${note}\n` }, nothingProposed);
    const decision = whenDecided(facts);
    expect([decision.verdict, decision.remedies]).toEqual(['granted', [answer]]);
    expect(answersOf(decision)).toBe('WarrantyClaimed#shop#claim-7');
    expect(saidBy(decision, rule)).toBe('applies host-wrote');
  });

  test.each([
    ['de', 'Unsere Antwort an Sie', 'Sie haben auf unsere Antwort gewartet, und hier ist sie.'],
    ['en', 'Our answer to you', 'You have been waiting for our answer, and here it is.'],
  ] as const)('the letter (%s) promises nothing but the words', (language, subject, text) => {
    const customer = { customerId: 'c-1', language, channel: 'email', customerSince: '2020-01-01' } as const;
    const facts = given.referralGranted({ note }, { ...nothingProposed, customer });
    const letter = writeLetter(facts, whenDecided(facts), currentPolicy);
    expect(letter?.subject).toBe(subject);
    expect(letter?.body).toContain(`${text}\n\n${note}\n\n`);
  });

  test('an excuse is no answer to me: somebody else looks at it', () => {
    const facts = given.referralGranted({ note: 'Our policy does not allow us to do that.' }, nothingProposed);
    const decision = whenDecided(facts);
    expect([decision.verdict, decision.remedies]).toEqual(['referred', []]);
    expect(saidBy(decision, rule)).toBe('not-met excuse-for-an-answer');
    expect(mayNotAnswer(facts)).toContain('mia');
  });

  test.each([
    ['blanks', ' \n '],
    ['nothing', undefined],
  ])('%s are no answer: I am still to hear from somebody', (_, written) => {
    const decision = whenDecided(
      given.referralGranted(written === undefined ? {} : { note: written }, nothingProposed),
    );
    expect([decision.verdict, answersOf(decision)]).toEqual(['unneeded', undefined]);
    expect(saidBy(decision, rule)).toBe('not-applicable nothing-written');
  });

  test.each([
    ['that turn around the line', 'your lamp \u202eis coming'],
    ['longer than a letter', 'x'.repeat(1_001)],
  ])('words %s do not get into one', (_, written) => {
    const decision = whenDecided(given.referralGranted({ note: written }, nothingProposed));
    expect([decision.verdict, saidBy(decision, rule)]).toEqual(['unneeded', 'not-applicable not-for-a-letter']);
  });

  test('nobody answers their own request with words either', () => {
    const facts = given.referralGranted({ note }, { earlier: given.referral({ remedies: [], requestedBy: 'mia' }) });
    expect(saidBy(whenDecided(facts), rule)).toBe('not-applicable answers-nothing');
    expect(whenDecided(facts).verdict).toBe('referred');
  });
});

describe('where something was proposed', () => {
  test('the words come after what is granted', () => {
    const decision = whenDecided(given.referralGranted({ remedies: [2], note }));
    expect([decision.verdict, decision.remedies]).toEqual(['granted', [proposed[1], answer]]);
    const facts = given.referralGranted({ note });
    expect(writeLetter(facts, whenDecided(facts), currentPolicy)?.body).toContain(note);
  });

  test('it is granted at once, whatever was written with it', () => {
    const decision = whenDecided(given.referralGranted({ note: 'Our policy does not allow us to do more.' }));
    expect(decision.verdict).toBe('granted');
  });

  test('words do not answer for what was chosen and is no more', () => {
    const earlier = given.referral({ meanwhile: proposed.slice(1) });
    const decision = whenDecided(given.referralGranted({ remedies: [2], note }, { earlier }));
    expect([decision.verdict, saidBy(decision, rule)]).toEqual(['unneeded', 'not-applicable answers-nothing']);
  });
});

test('who answers what was answered before, or another customer’s case, is not written for', () => {
  for (const earlier of [
    given.referral({ answeredBy: 'ReferralGranted#desk#x' }),
    given.referral({ customerId: 'c-9' }),
  ]) {
    expect(saidBy(whenDecided(given.referralGranted({ note }, { earlier })), rule)).toBe(
      'not-applicable answers-nothing',
    );
  }
});
