import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Engine, startEngine } from '../../local/engine/engine.ts';
import { realScheduler } from '../../local/engine/scheduler.ts';
import { type apiWith, deskOf } from './signed-in.ts';

const day = 86_400_000;

let engine: Engine;
let jonas: ReturnType<typeof apiWith>;
let anna: ReturnType<typeof apiWith>;
/** How far behind today the bus and the queues are: what happened then, happened then. */
let behind = 0;
const clock = () => Date.now() - behind;

/** Puts an event on the bus as a producer does, some time after it happened, and waits until all is done. */
async function happens(source: string, name: string, data: object, minutesBefore = 0) {
  const occurredAt = new Date(clock() - minutesBefore * 60_000).toISOString();
  const Detail = JSON.stringify({ metadata: { eventId: randomUUID(), version: 1, occurredAt }, data });
  engine.put([{ EventBusName: engine.bus, Source: source, DetailType: name, Detail }]);
  await engine.idle();
}

const figures = async (days = 3) => (await jonas.get(`/v1/figures?days=${days}`)).body;
const today = () => new Date().toISOString().slice(0, 10);

const call = (callId: string, customerId: string, amount: number) => ({
  callId,
  customerId,
  line: 'service',
  durationSeconds: 60,
  about: 'contract',
  fee: { amount, currency: 'EUR' },
});
const unclear = (claimId: string, customerId: string) => ({
  claimId,
  customerId,
  product: { sku: 'grill-2', name: 'Grill' },
  receipt: 'missing',
  fault: { description: 'The lid sticks.' },
});
const colleague = (employeeId: string, team: string) => ({
  employeeId,
  name: employeeId,
  languages: ['de', 'en'],
  topics: ['product'],
  team,
  joinsOn: '2026-01-01',
});

beforeAll(async () => {
  engine = await startEngine({ dataFolder: 'memory', deskPort: 0, scheduler: { ...realScheduler, now: clock } });
  jonas = await deskOf(engine.deskEndpoint ?? '', 'E-81');
  anna = await deskOf(engine.deskEndpoint ?? '', 'E-17');
});
afterAll(() => engine.stop());

test('a house in which nothing has happened is healthy, and has no times and no forecast', async () => {
  const { from, to, ...told } = await figures();
  expect(Date.parse(to) - Date.parse(from)).toBeGreaterThan(2 * day);
  expect(told).toEqual({
    health: { healthy: true, because: [] },
    cases: [],
    begging: { putRight: 0, unasked: 0, contacts: 0, begged: [0, 0, 0], waiting: 0 },
    value: [],
    forecast: [],
    remedies: [],
    time: { count: 0, days: [] },
    excuses: [],
    referrals: { waiting: 0, overdue: 0, atLeast: false },
    quarantine: { open: 0, byCode: [], atLeast: false },
  });
});

describe('what was put right', () => {
  test('is worth so much, by why it was owed, and took so long from when it happened', async () => {
    await happens('telephony', 'HotlineCallEnded', call('call-1', 'C-1', 298), 60);
    await happens('telephony', 'HotlineCallEnded', call('call-2', 'C-2', 102), 10);
    await happens('telephony', 'HotlineCallEnded', { ...call('call-3', 'C-3', 0), fee: undefined });
    const told = await figures();
    expect(told.value).toEqual([{ day: today(), basis: 'right', currency: 'EUR', amount: 400 }]);
    expect(told.remedies).toEqual([{ day: today(), kind: expect.stringMatching(/Fee$/), count: 2 }]);
    const { count, medianMs, p95Ms, days } = told.time;
    expect([count, Math.floor(medianMs / 60_000), Math.floor(p95Ms / 60_000)]).toEqual([2, 10, 60]);
    expect(days).toEqual([{ day: today(), count, medianMs, p95Ms }]);
    expect(told.cases).toContainEqual({
      day: today(),
      event: 'HotlineCallEnded',
      verdict: 'unneeded',
      asked: expect.any(Boolean),
      count: 1,
      putRight: 0,
    });
    const granted = told.cases.filter(({ verdict }: { verdict: string }) => verdict === 'granted');
    expect(granted).toEqual([expect.objectContaining({ event: 'HotlineCallEnded', count: 2, putRight: 2 })]);
  });

  test('told again takes no longer and is worth no more', async () => {
    const before = await figures();
    await happens('telephony', 'HotlineCallEnded', call('call-1', 'C-1', 298), 60);
    const after = await figures();
    expect([after.value, after.time, after.cases]).toEqual([before.value, before.time, before.cases]);
  });

  test('in the days before says what to expect, once there was a week of them, and is not in the period', async () => {
    behind = 10 * day;
    await happens('telephony', 'HotlineCallEnded', call('call-4', 'C-4', 2800));
    behind = 0;
    // Of periods that nobody has looked at: days that are over are kept in mind for a while.
    const told = await figures(4);
    expect(told.forecast).toEqual([{ basis: 'right', currency: 'EUR', amount: 1_600 }]);
    expect(told.value).toEqual([{ day: today(), basis: 'right', currency: 'EUR', amount: 400 }]);
    expect((await figures(5)).forecast).toEqual([]);
    expect((await figures(14)).forecast).toEqual([]);
  });
});

describe('whether anybody has to act', () => {
  test('a referral that waits is nothing to worry about, one that is later than promised is', async () => {
    await happens('shop', 'WarrantyClaimed', unclear('w-1', 'C-5'));
    const before = await figures();
    expect([before.referrals, before.health.healthy]).toEqual([{ waiting: 1, overdue: 0, atLeast: false }, true]);
    behind = 30 * day;
    await happens('shop', 'WarrantyClaimed', unclear('w-2', 'C-6'));
    behind = 0;
    const after = await figures();
    expect(after.referrals).toEqual({ waiting: 2, overdue: 1, atLeast: false });
    expect(after.health).toEqual({ healthy: false, because: [{ code: 'overdue', count: 1 }] });
  });

  test('the one that is later than promised is found: whose it is, since when and for whom', async () => {
    const { body } = await jonas.get('/v1/referrals/overdue');
    expect(body.atLeast).toBe(false);
    expect(body.referrals).toEqual([
      {
        caseKey: 'WarrantyClaimed#shop#w-2',
        event: 'WarrantyClaimed',
        customerId: 'C-6',
        hostId: 'front-desk',
        dueAt: expect.any(String),
        turn: 0,
      },
    ]);
    const [{ caseKey, hostId, dueAt }] = body.referrals;
    expect(Date.parse(dueAt)).toBeLessThan(Date.now());
    const { body: found } = await jonas.get(`/v1/cases/${encodeURIComponent(caseKey)}`);
    expect(found.referral).toEqual({ hostId, dueAt, turn: 0 });
    expect((await anna.get('/v1/referrals/overdue')).status).toBe(403);
  });

  test('what was set aside is, until it is on the bus again or somebody has said why not', async () => {
    await happens('shop', 'WarrantyClaimed', { claimId: 'bad' });
    await happens('shop', 'Nonsense', {});
    const before = await figures();
    expect(before.quarantine.open).toBe(2);
    expect(before.quarantine.byCode).toContainEqual({ code: 'unknown-event', count: 1 });
    expect(before.health.because).toContainEqual({ code: 'quarantined', count: 2 });

    const { body } = await jonas.get('/v1/quarantine');
    for (const { id } of body.entries) await jonas.post(`/v1/quarantine/${id}/discard`, { reason: 'A test.' });
    const { quarantine, health } = await figures();
    expect([quarantine, health.because]).toEqual([
      { open: 0, byCode: [], atLeast: false },
      [{ code: 'overdue', count: 1 }],
    ]);
  });
});

describe('what was set aside a month ago', () => {
  const listed = async (days = 14) => {
    const { body } = await jonas.get(`/v1/quarantine?days=${days}`);
    return body.entries.map(({ event }: { event: string }) => event);
  };
  const set = (name: string) => happens('shop', name, {});
  async function idOf(name: string): Promise<string> {
    const { body } = await jonas.get('/v1/quarantine?days=60');
    return body.entries.find(({ event }: { event: string }) => event === name).id;
  }

  test('still counts, and is in the list however few days are asked for, after what is newer', async () => {
    behind = 30 * day;
    await set('LongAgo');
    behind = 31 * day;
    await set('LongerAgo');
    behind = 0;
    await set('JustNow');
    const { quarantine, health } = await figures();
    expect(quarantine).toEqual({ open: 3, byCode: [{ code: 'unknown-event', count: 3 }], atLeast: false });
    expect(health.because).toContainEqual({ code: 'quarantined', count: 3 });
    const fewDays = await listed(1);
    expect(fewDays.slice(-2)).toEqual(['LongAgo', 'LongerAgo']);
    expect(fewDays[0]).toBe('JustNow');
    expect(new Set(fewDays).size).toBe(fewDays.length);
  });

  test('is dealt with like anything else: discarded, or put on the bus again', async () => {
    await jonas.post(`/v1/quarantine/${await idOf('LongAgo')}/discard`, { reason: 'A test.' });
    expect((await figures()).quarantine.open).toBe(2);
    expect(await listed(1)).not.toContain('LongAgo');
    expect(await listed(60)).toContain('LongAgo');

    await jonas.post(`/v1/quarantine/${await idOf('LongerAgo')}/redrive`, { anyway: true });
    await engine.idle();
    // It is set aside again, as something of today.
    const { quarantine } = await figures();
    expect(quarantine.open).toBe(2);
    const open = (await jonas.get('/v1/quarantine?days=1')).body.entries.filter(
      ({ redrivenAt, discarded }: { redrivenAt?: string; discarded?: object }) => !redrivenAt && !discarded,
    );
    expect(open.map(({ event }: { event: string }) => event).toSorted()).toEqual(['JustNow', 'LongerAgo']);
    expect(open.every(({ quarantinedAt }: { quarantinedAt: string }) => quarantinedAt.startsWith(today()))).toBe(true);

    for (const { id } of open) await jonas.post(`/v1/quarantine/${id}/discard`, { reason: 'A test.' });
    expect((await figures()).quarantine.open).toBe(0);
  });
});

test('excuses are told by team; a team too small to hide anybody has no name', async () => {
  for (const id of ['E-1', 'E-2', 'E-3']) await happens('hr', 'EmployeeJoined', colleague(id, 'returns'));
  await happens('hr', 'EmployeeJoined', colleague('E-4', 'billing'));
  const reply = (replyId: string, team: string) => ({
    replyId,
    employeeId: 'E-1',
    team,
    customerId: 'C-7',
    text: 'Leider lassen unsere Richtlinien das nicht zu.',
    language: 'de',
  });
  await happens('helpdesk', 'AgentReplied', reply('r-1', 'returns'));
  await happens('helpdesk', 'AgentReplied', reply('r-2', 'billing'));
  // The list of who works here is read once a minute.
  const told = [...(await figures()).excuses].filter(({ kind }: { kind: string }) => kind === 'rules');
  expect(told.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  expect(told.map(({ team }) => team)).not.toContain('billing');
});

describe('the board of lost customers', () => {
  const left = (customerId: string, consentToPresent: boolean) => ({
    customerId,
    leftOn: today(),
    reason: 'moved away',
    quote: 'Never again.',
    consentToPresent,
  });

  test('has their words only with their consent, and the cases that went before', async () => {
    await happens('crm', 'CustomerLeft', left('C-1', true));
    await happens('crm', 'CustomerLeft', left('C-9', false));
    const { body } = await jonas.get('/v1/lost?days=2');
    expect(
      body.lost.toSorted((a: { customerId: string }, b: { customerId: string }) =>
        a.customerId < b.customerId ? -1 : 1,
      ),
    ).toEqual([
      {
        customerId: 'C-1',
        leftOn: today(),
        reason: 'moved away',
        quote: 'Never again.',
        decided: [
          {
            caseKey: 'HotlineCallEnded#telephony#call-1',
            event: 'HotlineCallEnded',
            verdict: 'granted',
            decidedAt: expect.any(String),
            putRight: true,
          },
        ],
        putRight: 1,
      },
      { customerId: 'C-9', leftOn: today(), reason: 'moved away', decided: [], putRight: 0 },
    ]);
  });

  test('is for hosts too, and each of its cases can be looked at; the figures are not theirs', async () => {
    const { body } = await anna.get('/v1/lost');
    const [{ caseKey }] = body.lost.flatMap(({ decided }: { decided: { caseKey: string }[] }) => decided);
    expect((await anna.get(`/v1/cases/${encodeURIComponent(caseKey)}`)).body.event.data.customerId).toBe('C-1');
    expect((await anna.get('/v1/figures')).status).toBe(403);
  });
});
