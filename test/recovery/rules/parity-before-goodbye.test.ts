import { describe, expect, test } from 'vitest';
import type { EventData } from '../../../events/index.ts';
import { wantsOf } from '../../../shared/recovery/decide.ts';
import type { Background, Contract, Offer } from '../../../shared/recovery/facts.ts';
import { eur, given, money, saidBy, whenDecided } from '../given.ts';

const rule = 'parity-before-goodbye';
type Told = Parameters<typeof given.cancellation>[0];
const cancelled = (offers: Offer[], told: Told = {}, known: Partial<Background> = {}) =>
  whenDecided(given.cancellation(told, { offers, ...known }));

/** A cancellation that says no more than that there is one. */
const bare = (): Told => ({ productId: undefined, currentPrice: undefined, interval: undefined }) as Told;

describe('whoever leaves gets the price of whoever comes', () => {
  test.each([
    [24_98, 'granted', 'applies better-offer-at-goodbye'],
    [24_99, 'unneeded', 'not-applicable no-better-offer-at-goodbye'],
    [25_00, 'unneeded', 'not-applicable no-better-offer-at-goodbye'],
  ])('an offer at %i cents beside 24.99 EUR a month: %s', (cents, verdict, said) => {
    const decision = cancelled([given.offer({ price: eur(cents) })]);
    expect(decision.verdict).toBe(verdict);
    expect(saidBy(decision, rule)).toBe(said);
  });

  test('the price is a promise: it was offered to others', () => {
    expect(cancelled([given.offer({ price: eur(19_99) })]).remedies).toEqual([
      {
        kind: 'MatchOffer',
        basis: 'promise',
        contractId: 'contract-1',
        offerId: 'offer-1',
        price: eur(19_99),
        interval: 'month',
        value: eur(5_00),
      },
    ]);
  });

  test('whoever has signed up again already is not asked to stay, and pays no more on the old contract', () => {
    const decision = cancelled([given.offer({ price: eur(19_99) })], { resignedUp: true });
    expect(saidBy(decision, rule)).toBe('applies better-offer-after-new-contract');
    expect(decision.remedies).toMatchObject([{ kind: 'MatchOffer', price: eur(19_99) }]);
    const still = cancelled([given.offer({ price: eur(19_99) })], { resignedUp: false });
    expect(saidBy(still, rule)).toBe('applies better-offer-at-goodbye');
  });

  test('no offer, nothing to match', () => {
    expect(saidBy(cancelled([]), rule)).toBe('not-applicable no-offer-at-goodbye');
    expect(cancelled([given.offer({ price: eur(1), productId: 'mobile-l' })]).verdict).toBe('unneeded');
  });

  test('offers that nobody knows, or in another currency, are looked at by my host', () => {
    const unknown = whenDecided(given.cancellation({}, { offers: 'unknown' }));
    expect([unknown.verdict, saidBy(unknown, rule)]).toEqual(['referred', 'unknown goodbye-offers-unknown']);
    const francs = cancelled([given.offer({ price: money(1, 'CHF') })]);
    expect([francs.verdict, saidBy(francs, rule)]).toEqual(['referred', 'unknown goodbye-offer-in-other-currency']);
  });

  test('month and year are compared honestly', () => {
    const yearly = (cents: number) => cancelled([given.offer({ price: eur(cents), interval: 'year' })]);
    expect(yearly(299_87).verdict).toBe('granted');
    // 12 × 24.99 = 299.88
    expect(yearly(299_88).verdict).toBe('unneeded');
  });
});

describe('the offers of the day of the cancellation count', () => {
  const on15June = (days: Partial<Offer>) => cancelled([given.offer({ price: eur(9_99), ...days })]).verdict;

  test.each([
    [{ validFrom: '2026-06-14' }, 'granted'],
    [{ validFrom: '2026-06-15' }, 'granted'],
    [{ validFrom: '2026-06-16' }, 'unneeded'],
    [{ validUntil: '2026-06-14' }, 'unneeded'],
    [{ validUntil: '2026-06-15' }, 'granted'],
    [{ withdrawnOn: '2026-06-15' }, 'unneeded'],
    [{ withdrawnOn: '2026-06-16' }, 'granted'],
  ])('%j: %s', (days, verdict) => {
    expect(on15June(days)).toBe(verdict);
  });
});

describe('what the event leaves out, the contract says', () => {
  const offers = [given.offer({ price: eur(19_99) })];

  test.each([
    ['everything', {}],
    ['the price', { productId: 'mobile-m' }],
    ['the product', { currentPrice: eur(24_99), interval: 'month' as const }],
  ])('%s is left out: granted by the contract, referred without it', (_, told) => {
    const event = { ...bare(), ...told } as Told;
    expect(cancelled(offers, event, { contract: given.contract() }).remedies).toMatchObject([
      { contractId: 'contract-1', price: eur(19_99), value: eur(5_00) },
    ]);
    const blind = cancelled(offers, event);
    expect([blind.verdict, saidBy(blind, rule)]).toEqual(['referred', 'unknown cancelled-contract-unknown']);
  });

  test('what the event says itself goes first', () => {
    const contract: Contract = given.contract({ price: eur(14_99), interval: 'year', productId: 'mobile-s' });
    expect(cancelled(offers, {}, { contract }).verdict).toBe('granted');
  });

  test('another contract is no answer', () => {
    const contract = given.contract({ contractId: 'contract-2' });
    expect(cancelled(offers, bare(), { contract }).verdict).toBe('referred');
  });

  test('a contract is looked up only where something is missing', () => {
    const day = '2026-06-15';
    expect(wantsOf(given.cancellation().event)).toMatchObject({ offersOn: { productId: 'mobile-m', day } });
    expect(wantsOf(given.cancellation().event)).not.toHaveProperty('contractId');
    expect(wantsOf(given.cancellation(bare()).event)).toMatchObject({
      offersOn: { day },
      contractId: 'contract-1',
    });
  });
});

test('whatever is known, the cancellation is never “beyond what a machine may grant”', () => {
  const anyOffers: Background['offers'][] = ['unknown', [], [given.offer({ price: eur(1) })]];
  const data = given.cancellation().event.data as EventData<'ContractCancelled'>;
  for (const offers of anyOffers) {
    for (const told of [data, bare(), { ...data, resignedUp: true, cancelledOn: '2026-01-01' }] as Told[]) {
      expect(saidBy(whenDecided(given.cancellation(told, { offers })), rule)).not.toContain('not-met');
    }
  }
});
