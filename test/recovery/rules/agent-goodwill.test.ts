import { describe, expect, test } from 'vitest';
import { mayNotAnswer } from '../../../shared/recovery/decide.ts';
import { drawsOf } from '../../../shared/recovery/decision.ts';
import type { Facts } from '../../../shared/recovery/facts.ts';
import { daysFromToday, eur, given, money, saidBy, trampoline, whenDecided } from '../given.ts';

const rule = 'agent-goodwill';
const product = { sku: trampoline.sku, name: trampoline.name };
const earlier = (cents: number, at?: string) =>
  given.grant({ case: 'GoodwillRequested#console#before', worth: eur(cents), ...(at && { at }) });

describe('every host has the same authority', () => {
  test.each([
    [249_99, 'granted', 'applies within-agent-cap'],
    [250_00, 'granted', 'applies within-agent-cap'],
    [250_01, 'referred', 'not-met beyond-agent-cap'],
  ])('%i cents in one case: %s', (cents, verdict, said) => {
    const decision = whenDecided(given.goodwill({ value: eur(cents) }));
    expect([decision.verdict, saidBy(decision, rule)]).toEqual([verdict, said]);
    expect(decision.remedies).toEqual([{ kind: 'RefundFee', basis: 'goodwill', value: eur(cents) }]);
  });

  test('whoever asks', () => {
    const by = (requestedBy: string) => JSON.stringify(whenDecided(given.goodwill({ requestedBy })));
    expect(by('boss')).toBe(by('apprentice'));
  });

  test('beyond it anybody may confirm but whoever asked', () => {
    expect(mayNotAnswer(given.goodwill({ value: eur(250_01), requestedBy: 'mia' }))).toEqual(['mia']);
  });

  test('another currency is not weighed by a machine', () => {
    const decision = whenDecided(given.goodwill({ value: money(1, 'CHF') }));
    expect([decision.verdict, saidBy(decision, rule)]).toEqual(['referred', 'unknown cap-in-other-currency']);
  });

  test('what nobody put a price on is looked at by a second host', () => {
    const decision = whenDecided(given.goodwill({ kind: 'Repair', product, value: undefined }));
    expect([decision.verdict, saidBy(decision, rule)]).toEqual(['referred', 'unknown gesture-worth-unknown']);
    expect(decision.remedies).toEqual([{ kind: 'Repair', basis: 'goodwill', product }]);
  });
});

describe('splitting is noticed', () => {
  test.each([
    [150_00, 99_99, 'granted'],
    [150_00, 100_00, 'granted'],
    [150_00, 100_01, 'referred'],
  ])('after %i cents, %i more: %s', (before, cents, verdict) => {
    const decision = whenDecided(given.goodwill({ value: eur(cents) }, { grants: [earlier(before)] }));
    expect(decision.verdict).toBe(verdict);
    if (verdict === 'referred') expect(saidBy(decision, rule)).toBe('not-met agent-cap-used');
  });

  test.each([
    [undefined, undefined],
    ['WarrantyClaimed#shop#a', 'WarrantyClaimed#shop#a'],
    ['WarrantyClaimed#shop#a', 'WarrantyClaimed#shop#b'],
    [undefined, 'WarrantyClaimed#shop#b'],
  ])('whatever cases are named: %s, then %s', (first, second) => {
    const granted = whenDecided(given.goodwill({ requestId: 'r-1', value: eur(200_00), about: first }));
    const [draw] = drawsOf(granted);
    const grants = [given.grant({ case: 'GoodwillRequested#shop#r-1', at: draw?.at ?? '', worth: draw?.worth })];
    const again = given.goodwill(
      { requestId: 'r-2', value: eur(100_00), about: second, requestedBy: 'ben' },
      { grants },
    );
    expect(drawsOf(granted)[0]?.allowance).toEqual({ name: 'agent-cap', subject: 'CUSTOMER#customer-1' });
    expect(whenDecided(again).verdict).toBe('referred');
  });

  test.each([
    [-29, 'referred'],
    [-30, 'granted'],
    [-31, 'granted'],
  ])('what was %i days ago: %s', (days, verdict) => {
    const grants = [earlier(250_00, daysFromToday(days))];
    expect(whenDecided(given.goodwill({ value: eur(1) }, { grants })).verdict).toBe(verdict);
  });

  test('the same request told again does not stand in its own way', () => {
    const grants = [earlier(250_00)].map((grant) => ({ ...grant, case: 'GoodwillRequested#shop#request-1' }));
    expect(whenDecided(given.goodwill({ value: eur(250_00) }, { grants })).verdict).toBe('granted');
  });

  test('what nobody knows of earlier gestures is looked up by a second host', () => {
    const decision = whenDecided(given.goodwill({}, { grants: 'unknown' }));
    expect([decision.verdict, saidBy(decision, rule)]).toEqual(['referred', 'unknown earlier-gestures-unknown']);
  });
});

test.each([
  ['ShipSparePart', { product, part: { sku: 'foot', name: 'Fuß' }, value: eur(12_00) }],
  ['Repair', { product, value: eur(50_00) }],
  ['ReplaceProduct', { product, value: eur(100_00) }],
  ['WaiveFee', { value: eur(4_99) }],
  ['RefundFee', { value: eur(4_99) }],
  ['Compensate', { value: eur(40_00) }],
  ['MakeGood', { value: eur(25_00) }],
] as const)('a host can order %s', (kind, details) => {
  const decision = whenDecided(given.goodwill({ kind, ...details }));
  expect([decision.verdict, decision.remedies]).toEqual(['granted', [{ kind, basis: 'goodwill', ...details }]]);
});

describe.each([
  ['Apologise', {}],
  ['CheckIn', { host: { employeeId: 'mia' } }],
] as const)('%s has no worth to weigh', (kind, details) => {
  const words = (known: Partial<Facts> = {}) => whenDecided(given.goodwill({ kind, value: undefined }, known));
  const often = (times: number) =>
    Array.from({ length: times }, (_, index) => given.grant({ case: `GoodwillRequested#console#words-${index}` }));

  test.each([0, 19, 20, 21])(
    'so anybody may, also after %i others; they are counted while the list is short',
    (times) => {
      const decision = words({ grants: often(times) });
      expect([decision.verdict, saidBy(decision, rule)]).toEqual(['granted', 'applies costs-nothing']);
      expect(decision.remedies).toEqual([{ kind, basis: 'goodwill', ...details }]);
      expect(drawsOf(decision)).toHaveLength(times < 20 ? 1 : 0);
    },
  );

  test('and what was given before does not matter, be it known or not', () => {
    expect(words({ grants: [earlier(250_00)] }).verdict).toBe('granted');
    expect(words({ grants: 'unknown' }).verdict).toBe('granted');
  });

  test('and they take no room from what costs something', () => {
    expect(drawsOf(words())[0]?.allowance).toEqual({ name: 'kind-words', subject: 'CUSTOMER#customer-1' });
    expect(drawsOf(whenDecided(given.goodwill()))[0]?.allowance.name).toBe('agent-cap');
  });
});

test('what costs something is capped alike, whatever it is', () => {
  for (const kind of ['WaiveFee', 'RefundFee', 'Compensate', 'MakeGood'] as const) {
    for (const [cents, verdict] of [
      [250_00, 'granted'],
      [250_01, 'referred'],
    ] as const) {
      expect(whenDecided(given.goodwill({ kind, value: eur(cents) })).verdict).toBe(verdict);
    }
  }
});
