/** The stories of whoever is listened to, from the event on the bus to what was recorded, said, written and counted. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, startEngine } from '../../../local/engine/engine.ts';
import { createLedger, type Ledger } from '../../../shared/ledger/ledger.ts';
import { beggingIndex } from '../../../shared/recovery/listening/begging.ts';
import { didItWork, remediesBefore } from '../../../shared/recovery/listening/reports.ts';
import { localClient } from '../../stores/table.ts';
import { provesWhatItTold, witness } from './storyteller.ts';

const seen = witness();
let engine: Engine;
let ledger: Ledger;
let client: ReturnType<typeof localClient>;
beforeAll(async () => {
  engine = await startEngine({ dataFolder: 'memory', observers: [seen] });
  client = localClient(engine.tableEndpoint);
  ledger = createLedger({ client, tableName: 'kulanz' });
}, 60_000);
afterAll(async () => {
  client?.destroy();
  await engine?.stop();
});

const now = new Date();
const occurredAt = new Date(now.getTime() - 60_000).toISOString();
const today = now.toISOString().slice(0, 10);

/** What is said about what happened, once everything has come to rest. */
async function happened(name: string, data: object, source = 'crm') {
  const before = engine.outbound().length;
  engine.put([
    {
      EventBusName: 'kulanz',
      Source: source,
      DetailType: name,
      Detail: JSON.stringify({ metadata: { eventId: `e-${before}-${name}`, version: 1, occurredAt }, data }),
    },
  ]);
  await engine.idle();
  return engine
    .outbound()
    .slice(before)
    .map((event) => ({ name: event['detail-type'], data: (event.detail as { data: Record<string, unknown> }).data }));
}

const only = (said: Awaited<ReturnType<typeof happened>>, name: string) =>
  said.filter((one) => one.name === name).map(({ data }) => data);
const speaks = (customerId: string, language: 'de' | 'en') =>
  happened('CustomerUpdated', { customerId, language, customerSince: '2011-03-01', channel: 'letter' });
const figures = () => ledger.figures.list({ days: 2, until: today });

describe('“that is against our rules”, somebody wrote to a customer', () => {
  const reply = {
    replyId: 'reply-1',
    employeeId: 'E-17',
    team: 'returns',
    customerId: 'C-excused',
    text: 'Leider lassen unsere Bestimmungen das nicht zu. Unsere Stammkunden haben Vorrang.',
    language: 'de',
  };
  let said: Awaited<ReturnType<typeof happened>> = [];

  test('and the customer’s host is asked to write again', async () => {
    said = await happened('AgentReplied', reply);
    // Told twice, it is one reply.
    await happened('AgentReplied', reply);
    expect(only(said, 'RecoveryReferred')).toEqual([
      expect.objectContaining({ customerId: 'C-excused', proposed: [{ kind: 'WriteAgain', basis: 'goodwill' }] }),
    ]);
    expect(only(said, 'LetterReady')).toEqual([]);
  });

  test('and the house learns what was written, but not by whom', async () => {
    expect(only(said, 'RemedyOrdered').map(({ remedy }) => remedy)).toEqual([
      {
        kind: 'ReportExcuse',
        basis: 'goodwill',
        team: 'returns',
        excuses: [
          { excuse: 'rules', count: 1 },
          { excuse: 'other-customer', count: 1 },
        ],
      },
    ]);
    expect(JSON.stringify(engine.outbound())).not.toMatch(/E-17|Bestimmungen|Stammkunden/);
  });

  test('and whoever wrote it finds it in their own report, once, with the text in the outcome alone', async () => {
    const own = await ledger.ownExcuses.list('E-17', '2000-01-01T00:00:00Z');
    expect(own).toHaveLength(1);
    const outcome = await ledger.find(own[0]?.caseKey ?? '');
    expect(outcome?.facts.event.data).toEqual(reply);
    expect((await figures()).filter(({ excuses }) => excuses)).toHaveLength(1);
    expect(JSON.stringify(await figures())).not.toMatch(/E-17|Bestimmungen/);
  });
});

test('whoever is new goes through the house as a customer', async () => {
  const said = await happened('EmployeeOnboarded', { employeeId: 'E-204', startedOn: today }, 'hr');
  expect(only(said, 'RemedyOrdered')).toEqual([
    expect.objectContaining({
      remedy: { kind: 'WalkThrough', basis: 'goodwill', employeeId: 'E-204', situations: expect.any(Array) },
    }),
  ]);
  expect(only(said, 'LetterReady')).toEqual([]);
});

describe.each([
  ['de', 'Danke, und alles Gute', 'Werbung schicken wir Ihnen nicht'],
  ['en', 'Thank you, and all the best', 'We will not send you any advertising'],
] as const)('a customer who will never buy here again (%s)', (language, subject, words) => {
  const customerId = `C-gone-${language}`;

  test('is thanked and let go, and stands on the board with what went before', async () => {
    await speaks(customerId, language);
    const fee = { amount: 298, currency: 'EUR' };
    const call = {
      callId: `call-${language}`,
      customerId,
      line: 'service',
      durationSeconds: 60,
      about: 'contract',
      fee,
    };
    const [decided] = only(await happened('HotlineCallEnded', call, 'telephony'), 'RecoveryDecided');
    const said = await happened('CustomerLeft', {
      customerId,
      leftOn: today,
      reason: 'the table was given away',
      quote: 'Never again.',
      consentToPresent: language === 'en',
    });

    const [letter] = only(said, 'LetterReady');
    expect(letter).toMatchObject({ customerId, language, subject });
    expect(letter?.body).toContain(words);
    const all = await figures();
    const gone = all.find((figure) => figure.left && figure.customerId === customerId);
    const quote = language === 'en' ? { quote: 'Never again.' } : {};
    expect(gone?.left).toEqual({ leftOn: today, reason: 'the table was given away', ...quote });
    expect(gone && remediesBefore(gone, all)).toEqual([decided?.outcomeId]);
  });
});

describe.each([
  ['de', 'Danke für Ihre Empfehlung'],
  ['en', 'Thank you for recommending us'],
] as const)('a customer who spoke well of us (%s)', (language, subject) => {
  test('is thanked', async () => {
    const customerId = `C-kind-${language}`;
    await speaks(customerId, language);
    const said = await happened('ReferralReceived', { referralId: `r-${language}`, customerId });
    expect(only(said, 'LetterReady')).toEqual([expect.objectContaining({ customerId, language, subject })]);
    expect(only(said, 'RemedyOrdered')).toEqual([
      expect.objectContaining({ remedy: { kind: 'Thank', basis: 'goodwill' } }),
    ]);
  });
});

describe.each([
  ['de', 'Ihre Antwort: Sie hören bald von uns'],
  ['en', 'Your answer: you will hear from us soon'],
] as const)('a customer who felt second class (%s)', (language, subject) => {
  test('is rung by their host', async () => {
    const customerId = `C-second-${language}`;
    await speaks(customerId, language);
    const answer = { surveyId: `s-${language}`, customerId, score: 8, feltSecondClass: true };
    const said = await happened('SurveyAnswered', answer, 'survey');
    expect(only(said, 'RecoveryReferred')).toEqual([
      expect.objectContaining({ customerId, proposed: [expect.objectContaining({ kind: 'CheckIn' })] }),
    ]);
    expect(only(said, 'LetterReady')).toEqual([expect.objectContaining({ language, subject })]);
    const { rest } = didItWork((await figures()).filter((figure) => figure.customerId === customerId));
    expect(rest).toMatchObject({ answers: 1, score: 8, feltSecondClass: 1 });
  });
});

test('a low score after something was put right is heard of, because the case is looked up', async () => {
  const customerId = 'C-not-content';
  const fee = { amount: 298, currency: 'EUR' };
  const call = { callId: 'call-before', customerId, line: 'service', durationSeconds: 60, about: 'contract', fee };
  await happened('HotlineCallEnded', call, 'telephony');
  const about = 'HotlineCallEnded#telephony#call-before';
  const said = await happened('SurveyAnswered', { surveyId: 's-low', customerId, score: 2, about }, 'survey');
  expect(only(said, 'RecoveryReferred')).toEqual([
    expect.objectContaining({ because: [{ rule: 'did-it-work', code: 'not-content-after-remedy' }] }),
  ]);
});

test('how often a customer had to come is counted out of it all', async () => {
  const customerId = 'C-begging';
  const call = (callId: string, fee = {}) =>
    happened(
      'HotlineCallEnded',
      { callId, customerId, line: 'service', durationSeconds: 60, about: 'contract', ...fee },
      'telephony',
    );
  await call('b-1');
  await call('b-2');
  await call('b-2');
  await call('b-3', { fee: { amount: 298, currency: 'EUR' } });
  const own = (await figures()).filter((figure) => figure.customerId === customerId);
  const to = new Date(Date.parse(today) + 2 * 86_400_000).toISOString();
  const from = new Date(Date.parse(today) - 86_400_000).toISOString();
  expect(beggingIndex(own, { from, to })).toMatchObject({
    putRight: 1,
    unasked: 0,
    contacts: 3,
    begged: [0, 0, 1],
    waiting: 0,
  });
});

provesWhatItTold('listening', seen);
