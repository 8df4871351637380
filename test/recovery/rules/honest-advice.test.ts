import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { EventData, Money } from '../../../events/index.ts';
import { eventArbitrary } from '../../events/arbitraries.ts';
import { eur, given, money, saidBy, whenDecided } from '../given.ts';

const rule = 'honest-advice';
type Item = EventData<'QuoteIssued'>['items'][number];

const item = (sku: string, price: Money, need: Item['need'], alternative?: Money): Item => ({
  sku,
  name: `Artikel ${sku}`,
  price,
  need,
  ...(alternative && { alternative: { sku: `${sku}-s`, name: `Artikel ${sku} S`, price: alternative } }),
});
const quoted = (...items: Item[]) => whenDecided(given.quote({ items }));
const article = (sku: string) => ({ sku, name: `Artikel ${sku}` });
const substitute = (sku: string) => ({ sku: `${sku}-s`, name: `Artikel ${sku} S`, insteadOf: article(sku) });

describe('you do not need this', () => {
  test('what is unnecessary is left out, and the sum is exact', () => {
    const decision = quoted(
      item('a', eur(3_200_00), 'required'),
      item('b', eur(19_99), 'unnecessary'),
      item('c', eur(1), 'unnecessary'),
    );
    expect(decision.verdict).toBe('granted');
    expect(saidBy(decision, rule)).toBe('applies unnecessary');
    expect(decision.remedies).toEqual([
      {
        kind: 'AdviseSaving',
        basis: 'goodwill',
        value: eur(20_00),
        per: 'once',
        leaveOut: [article('b'), article('c')],
      },
    ]);
  });

  test('an alternative to what is unnecessary saves nothing more: all of it is left out', () => {
    expect(quoted(item('a', eur(50_00), 'unnecessary', eur(20_00))).remedies).toMatchObject([
      { value: eur(50_00), leaveOut: [article('a')] },
    ]);
  });

  test('what costs nothing saves nothing', () => {
    expect(saidBy(quoted(item('a', eur(0), 'unnecessary')), rule)).toBe('not-applicable nothing-to-save');
  });
});

describe('something cheaper does as well', () => {
  test.each(['required', 'recommended'] as const)('in place of what is %s', (need) => {
    const decision = quoted(item('a', eur(50_00), need, eur(29_99)));
    expect(saidBy(decision, rule)).toBe('applies cheaper');
    expect(decision.remedies).toEqual([
      { kind: 'AdviseSaving', basis: 'goodwill', value: eur(20_01), per: 'once', take: [substitute('a')] },
    ]);
  });

  test.each([
    [49_99, 'granted', 'applies cheaper'],
    [50_00, 'unneeded', 'not-applicable nothing-to-save'],
    [50_01, 'unneeded', 'not-applicable nothing-to-save'],
  ])('an alternative for %i cents to something for 50.00 EUR: %s', (cents, verdict, said) => {
    const decision = quoted(item('a', eur(50_00), 'required', eur(cents)));
    expect(decision.verdict).toBe(verdict);
    expect(saidBy(decision, rule)).toBe(said);
  });

  test('a dearer one is not mentioned beside a cheaper one', () => {
    const decision = quoted(
      item('a', eur(50_00), 'required', eur(60_00)),
      item('b', eur(10_00), 'recommended', eur(9_00)),
    );
    expect(decision.remedies).toMatchObject([{ value: eur(1_00), take: [substitute('b')] }]);
  });

  test('both together: one advice with one sum', () => {
    const decision = quoted(
      item('a', eur(50_00), 'required', eur(40_00)),
      item('b', eur(7_00), 'unnecessary'),
      item('c', eur(3_00), 'recommended'),
    );
    expect(saidBy(decision, rule)).toBe('applies unnecessary-and-cheaper');
    expect(decision.remedies).toEqual([
      {
        kind: 'AdviseSaving',
        basis: 'goodwill',
        value: eur(17_00),
        per: 'once',
        leaveOut: [article('b')],
        take: [substitute('a')],
      },
    ]);
  });
});

test('a quote in which everything is needed and nothing is cheaper is as it should be', () => {
  const decision = quoted(item('a', eur(1_00), 'required'), item('b', eur(1_00), 'recommended'));
  expect(decision.verdict).toBe('unneeded');
  expect(saidBy(decision, rule)).toBe('not-applicable nothing-to-save');
});

describe('a machine does not guess at exchange rates', () => {
  test('savings in two currencies are no sum: my host sees each', () => {
    const decision = quoted(item('a', eur(5_00), 'unnecessary'), item('b', money(700, 'JPY'), 'unnecessary'));
    expect(decision.verdict).toBe('referred');
    expect(saidBy(decision, rule)).toBe('unknown quote-currencies-mixed');
    expect(decision.remedies).toMatchObject([{ value: eur(5_00) }, { value: money(700, 'JPY') }]);
  });

  test('an alternative in another currency may be cheaper: my host looks', () => {
    const decision = quoted(item('a', eur(50_00), 'required', money(1, 'CHF')), item('b', eur(2_00), 'unnecessary'));
    expect(saidBy(decision, rule)).toBe('unknown quote-currencies-mixed');
    expect(decision.remedies).toMatchObject([{ value: eur(2_00), leaveOut: [article('b')] }]);
    expect(quoted(item('a', eur(50_00), 'required', money(1, 'CHF'))).remedies).toEqual([]);
  });

  test('currencies of what saves nothing do not matter', () => {
    expect(quoted(item('a', money(900, 'JPY'), 'required'), item('b', eur(2_00), 'unnecessary')).verdict).toBe(
      'granted',
    );
    expect(quoted(item('a', eur(2_00), 'unnecessary', money(1, 'CHF'))).verdict).toBe('granted');
  });

  test.each(['JPY', 'KWD'] as const)('in %s throughout the sum is exact', (currency) => {
    const decision = quoted(item('a', money(1_000, currency), 'required', money(1, currency)));
    expect(decision.remedies).toMatchObject([{ value: money(999, currency) }]);
  });
});

test('whatever the quote: what is advised never costs more than what was quoted', () => {
  fc.assert(
    fc.property(eventArbitrary('QuoteIssued'), ({ data }) => {
      const { remedies } = whenDecided(given.quote({ items: data.items }));
      for (const remedy of remedies) {
        if (remedy.kind !== 'AdviseSaving') throw new Error(remedy.kind);
        const { currency, amount } = remedy.value;
        const quotedInIt = data.items.filter(({ price }) => price.currency === currency);
        expect(amount).toBeGreaterThan(0);
        expect(amount).toBeLessThanOrEqual(quotedInIt.reduce((sum, { price }) => sum + price.amount, 0));
      }
    }),
  );
});
