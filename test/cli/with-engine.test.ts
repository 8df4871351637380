import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outbound } from '../../events/index.ts';
import { type Engine, startEngine } from '../../local/engine/engine.ts';
import { sampleStream } from '../../local/samples.ts';
import { createLedger, tableClient } from '../../shared/ledger/ledger.ts';
import { decideAgain } from '../../shared/recovery/decide.ts';
import { beggingIndex } from '../../shared/recovery/listening/begging.ts';
import { figureOf } from '../../shared/recovery/listening/figure.ts';
import { kulanz as run } from './kulanz.ts';

let engine: Engine;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kulanz-cli-'));
  engine = await startEngine({ dataFolder: 'memory' });
  for (const { source, 'detail-type': detailType, detail } of sampleStream(new Date()).events) {
    engine.put([{ EventBusName: engine.bus, Source: source, DetailType: detailType, Detail: JSON.stringify(detail) }]);
    await engine.idle();
  }
});
afterAll(async () => {
  await engine.stop();
  rmSync(folder, { recursive: true });
});

/** A command that finds this test's engine. */
const kulanz = (...args: string[]) =>
  run(
    ...args,
    ...(args[0] === 'outcomes' || args[0] === 'begging' ? [] : ['--endpoint', engine.busEndpoint]),
    ...(args[0] === 'emit' ? [] : ['--table-endpoint', engine.tableEndpoint]),
  );

const outcomesOf = async (customerId: string) => JSON.parse((await kulanz('outcomes', customerId, '--json')).out);

interface Listed {
  id: string;
  code: string;
  redrivenAt?: string;
}
const listed = async (): Promise<Listed[]> => JSON.parse((await kulanz('quarantine', 'list', '--json')).out);
const idOf = async (code: string) => (await listed()).findLast((entry) => entry.code === code)?.id ?? '';

describe('kulanz begging', () => {
  it('counts what was put right, and what the customer had to come for, from all outcomes that there are', async () => {
    const { code, out, err } = await kulanz('begging', '--json');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const { from, to, ...index } = JSON.parse(out);
    expect(Date.parse(to) - Date.parse(from)).toBe(30 * 86_400_000);
    const figures = engine
      .outbound()
      .filter((event) => event['detail-type'] === 'RecoveryDecided')
      .map(({ detail }) => figureOf(outbound.RecoveryDecided.data().parse(Object(detail).data)));
    const once = [...new Map(figures.map((figure) => [figure.outcomeId, figure])).values()];
    expect(index.putRight).toBeGreaterThan(20);
    expect(index).toEqual(beggingIndex(once, { from, to }));
  });

  it('tells the same in words', async () => {
    const { code, out } = await kulanz('begging', '--days', '1');
    expect(code).toBe(0);
    expect(out).toMatch(/^put right unasked +\d+ of \d+ \(\d+ %\)\ncontacts before +\d+\.\d\d on average/);
    expect(out).toMatch(/\nstill waiting +\d+\n$/);
  });
});

describe('kulanz outcomes', () => {
  it('tells a customer’s story, newest first, with amounts, basis and reasons in words', async () => {
    const { code, out, err } = await kulanz('outcomes', 'C-1004');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const entries = out.trimEnd().split('\n\n');
    expect(entries).toHaveLength(7);
    expect(entries[0]).toMatch(/^\d{4}-\d\d-\d\d \d\d:\d\d UTC {2}WarrantyClaimed W-3011 from shop: referred\n/);
    expect(entries[0]).toContain('\n  proposed: ReplaceProduct, Wall clock Slow Sunday, 19.90 EUR (goodwill)\n');
    expect(entries[0]).toContain('\n  because no evidence allowance used; not repairable');
    expect(entries[0]).toMatch(/\n {2}told by \w+ \(en\): Wall clock Slow Sunday: /);
    expect(entries[4]).toContain(': granted\n  RefundFee, 0.99 EUR (goodwill)\n  because fee status unknown');
    expect(entries[5]).toMatch(
      /MatchOffer, contract \S+ now 12\.00 EUR a month, as in mobile-20-autumn, saves 3\.00 EUR \(promise\)/,
    );
    expect(entries[6]).toContain('CustomerRegistered C-1004 from crm: granted\n  AssignHost');
  });

  it('writes amounts with the decimals of their currency', async () => {
    expect((await kulanz('outcomes', 'C-1010')).out).toContain('WaiveFee, 500 JPY (right)');
    expect((await kulanz('outcomes', 'C-1012')).out).toContain('RefundFee, 1.250 KWD (goodwill)');
  });

  it('tells why there was nothing to put right', async () => {
    expect((await kulanz('outcomes', 'C-1002')).out).toMatch(/from telephony: unneeded\n {2}because .*\bno fee\b/);
  });

  it('prints everything but the facts as JSON', async () => {
    const [newest, ...others] = await outcomesOf('C-1005');
    expect(others).toHaveLength(2);
    expect(newest).toMatchObject({
      caseKey: 'WarrantyClaimed#shop#W-3006',
      verdict: 'granted',
      remedies: [
        { remedyId: `${newest.outcomeId}-1`, kind: 'ReplaceProduct', basis: 'right' },
        { remedyId: `${newest.outcomeId}-2`, kind: 'StopUseNotice', basis: 'right' },
      ],
      letter: { language: 'de', channel: 'email' },
      referral: null,
      policyVersion: '2026-1',
    });
  });

  it('with --facts prints what the rules saw, from which it is decided again to the same bytes', async () => {
    const { out } = await kulanz('outcomes', 'C-1004', '--json', '--facts');
    for (const { facts, findings, verdict, remedies, policyVersion } of JSON.parse(out)) {
      const decision = { verdict, remedies, findings, policyVersion };
      const again = decideAgain({ facts, decision });
      expect(JSON.stringify(again?.findings)).toBe(JSON.stringify(findings));
      expect(again?.verdict).toBe(verdict);
    }
    expect(await kulanz('outcomes', 'C-1004', '--facts')).toMatchObject({ code: 2, err: '--facts goes with --json\n' });
  });

  it('shows as many as are asked for, and tells that there are more', async () => {
    const { out, err } = await kulanz('outcomes', 'C-1004', '--limit', '2');
    expect(out.trimEnd().split('\n\n')).toHaveLength(2);
    expect(err).toBe('There are more; these are the newest 2. More: --limit <n>\n');
  });

  it('says so when there is nothing', async () => {
    const hint = 'An event may have been set aside; see: npm run --silent kulanz -- quarantine list\n';
    const nothing = { code: 0, out: '', err: `Nothing has been decided for C-none yet.\n${hint}` };
    expect(await kulanz('outcomes', 'C-none')).toEqual(nothing);
    expect(await outcomesOf('C-none')).toEqual([]);
  });

  it('says so when there is no such table', async () => {
    expect(await kulanz('outcomes', 'C-1', '--table', 'other')).toEqual({
      code: 1,
      out: '',
      err: `There is no table other at ${engine.tableEndpoint}. Another one: --table <name>\n`,
    });
  });
});

describe('kulanz emit', () => {
  it('puts events of several sources on the bus, in order, and prints what was taken', async () => {
    const files = ['warranty-claimed', 'hotline-call-ended'].map((name) => `events/samples/${name}.json`);
    const { code, out, err } = await kulanz('emit', ...files, '--today');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(
      /^[0-9a-f-]{36} {2}WarrantyClaimed {2}shop-5f1c0a\n[0-9a-f-]{36} {2}HotlineCallEnded {2}tel-88120\n$/,
    );
    await engine.idle();
    const outcomes: { caseKey: string; verdict: string }[] = await outcomesOf('C-2001');
    expect(outcomes.map(({ caseKey, verdict }) => [caseKey, verdict]).toSorted()).toEqual([
      ['HotlineCallEnded#telephony#call-60001', 'granted'],
      ['WarrantyClaimed#shop#W-2001', 'granted'],
    ]);
  });

  it('sends nothing at all if one of many events breaks its contract', async () => {
    const good = readFileSync('events/samples/hotline-call-ended.json', 'utf8').replace('call-60001', 'call-60002');
    const file = join(folder, 'mixed.json');
    writeFileSync(file, `[${good}, ${good.replace('198', '-0')}]`);
    expect(await kulanz('emit', file, '--today')).toEqual({
      code: 2,
      out: '',
      err: `${file}[1]: detail.data.fee.amount: minus zero is not an amount [out-of-range]\nNothing was sent.\n`,
    });
    await engine.idle();
    const known: { caseKey: string }[] = await outcomesOf('C-2001');
    expect(known.map(({ caseKey }) => caseKey)).not.toContain('HotlineCallEnded#telephony#call-60002');
  });

  it('exits with 1 and says which entries the bus refused', async () => {
    expect(await kulanz('emit', 'events/samples/hotline-call-ended.json', '--bus', 'other')).toEqual({
      code: 1,
      out: '',
      err:
        'events/samples/hotline-call-ended.json: refused by the bus: Event bus other does not exist. ' +
        'The bus here is kulanz. [ResourceNotFoundException]\nRefused: 1 of 1.\n',
    });
  });

  it('asks whether npm start is running when nothing listens', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const address = server.address();
    await new Promise((resolve) => server.close(resolve));
    const endpoint = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 1}`;
    const nothing = { code: 1, out: '', err: `Nothing listens at ${endpoint}. Is \`npm start\` running?\n` };
    expect(await run('emit', 'events/samples/hotline-call-ended.json', '--endpoint', endpoint)).toEqual(nothing);
    expect(await run('outcomes', 'C-1', '--table-endpoint', endpoint)).toEqual(nothing);
  });
});

describe('kulanz quarantine', () => {
  it('lists what was set aside: id, when, why and where', async () => {
    const { code, out, err } = await kulanz('quarantine', 'list');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    const lines = out.trimEnd().split('\n');
    expect(lines).toEqual([
      expect.stringMatching(/unknown-event {2}detail-type {2}LoyaltyPointsExpired from marketing$/),
      expect.stringMatching(/conflict {2}.*WarrantyClaimed from shop$/),
      expect.stringMatching(/out-of-range {2}detail\.data\.fee\.amount {2}HotlineCallEnded from telephony$/),
    ]);
    for (const line of lines) expect(line).toMatch(/^\d{4}-\d\d-\d\d-[0-9a-f]{32} {2}\d{4}-\d\d-\d\d \d\d:\d\d {2}/);
  });

  it('shows the faults, and what customers wrote only when asked', async () => {
    const id = await idOf('conflict');
    const shown = await kulanz('quarantine', 'show', id);
    expect(shown).toMatchObject({ code: 0, err: '' });
    expect(shown.out).toContain('the case was told before, with other content [conflict]');
    expect(shown.out).not.toContain('Kufen');
    expect(shown.out).toMatch(/\nits case {3}has an outcome: granted, .*, of customer C-1011\n/);
    expect((await kulanz('quarantine', 'show', id, '--body')).out).toContain('Beide Kufen sind gesprungen.');
  });

  it('shows a hostile body so that it does not steer the terminal', async () => {
    const client = tableClient({
      endpoint: engine.tableEndpoint,
      region: engine.region,
      credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    });
    const day = new Date().toISOString().slice(0, 10);
    const id = `${day}-${'a'.repeat(32)}`;
    const body = 'not JSON \u001b[2J\u202e\n';
    const quarantinedAt = new Date().toISOString();
    const ledger = createLedger({ client, tableName: engine.table });
    await ledger.quarantine.set({
      id,
      quarantinedAt,
      code: 'not-json',
      faults: [{ path: '', code: 'not-json' }],
      body,
    });
    client.destroy();

    expect((await kulanz('quarantine', 'show', id, '--body')).out).toContain('not JSON \\u{1b}[2J\\u{202e}\n');
    for (const more of [[], ['--dry-run'], ['--anyway']]) {
      expect(await kulanz('quarantine', 'redrive', id, ...more)).toEqual({
        code: 1,
        out: '',
        err: 'It is not JSON, and no bus takes that: the producer has to send it anew.\n',
      });
    }
  });

  it('tells whether an event would be accepted now, without touching it', async () => {
    const before = await listed();
    expect(await kulanz('quarantine', 'redrive', await idOf('conflict'), '--dry-run')).toMatchObject({
      code: 0,
      out: 'Its contract accepts it. While the case has an outcome of other content, it would be a conflict again.\n',
    });
    expect(await kulanz('quarantine', 'redrive', await idOf('out-of-range'), '--dry-run')).toMatchObject({
      code: 1,
      err: expect.stringMatching(
        /detail\.data\.fee\.amount: .*\nIt would be set aside again\. Nothing was put on the bus/,
      ),
    });
    await engine.idle();
    expect(await listed()).toEqual(before);
  });

  it('puts an event on the bus again, as it was, and notes that', async () => {
    const id = await idOf('conflict');
    const { code, out } = await kulanz('quarantine', 'redrive', id);
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringMatching(new RegExp(`^[0-9a-f-]{36}  WarrantyClaimed  ${id}\n$`)),
    });
    await engine.idle();
    const conflicts = (await listed()).filter((entry) => entry.code === 'conflict');
    expect(conflicts).toHaveLength(2);
    expect(conflicts.find((entry) => entry.id === id)?.redrivenAt).toBeDefined();
    expect(conflicts.find((entry) => entry.id !== id)?.redrivenAt).toBeUndefined();
  });

  it('puts what its contract refuses on the bus only on purpose', async () => {
    const id = await idOf('unknown-event');
    expect(await kulanz('quarantine', 'redrive', id)).toMatchObject({ code: 1, out: '' });
    expect(await kulanz('quarantine', 'redrive', id, '--anyway')).toMatchObject({ code: 0 });
    await engine.idle();
    expect((await listed()).filter((entry) => entry.code === 'unknown-event')).toHaveLength(2);
  });

  it('says so when there is nothing of that id', async () => {
    expect(await kulanz('quarantine', 'show', 'nonsense')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('nothing of that id'),
    });
  });
});
