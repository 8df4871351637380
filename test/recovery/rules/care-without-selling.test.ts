import { describe, expect, test } from 'vitest';
import { de } from '../../../shared/recovery/letters/de.ts';
import { en } from '../../../shared/recovery/letters/en.ts';
import { outcomeOf } from '../../../shared/recovery/outcome.ts';
import { currentPolicy } from '../../../shared/recovery/policy.ts';
import { anna, ben, given, saidBy, whenDecided } from '../given.ts';

const rule = 'care-without-selling';

test('whoever has not been heard of is asked by their host how they are', () => {
  const decision = whenDecided(given.dormancy());
  expect(saidBy(decision, rule)).toBe('applies long-not-heard');
  expect(decision.remedies).toEqual([
    { kind: 'CheckIn', basis: 'goodwill', host: { employeeId: 'ben', name: 'Ben Okoye' } },
  ]);
});

test('while the host is away the deputy asks', () => {
  const away = { ...ben, absences: [{ from: '2026-06-15', until: '2026-06-15' }] };
  expect(whenDecided(given.dormancy({}, { staff: [away, anna] })).remedies).toMatchObject([
    { host: { employeeId: 'anna' } },
  ]);
});

test('where nobody knows who works here, a person looks', () => {
  expect(saidBy(whenDecided(given.dormancy({}, { staff: 'unknown' })), rule)).toBe('unknown host-to-ask-unknown');
});

describe('nothing is offered for sale', () => {
  // What advertising says, in both languages: prices, offers, purchases, contracts, novelties, calls to act.
  const selling =
    /angebot|rabatt|preis|prozent|gutschein|kauf|bestell|vertrag|tarif|neuheit|jetzt|sparen|aktion|exklusiv|€|offer|discount|price|percent|voucher|buy|purchase|order|contract|tariff|sale\b|save|deal|new product|exclusive|upgrade|http|www\./i;

  test.each([
    ['de', de],
    ['en', en],
  ] as const)('not in the words, nor in the letter as it is sent (%s)', (language, messages) => {
    const opening = Object.values(messages.opening.CustomerDormant ?? {}).flatMap(({ subject, text }) => [
      subject,
      text,
    ]);
    for (const text of [...opening, messages.remedy.CheckIn ?? '', messages.because['long-not-heard'] ?? '']) {
      expect(text).not.toMatch(selling);
    }
    const facts = given.dormancy({}, { customer: given.customer({ language }) });
    const { letter } = outcomeOf(facts, whenDecided(facts), currentPolicy);
    expect(letter?.body.length).toBeGreaterThan(100);
    expect(`${letter?.subject} ${letter?.body}`).not.toMatch(selling);
  });

  test('not among the remedies either: the only one has no worth', () => {
    for (const remedy of whenDecided(given.dormancy()).remedies) expect(remedy).not.toHaveProperty('value');
  });
});
