import { describe, expect, test } from 'vitest';
import type { Language } from '../../../events/index.ts';
import type { Facts } from '../../../shared/recovery/facts.ts';
import { outcomeOf } from '../../../shared/recovery/outcome.ts';
import { currentPolicy } from '../../../shared/recovery/policy.ts';
import { daysFromToday, given, whenDecided } from '../given.ts';
import { givenWord } from '../given-kept-word.ts';

const late = { now: daysFromToday(91) };
const alternatives = [
  { id: 'bar', name: 'Platz an der Bar, 19:30 Uhr' },
  { id: 'early', name: 'Tisch am Fenster, 17:00 Uhr' },
];

/** Each situation with each verdict that has a letter; the file's name is the key. */
const letters: Record<string, Facts> = {
  'order-granted': givenWord.orderRevoked(),
  'order-referred-nothing-left': givenWord.orderRevoked({ stockLeft: 0 }),
  'order-referred-acceptance-unknown': givenWord.orderRevoked({ acceptedAt: undefined }),
  'reservation-granted-restored': givenWord.reservationDisplaced(),
  'reservation-granted-choice': givenWord.reservationDisplaced({ possible: false, alternatives }),
  'reservation-granted-one-alternative-day-unknown': givenWord.reservationDisplaced({
    possible: false,
    reservedFor: undefined,
    alternatives: alternatives.slice(0, 1),
  }),
  'reservation-referred-nothing-free': givenWord.reservationDisplaced({ possible: false }),
  'slot-granted-kept': givenWord.serviceDeferred(),
  'slot-granted-choice': givenWord.serviceDeferred({
    possible: false,
    proposedFor: '2026-07-06',
    otherDays: ['2026-07-03', '2026-07-09'],
  }),
  'slot-granted-day-from-the-ledger': givenWord.serviceDeferred(
    { agreedFor: undefined },
    { promise: givenWord.promise({ kind: 'service', promiseId: 's-1', agreedFor: '2026-06-22' }) },
  ),
  'slot-referred-no-other-day': givenWord.serviceDeferred({ possible: false }),
  'slot-referred-agreement-unknown': givenWord.serviceDeferred({ agreedFor: undefined }),
  'terms-granted': givenWord.termsTightened(),
  'terms-referred-held': givenWord.termsTightened({ remindersReceived: 1 }),
  'terms-referred-held-late': givenWord.termsTightened({}, late),
  'attention-granted': givenWord.attentionInterrupted(),
  'attention-referred-late': givenWord.attentionInterrupted({}, late),
  'complaint-referred': givenWord.complaintRaised(),
  'closure-granted': givenWord.complaintClosureProposed({ customerAgreed: true }),
  'closure-referred': givenWord.complaintClosureProposed({ customerAgreed: false }),
};

describe.each<Language>(['de', 'en'])('the letters as customers read them (%s)', (language) => {
  test.each(Object.entries(letters))('%s', async (name, known) => {
    const facts = { ...known, customer: given.customer({ language }) };
    const { letter, decision } = outcomeOf(facts, whenDecided(facts), currentPolicy);
    expect(name).toContain(decision.verdict);
    await expect(`${letter?.subject}\n\n${letter?.body}\n`).toMatchFileSnapshot(`golden/${name}.${language}.txt`);
  });
});

test('a customer whom we do not know by name gets no letter; the place is looked after all the same', () => {
  const facts = givenWord.attentionInterrupted({ customerId: undefined });
  const outcome = outcomeOf(facts, whenDecided(facts), currentPolicy);
  expect(outcome.letter).toBeUndefined();
  expect(outcome.decision.remedies.map(({ kind }) => kind)).toEqual(['FixOrganisation']);
});
