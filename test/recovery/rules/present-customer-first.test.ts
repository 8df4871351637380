import { describe, expect, test } from 'vitest';
import type { Grant } from '../../../shared/recovery/facts.ts';
import { daysFromToday, findingOf, saidBy, whenDecided } from '../given.ts';
import { givenWord } from '../given-kept-word.ts';

const rule = 'present-customer-first';
const sorry = { kind: 'Apologise', basis: 'goodwill' };
const fixed = { kind: 'FixOrganisation', basis: 'goodwill', place: 'desk-3', by: 'phone' };
const alarm = (interruptions: number) => ({
  kind: 'AlarmPlace',
  basis: 'goodwill',
  place: 'desk-3',
  interruptions,
  days: 30,
});

/** Another interruption at the same place, so many days (and milliseconds) from this one. */
const another = (days: number, milliseconds = 0): Grant => ({
  case: `AttentionInterrupted#desk#${days}-${milliseconds}`,
  telling: 't',
  at: daysFromToday(days, milliseconds),
});
const seeing = (...grants: Grant[]) => whenDecided(givenWord.attentionInterrupted({}, { grants }));

describe('whoever is there comes first', () => {
  test('I get an apology, and the place gets the problem', () => {
    const decision = seeing();
    expect(decision).toMatchObject({ verdict: 'granted', remedies: [sorry, fixed] });
    expect(saidBy(decision, rule)).toBe('applies interrupted');
  });

  test('whoever we do not know by name cannot be written to; the place gets the problem all the same', () => {
    const decision = whenDecided(givenWord.attentionInterrupted({ customerId: undefined, by: 'colleague' }));
    expect(decision).toMatchObject({ verdict: 'granted', remedies: [{ ...fixed, by: 'colleague' }] });
  });
});

describe('three at one place within thirty days alarm', () => {
  test.each([
    [1, 'applies interrupted'],
    [2, 'applies interrupted-again'],
    [3, 'applies interrupted-again'],
  ])('after %i others on the same day: %s', (others, said) => {
    const decision = seeing(...Array.from({ length: others }, (_, index) => another(0, index + 1)));
    expect(saidBy(decision, rule)).toBe(said);
    expect(decision.remedies).toEqual(others < 2 ? [sorry, fixed] : [sorry, fixed, alarm(others + 1)]);
  });

  test.each([
    [another(-30, 1), true],
    [another(-30), false],
    [another(-30, -1), false],
    [another(30, -1), true],
    [another(30), false],
  ])('a window is thirty times 24 hours: one at %j counts: %s', (third, counts) => {
    // The second lies between the two, so the third alone decides.
    const second = another(third.at < daysFromToday(0) ? -1 : 1);
    expect(seeing(second, third).remedies).toHaveLength(counts ? 3 : 2);
  });

  test('two before and two after do not add up where no thirty days hold three of them', () => {
    expect(saidBy(seeing(another(-29), another(29)), rule)).toBe('applies interrupted');
    expect(saidBy(seeing(another(-15), another(14)), rule)).toBe('applies interrupted-again');
  });

  test('one that is told late makes the alarm late, and is not lost', () => {
    expect(saidBy(seeing(another(1), another(2)), rule)).toBe('applies interrupted-again');
  });

  test('told twice, it is one', () => {
    const facts = givenWord.attentionInterrupted();
    const own = { ...another(0), case: `AttentionInterrupted#shop#${facts.event.caseId}` };
    expect(saidBy(seeing(own, another(-1)), rule)).toBe('applies interrupted');
  });

  test('how many, and within how many days, is the policy’s', () => {
    const facts = givenWord.attentionInterrupted({}, { grants: [another(-6)] });
    expect(whenDecided(facts, { interruptions: { cases: 2, days: 7 } }).remedies).toHaveLength(3);
    expect(whenDecided(facts, { interruptions: { cases: 2, days: 6 } }).remedies).toHaveLength(2);
    expect(whenDecided(facts, { interruptions: { cases: 3, days: 7 } }).remedies).toHaveLength(2);
    expect(whenDecided(facts, { interruptions: { cases: 1, days: 1 } }).remedies).toHaveLength(3);
  });
});

describe('each is counted', () => {
  const drawn = (others: number) =>
    findingOf(seeing(...Array.from({ length: others }, (_, index) => another(-1, index))), rule).draws ?? [];

  test('at its place, when it happened', () => {
    expect(drawn(0)).toMatchObject([{ allowance: { name: 'interruptions', subject: 'PLACE#desk-3' } }]);
    expect(drawn(0)[0]?.at).toBe(daysFromToday(0));
  });

  test('as many as alarm, in any ten days, so that the list of a place stays short; whoever is beyond alarms all the same', () => {
    expect(drawn(2)).toHaveLength(1);
    expect(drawn(3)).toHaveLength(0);
    expect(seeing(...Array.from({ length: 9 }, (_, index) => another(-1, index))).remedies).toContainEqual(alarm(10));
  });

  test.each([0, 1, 5, 9, 10, 11, 14])('and a place where it happens every %i days never falls silent', (every) => {
    const kept: Grant[] = [];
    for (let count = 1; count <= 60; count += 1) {
      const { at, telling, case: key } = another(every * count, count);
      const facts = givenWord.attentionInterrupted({ interactionId: `i-${count}` }, { grants: [...kept] });
      facts.event.metadata.occurredAt = at;
      const decision = whenDecided({ ...facts, now: at });
      if (count >= 3) expect(saidBy(decision, rule)).toBe('applies interrupted-again');
      if ((findingOf(decision, rule).draws ?? []).length > 0) kept.push({ at, telling, case: key });
    }
    const listed = Math.max(
      ...kept.map(
        (one) => kept.filter(({ at }) => Math.abs(Date.parse(at) - Date.parse(one.at)) < 60 * 86_400_000).length,
      ),
    );
    expect(listed).toBeLessThanOrEqual(40);
  });

  test('and where the count is not known a person looks, with the apology ready', () => {
    const decision = whenDecided(givenWord.attentionInterrupted({}, { grants: 'unknown' }));
    expect(decision).toMatchObject({ verdict: 'referred', remedies: [sorry, fixed] });
    expect(saidBy(decision, rule)).toBe('unknown interruptions-unknown');
  });
});
