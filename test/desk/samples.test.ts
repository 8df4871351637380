/** What a newcomer tries at the console, with the samples that `npm start` plays. */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { referralsCommand } from '../../local/cli/referrals.ts';
import { people } from '../../local/desk/people.ts';
import { type Engine, startEngine } from '../../local/engine/engine.ts';
import { realScheduler } from '../../local/engine/scheduler.ts';
import { toldAt } from '../../local/sample-times.ts';
import { sampleStream } from '../../local/samples.ts';
import { type apiWith, deskOf } from './signed-in.ts';

let engine: Engine;
let anna: ReturnType<typeof apiWith>;
let ben: ReturnType<typeof apiWith>;
let jonas: ReturnType<typeof apiWith>;

beforeAll(async () => {
  // It was started a good minute ago.
  const start = Date.now() - 70_000;
  let clock: number | undefined = start;
  const now = () => clock ?? Date.now();
  engine = await startEngine({ dataFolder: 'memory', deskPort: 0, scheduler: { ...realScheduler, now } });
  const { events } = sampleStream(new Date(start));
  const instants = toldAt(events, start);
  for (const [index, { source, detail, 'detail-type': name }] of events.entries()) {
    clock = instants[index];
    engine.put([{ EventBusName: engine.bus, Source: source, DetailType: name, Detail: JSON.stringify(detail) }]);
    await engine.idle();
  }
  clock = undefined;
  const desk = engine.deskEndpoint ?? '';
  anna = await deskOf(desk, 'E-17');
  ben = await deskOf(desk, 'E-23');
  jonas = await deskOf(desk, 'E-81');
}, 60_000);
afterAll(() => engine.stop());

test('Anna and Ben are at work, each with something that waits for them, and nobody has two names or two ids', async () => {
  const { body: rota } = await jonas.get('/v1/rota');
  const colleagues: { employeeId: string; name: string; isThere: boolean; absences: unknown[] }[] = rota.colleagues;
  for (const api of [anna, ben]) {
    const { body: me } = await api.get('/v1/me');
    expect(colleagues).toContainEqual(
      expect.objectContaining({ employeeId: me.employeeId, isThere: true, absences: [] }),
    );
    expect((await api.get('/v1/worklist')).body.cases.length).toBeGreaterThan(2);
  }
  expect(colleagues.some(({ absences }) => absences.length > 0)).toBe(true);
  const all = new Set([...colleagues, ...people].map(({ employeeId, name }) => `${employeeId} ${name}`));
  for (const part of [0, 1]) {
    const parts = [...all].map((one) => one.split(/ (.*)/)[part]);
    expect(new Set(parts).size).toBe(parts.length);
  }
});

test('what the API’s page and the command line’s help answer in their examples waits for Anna', async () => {
  const { body } = await anna.get('/v1/worklist?limit=100');
  const waiting = body.cases.map(({ caseKey }: { caseKey: string }) => caseKey);
  const page = readFileSync(new URL('../../docs/api.md', import.meta.url), 'utf8');
  const examples = [
    ...[...page.matchAll(/v1\/cases\/(\S+)\/grant$/gm)].map(([, key = '']) => decodeURIComponent(key)),
    ...referralsCommand.examples.flatMap((example) => /--grant (\S+)/.exec(example)?.[1] ?? []),
  ];
  // Whoever tries both finds both.
  expect(new Set(examples).size).toBe(2);
  expect(waiting).toEqual(expect.arrayContaining(examples));
});

test('operations see something over time and what was to be expected, and nothing is late before anybody could look', async () => {
  for (const days of [7, 14]) {
    const { body } = await jonas.get(`/v1/figures?days=${days}`);
    expect(new Set(body.value.map(({ day }: { day: string }) => day)).size).toBeGreaterThan(2);
    expect(body.forecast.map(({ currency }: { currency: string }) => currency)).toContain('EUR');
    expect(body.referrals).toMatchObject({ overdue: 0 });
  }
});

test('what Anna wishes for C-1002 beyond her cap waits for Ben, and is done when he says yes', async () => {
  const { body: dossier } = await anna.get('/v1/customers/C-1002');
  expect(dossier.host).toMatchObject({ hostId: 'E-17', deputyId: 'E-23' });
  const wish = {
    customerId: 'C-1002',
    kind: 'RefundFee',
    value: { amount: 300_00, currency: 'EUR' },
    reason: 'Three months without a line.',
  };
  const asked = await anna.post('/v1/goodwill', wish);
  await engine.idle();
  const { body: list } = await ben.get('/v1/worklist?limit=100');
  expect(list.cases.map(({ caseKey }: { caseKey: string }) => caseKey)).toContain(asked.body.caseKey);
  const granted = await ben.post(`/v1/cases/${encodeURIComponent(asked.body.caseKey)}/grant`, {});
  await engine.idle();
  const { body: answer } = await anna.get(`/v1/cases/${encodeURIComponent(granted.body.caseKey)}`);
  expect([answer.verdict, answer.remedies[0]]).toMatchObject(['granted', { kind: 'RefundFee', value: wish.value }]);
});

test('what the till said too early is redriven a good minute later: 4.90 EUR go back, and the figures change', async () => {
  const figures = async () => {
    const { body } = await jonas.get('/v1/figures?days=2');
    const fees = body.cases.filter(
      ({ event, verdict }: Record<string, string>) => `${event} ${verdict}` === 'AncillaryFeeCharged granted',
    );
    return {
      open: body.quarantine.open,
      fees: fees.reduce((sum: number, { count }: { count: number }) => sum + count, 0),
    };
  };
  const before = await figures();
  const { body: list } = await jonas.get('/v1/quarantine');
  const early = list.entries.filter(({ code }: { code: string }) => code === 'in-the-future');
  expect(early).toHaveLength(1);
  const redriven = await jonas.post(`/v1/quarantine/${early[0].id}/redrive`, {});
  expect([redriven.status, redriven.body]).toEqual([
    202,
    { redriven: true, wouldBeAccepted: true, caseKey: 'AncillaryFeeCharged#till#F-4' },
  ]);
  await engine.idle();
  const { body: outcome } = await anna.get(`/v1/cases/${encodeURIComponent(redriven.body.caseKey)}`);
  expect([outcome.verdict, outcome.remedies]).toMatchObject([
    'granted',
    [{ kind: 'RefundFee', value: { amount: 490 } }],
  ]);
  expect(await figures()).toEqual({ open: before.open - 1, fees: before.fees + 1 });
});
