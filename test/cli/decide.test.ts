import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kulanz } from './kulanz.ts';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kulanz-decide-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

let files = 0;
/** A file with this in it, as JSON unless it is text already. */
function file(content: unknown): string {
  files += 1;
  const path = join(folder, `file-${files}.json`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const metadata = { eventId: 'e-1', version: 1, occurredAt: '2026-11-20T10:00:00Z' };
const call = { callId: 'call-1', customerId: 'C-1', line: 'service', durationSeconds: 60, about: 'contract' };
const hotline = (data: object = {}, more: object = {}) => ({
  source: 'telephony',
  'detail-type': 'HotlineCallEnded',
  detail: { metadata, data: { ...call, ...data } },
  ...more,
});
const claim = (data: object = {}) => ({
  source: 'shop',
  'detail-type': 'WarrantyClaimed',
  detail: {
    metadata,
    data: {
      claimId: 'W-1',
      customerId: 'C-1',
      product: { sku: 'TENT-2', name: 'Tent', value: { amount: 10_000, currency: 'EUR' } },
      receipt: 'missing',
      fault: { description: 'torn' },
      ...data,
    },
  },
});
const fee = { amount: 198, currency: 'EUR' };

async function decided(event: unknown, ...options: string[]) {
  const { code, out, err } = await kulanz('decide', file(event), ...options);
  expect({ code, err }).toEqual({ code: 0, err: '' });
  return JSON.parse(out);
}

describe('kulanz decide', () => {
  it('prints verdict, remedies, findings, letter and policy version, and nothing else', async () => {
    const decision = await decided(hotline({ fee, feeStatus: 'pending' }));
    expect(Object.keys(decision)).toEqual(['verdict', 'remedies', 'findings', 'letter', 'policyVersion']);
    expect((await kulanz('decide', '--help')).out).toContain(
      'Prints { verdict, remedies, meanwhile?, findings, letter, policyVersion }.',
    );
    expect(decision).toMatchObject({
      verdict: 'granted',
      remedies: [{ kind: 'WaiveFee', basis: 'right', value: fee }],
      letter: { language: 'de', subject: expect.any(String), body: expect.stringMatching(/1,98\s€/) },
      policyVersion: '2026-1',
    });
    expect(Object.keys(decision.letter)).toEqual(['language', 'subject', 'body']);
    expect(decision.findings).toContainEqual({
      rule: 'free-hotline',
      result: 'applies',
      because: { code: 'fee-not-billed' },
    });
  });

  it('has no letter where there is nothing to put right', async () => {
    expect(await decided(hotline())).toMatchObject({ verdict: 'unneeded', remedies: [], letter: null });
  });

  it('refers with the remedies that the host would grant when a fact is left out', async () => {
    const decision = await decided(claim());
    expect(decision).toMatchObject({ verdict: 'referred', remedies: [{ kind: 'ReplaceProduct', basis: 'goodwill' }] });
    expect(decision.findings).toContainEqual(
      expect.objectContaining({ result: 'unknown', because: { code: 'earlier-grants-unknown' } }),
    );
  });

  it('takes from the facts what it needs: grants, purchases, offers, the customer’s language', async () => {
    const facts = {
      now: '2026-11-20T10:00:01Z',
      customer: { customerId: 'C-1', language: 'en', customerSince: '2020-01-01', channel: 'email' },
      grants: [],
      purchases: [{ sku: 'TENT-2', date: '2025-05-05' }],
    };
    const decision = await decided(claim(), '--facts', file(facts));
    expect(decision).toMatchObject({
      verdict: 'granted',
      remedies: [{ kind: 'ReplaceProduct', basis: 'right' }],
      letter: { language: 'en' },
    });
  });

  it('takes "unknown" for what it says, as in a recorded outcome', async () => {
    const unknown = { now: 'unknown', customer: 'unknown', offers: 'unknown', grants: 'unknown', purchases: 'unknown' };
    expect(await decided(claim(), '--facts', file(unknown))).toEqual(await decided(claim()));
  });

  it('decides by another policy', async () => {
    const { out } = await kulanz('decide', '--print-policy');
    const policy = {
      ...JSON.parse(out),
      version: 'strict-1',
      noEvidence: { cases: 1, worth: { amount: 50_00, currency: 'EUR' }, days: 30 },
    };
    const decision = await decided(claim(), '--facts', file({ grants: [] }), '--policy', file(policy));
    expect(decision).toMatchObject({ verdict: 'referred', policyVersion: 'strict-1' });
  });

  it('accepts the fields that EventBridge adds to an event', async () => {
    const added = {
      version: '0',
      id: 'x',
      account: '1',
      time: metadata.occurredAt,
      region: 'eu-central-1',
      resources: [],
    };
    expect(await decided(hotline({ fee }, added))).toEqual(await decided(hotline({ fee })));
  });

  it('notes facts about another customer, and decides all the same', async () => {
    const customer = { customerId: 'C-2', language: 'en', customerSince: '2020-01-01', channel: 'email' };
    const { code, out, err } = await kulanz('decide', file(hotline({ fee })), '--facts', file({ customer }));
    expect(code).toBe(0);
    expect(err).toMatch(/^Note: the customer in .* is not the one that the event is about\.\n$/);
    expect(JSON.parse(out).verdict).toBe('granted');
  });
});

describe('kulanz decide, given something wrong', () => {
  const secret = 'GEHEIM-4711';

  it.each([
    [
      'a field that is no number',
      hotline({ durationSeconds: secret }),
      'detail.data.durationSeconds: a number is expected here [wrong-type]',
    ],
    [
      'a fraction of a cent',
      hotline({ fee: { amount: 1.5, currency: 'EUR' } }),
      'detail.data.fee.amount: a whole number [out-of-range]',
    ],
    ['a field too many', hotline({ segment: secret }), 'detail.data.segment: there is no such field [unknown-field]'],
    ['no source', hotline({}, { source: undefined }), 'source: who says this: an id [missing]'],
    [
      'an id with a separator',
      hotline({ callId: `${secret}#1` }),
      'detail.data.callId: an id has 1 to 128 letters, digits or . _ : - [malformed]',
    ],
    ['no JSON', `{"${secret}`, 'this is not JSON [not-json]'],
    ['nothing at all', '', 'there is nothing in it [not-json]'],
    [
      'a list of events',
      `[${JSON.stringify(hotline())}]`,
      'this is a list; an event is one JSON object [not-an-event]',
    ],
    [
      'a byte order mark',
      `\uFEFF${JSON.stringify(hotline())}`,
      'this is not JSON: it starts with a byte order mark [not-json]',
    ],
    [
      'an infinite fee',
      JSON.stringify(hotline({ fee })).replace('198', '1e309'),
      'detail.data.fee.amount: the number is too large [out-of-range]',
    ],
  ])('says where %s is, never what it is, and prints no decision', async (_, event, line) => {
    const path = file(event);
    expect(await kulanz('decide', path)).toEqual({ code: 2, out: '', err: `${path}: ${line}\n` });
  });

  it('takes one event, and says what takes several', async () => {
    const [one, other] = [hotline(), hotline({ callId: 'call-2' })].map((event) => JSON.stringify(event));
    const lines = join(folder, 'several.ndjson');
    writeFileSync(lines, `${one}\n${other}\n`);
    for (const path of [lines, file(`${one}\n${other}`), file(`[${one}, ${other}]`)]) {
      expect(await kulanz('decide', path)).toEqual({
        code: 2,
        out: '',
        err: `${path}: there are several events in it, and decide takes one. Onto a bus, all of them: npm run --silent kulanz -- emit ${path}\n`,
      });
    }
  });

  it('has a line for each fault', async () => {
    const path = file(hotline({ durationSeconds: -1, about: secret, fee: { amount: 1, currency: 'XXX' } }));
    const { code, out, err } = await kulanz('decide', path);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.trimEnd().split('\n')).toEqual([
      expect.stringContaining('detail.data.durationSeconds: '),
      expect.stringContaining('detail.data.about: one of contract, product, other [not-allowed]'),
      expect.stringContaining('detail.data.fee.currency: an ISO 4217 currency code [not-allowed]'),
    ]);
    expect(err).not.toContain(secret);
  });

  it('refuses an event that is more than five minutes after the facts’ now', async () => {
    const at = (now: string) => kulanz('decide', file(hotline({ fee })), '--facts', file({ now }));
    expect(await at('2026-11-20T09:55:00Z')).toMatchObject({ code: 0 });
    expect(await at('2026-11-20T09:54:59.999Z')).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('[in-the-future]'),
    });
  });

  it('says where a facts file is wrong', async () => {
    const path = file({
      now: '2026-11-20',
      customer: { customerId: 'C-1', language: secret },
      grants: {},
      segment: secret,
    });
    const { code, out, err } = await kulanz('decide', file(hotline()), '--facts', path);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err.replaceAll(path, 'facts').trimEnd().split('\n').toSorted()).toEqual([
      'facts: customer.channel: this field is required [missing]',
      'facts: customer.customerSince: this field is required [missing]',
      'facts: customer.language: one of de, en [not-allowed]',
      'facts: grants: an array is expected here [wrong-type]',
      'facts: now: an instant in UTC like 2026-11-22T09:30:00Z [malformed]',
      'facts: segment: there is no such field [unknown-field]',
    ]);
  });

  it('says where a policy file is wrong', async () => {
    const path = file({ ...JSON.parse((await kulanz('decide', '--print-policy')).out), horizonDays: 0, horizon: 90 });
    expect(await kulanz('decide', file(hotline()), '--policy', path)).toEqual({
      code: 2,
      out: '',
      err: `${path}: horizonDays: at least 1 [out-of-range]\n${path}: horizon: there is no such field [unknown-field]\n`,
    });
  });

  it('tells that an event which only keeps knowledge current is not decided on', async () => {
    const file = 'events/samples/offer-published.json';
    expect(await kulanz('decide', file)).toEqual({
      code: 2,
      out: '',
      err: `${file}: OfferPublished is not decided on: it keeps current what is known. What follows from it: docs/producers.md. Which events are decided on, and by which rules: docs/rules.md\n`,
    });
  });

  it.each([
    [['decide', 'no-such-file.json'], 'no-such-file.json: there is no such file\n'],
    [['decide', 'events'], 'events: this is a folder, not a file\n'],
    [['decide'], 'decide needs an event file. See: npm run --silent kulanz -- decide --help\n'],
    [
      ['decide', 'a.json', 'b.json'],
      'decide takes one argument, an event file. See: npm run --silent kulanz -- decide --help\n',
    ],
    [['decide', '-', '--facts', '-'], 'Only one of the files can be - (standard input).\n'],
    [
      ['decide', 'a.json', '--print-policy'],
      '--facts-schema, --policy-schema, --print-policy: each stands alone. See: npm run --silent kulanz -- decide --help\n',
    ],
  ])('%j: exit 2, and a sentence', async (args, err) => {
    expect(await kulanz(...args)).toEqual({ code: 2, out: '', err });
  });
});

describe('what decide prints to build on', () => {
  const compile = async (option: string) =>
    new Ajv2020({ strict: true, validateFormats: false }).compile(JSON.parse((await kulanz('decide', option)).out));

  it('is a schema of facts that the samples of facts meet, and whatever is no fact does not', async () => {
    const validate = await compile('--facts-schema');
    for (const file of readdirSync('events/samples/facts')) {
      expect(validate(JSON.parse(readFileSync(`events/samples/facts/${file}`, 'utf8'))), file).toBe(true);
    }
    expect(validate({})).toBe(true);
    expect(validate({ now: 'unknown', grants: 'unknown' })).toBe(true);
    expect(validate({ segment: 'gold' })).toBe(false);
    expect(validate({ grants: [{ case: 'x', at: 'yesterday' }] })).toBe(false);
  });

  it('is a schema whose facts the help names, all of them', async () => {
    const { properties } = JSON.parse((await kulanz('decide', '--facts-schema')).out);
    expect((await kulanz('decide', '--help')).out).toContain(`\n{ ${Object.keys(properties).join(', ')} }\n`);
  });

  it('is a policy that its own schema accepts', async () => {
    const validate = await compile('--policy-schema');
    expect(validate(JSON.parse((await kulanz('decide', '--print-policy')).out))).toBe(true);
    expect(validate({})).toBe(false);
  });
});
