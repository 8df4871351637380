/** A rule that grants for another cause than its event's letters speak of begins its letter itself. */
import { expect, test, vi } from 'vitest';
import { outcomeOf } from '../../../shared/recovery/outcome.ts';
import { currentPolicy } from '../../../shared/recovery/policy.ts';
import { eur, given, whenDecided } from '../given.ts';

const own = vi.hoisted(() => ({
  subject: 'A bill that should not have come',
  text: 'You were sent a bill for ringing us.',
}));

vi.mock(import('../../../shared/recovery/letters/en.ts'), async (original) => {
  const { en } = await original();
  return { en: { ...en, beginning: { ...en.beginning, 'fee-billed': own } } };
});

const letterOf = (feeStatus: 'paid' | 'pending', now?: { now: string }) => {
  const facts = given.hotlineCall(
    { fee: eur(4_99), feeStatus },
    { customer: given.customer({ language: 'en' }), ...now },
  );
  return outcomeOf(facts, whenDecided(facts), currentPolicy).letter;
};

test('the letter begins with what was found', () => {
  expect(letterOf('paid')).toMatchObject({ subject: own.subject, body: expect.stringContaining(own.text) });
  expect(letterOf('paid')?.body).not.toContain('There was a charge for your call');
});

test('what was found besides does not change how it begins', () => {
  expect(letterOf('pending')?.body).toContain('There was a charge for your call');
});

test('a referral says nothing of it: a person has yet to look', () => {
  expect(letterOf('paid', { now: '2027-11-20T10:00:00Z' })?.subject).not.toBe(own.subject);
});
