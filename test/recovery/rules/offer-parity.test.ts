import { describe, expect, test } from 'vitest';
import type { Interval } from '../../../events/index.ts';
import { writeLetter } from '../../../shared/recovery/letters/write.ts';
import { currentPolicy } from '../../../shared/recovery/policy.ts';
import { eur, given, money, saidBy, whenDecided } from '../given.ts';

const said = (facts: ReturnType<typeof given.offerParity>) => saidBy(whenDecided(facts), 'offer-parity');

/** A contract at a price, and the case as a page of the index raises it for that contract. */
const paying = (cents: number, interval: Interval = 'month') => ({
  told: { paid: eur(interval === 'year' ? cents : cents * 12) },
  contract: given.contract({ price: eur(cents), interval }),
});
const verdictOf = ({ told, contract }: ReturnType<typeof paying>, offer = given.publishedOffer()) =>
  whenDecided(given.offerParity({ ...told, offer }, { contract }));

const match = {
  kind: 'MatchOffer',
  basis: 'promise',
  contractId: 'contract-1',
  offerId: 'offer-1',
  interval: 'month',
  from: '2026-06-01',
};

describe('a published price holds for whoever has the contract already', () => {
  test('a contract that pays more gets the price from the offer’s start, without being asked', () => {
    const { verdict, remedies } = whenDecided(given.offerParity());
    expect(verdict).toBe('granted');
    expect(remedies).toEqual([{ ...match, price: eur(19_99), value: eur(5_00) }]);
  });

  test('a cent more is more; the same, or a cent less, is not', () => {
    expect(verdictOf(paying(20_00)).remedies).toEqual([{ ...match, price: eur(19_99), value: eur(1) }]);
    expect(verdictOf(paying(19_99)).verdict).toBe('unneeded');
    expect(verdictOf(paying(19_98)).verdict).toBe('unneeded');
  });

  test('an offer by the year is compared with a contract by the month, rounded for the customer', () => {
    const byYear = given.publishedOffer({ price: eur(239_89), interval: 'year' });
    expect(verdictOf(paying(20_00), byYear).remedies).toEqual([{ ...match, price: eur(19_99), value: eur(1) }]);
    expect(verdictOf(paying(19_99), byYear).verdict).toBe('unneeded');
    expect(verdictOf(paying(240_00, 'year'), byYear).remedies).toEqual([
      { ...match, interval: 'year', price: eur(239_89), value: eur(11) },
    ]);
  });

  test('an offer by the month is compared with a contract by the year', () => {
    expect(verdictOf(paying(239_89, 'year')).remedies).toEqual([
      { ...match, interval: 'year', price: eur(239_88), value: eur(1) },
    ]);
    expect(verdictOf(paying(239_88, 'year')).verdict).toBe('unneeded');
  });
});

describe('from the first day on which both the offer and the contract have begun', () => {
  test('an offer that starts later is matched from its own first day', () => {
    const offer = given.publishedOffer({ validFrom: '2026-07-15' });
    expect(whenDecided(given.offerParity({ offer })).remedies).toMatchObject([{ from: '2026-07-15' }]);
  });

  test('a contract that starts while the offer holds is matched from its own first day', () => {
    const startingOn = (startedOn: string) => given.offerParity({}, { contract: given.contract({ startedOn }) });
    expect(whenDecided(startingOn('2026-07-30')).remedies).toMatchObject([{ from: '2026-07-30' }]);
    expect(whenDecided(startingOn('2026-07-31')).remedies).toMatchObject([{ from: '2026-07-31' }]);
    expect(said(startingOn('2026-08-01'))).toBe('not-applicable offer-over');
  });

  test('an offer is matched while it holds, its last day included, and not when it is heard of after that', () => {
    const toldOn = (occurredAt: string) => said(given.offerParity({ occurredAt }));
    expect(toldOn('2026-07-30T12:00:00Z')).toBe('applies offer-for-all');
    expect(toldOn('2026-07-31T23:59:59.999Z')).toBe('applies offer-for-all');
    expect(toldOn('2026-08-01T00:00:00Z')).toBe('not-applicable offer-over');
  });
});

describe('only a contract that runs', () => {
  // It is told on 15 June, and the offer starts on 1 June.
  test.each([
    ['2026-06-14', 'not-applicable contract-not-running'],
    ['2026-06-15', 'applies offer-for-all'],
    ['2026-06-16', 'applies offer-for-all'],
  ])('a contract that ends by itself on %s', (endsOn, expected) => {
    expect(said(given.offerParity({}, { contract: given.contract({ endsOn }) }))).toBe(expected);
  });

  test.each([
    ['2026-06-15', 'not-applicable contract-not-running'],
    ['2026-06-16', 'applies offer-for-all'],
    ['2027-02-01', 'applies offer-for-all'],
  ])('a contract that is cancelled as of %s still pays until then', (cancelledOn, expected) => {
    expect(said(given.offerParity({}, { contract: given.contract({ cancelledOn }) }))).toBe(expected);
  });

  test('a contract on another product by now is not meant', () => {
    const contract = given.contract({ productId: 'mobile-l' });
    expect(said(given.offerParity({}, { contract }))).toBe('not-applicable offer-of-other-product');
  });

  test('a contract whose price changed since has a case of its own', () => {
    expect(said(given.offerParity({}, { contract: given.contract({ price: eur(23_99) }) }))).toBe(
      'not-applicable contract-changed-since',
    );
  });
});

describe('what a machine cannot know goes to the host', () => {
  test('a contract in another currency: nobody guesses at exchange rates', () => {
    const contract = given.contract({ price: money(24_99, 'CHF') });
    const decision = whenDecided(given.offerParity({}, { contract }));
    expect(saidBy(decision, 'offer-parity')).toBe('unknown offer-not-comparable');
    expect(decision.verdict).toBe('referred');
  });

  test('a contract that is not on record, with what the host can grant by one click', () => {
    const decision = whenDecided(given.offerParity({}, { contract: 'unknown' }));
    expect(saidBy(decision, 'offer-parity')).toBe('unknown contract-not-on-record');
    expect(decision.verdict).toBe('referred');
    expect(decision.remedies).toEqual([{ ...match, price: eur(19_99), value: eur(5_00) }]);
  });

  test('nothing is proposed for a contract that is not on record and pays no more, or in another currency', () => {
    for (const paid of [eur(19_99 * 12), eur(1), money(100_00_00, 'CHF')]) {
      const decision = whenDecided(given.offerParity({ paid }, { contract: 'unknown' }));
      expect(decision).toMatchObject({ verdict: 'referred', remedies: [] });
    }
  });

  test('an offer that reached us months ago is looked at by the host', () => {
    const facts = given.offerParity({}, { now: '2026-09-20T12:00:00Z' });
    expect(whenDecided(facts)).toMatchObject({ verdict: 'referred', remedies: [{ kind: 'MatchOffer' }] });
  });
});

test.each([
  [
    'de',
    'Ihr Vertrag wird günstiger',
    'Rückwirkend ab dem 1. Juni 2026 zahlen Sie 19,99\u00a0€ im Monat. Das sind 5,00\u00a0€ weniger als bisher. Sie müssen dafür nichts tun.',
  ],
  [
    'en',
    'Your contract is getting cheaper',
    'Backdated to 1 June 2026, you pay €19.99 a month. That is €5.00 less than before. There is nothing you need to do.',
  ],
] as const)('the letter in %s says from when on, and what it saves', (language, subject, sentence) => {
  const facts = given.offerParity({}, { customer: given.customer({ language }) });
  const letter = writeLetter(facts, whenDecided(facts), currentPolicy);
  expect(letter?.subject).toBe(subject);
  expect(letter?.body).toContain(sentence);
  expect(letter?.body).not.toMatch(/\{|new customers|Neukunden/);
});
