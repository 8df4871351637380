import { describe, expect, test } from 'vitest';
import type { Language } from '../../../events/index.ts';
import type { Facts } from '../../../shared/recovery/facts.ts';
import { outcomeOf } from '../../../shared/recovery/outcome.ts';
import { currentPolicy } from '../../../shared/recovery/policy.ts';
import { daysFromToday, eur, given, money, trampoline, whenDecided } from '../given.ts';

const foot = { sku: 'foot', name: 'Standfuß vorne links', price: eur(12_00) };
const description = 'kaputt';
const late = daysFromToday(91);
const bought = { purchase: { date: '2025-03-31' } };

const anna = given.colleague('anna', { name: 'Anna Vogt' });
const ben = given.colleague('ben', { name: 'Ben Okoye' });

/** Each situation with each verdict that has a letter; the file's name is the key. */
const letters: Record<string, Facts> = {
  'claim-granted-part-without-receipt': given.warrantyClaim({ fault: { description, part: foot } }),
  'claim-granted-repair-with-receipt-by-right': given.warrantyClaim({
    ...bought,
    receipt: 'attached',
    fault: { description, repairable: true },
  }),
  'claim-granted-new-one-with-receipt': given.warrantyClaim({ receipt: 'attached' }),
  'claim-granted-new-one-without-receipt-by-right': given.warrantyClaim(bought),
  'claim-granted-dangerous-by-right': given.warrantyClaim({
    ...bought,
    receipt: 'attached',
    fault: { description, safetyRelevant: true },
  }),
  'claim-referred-again': given.warrantyClaim(
    { product: { ...trampoline, serialNumber: 'SN-7' } },
    { grants: [given.grant()] },
  ),
  'claim-referred-worth-unknown-by-right': given.warrantyClaim({
    ...bought,
    product: { sku: trampoline.sku, name: trampoline.name },
  }),
  'claim-referred-dangerous': given.warrantyClaim(
    { fault: { description, safetyRelevant: true } },
    { grants: 'unknown' },
  ),
  'claim-referred-dangerous-late': given.warrantyClaim({ fault: { description, safetyRelevant: true } }, { now: late }),
  'call-granted-not-billed-by-right': given.hotlineCall({ fee: eur(4_99), feeStatus: 'pending' }),
  'call-granted-paid-by-right': given.hotlineCall({ fee: eur(4_99), feeStatus: 'paid' }),
  'call-granted-not-billed': given.hotlineCall({ about: 'product', fee: eur(4_99), feeStatus: 'pending' }),
  'call-granted-status-unknown': given.hotlineCall({ about: 'other', fee: money(1_250, 'KWD') }),
  'call-referred-late-by-right': given.hotlineCall({ fee: eur(4_99) }, { now: late }),
  'renewal-granted-month': given.contractRenewal({}, { offers: [given.offer({ price: eur(19_99) })] }),
  'renewal-granted-year': given.contractRenewal(
    { interval: 'year', currentPrice: money(12_000, 'JPY') },
    { offers: [given.offer({ price: money(980, 'JPY') })] },
  ),
  'renewal-referred-other-currency': given.contractRenewal({}, { offers: [given.offer({ price: money(1, 'CHF') })] }),
  'renewal-referred-late': given.contractRenewal({}, { now: late }),
  'registration-granted-host-and-deputy': given.registration({}, { staff: [anna, ben] }),
  'registration-granted-host-alone': given.registration({}, { staff: [anna] }),
  'registration-granted-nobody-works-here': given.registration(),
  'registration-referred-late': given.registration({}, { staff: [anna, ben], now: late }),
  'host-needed-granted': given.hostNeeded({}, { staff: [anna, ben] }),
};

describe.each<Language>(['de', 'en'])('the letters as customers read them (%s)', (language) => {
  test.each(Object.entries(letters))('%s', async (name, known) => {
    const facts = { ...known, customer: given.customer({ language }) };
    const { letter, decision } = outcomeOf(facts, whenDecided(facts), currentPolicy);
    expect(name).toContain(decision.verdict);
    expect(name.endsWith('by-right')).toBe(decision.remedies.some(({ basis }) => basis === 'right'));
    await expect(`${letter?.subject}\n\n${letter?.body}\n`).toMatchFileSnapshot(`golden/${name}.${language}.txt`);
  });
});

test.each([
  ['a call without a fee', given.hotlineCall()],
  ['a renewal without a better offer', given.contractRenewal()],
])('%s brings no letter: there is nothing to say', (_, facts) => {
  const outcome = outcomeOf(facts, whenDecided(facts), currentPolicy);
  expect(outcome.decision.verdict).toBe('unneeded');
  expect(outcome.letter).toBeUndefined();
});
