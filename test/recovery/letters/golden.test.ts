import { describe, expect, test } from 'vitest';
import type { Language } from '../../../events/index.ts';
import type { Facts } from '../../../shared/recovery/facts.ts';
import { outcomeOf } from '../../../shared/recovery/outcome.ts';
import { currentPolicy } from '../../../shared/recovery/policy.ts';
import { anna, ben, cem, daysFromToday, eur, given, money, trampoline, whenDecided } from '../given.ts';

const foot = { sku: 'foot', name: 'Standfuß vorne links', price: eur(12_00) };
const description = 'kaputt';
const late = daysFromToday(91);
const bought = { purchase: { date: '2025-03-31' } };

const boiler = {
  sku: 'boiler-24',
  name: 'Gasheizung 24 kW',
  price: eur(3_900_00),
  need: 'required',
  alternative: { sku: 'boiler-20', name: 'Gasheizung 20 kW', price: eur(3_200_00) },
} as const;
const hose = { sku: 'hose-2m', name: 'Zulaufschlauch 2 m', price: eur(19_90), need: 'unnecessary' } as const;
const towels = { sku: 'towel-rail', name: 'Handtuchwärmer', price: eur(249_00), need: 'unnecessary' } as const;
const plan = { planId: 's', name: 'Mobil S', price: eur(14_99), interval: 'month', coversUse: true } as const;

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
  'renewal-granted-after-its-day': given.contractRenewal(
    { renewsOn: '2026-06-14' },
    { offers: [given.offer({ price: eur(19_99) })] },
  ),
  'registration-granted-host-and-deputy': given.registration({}, { staff: [anna, ben] }),
  'registration-granted-host-alone': given.registration({}, { staff: [anna] }),
  'registration-granted-nobody-works-here': given.registration(),
  'registration-referred-late': given.registration({}, { staff: [anna, ben], now: late }),
  'host-left-granted-may-follow': given.hostLeft(),
  'host-left-granted-may-not-follow': given.hostLeft({ mayFollow: false, name: undefined }),
  'host-left-granted-nobody-else': given.hostLeft({}, { staff: [anna] }),
  'host-left-granted-nobody-at-all': given.hostLeft({}, { staff: [] }),
  'host-left-referred-late': given.hostLeft({}, { now: late }),
  'host-left-granted-after-their-last-day': given.hostLeft({ leavesOn: '2026-06-14' }),
  'choice-granted-stay': given.choice(),
  'choice-granted-other': given.choice({ choice: 'other', hostId: 'cem' }),
  'choice-granted-follow': given.choice({ choice: 'follow' }),
  'choice-granted-follow-who-stays': given.choice({ choice: 'follow' }, { staff: [anna, cem, ben] }),
  'choice-referred-not-here': given.choice({ choice: 'other', hostId: 'gone' }),
  'choice-referred-not-lawful': given.choice(
    { choice: 'follow' },
    { staff: [anna, cem, { ...ben, leavesOn: '2026-12-31', mayFollow: false }] },
  ),
  'silence-granted-host-gone': given.silence({}, { staff: [cem] }),
  'mismatch-granted': given.mismatch(),
  'mismatch-referred-nobody-else': given.mismatch({}, { staff: [ben] }),
  'dormancy-granted': given.dormancy(),
  'contact-granted-host': given.contact({ topic: 'contract' }, { staff: [{ ...ben, topics: ['contract'] }] }),
  'contact-granted-expert': given.contact(),
  'contact-granted-nobody-knows': given.contact({ topic: 'tax' }),
  'contact-granted-nobody-works-here': given.contact({}, { staff: [], host: 'unknown' }),
  'boss-granted': given.wantsTheBoss(),
  'boss-granted-nobody-works-here': given.wantsTheBoss({}, { staff: [], host: 'unknown' }),
  'host-needed-granted': given.hostNeeded({}, { staff: [anna, ben] }),
  'petty-fee-granted-wifi-not-billed': given.ancillaryFee({ fee: eur(5_90), feeStatus: 'pending' }),
  'petty-fee-granted-paper-invoice-billed': given.ancillaryFee({
    kind: 'paper-invoice',
    fee: eur(2_50),
    feeStatus: 'invoiced',
  }),
  'petty-fee-granted-small-help-status-unknown': given.ancillaryFee({ kind: 'small-help', fee: eur(20_00) }),
  'petty-fee-referred-above-limit': given.ancillaryFee({ kind: 'replacement-card', fee: eur(20_01) }),
  'cancellation-granted': given.cancellation({}, { offers: [given.offer({ price: eur(19_99) })] }),
  'cancellation-granted-signed-up-again': given.cancellation(
    { resignedUp: true },
    { offers: [given.offer({ price: eur(199_00), interval: 'year' })] },
  ),
  'cancellation-referred-offers-unknown': given.cancellation({}, { offers: 'unknown' }),
  'advice-granted-cost-nothing-by-right': given.correctedAdvice(),
  'advice-granted-cost-something-by-right': given.correctedAdvice({ cost: eur(24_50) }),
  'advice-referred-above-cap-by-right': given.correctedAdvice({ cost: eur(100_01) }),
  'quote-granted-unnecessary': given.quote({ items: [hose, towels] }),
  'quote-granted-cheaper': given.quote({ items: [boiler] }),
  'quote-granted-unnecessary-and-cheaper': given.quote({ items: [boiler, hose] }),
  'quote-granted-a-long-list': given.quote({
    items: Array.from({ length: 12 }, (_, index) => ({ ...hose, sku: `s-${index}`, name: `Schlauch ${index + 1}` })),
  }),
  'quote-referred-currencies': given.quote({ items: [hose, { ...towels, price: money(900, 'JPY') }] }),
  'tariff-granted': given.tariffReview({ alternatives: [plan] }),
  'tariff-referred-coverage-unknown': given.tariffReview({ alternatives: [{ ...plan, coversUse: undefined }] }),
  'answer-granted': given.referralGranted(),
  'answer-granted-of-a-renewal': given.referralGranted(
    {},
    {
      earlier: given.referral({
        event: 'ContractRenewalDue',
        matter: { event: 'ContractRenewalDue', subject: { renewsOn: '2026-07-01' } },
        remedies: [
          {
            kind: 'MatchOffer',
            basis: 'promise',
            contractId: 'contract-1',
            offerId: 'offer-1',
            price: eur(19_99),
            interval: 'month',
            value: eur(5_00),
          },
        ],
      }),
    },
  ),
  'answer-granted-of-a-gesture': given.referralGranted(
    {},
    {
      earlier: given.referral({
        event: 'GoodwillRequested',
        matter: { event: 'GoodwillRequested', subject: {} },
        requestedBy: 'ben',
        remedies: [{ kind: 'RefundFee', basis: 'goodwill', value: eur(300_00) }],
      }),
    },
  ),
  'answer-referred-own-request': given.referralGranted({}, { earlier: given.referral({ requestedBy: 'mia' }) }),
  'answer-referred-nothing-known': given.referralGranted({}, { earlier: 'unknown' }),
  'answer-granted-matter-incomplete': given.referralGranted(
    {},
    { earlier: given.referral({ matter: { event: 'WarrantyClaimed', subject: {} } }) },
  ),
  'decline-granted': given.referralDeclined(),
  'decline-referred-nothing-instead': given.referralDeclined({ instead: '' }),
  'failed-remedy-referred-by-right': given.remedyFailed(),
  'gesture-granted': given.goodwill(),
  'gesture-granted-apology': given.goodwill({ kind: 'Apologise', value: undefined }),
  'gesture-granted-call': given.goodwill({ kind: 'CheckIn', value: undefined }),
  'gesture-granted-compensation': given.goodwill({ kind: 'Compensate', value: eur(40_00) }),
  'gesture-granted-on-top': given.goodwill({ kind: 'MakeGood', value: eur(25_00) }),
  'gesture-referred': given.goodwill({ value: eur(250_01) }),
  'date-referred-late-and-over': given.dateApproaching({}, { now: late }),
  'claim-granted-on-the-last-day-by-right': given.warrantyClaim(
    { purchase: { date: '2024-06-15' }, receipt: 'attached' },
    { now: daysFromToday(1) },
  ),
  'farewell-granted': given.farewell(),
  'farewell-referred-late': given.farewell({}, { now: late }),
  'recommendation-granted': given.recommendation(),
  'survey-referred-second-class': given.survey({ feltSecondClass: true }),
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
  ['a fee for what is no petty thing', given.ancillaryFee({ kind: 'minibar', fee: eur(4_00) })],
  ['a cancellation without a better offer', given.cancellation()],
  ['a quote in which everything is needed', given.quote()],
  ['a tariff that is the best already', given.tariffReview()],
  ['a reply without an excuse', given.reply('Ihr Geld ist unterwegs.')],
  ['a customer who wants no letter', given.farewell({ noContact: true })],
  ['a customer who is content', given.survey()],
  ['a reminder of a day that is over', given.dateApproaching({ dueOn: '2026-06-15' }, { now: daysFromToday(1) })],
])('%s brings no letter: there is nothing to say', (_, facts) => {
  const outcome = outcomeOf(facts, whenDecided(facts), currentPolicy);
  expect(outcome.decision.verdict).toBe('unneeded');
  expect(outcome.letter).toBeUndefined();
});
