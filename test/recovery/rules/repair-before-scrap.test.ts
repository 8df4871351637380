import { describe, expect, test } from 'vitest';
import { orderedBy } from '../../../shared/recovery/decision.ts';
import { daysFromToday, eur, given, saidBy, trampoline, whenDecided } from '../given.ts';

const rule = 'repair-before-scrap';
const foot = { sku: 'foot', name: 'Standfuß', price: eur(12_00) };
const product = { sku: trampoline.sku, name: trampoline.name };
const description = 'kaputt';

describe('the smallest thing that helps', () => {
  test('a named part is sent, worth the part', () => {
    const decision = whenDecided(given.warrantyClaim({ fault: { description, part: foot } }));
    expect(decision.remedies).toEqual([
      { kind: 'ShipSparePart', basis: 'goodwill', product, part: { sku: 'foot', name: 'Standfuß' }, value: eur(12_00) },
    ]);
  });

  test('a part without a price is sent too, without a worth', () => {
    const fault = { description, part: { sku: 'foot', name: 'Standfuß' } };
    const [remedy] = whenDecided(given.warrantyClaim({ fault })).remedies;
    expect(remedy).toEqual({ kind: 'ShipSparePart', basis: 'goodwill', product, part: fault.part });
  });

  test('what can be repaired is repaired', () => {
    const decision = whenDecided(given.warrantyClaim({ fault: { description, repairable: true } }));
    expect(decision.remedies).toEqual([{ kind: 'Repair', basis: 'goodwill', product, value: eur(100_00) }]);
  });

  test.each([false, undefined])('what cannot be repaired (%s) is replaced', (repairable) => {
    const fault = repairable === undefined ? { description } : { description, repairable };
    const decision = whenDecided(given.warrantyClaim({ fault }));
    expect(decision.remedies).toEqual([{ kind: 'ReplaceProduct', basis: 'goodwill', product, value: eur(100_00) }]);
  });

  test('the serial number stays with the remedy', () => {
    const decision = whenDecided(given.warrantyClaim({ product: { ...trampoline, serialNumber: 'SN-7' } }));
    expect(decision.remedies).toMatchObject([{ product: { ...product, serialNumber: 'SN-7' } }]);
  });
});

describe('which of several comes first', () => {
  test.each([
    // part, repairable, safetyRelevant → what is done
    [true, true, true, 'safety-relevant', ['ReplaceProduct', 'StopUseNotice']],
    [true, false, true, 'safety-relevant', ['ReplaceProduct', 'StopUseNotice']],
    [false, true, true, 'safety-relevant', ['ReplaceProduct', 'StopUseNotice']],
    [false, false, true, 'safety-relevant', ['ReplaceProduct', 'StopUseNotice']],
    [true, true, false, 'part-named', ['ShipSparePart']],
    [true, false, false, 'part-named', ['ShipSparePart']],
    [false, true, false, 'repairable', ['Repair']],
    [false, false, false, 'not-repairable', ['ReplaceProduct']],
  ])('part %s, repairable %s, dangerous %s: %s', (part, repairable, safetyRelevant, code, kinds) => {
    const fault = { description, repairable, safetyRelevant, ...(part ? { part: foot } : {}) };
    const decision = whenDecided(given.warrantyClaim({ fault }));
    expect(decision.remedies.map(({ kind }) => kind)).toEqual(kinds);
    expect(saidBy(decision, rule)).toBe(`applies ${code}`);
  });

  test.each([
    ['what is on file is not known', { grants: 'unknown' }],
    ['it is told very late', { now: daysFromToday(91) }],
  ] as const)('where %s, the new one is proposed, and the warning waits for nobody', (_, known) => {
    const fault = { description, safetyRelevant: true };
    const decision = whenDecided(given.warrantyClaim({ fault, purchase: { date: '2026-01-31' } }, known));
    expect(decision.verdict).toBe('referred');
    expect(decision.remedies.map(({ kind }) => kind)).toEqual(['ReplaceProduct']);
    expect(orderedBy(decision)).toMatchObject([{ index: 1, remedy: { kind: 'StopUseNotice', basis: 'right' } }]);
  });
});
