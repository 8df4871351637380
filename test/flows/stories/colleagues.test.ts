/** What colleagues say, from the event on the bus to the stored outcome, what the bus hears, and the letter. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { EventData, InboundName, Language, OutboundName } from '../../../events/index.ts';
import { type Engine, startEngine } from '../../../local/engine/engine.ts';
import { createLedger, type Ledger } from '../../../shared/ledger/ledger.ts';
import { outcomeIdOf, remedyIdOf } from '../../../shared/recovery/decision.ts';
import { currentPolicy } from '../../../shared/recovery/policy.ts';
import { localClient } from '../../stores/table.ts';
import { provesWhatItTold, witness } from './storyteller.ts';

const eur = (amount: number) => ({ amount, currency: 'EUR' as const });
const frontDesk = currentPolicy.referral.standInHost;

const seen = witness();
let engine: Engine;
let ledger: Ledger;
const client = () => localClient(engine.tableEndpoint);

beforeAll(async () => {
  engine = await startEngine({ dataFolder: 'memory', observers: [seen] });
  ledger = createLedger({ client: client(), tableName: 'kulanz' });
});
afterAll(() => engine?.stop());

let told = 0;
function entry<Name extends InboundName>(DetailType: Name, data: EventData<Name>, Source = 'console') {
  told += 1;
  const metadata = { eventId: `e-${told}`, version: 1, occurredAt: new Date().toISOString() };
  return { EventBusName: 'kulanz', Source, DetailType, Detail: JSON.stringify({ metadata, data }) };
}

async function tell(...entries: ReturnType<typeof entry>[]) {
  engine.put(entries);
  await engine.idle();
}

function heard<Name extends OutboundName>(name: Name, about: { caseKey: string }): EventData<Name>[] {
  const said = engine.outbound().flatMap((event) => {
    const { data } = event.detail as { data: EventData<Name> & { outcomeId?: string } };
    return event['detail-type'] === name && data.outcomeId === outcomeIdOf(about.caseKey) ? [data] : [];
  });
  return [...new Map(said.map((data) => [JSON.stringify(data), data])).values()];
}

async function decided(caseKey: string) {
  const outcome = await ledger.find(caseKey);
  if (!outcome) throw new Error(`nothing was decided for ${caseKey}`);
  return outcome;
}

const customer = (customerId: string, language: Language) =>
  entry('CustomerRegistered', { customerId, language, customerSince: '2015-01-01', channel: 'email' }, 'crm');

let claims = 0;
/** A claim for a lamp of which nobody knows the worth: it waits for a host. */
async function waiting(customerId: string): Promise<{ caseKey: string; customerId: string }> {
  claims += 1;
  const claimId = `claim-${claims}`;
  const product = { sku: 'lamp', name: 'Aurora' };
  const fault = { description: 'flackert' };
  await tell(entry('WarrantyClaimed', { claimId, customerId, product, receipt: 'missing', fault }, 'shop'));
  const caseKey = `WarrantyClaimed#shop#${claimId}`;
  expect((await decided(caseKey)).decision.verdict).toBe('referred');
  return { caseKey, customerId };
}

const answerKey = (name: 'ReferralGranted' | 'ReferralDeclined', { caseKey }: { caseKey: string }, who: string) =>
  `${name}#console#${outcomeIdOf(caseKey)}+${who}`;
const open = async (hostId = frontDesk) =>
  (await ledger.referrals.ofHost(hostId, { limit: 1_000 })).referrals.map(({ outcome }) => outcome.caseKey);

test.each<[Language, string, string]>([
  ['de', 'Aurora: Wir kümmern uns darum', 'Sie bekommen „Aurora“ neu von uns.'],
  ['en', 'Aurora: we are taking care of it', 'We are sending you a new Aurora.'],
])('my host says yes, and what was proposed is on its way (%s)', async (language, subject, sentence) => {
  await tell(customer(`yes-${language}`, language));
  const referral = await waiting(`yes-${language}`);
  expect(await open()).toContain(referral.caseKey);

  await tell(entry('ReferralGranted', { ...referral, grantedBy: 'mia' }));

  const caseKey = answerKey('ReferralGranted', referral, 'mia');
  expect((await decided(caseKey)).decision).toMatchObject({
    verdict: 'granted',
    remedies: [{ kind: 'ReplaceProduct' }],
  });
  expect(heard('RemedyOrdered', { caseKey })).toMatchObject([
    { remedyId: remedyIdOf(outcomeIdOf(caseKey), 0), remedy: { kind: 'ReplaceProduct', basis: 'goodwill' } },
  ]);
  const [letter] = heard('LetterReady', { caseKey });
  expect(letter).toMatchObject({ customerId: referral.customerId, language, subject });
  expect(letter?.body).toContain(sentence);
  expect(await open()).not.toContain(referral.caseKey);
});

test.each<[Language, string, string, string]>([
  ['de', 'Die Lampe wird nicht mehr gebaut.', 'Sie bekommen Ihr Geld zurück.', 'Unsere Antwort an Sie'],
  ['en', 'This lamp is no longer made.', 'You get your money back.', 'Our answer to you'],
])('my host says no, and writes to me why and what I get instead (%s)', async (language, reason, instead, subject) => {
  await tell(customer(`no-${language}`, language));
  const referral = await waiting(`no-${language}`);
  await tell(entry('ReferralDeclined', { ...referral, declinedBy: 'mia', reason, instead }));

  const caseKey = answerKey('ReferralDeclined', referral, 'mia');
  expect(heard('RemedyOrdered', { caseKey })).toMatchObject([{ remedy: { kind: 'ExplainDecline', reason, instead } }]);
  const [letter] = heard('LetterReady', { caseKey });
  expect(letter?.subject).toBe(subject);
  expect(letter?.body).toContain(reason);
  expect(letter?.body).toContain(instead);
  expect(await open()).not.toContain(referral.caseKey);
});

test.each<[Language, string, string]>([
  ['de', 'Ich habe Ihre Rechnung mit der Buchhaltung durchgesehen: Sie stimmt jetzt.', 'Unsere Antwort an Sie'],
  ['en', 'I have gone through your bill with accounts: it is right now.', 'Our answer to you'],
])('I complained, nobody could propose anything, and my host writes to me (%s)', async (language, note, subject) => {
  const customerId = `words-${language}`;
  await tell(customer(customerId, language));
  const complaint = { complaintId: `complaint-${language}`, customerId, text: 'Die Rechnung stimmt nicht.' };
  await tell(entry('ComplaintRaised', complaint, 'crm'));
  const referral = { caseKey: `ComplaintRaised#crm#complaint-${language}`, customerId };
  expect((await decided(referral.caseKey)).decision).toMatchObject({ verdict: 'referred', remedies: [] });
  await tell(entry('ReferralGranted', { ...referral, grantedBy: 'mia', note }));

  const caseKey = answerKey('ReferralGranted', referral, 'mia');
  expect(heard('RemedyOrdered', { caseKey })).toMatchObject([{ remedy: { kind: 'Answer', words: note } }]);
  const [letter] = heard('LetterReady', { caseKey });
  expect(letter).toMatchObject({ language, subject });
  expect(letter?.body).toContain(note);
  expect(await open()).not.toContain(referral.caseKey);
});

test('“those are our rules” is no answer: somebody else looks, and can still say yes', async () => {
  await tell(customer('rules', 'de'));
  const referral = await waiting('rules');
  const told = { declinedBy: frontDesk, reason: 'Unsere Bestimmungen lassen das leider nicht zu.', instead: 'Nichts.' };
  await tell(entry('ReferralDeclined', { ...referral, ...told }));

  const second = answerKey('ReferralDeclined', referral, frontDesk);
  expect((await decided(second)).decision.verdict).toBe('referred');
  expect(await open()).not.toContain(referral.caseKey);
  await tell(entry('ReferralDeclined', { caseKey: second, customerId: 'rules', ...told }));
  const third = answerKey('ReferralDeclined', { caseKey: second }, frontDesk);
  expect((await decided(third)).decision.findings.map(({ because }) => because.code)).toContain('declined-before');

  await tell(entry('ReferralGranted', { caseKey: third, customerId: 'rules', grantedBy: 'ben' }));
  const caseKey = answerKey('ReferralGranted', { caseKey: third }, 'ben');
  expect(heard('RemedyOrdered', { caseKey })).toMatchObject([{ remedy: { kind: 'ReplaceProduct' } }]);
  expect(heard('LetterReady', { caseKey })[0]?.subject).toBe('Aurora: Wir kümmern uns darum');
});

test('two hosts answer at the same moment, twenty times: each time one counts, and the other is told which', async () => {
  for (let round = 0; round < 20; round += 1) {
    const referral = await waiting(`both-${round}`);
    const yes = entry('ReferralGranted', { ...referral, grantedBy: 'mia' });
    const other =
      round % 2 === 0
        ? entry('ReferralGranted', { ...referral, grantedBy: 'ben' })
        : entry('ReferralDeclined', {
            ...referral,
            declinedBy: 'ben',
            reason: 'Die Lampe ist ausverkauft.',
            instead: 'Sie bekommen eine andere.',
          });
    await tell(...(round % 4 < 2 ? [yes, other] : [other, yes]), yes);

    const rival = round % 2 === 0 ? ('ReferralGranted' as const) : ('ReferralDeclined' as const);
    const keys = [answerKey('ReferralGranted', referral, 'mia'), answerKey(rival, referral, 'ben')];
    const outcomes = await Promise.all(keys.map(decided));
    expect(outcomes.map(({ decision }) => decision.verdict).toSorted()).toEqual(['granted', 'unneeded']);
    const winner = outcomes.find(({ decision }) => decision.verdict === 'granted')?.caseKey;
    const loser = outcomes.find(({ decision }) => decision.verdict === 'unneeded');
    expect(loser?.decision.findings).toContainEqual({
      rule: 'answered-once',
      result: 'not-applicable',
      because: { code: 'answered-already', params: { by: winner } },
    });
    expect(keys.flatMap((caseKey) => heard('RemedyOrdered', { caseKey }))).toHaveLength(1);
    expect(keys.flatMap((caseKey) => heard('LetterReady', { caseKey }))).toHaveLength(1);
    expect(await open()).not.toContain(referral.caseKey);
  }
}, 60_000);

test('an answer in another customer’s name, or to nothing that waits, grants nothing and closes nothing', async () => {
  const referral = await waiting('mine');
  await tell(entry('ReferralGranted', { caseKey: referral.caseKey, customerId: 'not-mine', grantedBy: 'mia' }));
  expect((await decided(answerKey('ReferralGranted', referral, 'mia'))).decision.verdict).toBe('unneeded');
  expect(await open()).toContain(referral.caseKey);

  const nowhere = { caseKey: 'WarrantyClaimed#shop#never-heard-of', customerId: 'mine' };
  await tell(entry('ReferralGranted', { ...nowhere, grantedBy: 'mia' }));
  expect((await decided(answerKey('ReferralGranted', nowhere, 'mia'))).decision).toMatchObject({
    verdict: 'referred',
    remedies: [],
  });
});

test.each<[Language, string, string]>([
  ['de', 'Das hat bei uns noch nicht geklappt', 'Die Zusage gilt weiter.'],
  ['en', 'We have not managed it yet', 'It still holds.'],
])(
  'what could not be done comes back, I am told, and it is ordered once more (%s)',
  async (language, subject, words) => {
    const customerId = `failed-${language}`;
    const callId = `call-${language}`;
    const call = {
      callId,
      customerId,
      line: 'Support',
      durationSeconds: 60,
      about: 'contract',
      fee: eur(4_99),
    } as const;
    await tell(customer(customerId, language));
    await tell(entry('HotlineCallEnded', { ...call, feeStatus: 'paid' }, 'telephony'));
    const granted = `HotlineCallEnded#telephony#${callId}`;
    const [order] = heard('RemedyOrdered', { caseKey: granted });
    const failed = { remedyId: order?.remedyId ?? '', caseKey: granted, customerId, code: 'account-closed' };

    await tell(entry('RemedyFailed', failed, 'billing'), entry('RemedyFailed', failed, 'billing'));

    const caseKey = `RemedyFailed#billing#${failed.remedyId}`;
    expect(heard('RecoveryReferred', { caseKey })).toMatchObject([
      { proposed: [{ kind: 'RefundFee', value: eur(4_99) }] },
    ]);
    const [letter] = heard('LetterReady', { caseKey });
    expect(letter?.subject).toBe(subject);
    expect(letter?.body).toContain(words);
    await tell(entry('ReferralGranted', { caseKey, customerId, grantedBy: 'mia' }));
    const again = answerKey('ReferralGranted', { caseKey }, 'mia');
    expect(heard('RemedyOrdered', { caseKey: again })).toMatchObject([
      { remedy: { kind: 'RefundFee', basis: 'right' } },
    ]);
  },
);

test.each<[Language, string]>([
  ['de', 'Etwas von uns für Sie'],
  ['en', 'Something from us to you'],
])(
  'a host does something for me at once; beyond their authority a second one says yes, never they themselves (%s)',
  async (language, subject) => {
    const customerId = `gesture-${language}`;
    await tell(customer(customerId, language));
    const ask = (requestId: string, value: number, requestedBy: string) =>
      entry('GoodwillRequested', {
        requestId: `${requestId}-${language}`,
        customerId,
        kind: 'RefundFee',
        value: eur(value),
        reason: 'Zweimal umsonst gewartet.',
        requestedBy,
      });
    await tell(ask('first', 150_00, frontDesk));
    const first = `GoodwillRequested#console#first-${language}`;
    expect(heard('RemedyOrdered', { caseKey: first })).toMatchObject([
      { remedy: { basis: 'goodwill', value: eur(150_00) } },
    ]);
    expect(heard('LetterReady', { caseKey: first })[0]?.subject).toBe(subject);
    expect(JSON.stringify(heard('LetterReady', { caseKey: first }))).not.toMatch(/goodwill|kulanz/i);

    await tell(ask('second', 100_01, 'mia'));
    const second = `GoodwillRequested#console#second-${language}`;
    expect((await decided(second)).decision.verdict).toBe('referred');
    await tell(entry('ReferralGranted', { caseKey: second, customerId, grantedBy: 'mia' }));
    const own = answerKey('ReferralGranted', { caseKey: second }, 'mia');
    expect((await decided(own)).decision.verdict).toBe('referred');
    expect(heard('RemedyOrdered', { caseKey: own })).toEqual([]);

    await tell(entry('ReferralGranted', { caseKey: own, customerId, grantedBy: 'ben' }));
    const confirmed = answerKey('ReferralGranted', { caseKey: own }, 'ben');
    expect(heard('RemedyOrdered', { caseKey: confirmed })).toMatchObject([{ remedy: { value: eur(100_01) } }]);
    expect(heard('LetterReady', { caseKey: confirmed })[0]?.subject).toBe(subject);
  },
);

provesWhatItTold('colleagues', seen);
