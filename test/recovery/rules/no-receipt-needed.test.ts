import { describe, expect, test } from 'vitest';
import { wantsOf } from '../../../shared/recovery/decide.ts';
import { drawsOf, tellingOf } from '../../../shared/recovery/decision.ts';
import { daysFromToday, eur, findingOf, given, money, saidBy, today, trampoline, whenDecided } from '../given.ts';

const rule = 'no-receipt-needed';
const numbered = { ...trampoline, serialNumber: 'SN-7' };
const noValue = { sku: trampoline.sku, name: trampoline.name };
const foot = { sku: 'foot', name: 'Standfuß' };

/** So many earlier grants without evidence, worth so much together. */
const earlier = (cases: number, cents = cases * 1_00) =>
  Array.from({ length: cases }, (_, index) =>
    given.grant({ case: `WarrantyClaimed#shop#old-${index}`, worth: eur(index === 0 ? cents - (cases - 1) : 1) }),
  );

describe('any trace of the purchase will do', () => {
  test('a receipt is enough', () => {
    const decision = whenDecided(given.warrantyClaim({ receipt: 'attached' }));
    expect(decision.verdict).toBe('granted');
    expect(saidBy(decision, rule)).toBe('applies receipt-attached');
    expect(findingOf(decision, rule).draws).toBeUndefined();
  });

  test('an order number is enough', () => {
    const decision = whenDecided(given.warrantyClaim({ purchase: { orderId: 'order-1' } }));
    expect(saidBy(decision, rule)).toBe('applies order-known');
    expect(findingOf(decision, rule).draws).toBeUndefined();
  });

  test('a serial number is enough', () => {
    const decision = whenDecided(given.warrantyClaim({ product: numbered }));
    expect(decision.verdict).toBe('granted');
    expect(saidBy(decision, rule)).toBe('applies serial-number-known');
  });

  test('only what I bought of that article is looked up', () => {
    expect(wantsOf(given.warrantyClaim().event)).toMatchObject({ purchases: { sku: trampoline.sku } });
  });

  test('what I bought from you draws nothing, however much has been drawn before', () => {
    const used = [given.grant({ worth: eur(300_00) })];
    const bought = { purchases: [{ sku: trampoline.sku, date: '2026-01-01' }], grants: used };
    const decision = whenDecided(given.warrantyClaim({}, bought));
    expect(decision.verdict).toBe('granted');
    expect(drawsOf(decision)).toEqual([]);
    expect(whenDecided(given.warrantyClaim({}, { grants: used })).verdict).toBe('referred');
  });

  test('my own purchases on record are enough', () => {
    const decision = whenDecided(given.warrantyClaim({}, { purchases: [{ sku: trampoline.sku }] }));
    expect(saidBy(decision, rule)).toBe('applies purchase-on-record');
    expect(findingOf(decision, rule).draws).toBeUndefined();
  });

  test('a purchase of something else is no trace of this one', () => {
    const decision = whenDecided(given.warrantyClaim({}, { purchases: [{ sku: 'kettle' }] }));
    expect(saidBy(decision, rule)).toBe('applies no-evidence-needed');
  });

  test('a purchase date or price that I only tell from memory counts as nothing at all, and is granted all the same', () => {
    const decision = whenDecided(given.warrantyClaim({ purchase: { date: '2026-01-01', price: eur(100_00) } }));
    expect(decision.verdict).toBe('granted');
    expect(saidBy(decision, rule)).toBe('applies no-evidence-needed');
    expect(findingOf(decision, rule).draws).toHaveLength(1);
  });

  test('with evidence the allowance for claims without any may be used up, and nothing is drawn from it', () => {
    const decision = whenDecided(given.warrantyClaim({ receipt: 'attached' }, { grants: earlier(50) }));
    expect(decision.verdict).toBe('granted');
    expect(findingOf(decision, rule).draws).toBeUndefined();
  });

  test('with evidence and no serial number nobody needs to know what was granted before', () => {
    const decision = whenDecided(given.warrantyClaim({ receipt: 'attached' }, { grants: 'unknown' }));
    expect(decision.verdict).toBe('granted');
  });

  test('not knowing my purchases is not held against me', () => {
    const decision = whenDecided(given.warrantyClaim({}, { purchases: 'unknown' }));
    expect(decision.verdict).toBe('granted');
    expect(saidBy(decision, rule)).toBe('applies no-evidence-needed');
  });
});

describe('with no trace at all it is granted from the allowance', () => {
  test.each([
    [0, 'granted', 'applies no-evidence-needed'],
    [1, 'granted', 'applies no-evidence-needed'],
    [2, 'granted', 'applies no-evidence-needed'],
    [3, 'referred', 'not-met no-evidence-allowance-used'],
    [4, 'referred', 'not-met no-evidence-allowance-used'],
  ])('after %i cases within a year it is %s', (cases, verdict, said) => {
    const decision = whenDecided(given.warrantyClaim({}, { grants: earlier(cases) }));
    expect(decision.verdict).toBe(verdict);
    expect(saidBy(decision, rule)).toBe(said);
    expect(decision.remedies).toMatchObject([{ kind: 'ReplaceProduct' }]);
  });

  test.each([
    [299_99, 'granted'],
    [300_00, 'granted'],
    [300_01, 'referred'],
  ])('claims worth %i cents together are %s', (cents, verdict) => {
    const grants = [given.grant({ worth: eur(cents - 100_00) })];
    expect(whenDecided(given.warrantyClaim({}, { grants })).verdict).toBe(verdict);
  });

  test.each([
    [299_99, 'granted'],
    [300_00, 'granted'],
    [300_01, 'referred'],
  ])('the very first claim, worth %i cents alone, is %s', (cents, verdict) => {
    const decision = whenDecided(given.warrantyClaim({ product: { ...trampoline, value: eur(cents) } }));
    expect(decision.verdict).toBe(verdict);
    expect(decision.remedies).toHaveLength(1);
  });

  test.each([
    ['364 days ago', daysFromToday(-364), 'referred'],
    ['a millisecond less than 365 days ago', daysFromToday(-365, 1), 'referred'],
    ['365 days ago', daysFromToday(-365), 'granted'],
    ['366 days ago', daysFromToday(-366), 'granted'],
  ])('a third case that was granted %s leaves this one %s', (_, at, verdict) => {
    const grants = [...earlier(2), given.grant({ at })];
    expect(whenDecided(given.warrantyClaim({}, { grants })).verdict).toBe(verdict);
  });

  test('the window rolls: cases before and after New Year count together', () => {
    const grants = ['2025-12-30T00:00:00Z', '2025-12-31T00:00:00Z', '2026-01-01T00:00:00Z'].map((at) =>
      given.grant({ at }),
    );
    const decision = whenDecided(given.warrantyClaim({ occurredAt: '2026-01-02T00:00:00Z' }, { grants }));
    expect(decision.verdict).toBe('referred');
  });

  test('a claim that arrives late is weighed by when it occurred, not by when it arrived', () => {
    const grants = [-400, -390, -380].map((days) => given.grant({ at: daysFromToday(days) }));
    const late = { occurredAt: daysFromToday(-50) };
    const inTime = whenDecided(given.warrantyClaim(late, { grants, now: today }));
    expect(inTime.verdict).toBe('referred');
    expect(whenDecided(given.warrantyClaim({}, { grants })).verdict).toBe('granted');
  });

  test('a claim that arrives late cannot slip in before three that occurred after it', () => {
    const grants = [1, 2, 3].map((days) => given.grant({ at: daysFromToday(days) }));
    expect(whenDecided(given.warrantyClaim({}, { grants })).verdict).toBe('referred');
  });

  test('it fits between two on the one and two on the other side that share no window with each other', () => {
    const spread = [-300, 200].map((days) => given.grant({ at: daysFromToday(days) }));
    expect(whenDecided(given.warrantyClaim({}, { grants: spread })).verdict).toBe('granted');
    const crowded = [-364, -300, 200, 364].map((days) => given.grant({ at: daysFromToday(days) }));
    expect(whenDecided(given.warrantyClaim({}, { grants: crowded })).verdict).toBe('granted');
    const oneMore = [...crowded, given.grant({ at: daysFromToday(-1) })];
    expect(whenDecided(given.warrantyClaim({}, { grants: oneMore })).verdict).toBe('referred');
  });

  test('the draw says whose allowance it is, when, how much, and under which limit', () => {
    const { draws } = findingOf(whenDecided(given.warrantyClaim()), rule);
    expect(draws).toEqual([
      {
        allowance: { name: 'no-evidence', subject: 'CUSTOMER#customer-1' },
        limit: { cases: 3, worth: eur(300_00), days: 365, lateDays: 90 },
        at: today,
        worth: eur(100_00),
      },
    ]);
  });

  test('it goes to my host when nobody knows what was granted before, with the proposal ready', () => {
    const decision = whenDecided(given.warrantyClaim({}, { grants: 'unknown' }));
    expect(decision.verdict).toBe('referred');
    expect(saidBy(decision, rule)).toBe('unknown earlier-grants-unknown');
    expect(decision.remedies).toMatchObject([{ kind: 'ReplaceProduct' }]);
  });

  test('what this very telling of the case drew before a crash does not count against it', () => {
    const telling = tellingOf(given.warrantyClaim().event);
    const own = given.grant({ case: 'WarrantyClaimed#shop#claim-1', telling, worth: eur(100_00) });
    const facts = given.warrantyClaim({}, { grants: [...earlier(2), own] });
    expect(whenDecided(facts).verdict).toBe('granted');
  });

  test.each([
    ['another worth', { product: { ...trampoline, value: eur(290_00) } }],
    ['another description', { fault: { description: 'Alle Füße sind gebrochen.' } }],
    ['another time', { occurredAt: daysFromToday(-1) }],
  ])('nor does what another telling of it drew, with %s: only one of them is granted', (_, other) => {
    const telling = tellingOf(given.warrantyClaim(other).event);
    const grants = [...earlier(2), given.grant({ case: 'WarrantyClaimed#shop#claim-1', telling })];
    expect(whenDecided(given.warrantyClaim({}, { grants })).verdict).toBe('granted');
    expect(whenDecided(given.warrantyClaim({}, { grants: [...earlier(3), ...grants.slice(2)] })).verdict).toBe(
      'referred',
    );
  });
});

describe('what it is worth', () => {
  test('a part weighs no more than the part', () => {
    const claim = { product: { ...trampoline, value: eur(900_00) }, fault: part(eur(12_00)) };
    const decision = whenDecided(given.warrantyClaim(claim));
    expect(decision.verdict).toBe('granted');
    expect(findingOf(decision, rule).draws?.[0]?.worth).toEqual(eur(12_00));
  });

  test('a part without a price weighs as much as the product', () => {
    const claim = { product: { ...trampoline, value: eur(300_01) }, fault: part() };
    expect(whenDecided(given.warrantyClaim(claim)).verdict).toBe('referred');
  });

  test('where a dangerous product is replaced, the product is weighed and not the part', () => {
    const claim = {
      product: { ...trampoline, value: eur(300_01) },
      fault: { ...part(eur(1_00)), safetyRelevant: true },
    };
    expect(whenDecided(given.warrantyClaim(claim)).verdict).toBe('referred');
  });

  test('with a named part nobody needs to know what the product is worth', () => {
    const decision = whenDecided(given.warrantyClaim({ product: noValue, fault: part() }));
    expect(decision.verdict).toBe('granted');
    expect(findingOf(decision, rule).draws?.[0]?.worth).toBeUndefined();
  });

  test.each(['attached', 'missing'] as const)(
    'where the whole thing has to be replaced, a named part says nothing of its worth, receipt %s',
    (receipt) => {
      for (const fault of [part(), part(eur(1_00))]) {
        const claim = { product: noValue, receipt, fault: { ...fault, safetyRelevant: true } };
        const decision = whenDecided(given.warrantyClaim(claim));
        expect(saidBy(decision, rule)).toBe('unknown worth-unknown');
        expect(decision.remedies).toMatchObject([{ kind: 'ReplaceProduct' }]);
        expect(decision.meanwhile).toMatchObject([{ kind: 'StopUseNotice' }]);
      }
    },
  );

  test.each(['attached', 'missing'] as const)(
    'worth unknown and no part named goes to my host, receipt %s',
    (receipt) => {
      const decision = whenDecided(given.warrantyClaim({ product: noValue, receipt }));
      expect(decision.verdict).toBe('referred');
      expect(saidBy(decision, rule)).toBe('unknown worth-unknown');
      expect(decision.remedies).toMatchObject([{ kind: 'ReplaceProduct' }]);
    },
  );

  test.each(['USD', 'JPY', 'KWD'] as const)(
    'worth in %s cannot be weighed against euros, so my host looks',
    (currency) => {
      const decision = whenDecided(given.warrantyClaim({ product: { ...trampoline, value: money(1, currency) } }));
      expect(decision.verdict).toBe('referred');
      expect(saidBy(decision, rule)).toBe('unknown worth-not-comparable');
    },
  );

  test('with a receipt the currency does not matter', () => {
    const claim = { product: { ...trampoline, value: money(40_000, 'JPY') }, receipt: 'attached' as const };
    expect(whenDecided(given.warrantyClaim(claim)).verdict).toBe('granted');
  });

  test('earlier grants in another currency than the limit’s cannot be weighed, so my host looks', () => {
    const facts = given.warrantyClaim({}, { grants: [given.grant({ worth: money(1, 'KWD') })] });
    expect(whenDecided(facts).verdict).toBe('referred');
  });
});

describe('a serial number is put right once without asking', () => {
  test('the same serial number under another case goes to my host', () => {
    const decision = whenDecided(given.warrantyClaim({ product: numbered }, { grants: [given.grant()] }));
    expect(decision.verdict).toBe('referred');
    expect(saidBy(decision, rule)).toBe('not-met product-put-right-before');
    expect(decision.remedies).toMatchObject([{ kind: 'ReplaceProduct', product: { serialNumber: 'SN-7' } }]);
  });

  test.each([-1, -400, -36_524, 5])('however long ago that was: %i days', (days) => {
    const grants = [given.grant({ at: daysFromToday(days) })];
    expect(whenDecided(given.warrantyClaim({ product: numbered }, { grants })).verdict).toBe('referred');
  });

  test('the same case under the same serial number is not another case', () => {
    const telling = tellingOf(given.warrantyClaim({ product: numbered }).event);
    const grants = [given.grant({ case: 'WarrantyClaimed#shop#claim-1', telling })];
    expect(whenDecided(given.warrantyClaim({ product: numbered }, { grants })).verdict).toBe('granted');
  });

  test('a receipt does not change that', () => {
    const claim = { product: numbered, receipt: 'attached' as const };
    expect(whenDecided(given.warrantyClaim(claim, { grants: [given.grant()] })).verdict).toBe('referred');
    expect(whenDecided(given.warrantyClaim(claim)).verdict).toBe('granted');
  });

  test('it goes to my host when nobody knows whether it was put right before', () => {
    const decision = whenDecided(given.warrantyClaim({ product: numbered }, { grants: 'unknown' }));
    expect(saidBy(decision, rule)).toBe('unknown earlier-grants-unknown');
  });

  test('it is not limited by worth, in whatever currency', () => {
    const claim = { product: { ...numbered, value: money(9_999_999, 'JPY') } };
    expect(whenDecided(given.warrantyClaim(claim)).verdict).toBe('granted');
  });

  test('it draws from the product’s own allowance, not from mine', () => {
    const { draws } = findingOf(whenDecided(given.warrantyClaim({ product: numbered })), rule);
    expect(draws).toMatchObject([
      { allowance: { name: 'per-product', subject: 'PRODUCT#trampoline-305#SN-7' }, limit: { cases: 1 } },
    ]);
  });
});

function part(price?: ReturnType<typeof eur>) {
  return { description: 'Fuß gebrochen', part: price ? { ...foot, price } : foot };
}
