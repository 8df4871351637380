/** The stories of customers after the sale, from the event on the bus to what is stored, said and written to them. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EventData, InboundName, Language, OutboundName } from '../../../events/index.ts';
import { type Engine, startEngine } from '../../../local/engine/engine.ts';
import { createLedger, type Ledger, tableClient } from '../../../shared/ledger/ledger.ts';
import type { Outcome } from '../../../shared/recovery/decision.ts';
import { eur } from '../../recovery/given.ts';

const languages: readonly Language[] = ['de', 'en'];
const day = (distance: number) => new Date(Date.now() + distance * 86_400_000).toISOString().slice(0, 10);

let engine: Engine;
let ledger: Ledger;
let client: ReturnType<typeof tableClient>;
beforeAll(async () => {
  engine = await startEngine({ dataFolder: 'memory' });
  const credentials = { accessKeyId: 'any', secretAccessKey: 'any' };
  client = tableClient({ endpoint: engine.tableEndpoint, region: engine.region, credentials });
  ledger = createLedger({ client, tableName: engine.table });
  for (const language of languages) {
    const customer = { customerId: `C-${language}`, language, customerSince: '2019-03-01', channel: 'email' } as const;
    await told('CustomerRegistered', customer);
  }
}, 60_000);
afterAll(async () => {
  client?.destroy();
  await engine?.stop();
});

let tellings = 0;
/** Puts an event on the bus and waits until nothing is under way any more. */
async function told<Name extends InboundName>(name: Name, data: EventData<Name>): Promise<void> {
  tellings += 1;
  const metadata = { eventId: `e-${tellings}`, version: 1, occurredAt: new Date(Date.now() - 1_000).toISOString() };
  const Detail = JSON.stringify({ metadata, data });
  engine.put([{ EventBusName: 'kulanz', Source: 'somebody', DetailType: name, Detail }]);
  await engine.idle();
}

/** What became of a case, as it is stored. */
async function storedOf(name: InboundName, caseId: string): Promise<Outcome> {
  const outcome = await ledger.find(`${name}#somebody#${caseId}`);
  if (!outcome) throw new Error(`nothing came of ${name} ${caseId}`);
  return outcome;
}

/** What was said about an outcome, by the name of the saying. */
function saidAbout({ outcomeId }: Outcome, name: OutboundName): object[] {
  return engine.outbound().flatMap((event) => {
    const { data } = event.detail as { data: { outcomeId?: string } };
    return event['detail-type'] === name && data.outcomeId === outcomeId ? [data] : [];
  });
}

/** A granted case: what was ordered is what is stored, the letter went out, and here is its body. */
function grantedIn(outcome: Outcome): string {
  const { decision, letter } = outcome;
  expect(decision.verdict).toBe('granted');
  expect(saidAbout(outcome, 'RemedyOrdered')).toMatchObject(decision.remedies.map((remedy) => ({ remedy })));
  expect(saidAbout(outcome, 'LetterReady')).toMatchObject([{ subject: letter?.subject, body: letter?.body }]);
  return letter?.body.replaceAll('\u00a0', ' ') ?? '';
}

describe('the hotel charged me for the WLAN on top', () => {
  test.each([
    ['de', 'Die Gebühr von 5,90 € berechnen wir Ihnen nicht.'],
    ['en', 'We will not charge you the €5.90.'],
  ])('it is taken off before I ask (%s)', async (language, words) => {
    const chargeId = `wifi-${language}`;
    const customerId = `C-${language}`;
    await told('AncillaryFeeCharged', { chargeId, customerId, kind: 'wifi', fee: eur(5_90), feeStatus: 'pending' });
    const outcome = await storedOf('AncillaryFeeCharged', chargeId);
    expect(grantedIn(outcome)).toContain(words);
    expect(outcome.decision.remedies).toEqual([{ kind: 'WaiveFee', basis: 'goodwill', value: eur(5_90) }]);
  });

  test('more than 20.00 EUR is for my host, who only has to say yes', async () => {
    await told('AncillaryFeeCharged', {
      chargeId: 'card',
      customerId: 'C-de',
      kind: 'replacement-card',
      fee: eur(25_00),
    });
    const outcome = await storedOf('AncillaryFeeCharged', 'card');
    expect(saidAbout(outcome, 'RecoveryReferred')).toMatchObject([
      { proposed: [{ kind: 'RefundFee', value: eur(25_00) }] },
    ]);
    expect(saidAbout(outcome, 'RemedyOrdered')).toEqual([]);
  });
});

describe('the invoice is gone, but I bought it from you', () => {
  const chair = { sku: 'chair-7', name: 'Gartenstuhl Linde', value: eur(299_00) };
  const broken = (claimId: string, customerId: string) =>
    told('WarrantyClaimed', {
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
    await told('ProductPurchased', { orderId: `O-${language}`, customerId, sku, name, purchasedOn: day(-30) });
    for (const nth of [1, 2, 3, 4, 5]) {
      const claimId = `chair-${language}-${nth}`;
      await broken(claimId, customerId);
      const outcome = await storedOf('WarrantyClaimed', claimId);
      expect(grantedIn(outcome)).toContain(words);
      expect(outcome.decision.remedies).toMatchObject([{ kind: 'ReplaceProduct', basis: 'right' }]);
      expect(outcome.decision.findings.flatMap(({ draws = [] }) => draws)).toEqual([]);
    }
  });

  test('whoever bought elsewhere has the allowance, and then a host', async () => {
    await broken('chair-elsewhere-1', 'C-elsewhere');
    await broken('chair-elsewhere-2', 'C-elsewhere');
    const [first, second] = await Promise.all(
      [1, 2].map((nth) => storedOf('WarrantyClaimed', `chair-elsewhere-${nth}`)),
    );
    expect([first?.decision.verdict, second?.decision.verdict]).toEqual(['granted', 'referred']);
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
    await told('OfferPublished', { offerId: 'spring', ...offer, validFrom: day(-10) });
    await told('ContractStarted', { contractId, customerId, ...terms });
    // The event says no more than that it is cancelled: what is paid, the contract knows.
    await told('ContractCancelled', { contractId, customerId, cancelledOn: day(60) });

    const outcome = await storedOf('ContractCancelled', `${contractId}+${day(60)}`);
    const body = grantedIn(outcome);
    expect(body).toContain(stands);
    expect(body).toContain(stay);
    expect(outcome.decision.remedies).toMatchObject([
      { kind: 'MatchOffer', basis: 'promise', contractId, price: eur(19_99), value: eur(5_00) },
    ]);
    const { contract } = await ledger.gather({ customerId, contractId });
    expect(contract).toMatchObject({ contractId, cancelledOn: day(60) });
  });

  test('of a contract that nobody knows, a host finds out; it is cancelled all the same', async () => {
    const [contractId, customerId, cancelledOn] = ['K-unknown', 'C-de', day(60)];
    await told('ContractCancelled', { contractId, customerId, cancelledOn });
    const outcome = await storedOf('ContractCancelled', `${contractId}+${cancelledOn}`);
    expect(outcome.decision.verdict).toBe('referred');
    expect(outcome.letter?.body).toContain('ist eingetragen, und dabei bleibt es');

    await told('ContractStarted', { contractId, customerId, ...terms });
    const { contract } = await ledger.gather({ customerId, contractId });
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
    await told('AdviceCorrected', { adviceId, customerId, wrongAdvice, correction, cost: eur(24_50) });
    const body = grantedIn(await storedOf('AdviceCorrected', adviceId));
    for (const words of [sorry, paid, wrongAdvice, correction]) expect(body).toContain(words);
  });

  test('if it cost me more, my host decides on the money, but what is right I learn at once', async () => {
    await told('AdviceCorrected', { adviceId: 'dear', customerId: 'C-en', wrongAdvice, correction, cost: eur(100_01) });
    const outcome = await storedOf('AdviceCorrected', 'dear');
    expect(outcome.decision.verdict).toBe('referred');
    expect(outcome.letter?.body).toContain(correction);
    expect(saidAbout(outcome, 'RemedyOrdered')).toMatchObject([{ remedy: { kind: 'CorrectAdvice' } }]);
    expect(saidAbout(outcome, 'RecoveryReferred')).toMatchObject([{ proposed: [{ kind: 'Compensate' }] }]);
  });
});

describe('the small dealer who says: you don’t need this', () => {
  test.each([
    ['de', 'Sie können 169,90 € sparen', 'ohne Schlauch aus', 'mit Spülmaschine S statt Spülmaschine L'],
    ['en', 'You can save €169.90', 'without Schlauch', 'with Spülmaschine S instead of Spülmaschine L'],
  ])('what I do not need is left out, and what is cheaper is named (%s)', async (language, ...words) => {
    const quoteId = `kitchen-${language}`;
    await told('QuoteIssued', {
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
    const body = grantedIn(await storedOf('QuoteIssued', quoteId));
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
    await told('TariffReviewed', {
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
    const body = grantedIn(await storedOf('TariffReviewed', `${contractId}+${day(0)}`));
    for (const each of words) expect(body).toContain(each);
    expect(body).not.toMatch(/Fibre X/);
  });

  test('whoever has the best plan already gets no letter', async () => {
    const review = { reviewedOn: day(0), cost: eur(9_90), interval: 'month', alternatives: [] } as const;
    await told('TariffReviewed', { contractId: 'T-best', customerId: 'C-de', ...review, alternatives: [] });
    const outcome = await storedOf('TariffReviewed', `T-best+${day(0)}`);
    expect([outcome.decision.verdict, outcome.letter]).toEqual(['unneeded', undefined]);
  });
});
