import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outbound, parse } from '../../events/index.ts';
import { type Engine, startEngine } from '../../local/engine/engine.ts';
import { sampleStream } from '../../local/samples.ts';
import { createLedger } from '../../shared/ledger/ledger.ts';
import { decideAgain } from '../../shared/recovery/decide.ts';
import { beggingIndex } from '../../shared/recovery/listening/begging.ts';
import { figureOf } from '../../shared/recovery/listening/figure.ts';
import { localClient } from '../stores/table.ts';
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
    ...(args[0] === 'emit' || args[0] === 'quarantine' ? ['--endpoint', engine.busEndpoint] : []),
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

/** What a command that is printed says of where it was asked. */
const there = () => ` --table-endpoint ${engine.tableEndpoint}`;

describe('kulanz referrals', () => {
  interface Listed {
    hostId: string;
    dueAt: string;
    overdue: boolean;
    caseKey: string;
    customerId?: string;
    proposed: { kind: string }[];
    grant: object | null;
  }
  const waiting = async (...args: string[]): Promise<Listed[]> =>
    JSON.parse((await kulanz('referrals', ...args, '--json')).out);

  /** Puts on the bus what was printed. */
  const counts = async (printed: string) => {
    const file = join(folder, 'answer.json');
    writeFileSync(file, printed);
    expect(await kulanz('emit', file)).toMatchObject({ code: 0, err: '' });
    await engine.idle();
  };

  it('lists what waits for everybody, the oldest promise first, and what waits for one host', async () => {
    const all = await waiting('--limit', '1000');
    expect(all.length).toBeGreaterThan(5);
    expect(all.map(({ dueAt }) => dueAt)).toEqual(all.map(({ dueAt }) => dueAt).toSorted());
    expect(new Set(all.map(({ caseKey }) => caseKey)).size).toBe(all.length);
    const referred = engine.outbound().filter((event) => event['detail-type'] === 'RecoveryReferred');
    const known = new Set(referred.map(({ detail }) => Object(Object(detail).data).caseKey));
    for (const { caseKey } of all) expect(known).toContain(caseKey);
    const [first] = all;
    expect(await waiting(first?.hostId ?? '')).toEqual(
      all
        .filter(({ hostId }) => hostId === first?.hostId)
        .map((one) => ({ ...one, grant: one.grant && expect.anything() })),
    );
  });

  it('tells in words by when, what is proposed, why, and how to say yes', async () => {
    const [first] = await waiting();
    const { code, out } = await kulanz('referrals', first?.hostId ?? '');
    expect(code).toBe(0);
    expect(out).toMatch(/^by \d{4}-\d\d-\d\d \d\d:\d\d UTC {2}/);
    expect(out).toMatch(/\n {2}proposed: /);
    expect(out).toMatch(/\n {2}because /);
    const yes = `--grant '${first?.caseKey}'${there()} | npm run --silent kulanz -- emit -`;
    expect(out).toContain(`${yes} --endpoint <URL of the bus>\n`);
    const bus = ['--endpoint', engine.busEndpoint, '--bus', 'other'];
    expect((await kulanz('referrals', first?.hostId ?? '', ...bus)).out).toContain(`${yes} ${bus.join(' ')}\n`);
  });

  it('says so when nothing waits', async () => {
    expect(await kulanz('referrals', 'front-desk')).toEqual({
      code: 0,
      out: '',
      err: 'Nothing waits for front-desk.\n',
    });
    expect(await kulanz('referrals', 'nobody')).toEqual({
      code: 0,
      out: '',
      err: 'Nothing waits for nobody.\nNobody of the id nobody works here, as far as we have heard.\n',
    });
    expect(await kulanz('referrals', 'nobody', '--grant', 'WarrantyClaimed#shop#none')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(/^No such case waits for nobody/),
    });
  });

  it('prints a no that counts, with its reason and what is done instead', async () => {
    const [first] = await waiting();
    const { hostId = '', caseKey = '' } = first ?? {};
    const reason = 'The clock is no longer made.';
    const instead = 'You get your money back.';
    const no = await kulanz('referrals', hostId, '--decline', caseKey, '--reason', reason, '--instead', instead);
    expect(parse(no.out)).toMatchObject({
      ok: true,
      event: { name: 'ReferralDeclined', data: { caseKey, declinedBy: hostId, reason, instead } },
    });
  });

  it('prints a yes that, put on the bus, is done and off the list', async () => {
    const mine = (await waiting('--limit', '1000')).find(
      ({ caseKey, proposed }) => caseKey.startsWith('WarrantyClaimed') && proposed.length > 0,
    );
    const { hostId = '', caseKey = '', customerId = '' } = mine ?? {};
    const yes = await kulanz('referrals', hostId, '--grant', caseKey);
    expect(yes).toMatchObject({ code: 0, err: '' });
    await counts(yes.out);
    expect((await waiting(hostId)).map((one) => one.caseKey)).not.toContain(caseKey);
    const all = await outcomesOf(customerId);
    expect(all[0]).toMatchObject({ event: { name: 'ReferralGranted' }, verdict: 'granted' });
    const answered = all.find((one: { caseKey: string }) => one.caseKey === caseKey);
    expect(answered.referral).toMatchObject({ hostId, turn: 0, answeredBy: all[0].caseKey });
    const { out } = await kulanz('outcomes', customerId);
    expect(out).toContain(`: referred\n  answered by ${hostId} (ReferralGranted)\n  proposed: `);
  });

  describe('where nothing is proposed', () => {
    const withNothing = async () => {
      const one = (await waiting('--limit', '1000')).find(({ proposed }) => proposed.length === 0);
      return one ?? expect.fail('something waits for words');
    };

    it('says that a yes takes a note, and prints none without it', async () => {
      const { hostId, caseKey, grant } = await withNothing();
      expect(grant).toBeNull();
      expect((await kulanz('referrals', hostId)).out).toContain(`--grant '${caseKey}' --note <text>${there()} | `);
      expect(await kulanz('referrals', hostId, '--grant', caseKey)).toEqual({
        code: 2,
        out: '',
        err: 'There is nothing to grant, so a yes takes what the customer is to read: --grant <caseKey> --note <text>\n',
      });
    });

    it('warns of an excuse in the note, which nobody will read', async () => {
      const { hostId, caseKey } = await withNothing();
      const yes = await kulanz('referrals', hostId, '--grant', caseKey, '--note', 'Our rules do not allow that.');
      expect(yes).toMatchObject({ code: 0, err: expect.stringContaining('a colleague answers instead') });
    });

    it('prints a yes with the note that, put on the bus, is what the customer reads', async () => {
      const { hostId, caseKey, customerId = '' } = await withNothing();
      const note = 'We have compared both: yours is the better one.';
      const yes = await kulanz('referrals', hostId, '--grant', caseKey, '--note', note);
      expect(yes).toMatchObject({ code: 0, err: '' });
      await counts(yes.out);
      expect((await waiting(hostId)).map((one) => one.caseKey)).not.toContain(caseKey);
      const [newest] = await outcomesOf(customerId);
      expect(newest).toMatchObject({ verdict: 'granted', remedies: [{ kind: 'Answer', words: note }] });
      expect(newest.letter.body).toContain(note);
    });
  });

  it('takes a note with a yes that grants something, and says that an excuse in it will be read', async () => {
    const { hostId, caseKey } =
      (await waiting('--limit', '1000')).find(({ grant }) => grant !== null) ?? expect.fail('something is proposed');
    const yes = await kulanz('referrals', hostId, '--grant', caseKey, '--note', 'Our rules do not allow that.');
    expect(parse(yes.out)).toMatchObject({ ok: true, event: { data: { note: 'Our rules do not allow that.' } } });
    expect(yes.err).toContain('the customer will read it');
  });
});

describe('kulanz excuses, recovered and lost', () => {
  const figures = () => [
    ...new Map(
      engine
        .outbound()
        .filter((event) => event['detail-type'] === 'RecoveryDecided')
        .map(({ detail }) => figureOf(outbound.RecoveryDecided.data().parse(Object(detail).data)))
        .map((figure) => [figure.outcomeId, figure]),
    ).values(),
  ];

  it('counts excuses by team; small teams and unknown ones together, and nobody by name', async () => {
    const { out } = await kulanz('excuses', '--json');
    const { teams, others } = JSON.parse(out);
    const replies = [...Object.values(teams), others].reduce((sum: number, one) => sum + Object(one).replies, 0);
    expect(replies).toBe(figures().filter(({ excuses }) => excuses).length);
    expect(replies).toBeGreaterThan(0);
    expect(out).not.toMatch(/E-\d/);
    expect((await kulanz('excuses')).out).toMatch(/\d repl(?:y|ies) .*rules +\d.*organisation +\d.*other customer +\d/);
  });

  it('sets those for whom something was put right beside the rest', async () => {
    const { recovered, rest } = JSON.parse((await kulanz('recovered', '--json')).out);
    expect(recovered.answers + rest.answers).toBe(figures().filter(({ event }) => event === 'SurveyAnswered').length);
    const { out } = await kulanz('recovered');
    expect(out).toMatch(/recovered +the rest\nanswers +\d+ +\d+\nscore /);
  });

  it('lists who left, why, and what had been decided for them; their words only with their consent', async () => {
    const lost: { customerId: string; leftOn: string }[] = JSON.parse((await kulanz('lost', '--json')).out);
    const left = figures().filter(({ event }) => event === 'CustomerLeft');
    expect(lost.map(({ customerId }) => customerId).toSorted()).toEqual(
      left.map(({ customerId }) => customerId).toSorted(),
    );
    const { out } = await kulanz('lost');
    for (const { customerId, leftOn } of lost) expect(out).toContain(`${customerId}  left on ${leftOn}`);
  });

  it('say so when there is nothing', async () => {
    const none = await startEngine({ dataFolder: 'memory' });
    try {
      for (const [name, err] of [
        ['excuses', 'No reply of the last 30 days made an excuse.\n'],
        ['recovered', 'No customer answered a survey in the last 30 days.\n'],
        ['lost', 'Nobody left in the last 30 days.\n'],
        ['referrals', 'Nothing waits for anybody.\n'],
      ] as const) {
        expect(await run(name, '--table-endpoint', none.tableEndpoint)).toEqual({ code: 0, out: '', err });
      }
    } finally {
      await none.stop();
    }
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
    expect(entries[5]).toContain(': granted\n  RefundFee, 0.99 EUR (goodwill)\n  because fee status unknown');
    expect(entries[4]).toMatch(
      /MatchOffer, contract \S+ now 12\.00 EUR a month, as in mobile-20-autumn, saves 3\.00 EUR \(promise\)/,
    );
    expect(entries[6]).toContain('CustomerRegistered C-1004 from crm: granted\n  AssignHost');
  });

  it('tells what has become of a referral: to whom it was handed on, and what settled it', async () => {
    const [{ referral }] = (await outcomesOf('C-1017')).filter(
      ({ caseKey }: { caseKey: string }) => caseKey === 'AncillaryFeeCharged#billing#F-3',
    );
    const [event] = engine.outbound().filter((one) => one['detail-type'] === 'ReferralHandedOn');
    const { hostId, dueAt } = Object(Object(event?.detail).data);
    expect(referral).toEqual({ hostId, dueAt, turn: 1 });
    expect((await kulanz('outcomes', 'C-1017')).out).toContain(
      `F-3 from billing: referred\n  handed on to ${hostId}, who answers by ${dueAt.slice(0, 10)}\n`,
    );
    expect((await kulanz('outcomes', 'C-1019')).out).toContain(
      'ComplaintRaised P-1 from crm: referred\n  settled by ComplaintClosureProposed P-1',
    );
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
    const hint = `An event may have been set aside; see: npm run --silent kulanz -- quarantine list${there()}\n`;
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
      expect.stringMatching(/in-the-future {2}detail\.metadata\.occurredAt {2}AncillaryFeeCharged from till$/),
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
    const client = localClient(engine.tableEndpoint);
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
    const conflict = await idOf('conflict');
    for (const more of [[], ['--dry-run']]) {
      expect(await kulanz('quarantine', 'redrive', conflict, ...more)).toMatchObject({
        code: 1,
        err: expect.stringMatching(
          /^Its case was told before, with other content, .*\nIt would be set aside again\. Nothing was put on the bus/,
        ),
      });
    }
    expect(await kulanz('quarantine', 'redrive', conflict, '--dry-run', '--anyway')).toMatchObject({
      code: 0,
      out: 'It would be put on the bus, and set aside again.\n',
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
    const { code, out } = await kulanz('quarantine', 'redrive', id, '--anyway');
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

  it('says when an event was put on the bus before, and puts it there once more on purpose', async () => {
    const { id = '', redrivenAt } = (await listed()).find((entry) => entry.redrivenAt !== undefined) ?? {};
    const before = `It was put again before, ${redrivenAt}; if it was set aside once more, that is an entry of its own.\n`;
    expect((await kulanz('quarantine', 'redrive', id)).err.startsWith(before)).toBe(true);
    expect(await kulanz('quarantine', 'redrive', id, '--anyway')).toMatchObject({
      code: 0,
      err: expect.stringContaining(before),
    });
    await engine.idle();
    const again = (await listed()).find((entry) => entry.id === id)?.redrivenAt ?? '';
    expect(Date.parse(again)).toBeGreaterThan(Date.parse(redrivenAt ?? ''));
  });

  it('puts what its contract refuses on the bus only on purpose', async () => {
    const id = await idOf('unknown-event');
    expect(await kulanz('quarantine', 'redrive', id)).toMatchObject({ code: 1, out: '' });
    expect(await kulanz('quarantine', 'redrive', id, '--anyway')).toMatchObject({ code: 0 });
    await engine.idle();
    expect((await listed()).filter((entry) => entry.code === 'unknown-event')).toHaveLength(2);
  });

  it('says what Kulanz said itself once more by telling its case again, with the same ids', async () => {
    const said = engine.outbound().find((event) => event['detail-type'] === 'RemedyOrdered');
    const { remedyId } = Object(Object(said?.detail).data);
    const id = `${new Date().toISOString().slice(0, 10)}-${'b'.repeat(32)}`;
    const client = localClient(engine.tableEndpoint);
    const ledger = createLedger({ client, tableName: engine.table });
    await ledger.quarantine.set({
      id,
      quarantinedAt: new Date().toISOString(),
      code: 'attempts-exhausted',
      faults: [{ path: '', code: 'attempts-exhausted' }],
      body: JSON.stringify(said),
    });
    client.destroy();
    const heard = () =>
      engine
        .outbound()
        .filter(
          (event) =>
            event['detail-type'] === 'RemedyOrdered' && Object(Object(event.detail).data).remedyId === remedyId,
        ).length;
    const before = heard();
    expect(await kulanz('quarantine', 'redrive', id, '--dry-run')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/^Its case would be told again .*RemedyOrdered be said once more/),
    });
    expect(heard()).toBe(before);
    expect(await kulanz('quarantine', 'redrive', id)).toMatchObject({
      code: 0,
      err: 'Its case was told again; its outcome stands, and RemedyOrdered is said once more with the same ids.\n',
    });
    await engine.idle();
    expect(heard()).toBe(before + 1);
    expect((await listed()).filter(({ code }) => code === 'conflict').length).toBeLessThanOrEqual(3);
  });

  it('discards what nobody waits for, once, and says who said so, when and why', async () => {
    const id = await idOf('out-of-range');
    const because = ['--by', 'E-17', '--reason', 'A test of the telephone system.'];
    for (let time = 1; time <= 2; time += 1) {
      expect(await kulanz('quarantine', 'discard', id, ...because)).toMatchObject({
        code: time === 1 ? 0 : 1,
        [time === 1 ? 'out' : 'err']: expect.stringContaining(
          time === 1 ? `Discarded: ${id}` : 'Somebody has dealt with it already',
        ),
      });
    }
    expect((await kulanz('quarantine', 'list')).out).toMatch(
      new RegExp(`^${id} .* discarded \\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d by E-17$`, 'm'),
    );
    expect((await kulanz('quarantine', 'show', id)).out).toMatch(
      /^discarded {2}\S+Z, by E-17: A test of the telephone system\.$/m,
    );
    for (const more of [[], ['--dry-run'], ['--anyway']]) {
      expect(await kulanz('quarantine', 'redrive', id, ...more)).toEqual({
        code: 1,
        out: '',
        err:
          'It was discarded: nobody is waiting for it. Nothing was put on the bus.\n' +
          `Who says so: npm run --silent kulanz -- quarantine show ${id}${there()}\n`,
      });
    }
  });

  it('says so when there is nothing of that id', async () => {
    expect(await kulanz('quarantine', 'show', 'nonsense')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('nothing of that id'),
    });
  });
});
