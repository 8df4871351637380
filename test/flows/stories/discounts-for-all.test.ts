/** "Discounts must hold for ALL": from the published offer to the letter of everyone who has the contract already. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EventData, InboundName } from '../../../events/index.ts';
import { type Engine, startEngine } from '../../../local/engine/engine.ts';
import { createLedger, type Ledger } from '../../../shared/ledger/ledger.ts';
import { aCustomer, fresh, someTerms } from '../../ledger/cases.ts';
import { localClient } from '../../stores/table.ts';
import { provesWhatItTold, witness } from './storyteller.ts';

const seen = witness();
let engine: Engine;
let ledger: Ledger;
beforeAll(async () => {
  engine = await startEngine({ dataFolder: 'memory', observers: [seen] });
  ledger = createLedger({ client: localClient(engine.tableEndpoint), tableName: engine.table });
}, 60_000);
afterAll(() => engine?.stop());

const hour = 3_600_000;
const dayOf = (days: number) => new Date(Date.now() + days * 24 * hour).toISOString().slice(0, 10);
const eur = (amount: number) => ({ amount, currency: 'EUR' as const });

/** Tells of something that happened so many hours ago; the bus may deliver it more than once. */
function tell<Name extends InboundName>(name: Name, data: EventData<Name>, hoursAgo = 1, copies = 1): void {
  const occurredAt = new Date(Date.now() - hoursAgo * hour).toISOString();
  const metadata = { eventId: fresh('e'), version: 1, occurredAt };
  const entry = { EventBusName: 'kulanz', Source: 'billing', DetailType: name };
  const Detail = JSON.stringify({ metadata, data });
  const { FailedEntryCount } = engine.put(Array.from({ length: copies }, () => ({ ...entry, Detail })));
  expect(FailedEntryCount).toBe(0);
}

type Terms = EventData<'ContractStarted'>;
/** A contract that has run for long. */
const contract = (terms: Partial<Terms> & { productId: string }): Terms => someTerms({ price: eur(29_90), ...terms });

const offer = (fields: Partial<EventData<'OfferPublished'>> & { productId: string }): EventData<'OfferPublished'> => ({
  offerId: fresh('O'),
  price: eur(19_90),
  interval: 'month',
  audience: 'new-customers',
  validFrom: dayOf(-1),
  validUntil: dayOf(60),
  ...fields,
});

/** A customer's outcomes about offers, newest first. */
const outcomesOf = async ({ customerId }: { customerId: string }) =>
  (await ledger.cases.ofCustomer(customerId, { limit: 100 })).cases
    .map(({ outcome }) => outcome)
    .filter(({ facts }) => facts.event.name === 'OfferParityDue');
/** What each of a customer's outcomes about offers came to. */
const matchedBy = async (one: { customerId: string }) =>
  (await outcomesOf(one)).flatMap<object | string>(({ decision: { verdict, remedies } }) =>
    verdict === 'granted' ? remedies : [verdict],
  );

describe('a price for newcomers is published', () => {
  test('whoever pays more gets it from the offer’s start, and a letter, in German and in English', async () => {
    const productId = fresh('tariff');
    const anna = aCustomer({ language: 'de' });
    const bert = aCustomer({ language: 'en' });
    for (const customer of [anna, bert]) tell('CustomerRegistered', customer, 200);
    const hers = contract({ productId, customerId: anna.customerId });
    const his = contract({ productId, customerId: bert.customerId, price: eur(300_00), interval: 'year' });
    for (const terms of [hers, his]) tell('ContractStarted', terms, 100);
    await engine.idle();

    const published = offer({ productId });
    tell('OfferPublished', published);
    await engine.idle();

    const match = { kind: 'MatchOffer', basis: 'promise', offerId: published.offerId, from: published.validFrom };
    const granted = [
      { ...match, contractId: hers.contractId, interval: 'month', price: eur(19_90), value: eur(10_00) },
      { ...match, contractId: his.contractId, interval: 'year', price: eur(238_80), value: eur(61_20) },
    ];
    expect([...(await matchedBy(hers)), ...(await matchedBy(his))]).toEqual(granted);

    const [inGerman] = await outcomesOf(hers);
    expect(inGerman?.letter).toMatchObject({ language: 'de', subject: 'Ihr Vertrag wird günstiger' });
    expect(inGerman?.letter?.body).toContain('Der günstigere Preis gilt auch für Sie.');
    expect(inGerman?.letter?.body).toContain(
      'zahlen Sie 19,90\u00a0€ im Monat. Das sind 10,00\u00a0€ weniger als bisher.',
    );
    const [inEnglish] = await outcomesOf(his);
    expect(inEnglish?.letter).toMatchObject({ language: 'en', subject: 'Your contract is getting cheaper' });
    expect(inEnglish?.letter?.body).toContain('you pay €238.80 a year. That is €61.20 less than before.');

    const said = engine.outbound().filter(({ detail }) => JSON.stringify(detail).includes(`"${inGerman?.outcomeId}"`));
    expect(said.map((event) => event['detail-type']).sort()).toEqual([
      'LetterReady',
      'RecoveryDecided',
      'RemedyOrdered',
      'WorkOrderScheduled',
    ]);
  });

  test('who pays no more, has another product, or whose contract is over, gets no letter', async () => {
    const productId = fresh('tariff');
    const same = contract({ productId, price: eur(19_90) });
    const less = contract({ productId, price: eur(9_90) });
    const other = contract({ productId: fresh('tariff') });
    const ended = contract({ productId, endsOn: dayOf(-2) });
    const cancelled = contract({ productId });
    const inFrancs = contract({ productId, price: { amount: 29_90, currency: 'CHF' } });
    const all = [same, less, other, ended, cancelled, inFrancs];
    for (const terms of all) tell('ContractStarted', terms, 100);
    await engine.idle();
    const { contractId, customerId } = cancelled;
    await ledger.contracts.cancel({ contractId, customerId, cancelledOn: dayOf(-1) }, new Date().toISOString(), 'e');

    tell('OfferPublished', offer({ productId }));
    await engine.idle();
    for (const terms of all) expect(await outcomesOf(terms)).toEqual([]);
  });

  test('told again, in the same words or later, nothing happens again; a lower price is another matter', async () => {
    const productId = fresh('tariff');
    const terms = contract({ productId });
    const published = offer({ productId });
    tell('ContractStarted', terms, 100);
    tell('OfferPublished', published, 3);
    tell('OfferPublished', published, 2);
    await engine.idle();
    expect(await matchedBy(terms)).toHaveLength(1);

    tell('OfferPublished', { ...published, price: eur(17_90) }, 1);
    await engine.idle();
    expect(await matchedBy(terms)).toMatchObject([{ price: eur(17_90) }, { price: eur(19_90) }]);
  });
});

describe('who comes after the offer', () => {
  test('a contract that starts, or is heard of, while an offer holds gets the best price that holds', async () => {
    const productId = fresh('tariff');
    tell('OfferPublished', offer({ productId, offerId: 'good' }));
    tell('OfferPublished', offer({ productId, offerId: 'best', price: eur(180_00), interval: 'year' }));
    tell('OfferPublished', offer({ productId, offerId: 'over', price: eur(1_00), validUntil: dayOf(-1) }), 20);
    await engine.idle();
    const terms = contract({ productId, startedOn: dayOf(0) });
    tell('ContractStarted', terms, 0);
    await engine.idle();
    expect(await matchedBy(terms)).toMatchObject([{ offerId: 'best', price: eur(15_00), from: dayOf(0) }]);
  });

  test('a contract that becomes dearer than the offer gets it then; one that became as cheap is left alone', async () => {
    const productId = fresh('tariff');
    const terms = contract({ productId, price: eur(19_00) });
    tell('ContractStarted', terms, 100);
    tell('OfferPublished', offer({ productId }), 50);
    await engine.idle();
    expect(await matchedBy(terms)).toEqual([]);

    tell('ContractChanged', { ...terms, price: eur(21_00) }, 20);
    await engine.idle();
    expect(await matchedBy(terms)).toMatchObject([{ price: eur(19_90), value: eur(1_10) }]);

    tell('ContractChanged', { ...terms, price: eur(19_90) }, 10);
    await engine.idle();
    expect(await matchedBy(terms)).toHaveLength(1);
  });
});

describe('an offer that is withdrawn', () => {
  test('matches nobody any more; what was granted stays', async () => {
    const productId = fresh('tariff');
    const before = contract({ productId });
    const after = contract({ productId });
    const published = offer({ productId });
    tell('ContractStarted', before, 100);
    tell('OfferPublished', published, 30);
    await engine.idle();
    tell('OfferWithdrawn', { offerId: published.offerId, productId, withdrawnOn: dayOf(0) }, 1);
    await engine.idle();
    tell('ContractStarted', { ...after, startedOn: dayOf(0) }, 0);
    await engine.idle();
    expect(await matchedBy(before)).toHaveLength(1);
    expect(await matchedBy(after)).toEqual([]);
  });

  test('before it started was never an offer, whichever is heard first', async () => {
    const productId = fresh('tariff');
    const terms = contract({ productId });
    const published = offer({ productId, validFrom: dayOf(10) });
    tell('ContractStarted', terms, 100);
    tell('OfferWithdrawn', { offerId: published.offerId, productId, withdrawnOn: dayOf(5) }, 1);
    await engine.idle();
    tell('OfferPublished', published, 2);
    await engine.idle();
    expect(await matchedBy(terms)).toEqual([]);
  });
});

test('many contracts, over many pages, get one outcome each, though the offer is delivered three times at once', async () => {
  const productId = fresh('tariff');
  const all = Array.from({ length: 450 }, (_, index) => contract({ productId, price: eur(19_91 + index) }));
  for (const terms of all) tell('ContractStarted', terms, 100);
  await engine.idle();
  tell('OfferPublished', offer({ productId }), 2, 3);
  await engine.idle();
  for (const terms of all) {
    expect(await matchedBy(terms)).toMatchObject([{ kind: 'MatchOffer', contractId: terms.contractId }]);
  }
}, 120_000);

provesWhatItTold('discounts-for-all', seen);
