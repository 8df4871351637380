/** The stories of customers after the sale, from the event on the bus to what is stored, said and written to them. */
import { beforeAll, describe, expect, test } from 'vitest';
import type { InboundName, Language } from '../../../events/index.ts';
import { eur } from '../../recovery/given.ts';
import { day, languages, storyteller } from './storyteller.ts';

const { tell, aCustomer, became, ledger, provesWhatItTold } = storyteller('after-the-sale');

beforeAll(async () => {
  for (const language of languages) await aCustomer(`C-${language}`, language);
});

const about = (name: InboundName, caseId: string) => became(`${name}#somebody#${caseId}`);

/** A granted case: here is its letter. */
async function grantedIn(name: InboundName, caseId: string): Promise<string> {
  const { verdict, letter } = await about(name, caseId);
  expect(verdict).toBe('granted');
  return letter;
}

describe.each<[Language, string, string]>([
  [
    'de',
    'Sie bekommen die 4,99 € vollständig zurück. Das steht Ihnen zu.',
    'Die Gebühr von 1,98 € berechnen wir Ihnen',
  ],
  ['en', 'You are getting the full €4.99 back. That is your right.', 'We will not charge you the €1.98.'],
])('I rang with a small question about my contract, and the call cost money (%s)', (language, back, waived) => {
  const called = async (callId: string, about: 'contract' | 'product', fee: number, feeStatus: 'paid' | 'pending') => {
    const call = { callId, customerId: `C-${language}`, line: 'service', durationSeconds: 240, about, feeStatus };
    await tell('HotlineCallEnded', { ...call, fee: eur(fee) });
    return became(`HotlineCallEnded#somebody#${callId}`);
  };

  test('what I paid I get back, and it is my right', async () => {
    const { ordered, letter } = await called(`paid-${language}`, 'contract', 4_99, 'paid');
    expect(ordered).toEqual([{ kind: 'RefundFee', basis: 'right', value: eur(4_99) }]);
    expect(letter).toContain(back);
  });

  test('what is not billed yet never will be', async () => {
    const { ordered, letter } = await called(`pending-${language}`, 'product', 1_98, 'pending');
    expect(ordered).toEqual([{ kind: 'WaiveFee', basis: 'goodwill', value: eur(1_98) }]);
    expect(letter).toContain(waived);
  });

  test('a call that cost nothing is nothing to write about', async () => {
    const { verdict, letter } = await called(`free-${language}`, 'contract', 0, 'pending');
    expect({ verdict, letter }).toEqual({ verdict: 'unneeded', letter: '' });
  });
});

describe.each<[Language, string, string]>([
  ['de', 'Inzwischen gibt es ein besseres Angebot, und das gilt auch für Sie.', 'zahlen Sie 27,50 € im Monat.'],
  ['en', 'There is a better offer now, and it is yours as well.', 'you pay €27.50 a month.'],
])('only new customers get the good price, so everyone cancels and signs up again (%s)', (language, yours, price) => {
  const productId = `dsl-${language}`;
  const due = (contractId: string, currentPrice = eur(34_90)) =>
    tell('ContractRenewalDue', {
      contractId,
      customerId: `C-${language}`,
      productId,
      currentPrice,
      interval: 'month',
      renewsOn: day(20),
    });

  test('not here: the newcomers’ price is mine when my contract renews, also where theirs is for a year', async () => {
    const offer = { productId, audience: 'new-customers', validFrom: day(-5), validUntil: day(30) } as const;
    await tell('OfferPublished', { ...offer, offerId: `month-${language}`, price: eur(29_90), interval: 'month' });
    await tell('OfferPublished', { ...offer, offerId: `year-${language}`, price: eur(330_00), interval: 'year' });
    await due(`R-${language}`);
    const { ordered, letter } = await about('ContractRenewalDue', `R-${language}+${day(20)}`);
    expect(ordered).toMatchObject([
      { kind: 'MatchOffer', basis: 'promise', offerId: `year-${language}`, price: eur(27_50), value: eur(7_40) },
    ]);
    for (const words of [yours, price]) expect(letter).toContain(words);
  });

  test('whoever has the best price already is left in peace; in another currency a person compares', async () => {
    await due(`R-best-${language}`, eur(27_50));
    expect(await about('ContractRenewalDue', `R-best-${language}+${day(20)}`)).toMatchObject({
      verdict: 'unneeded',
      letter: '',
    });
    await due(`R-francs-${language}`, { amount: 34_90, currency: 'CHF' });
    expect((await about('ContractRenewalDue', `R-francs-${language}+${day(20)}`)).verdict).toBe('referred');
  });
});

describe('the hotel charged me for the WLAN on top', () => {
  test.each([
    ['de', 'Die Gebühr von 5,90 € berechnen wir Ihnen nicht.'],
    ['en', 'We will not charge you the €5.90.'],
  ])('it is taken off before I ask (%s)', async (language, words) => {
    const chargeId = `wifi-${language}`;
    const customerId = `C-${language}`;
    await tell('AncillaryFeeCharged', { chargeId, customerId, kind: 'wifi', fee: eur(5_90), feeStatus: 'pending' });
    const { ordered, letter } = await about('AncillaryFeeCharged', chargeId);
    expect(letter).toContain(words);
    expect(ordered).toEqual([{ kind: 'WaiveFee', basis: 'goodwill', value: eur(5_90) }]);
  });

  test('more than 20.00 EUR is for my host, who only has to say yes', async () => {
    await tell('AncillaryFeeCharged', {
      chargeId: 'card',
      customerId: 'C-de',
      kind: 'replacement-card',
      fee: eur(25_00),
    });
    const { ordered, proposed } = await about('AncillaryFeeCharged', 'card');
    expect(proposed).toMatchObject([{ kind: 'RefundFee', value: eur(25_00) }]);
    expect(ordered).toEqual([]);
  });
});

describe('the invoice is gone, but I bought it from you', () => {
  const chair = { sku: 'chair-7', name: 'Gartenstuhl Linde', value: eur(299_00) };
  const broken = (claimId: string, customerId: string) =>
    tell('WarrantyClaimed', {
      claimId,
      customerId,
      product: chair,
      receipt: 'missing',
      fault: { description: 'Ein Bein ist ab.' },
    });

  test.each([
    ['de', 'Kostenlose Hilfe bei solchen Fehlern steht Ihnen bis zum'],
    ['en', 'You are entitled to free help with faults like this until'],
  ])('then it is a right, and draws on nothing: however often (%s)', async (language, words) => {
    const customerId = `C-${language}`;
    const { sku, name } = chair;
    await tell('ProductPurchased', { orderId: `O-${language}`, customerId, sku, name, purchasedOn: day(-30) });
    for (const nth of [1, 2, 3, 4, 5]) {
      const claimId = `chair-${language}-${nth}`;
      await broken(claimId, customerId);
      const { outcome, ordered, letter } = await about('WarrantyClaimed', claimId);
      expect(letter).toContain(words);
      expect(ordered).toMatchObject([{ kind: 'ReplaceProduct', basis: 'right' }]);
      expect(outcome.decision.findings.flatMap(({ draws = [] }) => draws)).toEqual([]);
    }
  });

  test('whoever bought elsewhere has the allowance, and then a host', async () => {
    await broken('chair-elsewhere-1', 'C-elsewhere');
    await broken('chair-elsewhere-2', 'C-elsewhere');
    const [first, second] = await Promise.all([1, 2].map((nth) => about('WarrantyClaimed', `chair-elsewhere-${nth}`)));
    expect([first?.verdict, second?.verdict]).toEqual(['granted', 'referred']);
  });
});

describe('I cancelled, because only new customers get the good price', () => {
  const offer = { productId: 'fibre-1', price: eur(19_99), interval: 'month', audience: 'new-customers' } as const;
  const terms = { productId: 'fibre-1', price: eur(24_99), interval: 'month', startedOn: '2024-10-01' } as const;

  test.each([
    ['de', 'dabei bleibt es', 'Wenn Sie bleiben möchten, gilt dieser Preis auch danach für Sie'],
    ['en', 'it stands', 'If you would like to stay, this price is yours after that day, too'],
  ])('my cancellation stands, and the price is mine all the same (%s)', async (language, stands, stay) => {
    const contractId = `K-${language}`;
    const customerId = `C-${language}`;
    await tell('OfferPublished', { offerId: 'spring', ...offer, validFrom: day(-10) });
    await tell('ContractStarted', { contractId, customerId, ...terms });
    // The event says no more than that it is cancelled: what is paid, the contract knows.
    await tell('ContractCancelled', { contractId, customerId, cancelledOn: day(60) });

    const { ordered, letter } = await about('ContractCancelled', `${contractId}+${day(60)}`);
    expect(letter).toContain(stands);
    expect(letter).toContain(stay);
    expect(ordered).toMatchObject([
      { kind: 'MatchOffer', basis: 'promise', contractId, price: eur(19_99), value: eur(5_00) },
    ]);
    const { contract } = await ledger().gather({ customerId, contractId });
    expect(contract).toMatchObject({ contractId, cancelledOn: day(60) });
  });

  test('of a contract that nobody knows, a host finds out; it is cancelled all the same', async () => {
    const [contractId, customerId, cancelledOn] = ['K-unknown', 'C-de', day(60)];
    await tell('ContractCancelled', { contractId, customerId, cancelledOn });
    const { verdict, letter } = await about('ContractCancelled', `${contractId}+${cancelledOn}`);
    expect(verdict).toBe('referred');
    expect(letter).toContain('ist eingetragen, und dabei bleibt es');

    await tell('ContractStarted', { contractId, customerId, ...terms });
    const { contract } = await ledger().gather({ customerId, contractId });
    expect(contract).not.toBe('unknown');
  });
});

describe('you told me something wrong', () => {
  const wrongAdvice = 'The pump fits your well.';
  const correction = 'A well of nine metres needs a deep-well pump.';

  test.each([
    ['de', 'Das war falsch, und das tut uns leid.', '24,50 €. Das steht Ihnen zu.'],
    ['en', 'That was wrong, and we are sorry.', '€24.50. That is your right.'],
  ])('then you say so, say what is right, and pay what it cost me (%s)', async (language, sorry, paid) => {
    const adviceId = `pump-${language}`;
    const customerId = `C-${language}`;
    await tell('AdviceCorrected', { adviceId, customerId, wrongAdvice, correction, cost: eur(24_50) });
    const body = await grantedIn('AdviceCorrected', adviceId);
    for (const words of [sorry, paid, wrongAdvice, correction]) expect(body).toContain(words);
  });

  test('if it cost me more, my host decides on the money, but what is right I learn at once', async () => {
    await tell('AdviceCorrected', { adviceId: 'dear', customerId: 'C-en', wrongAdvice, correction, cost: eur(100_01) });
    const { letter, ordered, proposed } = await about('AdviceCorrected', 'dear');
    expect(letter).toContain(correction);
    expect(ordered).toMatchObject([{ kind: 'CorrectAdvice' }]);
    expect(proposed).toMatchObject([{ kind: 'Compensate' }]);
  });
});

describe('the small dealer who says: you don’t need this', () => {
  test.each([
    ['de', 'Sie können 169,90 € sparen', 'ohne Schlauch aus', 'mit Spülmaschine S statt Spülmaschine L'],
    ['en', 'You can save €169.90', 'without Schlauch', 'with Spülmaschine S instead of Spülmaschine L'],
  ])('what I do not need is left out, and what is cheaper is named (%s)', async (language, ...words) => {
    const quoteId = `kitchen-${language}`;
    await tell('QuoteIssued', {
      quoteId,
      customerId: `C-${language}`,
      items: [
        {
          sku: 'dw-l',
          name: 'Spülmaschine L',
          price: eur(649_00),
          need: 'required',
          alternative: { sku: 'dw-s', name: 'Spülmaschine S', price: eur(499_00) },
        },
        { sku: 'hose', name: 'Schlauch', price: eur(19_90), need: 'unnecessary' },
      ],
    });
    const body = await grantedIn('QuoteIssued', quoteId);
    for (const each of words) expect(body).toContain(each);
  });
});

describe('…who tells us that we could save money', () => {
  test.each([
    ['de', 'Sie können im Jahr 180,00 € sparen', '„Fibre S“ deckt alles ab, was Sie nutzen'],
    ['en', 'You can save €180.00 a year', '“Fibre S” covers everything you use'],
  ])('with the cheapest plan that covers what I use, and no other (%s)', async (language, ...words) => {
    const contractId = `T-${language}`;
    const plan = (planId: string, name: string, cents: number, coversUse: boolean) =>
      ({ planId, name, price: eur(cents), interval: 'month', coversUse }) as const;
    await tell('TariffReviewed', {
      contractId,
      customerId: `C-${language}`,
      reviewedOn: day(0),
      cost: eur(44_90),
      interval: 'month',
      alternatives: [
        plan('xs', 'Fibre XS', 9_90, false),
        plan('s', 'Fibre S', 29_90, true),
        plan('xl', 'Fibre XL', 59_90, true),
      ],
    });
    const body = await grantedIn('TariffReviewed', `${contractId}+${day(0)}`);
    for (const each of words) expect(body).toContain(each);
    expect(body).not.toMatch(/Fibre X/);
  });

  test('whoever has the best plan already gets no letter', async () => {
    const review = { reviewedOn: day(0), cost: eur(9_90), interval: 'month', alternatives: [] } as const;
    await tell('TariffReviewed', { contractId: 'T-best', customerId: 'C-de', ...review, alternatives: [] });
    const { verdict, letter } = await about('TariffReviewed', `T-best+${day(0)}`);
    expect({ verdict, letter }).toEqual({ verdict: 'unneeded', letter: '' });
  });
});

provesWhatItTold();
