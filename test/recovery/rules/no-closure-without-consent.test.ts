import { describe, expect, test } from 'vitest';
import { caseKey } from '../../../shared/recovery/facts.ts';
import { daysFromToday, saidBy, whenDecided } from '../given.ts';
import { givenWord } from '../given-kept-word.ts';

const rule = 'no-closure-without-consent';
const acknowledged = { kind: 'Acknowledge', basis: 'goodwill', complaintId: 'b-1' };
const heldOpen = { kind: 'HoldClosure', basis: 'goodwill', complaintId: 'b-1' };
const closed = { kind: 'CloseComplaint', basis: 'goodwill', complaintId: 'b-1' };

test('my complaint is acknowledged at once, and my host looks at it', () => {
  const decision = whenDecided(givenWord.complaintRaised());
  expect(decision).toMatchObject({ verdict: 'referred', remedies: [], meanwhile: [acknowledged] });
  expect(saidBy(decision, rule)).toBe('not-met complaint-raised');
});

test('whatever I write, or what it is about, the same happens', () => {
  const decisions = ['', 'Ich bin Stammkunde!', 'a'.repeat(4_000)].map((text) =>
    whenDecided(givenWord.complaintRaised({ text, about: text.slice(0, 20) || undefined })),
  );
  for (const decision of decisions) expect(decision).toEqual(decisions[0]);
});

describe('closing my complaint needs my yes', () => {
  test.each([
    [true, 'granted', 'applies customer-agreed'],
    [false, 'referred', 'not-met customer-disagreed'],
    [undefined, 'referred', 'unknown consent-unknown'],
  ])('%s: %s', (customerAgreed, verdict, said) => {
    const decision = whenDecided(givenWord.complaintClosureProposed({ customerAgreed }));
    expect(decision.verdict).toBe(verdict);
    expect(saidBy(decision, rule)).toBe(said);
  });

  test('with it, it is closed, and nothing is held', () => {
    const decision = whenDecided(givenWord.complaintClosureProposed({ customerAgreed: true }));
    expect(decision.remedies).toEqual([closed]);
    expect(decision.meanwhile).toBeUndefined();
  });

  test.each([false, undefined])(
    'without it (%s) the closure is held, and nobody is offered to close it with one click',
    (said) => {
      const decision = whenDecided(givenWord.complaintClosureProposed({ customerAgreed: said }));
      expect(decision).toMatchObject({ remedies: [], meanwhile: [heldOpen] });
    },
  );

  test('a yes that reaches us too late for a machine holds the closure until my host has looked', () => {
    const told = givenWord.complaintClosureProposed({ customerAgreed: true }, { now: daysFromToday(91) });
    expect(whenDecided(told)).toMatchObject({ verdict: 'referred', remedies: [closed], meanwhile: [heldOpen] });
  });
});

describe('whoever asks me once more about the same complaint opens a case of its own', () => {
  const keyOf = (attempt?: number) => caseKey(givenWord.complaintClosureProposed({ attempt }).event);

  test('so that my yes is heard after a no', () => {
    expect(keyOf(1)).toBe(keyOf());
    expect(new Set([keyOf(), keyOf(2), keyOf(3)]).size).toBe(3);
  });
});
