import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { de } from '../../console/src/words/explain/de.ts';
import { en } from '../../console/src/words/explain/en.ts';
import { type Explanations, explanationsIn, loadExplanations } from '../../console/src/words/explain/explain.ts';
import { inWords } from '../../console/src/words/explain/values.ts';
import { wordsIn } from '../../console/src/words/format.ts';
import type { Language } from '../../events/index.ts';
import { decide } from '../../shared/recovery/decide.ts';
import type { Decision } from '../../shared/recovery/decision.ts';
import type { RecoveryEvent } from '../../shared/recovery/facts.ts';
import { currentPolicy } from '../../shared/recovery/policy.ts';
import { anyFacts } from '../recovery/arbitraries.ts';
import { corpus } from '../recovery/corpus.ts';

const languages = ['en', 'de'] as const;
const explain: Record<Language, Explanations> = {
  en: explanationsIn(wordsIn('en', {}), en),
  de: explanationsIn(wordsIn('de', {}), de),
};

/** What stands on the card of a real case: what its event is known to tell, and never a sentence with a hole in it. */
function expectGist({ name, data }: RecoveryEvent, language: Language) {
  const gist = explain[language].gist({ name, data });
  const isSilent = en.gist[name] === null;
  expect(gist === undefined, name).toBe(isSilent);
  if (isSilent) return;
  expect(gist, name).not.toMatch(/undefined|\[object|\bNaN\b/);
  if (!hasBraces(data)) expect(gist, name).not.toContain('{');
}

function expectExplained({ findings, remedies, meanwhile = [] }: Decision, event: string, language: Language) {
  const { because, remedy, rule, event: title } = explain[language];
  const proposed = findings.flatMap((finding) => [...(finding.remedies ?? []), ...(finding.meanwhile ?? [])]);
  const told: [name: string, text: string, of?: object][] = [
    [event, title(event)],
    ...findings.map((finding): (typeof told)[number] => [finding.rule, rule(finding.rule)]),
    ...findings.map((one): (typeof told)[number] => [one.because.code, because(one.because), one.because]),
    ...[...remedies, ...meanwhile, ...proposed].map((one): (typeof told)[number] => [one.kind, remedy(one), one]),
  ];
  for (const [name, text, of = {}] of told) {
    expect(text, name).not.toBe(inWords(name));
    expect(text, name).not.toMatch(/undefined|\[object|\bNaN\b/);
    if (!hasBraces(of)) expect(text, name).not.toContain('{');
  }
}

/** Whether somebody has named something with one, as is their right. */
function hasBraces(value: unknown): boolean {
  if (typeof value === 'string') return value.includes('{');
  return typeof value === 'object' && value !== null && Object.values(value).some(hasBraces);
}

describe.each(languages)('a host who reads %s', (language) => {
  test.each(corpus.map((outcome) => [outcome.facts.event.caseId, outcome] as const))(
    'understands what was decided about %s',
    (_, { facts, decision }) => expectExplained(decision, facts.event.name, language),
  );

  test.each(corpus.map(({ facts }) => [facts.event.caseId, facts.event] as const))(
    'reads on its card what %s is about',
    (_, event) => expectGist(event, language),
  );

  test('reads on its card what any case is about', () => {
    fc.assert(
      fc.property(anyFacts, ({ event }) => expectGist(event, language)),
      { numRuns: 300 },
    );
  });

  test('understands whatever may be decided', () => {
    fc.assert(
      fc.property(anyFacts, (facts) => expectExplained(decide(facts, currentPolicy), facts.event.name, language)),
      { numRuns: 300 },
    );
  });
});

describe('what nobody has words for', () => {
  const { event, because, remedy, rule, fact, quarantine, excuse, health } = explain.de;

  test('is told by its own name, and nothing throws', () => {
    expect(event('TrampolineFlewAway')).toBe('trampoline flew away');
    expect(because({ code: 'flew-away' })).toBe('flew away');
    expect(remedy({ kind: 'CatchIt' })).toBe('catch it');
    expect([rule('no-flying'), fact('windSpeed'), quarantine('too-windy'), excuse('the-wind')]).toEqual([
      'no flying',
      'wind speed',
      'too windy',
      'the wind',
    ]);
    expect(health('windy', 3)).toBe('windy: 3');
    expect(because({ code: 'constructor' })).toBe('constructor');
  });

  test('a sentence that lacks what it needs is not said with a hole in it', () => {
    expect(because({ code: 'within-statutory-period', params: { purchasedOn: '2025-12-02' } })).toBe(
      'within statutory period',
    );
    expect(remedy({ kind: 'RefundFee' })).toBe('refund fee');
  });
});

describe('what a case is about, in a line', () => {
  const [inEnglish, inGerman] = [explain.en.gist, explain.de.gist];

  test('names what a host decides on, with money and days as the language writes them', () => {
    const renewal = {
      name: 'ContractRenewalDue',
      data: {
        contractId: 'K-1',
        productId: 'mobil-s',
        currentPrice: { amount: 2490, currency: 'EUR' },
        interval: 'month',
        renewsOn: '2026-12-24',
      },
    };
    expect(inEnglish(renewal)).toBe('Contract K-1, mobil-s: €24.90 a month, renewed on 24 Dec 2026');
    expect(inGerman(renewal)).toBe('Vertrag K-1, mobil-s: 24,90\u00a0€ im Monat, verlängert sich am 24.12.2026');
    const fee = { kind: 'paper-invoice', fee: { amount: 490, currency: 'EUR' }, feeStatus: 'invoiced' };
    expect(inEnglish({ name: 'AncillaryFeeCharged', data: fee })).toBe('€4.90 for invoice on paper, billed');
    expect(inGerman({ name: 'AncillaryFeeCharged', data: { kind: 'wifi' } })).toBe('Unbekannter Betrag für: WLAN');
    const call = { line: 'service', durationSeconds: 300, about: 'product', fee: { amount: 299, currency: 'EUR' } };
    expect(inEnglish({ name: 'HotlineCallEnded', data: call })).toBe('service, 5 mins, about a product; it cost €2.99');
    const wish = { requestedBy: 'Ben Okoye (E-23)', kind: 'MakeGood', value: { amount: 40_050, currency: 'EUR' } };
    expect(inGerman({ name: 'GoodwillRequested', data: { ...wish, reason: 'Der Urlaub fiel aus.' } })).toBe(
      'Ben Okoye (E-23): etwas zur Wiedergutmachung geben, 400,50\u00a0€. Warum: „Der Urlaub fiel aus.“',
    );
  });

  test('begins what somebody wrote at length, and shows that there is more', () => {
    const claim = (description: string) => ({
      name: 'WarrantyClaimed',
      data: { product: { sku: 'g', name: 'Grill' }, fault: { description } },
    });
    expect(inEnglish(claim('The lid\nsticks.'))).toBe('Grill: “The lid sticks.”');
    expect(inEnglish(claim(''))).toBe('Grill');
    expect(inEnglish(claim('The lid sticks. '.repeat(20)))).toMatch(/^Grill: “The lid.{100,150} …”$/);
    expect(inEnglish(claim('😀'.repeat(200)))).toBe(`Grill: “${'😀'.repeat(159)} …”`);
  });

  test('says nothing of what it has no words for', () => {
    expect(inEnglish({ name: 'BossRequested', data: {} })).toBeUndefined();
    expect(inEnglish({ name: 'TrampolineFlewAway', data: {} })).toBeUndefined();
    expect(inEnglish({ name: 'constructor', data: {} })).toBeUndefined();
  });
});

describe('facts as people write them', () => {
  const { factValue } = explain.en;

  test('money, days, times and answers', () => {
    expect(factValue({ amount: 2490, currency: 'EUR' })).toBe('€24.90');
    expect(explain.de.factValue({ amount: 2490, currency: 'EUR' })).toBe('24,90\u00a0€');
    expect(factValue('2026-11-30', 'dueOn')).toBe('30 Nov 2026');
    expect(factValue({ day: '2026-11-30' })).toBe('30 Nov 2026');
    expect(factValue({ name: '2026-02-30' })).toBe('2026-02-30');
    expect(factValue('4711-08-15', 'orderId')).toBe('4711-08-15');
    expect(factValue('2026-11-30T09:30:00Z', 'agreedAt')).toMatch(/^\d\d Nov 2026, \d\d:\d\d$/);
    expect([factValue(true), factValue(false)]).toEqual(['yes', 'no']);
    expect(factValue(171, 'durationSeconds')).toBe('2.9 mins');
    expect(factValue('pending', 'feeStatus')).toBe('not billed yet');
    expect(factValue('2026-99-99', 'dueOn')).toBe('2026-99-99');
    expect([factValue(undefined), factValue(null), factValue([])]).toEqual(['', '', '']);
  });

  test('things by their names, with what else is told of them', () => {
    const product = { sku: 'TRAMP-305', name: 'Trampoline', value: { amount: 18_900, currency: 'EUR' } };
    expect(factValue(product)).toBe('Trampoline (Worth: €189.00)');
    expect(factValue({ orderId: 'O-1', date: '2026-11-30' })).toBe('Order: O-1; Date: 30 Nov 2026');
    expect(factValue([{ name: 'this' }, { name: 'that', insteadOf: { name: 'those' } }])).toBe(
      'this and that instead of those',
    );
  });

  test('what is said is said in both languages with its details', () => {
    const saving = {
      kind: 'AdviseSaving',
      value: { amount: 12_000, currency: 'EUR' },
      per: 'year',
      plan: {
        contractId: 'K-1',
        planId: 's',
        name: 'Mobil S',
        price: { amount: 1499, currency: 'EUR' },
        interval: 'month',
      },
    };
    expect(explain.en.remedy(saving)).toBe('Tell how to save €120.00 a year; change to “Mobil S” for €14.99 a month');
    expect(explain.de.remedy(saving)).toBe(
      'Sagen, wie sich im Jahr 120,00\u00a0€ sparen lassen; mit dem Tarif „Mobil S“ für 14,99\u00a0€ im Monat',
    );
    const choice = {
      kind: 'OfferChoice',
      of: 'order',
      about: 'O-1',
      options: [{ option: 'wait' }, { option: 'money-back' }],
    };
    expect(explain.en.remedy(choice)).toBe(
      'Let the customer choose for order O-1: wait until it is back or money back',
    );
    const report = { kind: 'ReportExcuse', excuses: [{ excuse: 'rules', count: 2 }] };
    expect(explain.de.remedy(report)).toBe('Dem Haus ohne Namen von einer Ausrede berichten: 2 × Unsere Regeln');
    expect(explain.de.health('overdue', 1)).toBe('Ein Fall ist überfällig.');
  });
});

test('a language is loaded once for its words', async () => {
  const words = wordsIn('de', {});
  expect(loadExplanations(words)).toBe(loadExplanations(words));
  expect((await loadExplanations(words)).event('WarrantyClaimed')).toBe('Garantiefall');
});
