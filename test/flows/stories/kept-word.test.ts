/** The stories of those to whom somebody’s word was worth nothing, from the raw event to the letter. */
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import type { InboundName, Language } from '../../../events/index.ts';
import { answerTo, day, languages, storyteller } from './storyteller.ts';

const { tell, aCustomer, became, ledger, provesWhatItTold } = storyteller('kept-word');

beforeAll(async () => {
  for (const language of languages) await aCustomer(`C-${language}`, language);
});

const now = new Date().toISOString();
const id = (prefix: string) => `${prefix}-${randomUUID().slice(0, 8)}`;
const about = (name: InboundName, caseId: string) => became(`${name}#somebody#${caseId}`);
const kinds = (remedies: readonly { kind: string }[] | undefined) => remedies?.map(({ kind }) => kind);

describe.each<[Language, string, string, string]>([
  ['de', 'dabei bleibt es', 'Auf das, was wir zusagen, sollen Sie sich verlassen können.', 'Sie hören bald von uns'],
  ['en', 'so it stands', 'You should be able to rely on what we say.', 'you will hear from us soon'],
])(
  'an order was accepted, and then “you are a new, small customer, the regulars come first” (%s)',
  (language, ...words) => {
    const [stands, rely, soon] = words;
    const customerId = `C-${language}`;
    const ground = 'Neukunde, kleine Menge: die Stammkunden gehen vor. VIP zuerst.';

    test('it is carried out, and nobody ever hears of the regulars', async () => {
      const orderId = id('O');
      await tell('OrderAccepted', { orderId, customerId, acceptedAt: now, what: '24 bottles of oil' });
      await tell('OrderRevoked', { orderId, customerId, ground });
      const { outcome, ordered, letter, said } = await about('OrderRevoked', orderId);
      expect(ordered).toMatchObject([{ kind: 'HonourOrder', basis: 'promise' }]);
      expect(letter).toContain(stands);
      expect(said).not.toMatch(/Stammkund|VIP|Neukunde|kleine Menge/);
      // It is kept, so that the decision can be explained.
      expect(outcome.facts.event.data).toMatchObject({ ground });
    });

    test('also if the revocation is here before the acceptance: a person looks, and it is one click to carry it out', async () => {
      const orderId = id('O');
      await tell('OrderRevoked', { orderId, customerId, ground });
      await tell('OrderAccepted', { orderId, customerId, acceptedAt: now });
      const { ordered, proposed, letter } = await about('OrderRevoked', orderId);
      expect({ ordered, proposed: kinds(proposed) }).toEqual({ ordered: [], proposed: ['HonourOrder'] });
      expect(letter).toContain(rely);
    });

    test('and where nothing is left, my host gets me the choice and something on top', async () => {
      const orderId = id('O');
      await tell('OrderRevoked', { orderId, customerId, acceptedAt: now, ground, stockLeft: 0 });
      const { ordered, proposed, letter, said } = await about('OrderRevoked', orderId);
      expect({ ordered, proposed: kinds(proposed) }).toEqual({ ordered: [], proposed: ['OfferChoice', 'MakeGood'] });
      expect(letter).toContain(soon);
      expect(said).not.toContain('Stammkund');
    });
  },
);

describe.each<[Language, string, string, string]>([
  [
    'de',
    'Wir haben sie Ihnen bestätigt, und dabei bleibt es.',
    'ein anderer Abend oder zwei Plätze am Tresen',
    '25,00 €',
  ],
  ['en', 'We confirmed it, and so it stands.', 'ein anderer Abend or zwei Plätze am Tresen', '€25.00'],
])('the confirmed table is given to a bigger party (%s)', (language, stands, choice, onTop) => {
  const customerId = `C-${language}`;
  const resource = 'Tisch am Fenster, 19:30 Uhr';

  test('I get it back, as it was confirmed', async () => {
    const reservationId = id('R');
    await tell('ReservationConfirmed', { reservationId, customerId, confirmedAt: now, resource, reservedFor: day(5) });
    await tell('ReservationDisplaced', { reservationId, customerId, resource, ground: 'A party of twelve.' });
    const { ordered, letter, said } = await about('ReservationDisplaced', reservationId);
    expect(ordered).toMatchObject([{ kind: 'RestoreReservation', basis: 'promise' }]);
    for (const words of [resource, stands]) expect(letter).toContain(words);
    expect(said).not.toContain('twelve');
  });

  test('or, where that is impossible, I choose, and get something on top', async () => {
    const reservationId = id('R');
    const alternatives = [
      { id: 'evening', name: 'ein anderer Abend' },
      { id: 'bar', name: 'zwei Plätze am Tresen' },
    ];
    const displaced = { reservationId, customerId, confirmedAt: now, resource, alternatives };
    await tell('ReservationDisplaced', { ...displaced, possible: false });
    const { ordered, letter } = await about('ReservationDisplaced', reservationId);
    expect(kinds(ordered)).toEqual(['OfferChoice', 'MakeGood']);
    for (const words of [choice, onTop]) expect(letter).toContain(words);
  });
});

describe.each<[Language, string, string]>([
  ['de', 'Es bleibt bei dem, was wir vereinbart haben.', 'Als neuen Tag halten wir für Sie frei'],
  ['en', 'What we agreed stands.', 'We are keeping another day free for you'],
])('“I took on a bigger job and can’t work for you as usual” (%s)', (language, stands, another) => {
  const customerId = `C-${language}`;
  const deferred = { customerId, proposedFor: day(40), ground: 'Ein größerer Auftrag.' };

  test('my day stays mine, and nobody’s size is mentioned', async () => {
    const engagementId = id('E');
    await tell('ServiceAgreed', { engagementId, customerId, agreedAt: now, agreedFor: day(9), what: 'Heizung' });
    await tell('ServiceDeferred', { ...deferred, engagementId });
    const { ordered, letter, said } = await about('ServiceDeferred', engagementId);
    expect(ordered).toMatchObject([{ kind: 'KeepSlot', basis: 'promise' }]);
    expect(letter).toContain(stands);
    expect(said).not.toMatch(/größer|bigger|klein|small/i);
  });

  test('or, where that is impossible, I choose another one', async () => {
    const engagementId = id('E');
    const agreed = { engagementId, agreedFor: day(9) };
    await tell('ServiceDeferred', { ...deferred, ...agreed, possible: false });
    const { ordered, letter, said } = await about('ServiceDeferred', engagementId);
    expect(kinds(ordered)).toContain('OfferChoice');
    expect(letter).toContain(another);
    expect(said).not.toMatch(/größer|bigger/i);
  });
});

describe.each<[Language, string, string]>([
  ['de', 'Sie haben Ihren Teil immer eingehalten. Wir halten unseren.', 'ändert sich für Sie nichts.'],
  ['en', 'You have always kept your side. We keep ours.', 'Until we have talked with you, nothing changes for you.'],
])('after thirty spotless years the bank takes the credit line (%s)', (language, ours, held) => {
  const tightened = (decisionId: string) => ({
    decisionId,
    customerId: `C-${language}`,
    terms: 'Dispokredit gestrichen',
    ground: 'Kein Gehaltseingang, Kategorie C',
  });

  test('“no salary comes in, those are the rules”: my record outweighs the category', async () => {
    const decisionId = id('D');
    const record = { customerSince: '1996-05-14', remindersReceived: 0, incidents: 0 };
    await tell('TermsTightened', { ...tightened(decisionId), ...record });
    const { ordered, letter, said } = await about('TermsTightened', decisionId);
    expect(kinds(ordered)).toEqual(['KeepTerms']);
    expect(letter).toContain(ours);
    expect(said).not.toMatch(/Dispo|Gehalt|Kategorie/);
  });

  test('where nobody knows my record nothing changes before a person has looked: the hold is ordered at once', async () => {
    const decisionId = id('D');
    await tell('TermsTightened', tightened(decisionId));
    const { ordered, proposed, letter, said } = await about('TermsTightened', decisionId);
    expect([kinds(ordered), kinds(proposed)]).toEqual([['HoldChange'], ['KeepTerms']]);
    expect(letter).toContain(held);
    expect(said).not.toMatch(/Dispo|Gehalt|Kategorie/);
  });
});

test.each<[Language, string]>([
  ['de', 'Wer vor uns steht, kommt zuerst.'],
  ['en', 'Whoever is in front of us comes first.'],
])(
  'the desk answers the phone while I stand there: I get an apology, the third time the place an alarm (%s)',
  async (language, words) => {
    const customerId = `C-${language}`;
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
    const became = await Promise.all(interactions.map((interaction) => about('AttentionInterrupted', interaction)));
    expect(became.map(({ ordered }) => kinds(ordered))).toEqual([
      ['Apologise', 'FixOrganisation'],
      ['Apologise', 'FixOrganisation'],
      ['FixOrganisation', 'AlarmPlace'],
      ['Apologise', 'FixOrganisation', 'AlarmPlace'],
    ]);
    expect(became[0]?.letter).toContain(words);
    // Of somebody whom nobody knows there is nobody to write to.
    expect(became[2]?.letter).toBe('');
    expect(became[3]?.letter).not.toContain(place);
  },
);

describe.each<[Language, string, string, string]>([
  [
    'de',
    'Ihre Beschwerde bleibt offen, bis Sie sagen',
    'Wann sie erledigt ist, entscheiden Sie.',
    'Damit schließen wir',
  ],
  ['en', 'Your complaint stays open until you say', 'When it is settled is up to you.', 'With that we are closing it.'],
])('they defended themselves and closed my complaint (%s)', (language, open, mine, closed) => {
  const customerId = `C-${language}`;
  const complaintId = id('B');
  const text = 'Dreimal angerufen, niemand hat zurückgerufen, und dann hieß es, ich sei zu ungeduldig.';

  test('here it is acknowledged at once, and is with my host, who has read it', async () => {
    await tell('ComplaintRaised', { complaintId, customerId, text });
    const { ordered, proposed, letter, said } = await about('ComplaintRaised', complaintId);
    expect([kinds(ordered), proposed]).toEqual([['Acknowledge'], []]);
    expect(letter).toContain(open);
    expect(said).not.toContain('ungeduldig');
  });

  test('and stays open until I say that it is settled', async () => {
    await tell('ComplaintClosureProposed', { complaintId, customerId, customerAgreed: false });
    const { ordered, proposed, letter } = await about('ComplaintClosureProposed', complaintId);
    expect([kinds(ordered), proposed]).toEqual([['HoldClosure'], []]);
    expect(letter).toContain(open);

    await tell('ComplaintClosureProposed', { complaintId, customerId, customerAgreed: true, attempt: 2 });
    const settled = await about('ComplaintClosureProposed', `${complaintId}+2`);
    expect(kinds(settled.ordered)).toEqual(['CloseComplaint']);
    expect(settled.letter).toContain(closed);
  });

  test('then nobody rings me about it any more, and until then a click alone does not spare them the call', async () => {
    const another = id('B');
    await tell('ComplaintRaised', { complaintId: another, customerId, text });
    const { outcome, hostId = '' } = await about('ComplaintRaised', another);
    const { caseKey } = outcome;
    const isWaiting = async () =>
      (await ledger().referrals.ofHost(hostId, { limit: 100 })).referrals.some(
        ({ outcome: one }) => one.caseKey === caseKey,
      );
    await tell('ReferralGranted', { caseKey, customerId, grantedBy: 'mia' });
    const click = await became(answerTo(caseKey, 'ReferralGranted', 'mia'));
    expect([click.verdict, click.letter, await isWaiting()]).toEqual(['unneeded', '', true]);

    await tell('ComplaintClosureProposed', { complaintId: another, customerId, customerAgreed: true });
    expect(await isWaiting()).toBe(false);
  });

  test('whether I agree is asked and not assumed', async () => {
    const unasked = id('B');
    await tell('ComplaintClosureProposed', { complaintId: unasked, customerId });
    const { ordered, letter } = await about('ComplaintClosureProposed', unasked);
    expect(kinds(ordered)).toEqual(['HoldClosure']);
    expect(letter).toContain(mine);
  });
});

test('no revocation of a promise is without a remedy or a person who looks', async () => {
  const stored = await Promise.all(
    languages.map((language) => ledger().cases.ofCustomer(`C-${language}`, { limit: 100 })),
  );
  const revoked = stored
    .flatMap(({ cases }) => cases.map(({ outcome }) => outcome))
    .filter(({ facts }) => ['OrderRevoked', 'ReservationDisplaced', 'ServiceDeferred'].includes(facts.event.name));
  expect(revoked).toHaveLength(14);
  expect(revoked.filter(({ decision }) => decision.verdict === 'unneeded')).toEqual([]);
});

provesWhatItTold();
