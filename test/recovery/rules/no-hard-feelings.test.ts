import { expect, test } from 'vitest';
import { eventsAbout, outcomeOf } from '../../../shared/recovery/outcome.ts';
import { currentPolicy } from '../../../shared/recovery/policy.ts';
import { given, saidBy, whenDecided } from '../given.ts';

const rule = 'no-hard-feelings';
const quote = 'Zwölf Leute saßen an meinem Tisch.';

test('whoever leaves gets one letter of thanks', () => {
  const decision = whenDecided(given.farewell());
  expect(decision).toMatchObject({ verdict: 'granted', remedies: [{ kind: 'Farewell', basis: 'goodwill' }] });
  expect(saidBy(decision, rule)).toBe('applies customer-left');
});

test('whoever wants no letter gets none', () => {
  const decision = whenDecided(given.farewell({ noContact: true }));
  expect(decision.verdict).toBe('unneeded');
  expect(saidBy(decision, rule)).toBe('not-applicable wants-no-letter');
  expect(whenDecided(given.farewell({ noContact: false })).verdict).toBe('granted');
});

test('the letter offers nothing, asks nothing, and does not hold their own words against them', () => {
  for (const language of ['de', 'en'] as const) {
    const facts = given.farewell({ quote, reason: 'price' }, { customer: given.customer({ language }) });
    const { letter } = outcomeOf(facts, whenDecided(facts), currentPolicy);
    expect(letter?.body).not.toMatch(/\?|Angebot|Rabatt|Gutschein|offer|discount|voucher|Tisch|price/i);
  }
});

test('what they said is told to nobody on the bus, with their consent or without', () => {
  for (const consentToPresent of [true, false]) {
    const facts = given.farewell({ quote, consentToPresent });
    expect(JSON.stringify(eventsAbout(outcomeOf(facts, whenDecided(facts), currentPolicy)))).not.toContain('Zwölf');
  }
});
