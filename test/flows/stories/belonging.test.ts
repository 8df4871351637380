/** Belonging, as customers tell it: from the raw event on the bus to what is stored, said and read, in both languages. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { EventData, InboundName, OutboundEvent, OutboundName, Remedy } from '../../../events/index.ts';
import { type Engine, startEngine } from '../../../local/engine/engine.ts';
import { createLedger, type Ledger } from '../../../shared/ledger/ledger.ts';
import { provesWhatItTold, witness } from './storyteller.ts';

const seen = witness();
let engine: Engine;
let client: DynamoDBClient;
let ledger: Ledger;
let told = 0;

beforeAll(async () => {
  engine = await startEngine({ dataFolder: 'memory', observers: [seen] });
  client = new DynamoDBClient({
    endpoint: engine.tableEndpoint,
    region: engine.region,
    credentials: { accessKeyId: 'any', secretAccessKey: 'any' },
  });
  ledger = createLedger({ client, tableName: 'kulanz' });
  // Whoever works here is known before anybody asks: functions read the roster once a minute.
  await tell('hr', 'EmployeeJoined', { ...anna, joinsOn: '2020-01-01' });
  await tell('hr', 'EmployeeJoined', { ...ben, joinsOn: '2020-01-01' });
  await tell('hr', 'EmployeeJoined', { ...cem, joinsOn: '2020-01-01' });
  await tell('hr', 'EmployeeJoined', { ...dora, joinsOn: '2020-01-01' });
  await tell('hr', 'EmployeeDeparted', { employeeId: 'dora', leavesOn: '2099-12-31', mayFollow: true });
});
afterAll(async () => {
  client.destroy();
  await engine.stop();
});

const anna = { employeeId: 'anna', name: 'Anna Vogt', languages: ['de' as const, 'en' as const], topics: ['contract'] };
const ben = { employeeId: 'ben', name: 'Ben Okoye', languages: ['de' as const, 'en' as const], topics: ['contract'] };
const cem = { employeeId: 'cem', name: 'Cem Aydin', languages: ['de' as const, 'en' as const], topics: ['billing'] };
const dora = { employeeId: 'dora', name: 'Dora Lindt', languages: ['de' as const, 'en' as const], topics: [] };
const nameOf = (employeeId = '') => [anna, ben, cem].find((one) => one.employeeId === employeeId)?.name ?? employeeId;

type Said = { name: OutboundName; data: Record<string, unknown> };

/** Tells an event that has just happened, and what Kulanz said about it. */
async function tell<Name extends InboundName>(
  source: string,
  name: Name,
  data: EventData<Name>,
  daysAgo = 0,
): Promise<Said[]> {
  const before = engine.outbound().length;
  told += 1;
  const occurredAt = new Date(Date.now() - daysAgo * 86_400_000).toISOString();
  const metadata = { eventId: `e-${told}`, version: 1, occurredAt };
  engine.put([
    { EventBusName: 'kulanz', Source: source, DetailType: name, Detail: JSON.stringify({ metadata, data }) },
  ]);
  await engine.idle();
  const heard = engine
    .outbound()
    .slice(before)
    .map((event) => ({ ...(event.detail as unknown as OutboundEvent), name: event['detail-type'] as OutboundName }));
  // What comes twice is the same, and whoever hears it can tell.
  const once = new Map(heard.map((event) => [event.metadata.eventId, event]));
  return [...once.values()].map(({ name, data }) => ({ name, data: data as Record<string, unknown> }));
}

const namesOf = (said: readonly Said[]) => said.map(({ name }) => name).filter((name) => name !== 'WorkOrderScheduled');
const letterIn = (said: readonly Said[]) => String(said.find(({ name }) => name === 'LetterReady')?.data.body);
const orderedIn = (said: readonly Said[]) =>
  said.flatMap(({ name, data }) => (name === 'RemedyOrdered' ? [data.remedy as Remedy] : []));
const hostOf = async (customerId: string) => {
  const { host } = await ledger.gather({ customerId });
  if (!host || host === 'unknown') throw new Error(`${customerId} has no host`);
  return host;
};
const registered = (customerId: string, language: 'de' | 'en') =>
  tell('crm', 'CustomerRegistered', { customerId, language, customerSince: '2026-11-01', channel: 'email' });

describe.each([
  ['de', 'ist für Sie da'],
  ['en', 'is there for you'],
] as const)('in %s', (language, there) => {
  const me = `me-${language}`;

  test('one contact from beginning to end: from the day I am a customer, by name and without a title', async () => {
    const said = await registered(me, language);
    expect(namesOf(said)).toEqual(['RecoveryDecided', 'RemedyOrdered', 'LetterReady']);
    const { hostId, deputyId } = await hostOf(me);
    expect(letterIn(said)).toContain(`${nameOf(hostId)} ${there}`);
    expect(letterIn(said)).toContain(nameOf(deputyId));
    const stored = await ledger.find(`CustomerRegistered#crm#${me}`);
    expect(stored?.decision.remedies).toEqual(orderedIn(said));
  });

  test('told again by the shop, I keep whom I have, and nobody writes to me again', async () => {
    const before = await hostOf(me);
    const profile = { customerId: me, language, customerSince: '2026-11-01', channel: 'email' as const };
    expect(namesOf(await tell('shop', 'CustomerRegistered', profile))).toEqual(['RecoveryDecided']);
    expect(await hostOf(me)).toEqual(before);
  });

  test('the same registration with another channel is set aside, and my newer profile is not lost', async () => {
    const profile = { customerId: me, language, customerSince: '2026-11-01', channel: 'sms' as const };
    expect(namesOf(await tell('crm', 'CustomerRegistered', profile))).toEqual(['EventQuarantined']);
    expect((await ledger.gather({ customerId: me })).customer).toEqual(profile);
  });

  test('whom nobody registered and who is only updated has a host as well', async () => {
    const customerId = `updated-${language}`;
    const profile = { customerId, language, customerSince: '2019-01-01', channel: 'email' as const };
    const said = await tell('crm', 'CustomerUpdated', profile);
    expect(namesOf(said)).toEqual(['RecoveryDecided', 'RemedyOrdered', 'LetterReady']);
    expect(letterIn(said)).toContain(`${nameOf((await hostOf(customerId)).hostId)} ${there}`);
    // From then on an update is an update.
    expect(await tell('crm', 'CustomerUpdated', { ...profile, channel: 'sms' })).toEqual([]);
  });

  test('the expert is the first who speaks with me, and my host knows', async () => {
    const { hostId } = await hostOf(me);
    const contactId = `billing-${language}`;
    const said = await tell('telephony', 'ContactRequested', {
      contactId,
      customerId: me,
      topic: 'billing',
      channel: 'phone',
      language,
    });
    expect(orderedIn(said)).toMatchObject([
      { kind: 'RouteContact', contactId, to: { employeeId: 'cem' }, host: { employeeId: hostId } },
    ]);
    expect(letterIn(said)).toContain('Cem Aydin');
  });

  test('nobody knows it: my host answers, and an expert is found', async () => {
    const { hostId } = await hostOf(me);
    const contactId = `tax-${language}`;
    const said = await tell('telephony', 'ContactRequested', {
      contactId,
      customerId: me,
      topic: 'tax',
      channel: 'phone',
      language,
    });
    expect(orderedIn(said)).toMatchObject([
      { kind: 'RouteContact', to: { employeeId: hostId } },
      { kind: 'FindExpert', topic: 'tax' },
    ]);
  });

  test('I only want the boss, and get my host, who can decide', async () => {
    const { hostId } = await hostOf(me);
    const said = await tell('telephony', 'BossRequested', { contactId: `boss-${language}`, customerId: me });
    expect(orderedIn(said)).toMatchObject([{ kind: 'IntroduceHost', host: { employeeId: hostId } }]);
    expect(letterIn(said)).toContain(nameOf(hostId));
    expect(letterIn(said)).not.toMatch(/leiter|chef|direktor|manager|head of|director|supervisor|boss/i);
  });

  test('they remember me after a long time, and sell me nothing', async () => {
    const { hostId } = await hostOf(me);
    const said = await tell('crm', 'CustomerDormant', { customerId: me, since: '2025-01-01' });
    expect(orderedIn(said)).toMatchObject([{ kind: 'CheckIn', host: { employeeId: hostId } }]);
    expect(letterIn(said)).toContain(nameOf(hostId));
  });

  test('host and I do not fit: I choose another one, and give no reason', async () => {
    const { hostId } = await hostOf(me);
    const offered = await tell('crm', 'HostMismatchReported', { customerId: me, reportedOn: '2026-11-20' });
    const [choice] = orderedIn(offered);
    if (choice?.kind !== 'OfferChoice') throw new Error('no choice');
    const [other] = choice.options;
    expect(choice.options.map(({ option }) => option)).not.toContain(hostId);
    expect(letterIn(offered)).toContain(other?.name);

    const said = await tell('crm', 'CustomerChose', {
      customerId: me,
      employeeId: hostId,
      choice: 'other',
      hostId: other?.option ?? '',
    });
    expect((await hostOf(me)).hostId).toBe(other?.option);
    expect(letterIn(said)).toContain(`${other?.name} ${there}`);
  });
});

test('while a host is away no customer is written to, and the host stays the host', async () => {
  const { hostId } = await hostOf('me-de');
  const day = new Date().toISOString().slice(0, 10);
  const said = await tell('hr', 'HostAbsent', { employeeId: hostId, from: day, until: day });
  expect(orderedIn(said)).toMatchObject([{ kind: 'CoverAbsence', employeeId: hostId }]);
  expect(namesOf(said)).not.toContain('LetterReady');
  expect((await hostOf('me-de')).hostId).toBe(hostId);
});

test('an absence that takes longer, or ends sooner, is told again and is nothing to be set aside', async () => {
  const { hostId } = await hostOf('me-de');
  const [from, until, later] = ['2099-03-01', '2099-03-05', '2099-03-12'];
  for (const day of [until, later, until]) {
    const said = await tell('hr', 'HostAbsent', { employeeId: hostId, from, until: day });
    expect(namesOf(said)).not.toContain('EventQuarantined');
    expect(orderedIn(said)).toMatchObject([{ kind: 'CoverAbsence', employeeId: hostId, from, until: day }]);
  }
});

describe('an employee leaves; the customer decides', () => {
  const customers = Array.from({ length: 12 }, (_, index) => `with-${index}`);
  const hosts = new Map<string, string>();
  let theirs: string[];
  let said: Said[];

  beforeAll(async () => {
    for (const customerId of customers) {
      await registered(customerId, customerId.endsWith('1') ? 'en' : 'de');
      hosts.set(customerId, (await hostOf(customerId)).hostId);
    }
    theirs = customers.filter((customerId) => hosts.get(customerId) === 'ben');
    said = await tell('hr', 'EmployeeDeparted', { employeeId: 'ben', leavesOn: '2099-12-31', mayFollow: false });
  });

  test('whoever is known to leave is nobody’s host from then on', () => {
    expect([...hosts.values()]).not.toContain('dora');
    expect(theirs.length).toBeGreaterThan(0);
  });

  test('each of their customers gets one letter, and their deputy as host at once; nobody else hears of it', async () => {
    const letters = said.filter(({ name }) => name === 'LetterReady');
    const written = letters.map(({ data }) => String(data.customerId)).filter((id) => id.startsWith('with-'));
    expect(written.toSorted()).toEqual(theirs.toSorted());
    for (const customerId of customers) {
      const { hostId, deputyId } = await hostOf(customerId);
      expect(hostId).not.toBe('ben');
      if (!theirs.includes(customerId)) expect(hostId).toBe(hosts.get(customerId));
      else expect(deputyId).not.toBe('ben');
    }
    for (const { data } of letters) {
      expect(data.body).toContain('Ben Okoye');
      expect(data.body).toMatch(/Auch danach können Sie sich jederzeit anders entscheiden|You can change your mind/);
      // Nobody may follow Ben.
      expect(data.body).not.toMatch(/mitgehen|go along/);
    }
  });

  test('what each of them was told is kept as a case of their own', async () => {
    for (const customerId of theirs) {
      const outcome = await ledger.find(`HostLeft#kulanz.hosts#ben+${customerId}+2099-12-31`);
      expect(outcome?.decision.verdict).toBe('granted');
      expect(outcome?.letter?.language).toBe(customerId.endsWith('1') ? 'en' : 'de');
    }
  });

  test('I say nothing, and nothing changes: the deputy stays, and nobody writes to me', async () => {
    const customerId = theirs.at(-1) ?? '';
    const before = await hostOf(customerId);
    const silence = { customerId, employeeId: 'ben', decideBy: new Date().toISOString().slice(0, 10) };
    expect(namesOf(await tell('kulanz.schedule', 'ChoiceLapsed', silence))).toEqual(['RecoveryDecided']);
    expect(await hostOf(customerId)).toEqual(before);
    // And I may still say so later.
    await tell('crm', 'CustomerChose', { customerId, employeeId: 'ben', choice: 'other' });
    expect((await hostOf(customerId)).hostId).not.toBe(before.hostId);
  });

  test('told again, nobody is written to again', async () => {
    const again = await tell('hr', 'EmployeeDeparted', { employeeId: 'ben', leavesOn: '2099-12-31', mayFollow: false });
    expect(namesOf(again).filter((name) => name === 'RemedyOrdered')).toEqual([]);
  });

  test('I stay with the deputy, or choose somebody else', async () => {
    const [customerId = ''] = theirs;
    const { hostId } = await hostOf(customerId);
    const answer = await tell('crm', 'CustomerChose', { customerId, employeeId: 'ben', choice: 'stay' });
    expect(namesOf(answer)).toContain('LetterReady');
    expect((await hostOf(customerId)).hostId).toBe(hostId);
  });

  test.each([
    ['de', 'Sie gehen mit Dora Lindt'],
    ['en', 'You are going with Dora Lindt'],
  ] as const)('I follow whom I may follow, and part as friends (%s)', async (language, words) => {
    const customerId = `me-${language}`;
    const { hostId } = await hostOf(customerId);
    const answer = await tell('crm', 'CustomerChose', { customerId, employeeId: 'dora', choice: 'follow' });
    expect(orderedIn(answer)).toMatchObject([{ kind: 'ReleaseCustomer', follows: { employeeId: 'dora' } }]);
    expect(letterIn(answer)).toContain(words);
    // What we promised is still kept, by whoever looks after me here.
    expect((await hostOf(customerId)).hostId).toBe(hostId);
  });
});

test.each(['de', 'en'] as const)(
  'who has chosen since keeps whom they chose, whatever somebody says to an old referral (%s)',
  async (language) => {
    const customerId = `long-ago-${language}`;
    const profile = { customerId, language, customerSince: '2026-08-01', channel: 'email' as const };
    // Nobody is without a host while a person looks.
    expect(orderedIn(await tell('crm', 'CustomerRegistered', profile, 91))).toMatchObject([{ kind: 'AssignHost' }]);
    const caseKey = `CustomerRegistered#crm#${customerId}`;
    expect((await ledger.find(caseKey))?.decision).toMatchObject({ verdict: 'referred', remedies: [] });
    const { hostId: employeeId } = await hostOf(customerId);
    const hostId = employeeId === 'anna' ? 'cem' : 'anna';
    await tell('crm', 'CustomerChose', { customerId, employeeId, choice: 'other', hostId });
    expect(await hostOf(customerId)).toMatchObject({ hostId });

    const said = await tell('console', 'ReferralGranted', { caseKey, customerId, grantedBy: 'cem' });
    expect(namesOf(said)).toEqual(['RecoveryDecided']);
    expect(await hostOf(customerId)).toMatchObject({ hostId });
    // Whoever was told that they hear from us is still to hear from us.
    const colleagues = [anna, ben, cem, dora].map(({ employeeId: one }) =>
      ledger.referrals.ofHost(one, { limit: 100 }),
    );
    const waiting = (await Promise.all(colleagues)).flatMap(({ referrals }) => referrals);
    expect(waiting.map(({ outcome }) => outcome.caseKey)).toContain(caseKey);
  },
);

provesWhatItTold('belonging', seen);
