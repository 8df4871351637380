/** The stories of those to whom somebody’s word was worth nothing, from the raw event to the letter. */
import { randomUUID } from 'node:crypto';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EventData, InboundName, Language } from '../../../events/index.ts';
import { type Engine, startEngine } from '../../../local/engine/engine.ts';
import { createLedger, type Ledger } from '../../../shared/ledger/ledger.ts';
import { localAccess } from '../../stores/table.ts';

let engine: Engine;
let client: DynamoDBClient;
let ledger: Ledger;
beforeAll(async () => {
  engine = await startEngine({ dataFolder: 'memory' });
  client = new DynamoDBClient({ ...localAccess, endpoint: engine.tableEndpoint, region: engine.region });
  ledger = createLedger({ client, tableName: engine.table });
}, 120_000);
afterAll(async () => {
  client.destroy();
  await engine.stop();
}, 60_000);

const now = new Date().toISOString();
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

async function tell<Name extends InboundName>(name: Name, data: EventData<Name>, source = 'stories'): Promise<void> {
  const metadata = { eventId: randomUUID(), version: 1, occurredAt: now };
  const entry = {
    EventBusName: 'kulanz',
    Source: source,
    DetailType: name,
    Detail: JSON.stringify({ metadata, data }),
  };
  engine.put([entry]);
  await engine.idle();
}

/** A customer whom we know, in their language. */
async function aCustomer(language: Language): Promise<string> {
  const customerId = `C-${randomUUID().slice(0, 8)}`;
  await tell('CustomerRegistered', { customerId, language, customerSince: '2026-01-02', channel: 'email' });
  return customerId;
}

/** Everything that Kulanz said about a case, in a few words and as text. */
function saidAbout(caseKey: string) {
  const events = engine.outbound().map((event) => ({
    name: event['detail-type'],
    ...(event.detail as { data: Record<string, unknown> }),
  }));
  const outcomeId = events.find(({ data }) => data.caseKey === caseKey)?.data.outcomeId;
  const about = events.filter(({ data }) => data.outcomeId === outcomeId);
  const ordered = about
    .filter(({ name }) => name === 'RemedyOrdered')
    .map(({ data }) => data.remedy as { kind: string });
  const letter = about.find(({ name }) => name === 'LetterReady')?.data as
    | { subject: string; body: string }
    | undefined;
  const referred = about.find(({ name }) => name === 'RecoveryReferred')?.data as
    | { proposed: { kind: string }[]; meanwhile?: { kind: string }[] }
    | undefined;
  return {
    ordered: ordered.map(({ kind }) => kind),
    proposed: referred?.proposed.map(({ kind }) => kind),
    letter: letter && `${letter.subject}\n${letter.body}`,
    text: JSON.stringify(about),
  };
}

const id = (prefix: string) => `${prefix}-${randomUUID().slice(0, 8)}`;

describe('an order was accepted, and then “you are a new, small customer, the regulars come first”', () => {
  const ground = 'Neukunde, kleine Menge: die Stammkunden gehen vor. VIP zuerst.';

  test.each([
    ['de', 'dabei bleibt es'],
    ['en', 'so it stands'],
  ] as const)('it is carried out, and nobody ever hears of the regulars (%s)', async (language, words) => {
    const customerId = await aCustomer(language);
    const orderId = id('O');
    await tell('OrderAccepted', { orderId, customerId, acceptedAt: now, what: '24 bottles of oil' });
    await tell('OrderRevoked', { orderId, customerId, ground });
    const { ordered, letter, text } = saidAbout(`OrderRevoked#stories#${orderId}`);
    expect(ordered).toEqual(['HonourOrder']);
    expect(letter).toContain(words);
    expect(text).not.toMatch(/Stammkund|VIP|Neukunde|kleine Menge/);
    expect((await ledger.find(`OrderRevoked#stories#${orderId}`))?.facts.event.data).toMatchObject({ ground });
  });

  test('also if the revocation is here before the acceptance: a person looks, and it is one click to carry it out', async () => {
    const customerId = await aCustomer('de');
    const orderId = id('O');
    await tell('OrderRevoked', { orderId, customerId, ground });
    await tell('OrderAccepted', { orderId, customerId, acceptedAt: now });
    const { ordered, proposed, letter } = saidAbout(`OrderRevoked#stories#${orderId}`);
    expect({ ordered, proposed }).toEqual({ ordered: [], proposed: ['HonourOrder'] });
    expect(letter).toContain('Auf das, was wir zusagen, sollen Sie sich verlassen können.');
  });

  test('and where nothing is left, my host gets me the choice and something on top', async () => {
    const customerId = await aCustomer('en');
    const orderId = id('O');
    await tell('OrderRevoked', { orderId, customerId, acceptedAt: now, ground, stockLeft: 0 });
    const { ordered, proposed, text } = saidAbout(`OrderRevoked#stories#${orderId}`);
    expect({ ordered, proposed }).toEqual({ ordered: [], proposed: ['OfferChoice', 'MakeGood'] });
    expect(text).not.toContain('Stammkund');
  });
});

describe('the confirmed table is given to a bigger party', () => {
  test('I get it back, as it was confirmed', async () => {
    const customerId = await aCustomer('de');
    const reservationId = id('R');
    const resource = 'Tisch am Fenster, 19:30 Uhr';
    const reservedFor = inDays(5);
    await tell('ReservationConfirmed', { reservationId, customerId, confirmedAt: now, resource, reservedFor });
    await tell('ReservationDisplaced', { reservationId, customerId, resource, ground: 'A party of twelve.' });
    const { ordered, letter, text } = saidAbout(`ReservationDisplaced#stories#${reservationId}`);
    expect(ordered).toEqual(['RestoreReservation']);
    expect(letter).toContain('Tisch am Fenster, 19:30 Uhr');
    expect(text).not.toContain('twelve');
  });

  test('or, where that is impossible, I choose, and get something on top', async () => {
    const customerId = await aCustomer('en');
    const reservationId = id('R');
    const alternatives = [
      { id: 'bar', name: 'two seats at the bar' },
      { id: 'early', name: 'the same table at 5 pm' },
    ];
    const displaced = { reservationId, customerId, confirmedAt: now, resource: 'Table by the window', alternatives };
    await tell('ReservationDisplaced', { ...displaced, possible: false });
    const { ordered, letter } = saidAbout(`ReservationDisplaced#stories#${reservationId}`);
    expect(ordered).toEqual(['OfferChoice', 'MakeGood']);
    expect(letter).toContain('two seats at the bar or the same table at 5 pm');
    expect(letter).toContain('€25.00');
  });
});

test('“I took on a bigger job and can’t work for you as usual”: my day stays mine, and nobody’s size is mentioned', async () => {
  const customerId = await aCustomer('de');
  const engagementId = id('E');
  await tell('ServiceAgreed', { engagementId, customerId, agreedAt: now, agreedFor: inDays(9), what: 'Heizung' });
  await tell('ServiceDeferred', { engagementId, customerId, proposedFor: inDays(40), ground: 'Ein größerer Auftrag.' });
  const { ordered, letter, text } = saidAbout(`ServiceDeferred#stories#${engagementId}`);
  expect(ordered).toEqual(['KeepSlot']);
  expect(letter).toContain('Es bleibt bei dem, was wir vereinbart haben.');
  expect(text).not.toMatch(/größer|bigger|klein|small/i);
});

describe('after thirty spotless years the bank takes the credit line: “no salary comes in, those are the rules”', () => {
  const tightened = (customerId: string, decisionId: string) => ({
    decisionId,
    customerId,
    terms: 'Dispokredit gestrichen',
    ground: 'Kein Gehaltseingang, Kategorie C',
  });

  test('my record outweighs the category', async () => {
    const customerId = await aCustomer('de');
    const decisionId = id('D');
    const record = { customerSince: '1996-05-14', remindersReceived: 0, incidents: 0 };
    await tell('TermsTightened', { ...tightened(customerId, decisionId), ...record });
    const { ordered, letter, text } = saidAbout(`TermsTightened#stories#${decisionId}`);
    expect(ordered).toEqual(['KeepTerms']);
    expect(letter).toContain('Sie haben Ihren Teil immer eingehalten. Wir halten unseren.');
    expect(text).not.toMatch(/Dispo|Gehalt|Kategorie/);
  });

  test('where nobody knows my record nothing changes before a person has looked: the hold is ordered at once', async () => {
    const customerId = await aCustomer('en');
    const decisionId = id('D');
    await tell('TermsTightened', tightened(customerId, decisionId));
    const { ordered, proposed, letter, text } = saidAbout(`TermsTightened#stories#${decisionId}`);
    expect({ ordered, proposed }).toEqual({ ordered: ['HoldChange'], proposed: ['KeepTerms'] });
    expect(letter).toContain('Until we have talked with you, nothing changes for you.');
    expect(text).not.toMatch(/Dispo|Gehalt|Kategorie/);
  });
});

test('the desk answers the phone while I stand there: I get an apology, the third time the place an alarm', async () => {
  const customerId = await aCustomer('de');
  const place = id('desk');
  const interactions = [id('I'), id('I'), id('I'), id('I')];
  for (const interactionId of interactions) {
    await tell('AttentionInterrupted', {
      interactionId,
      place,
      by: 'phone',
      ...(interactionId === interactions[2] ? {} : { customerId }),
    });
  }
  // Told again, it is none more.
  await tell('AttentionInterrupted', { interactionId: interactions[0] ?? '', place, by: 'phone', customerId });
  const said = interactions.map((interactionId) => saidAbout(`AttentionInterrupted#stories#${interactionId}`));
  expect(said.map(({ ordered }) => [...new Set(ordered)])).toEqual([
    ['Apologise', 'FixOrganisation'],
    ['Apologise', 'FixOrganisation'],
    ['FixOrganisation', 'AlarmPlace'],
    ['Apologise', 'FixOrganisation', 'AlarmPlace'],
  ]);
  expect(said[0]?.letter).toContain('Wer vor uns steht, kommt zuerst.');
  expect(said[2]?.letter).toBeUndefined();
  expect(said[3]?.letter).not.toContain(place);
});

describe('they defended themselves and closed my complaint', () => {
  const text = 'Dreimal angerufen, niemand hat zurückgerufen, und dann hieß es, ich sei zu ungeduldig.';

  test('here it is acknowledged at once, and stays open until I say that it is settled', async () => {
    const customerId = await aCustomer('de');
    const complaintId = id('B');
    await tell('ComplaintRaised', { complaintId, customerId, text });
    await tell('ComplaintClosureProposed', { complaintId, customerId, customerAgreed: false });
    await tell('ComplaintClosureProposed', { complaintId, customerId, customerAgreed: true, attempt: 2 });
    const raised = saidAbout(`ComplaintRaised#stories#${complaintId}`);
    expect({ ordered: raised.ordered, proposed: raised.proposed }).toEqual({ ordered: ['Acknowledge'], proposed: [] });
    expect(raised.letter).toContain('Ihre Beschwerde bleibt offen, bis Sie sagen, dass sie für Sie erledigt ist.');
    expect(raised.text).not.toContain('ungeduldig');

    const refused = saidAbout(`ComplaintClosureProposed#stories#${complaintId}`);
    expect({ ordered: refused.ordered, proposed: refused.proposed }).toEqual({
      ordered: ['HoldClosure'],
      proposed: [],
    });
    expect(refused.letter).toContain('Ihre Beschwerde bleibt offen');
    expect(saidAbout(`ComplaintClosureProposed#stories#${complaintId}+2`).ordered).toEqual(['CloseComplaint']);
  });

  test('whether I agree is asked and not assumed (en)', async () => {
    const customerId = await aCustomer('en');
    const complaintId = id('B');
    await tell('ComplaintClosureProposed', { complaintId, customerId });
    const { ordered, letter } = saidAbout(`ComplaintClosureProposed#stories#${complaintId}`);
    expect(ordered).toEqual(['HoldClosure']);
    expect(letter).toContain('When it is settled is up to you.');
  });
});
