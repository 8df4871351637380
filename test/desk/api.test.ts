import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { endpoints } from '../../functions/api/endpoints/index.ts';
import { groups } from '../../functions/api/person.ts';
import { people } from '../../local/desk/people.ts';
import type { Engine } from '../../local/engine/engine.ts';
import { type Api, type House, openHouse } from './house.ts';
import { apiWith, deskOf } from './signed-in.ts';

let house: House;
const of = (employeeId: string) => house.of(employeeId);
const anna = () => of('E-17');
const ben = () => of('E-23');
const jonas = () => of('E-81');
const happens = (source: string, name: string, data: object) => house.happens(source, name, data);
const waitingClaim = () => house.waitingClaim();
let engine: Engine;
let desk: string;

beforeAll(async () => {
  house = await openHouse();
  ({ engine, desk } = house);
});
afterAll(() => engine.stop());

describe('who may do what', () => {
  const at = (path: string) => path.replaceAll(/\{\w+\}/g, 'WarrantyClaimed%23shop%23nobody');

  test.each(endpoints.map((endpoint) => [endpoint.id, endpoint] as const))(
    '%s: its groups, and nobody else',
    async (_, endpoint) => {
      const { method, path, groups: allowed } = endpoint;
      const call = (who: Api) => (method === 'get' ? who.get(at(path)) : who.post(at(path), {}));
      expect((await call(apiWith(desk, undefined))).status).toBe(401);
      for (const { employeeId, groups: own } of people) {
        const { status } = await call(of(employeeId));
        if (own.some((group) => allowed.includes(group))) expect([401, 403]).not.toContain(status);
        else expect(status, `${employeeId} ${endpoint.id}`).toBe(403);
      }
    },
  );

  test('every group has somebody to try it, and somebody without a group may nothing', () => {
    expect([...new Set(people.flatMap((person) => person.groups))].toSorted()).toEqual([...groups].toSorted());
    for (const endpoint of endpoints) expect(endpoint.groups.length).toBeGreaterThan(0);
  });
});

describe('a host', () => {
  test('sees what waits for them, grants it, and the customer is written to', async () => {
    const { customerId, path, caseKey, owner } = await waitingClaim();
    const { body: list } = await of(owner).get('/v1/worklist?limit=100');
    expect(list.cases.map((one: { caseKey: string }) => one.caseKey)).toContain(caseKey);

    const granted = await of(owner).post(`${path}/grant`, {});
    expect(granted.status).toBe(202);
    await engine.idle();

    const { body: answer } = await of(owner).get(`/v1/cases/${encodeURIComponent(granted.body.caseKey)}`);
    expect([answer.verdict, answer.remedies.length > 0, answer.letter.language]).toEqual(['granted', true, 'en']);
    const { body: answered } = await of(owner).get(path);
    expect(answered.referral.answeredBy).toBe(granted.body.caseKey);
    const { body: story } = await of(owner).get(`/v1/customers/${customerId}/cases`);
    expect(story.cases.map((one: { event: { name: string } }) => one.event.name)).toEqual([
      'ReferralGranted',
      'WarrantyClaimed',
      'CustomerRegistered',
    ]);
    const { body: after } = await of(owner).get('/v1/worklist?limit=100');
    expect(after.cases.map((one: { caseKey: string }) => one.caseKey)).not.toContain(caseKey);
  });

  test('writes something with their yes, and the customer reads it beside what is done', async () => {
    const { path, owner } = await waitingClaim();
    const note = 'The grill comes on Tuesday;\nplease leave the old one at the door.';
    const granted = await of(owner).post(`${path}/grant`, { remedies: [1], note });
    await engine.idle();
    const { body } = await of(owner).get(`/v1/cases/${encodeURIComponent(granted.body.caseKey)}`);
    const { body: asked } = await of(owner).get(path);
    expect(body.verdict).toBe('granted');
    expect(body.remedies).toEqual([asked.remedies[0], { kind: 'Answer', basis: 'promise', words: note }]);
    for (const line of note.split('\n')) expect(body.letter.body).toContain(line);
  });

  test('declines only with a reason and what can be done instead, and both are in the letter', async () => {
    const { path, owner } = await waitingClaim();
    const without = await of(owner).post(`${path}/decline`, { reason: 'The lid is as it should be.' });
    expect([without.status, without.body.faults]).toEqual([
      400,
      [{ path: 'body.instead', code: 'missing', message: 'this field is required' }],
    ]);
    const declined = await of(owner).post(`${path}/decline`, {
      reason: 'The lid is as it should be.',
      instead: 'We show you how it opens easily.',
    });
    await engine.idle();
    const { body } = await of(owner).get(`/v1/cases/${encodeURIComponent(declined.body.caseKey)}`);
    expect(body.letter.body).toContain('The lid is as it should be.');
    expect(body.letter.body).toContain('We show you how it opens easily.');
  });

  test('does not answer what waits for somebody else', async () => {
    const { path, owner, other } = await waitingClaim();
    // With two hosts, each is the other’s deputy: who looks after the customer may answer too, so this one is nobody’s.
    const third = await deskOf(desk, 'E-81');
    expect((await third.post(`${path}/grant`, {})).status).toBe(403);
    expect((await of(owner).post(`${path}/grant`, {})).status).toBe(202);
    await engine.idle();
    const late = await of(other).post(`${path}/grant`, {});
    expect([late.status, late.body.type]).toEqual([409, 'urn:kulanz:problem:answered-already']);
  });

  test('two who answer at the same moment: one answer counts, and both see which', async () => {
    const { customerId, path, owner, other } = await waitingClaim();
    const both = await Promise.all([of(owner).post(`${path}/grant`, {}), of(other).post(`${path}/grant`, {})]);
    await engine.idle();
    const { body } = await of(owner).get(path);
    const keys = both.flatMap(({ status, body: told }) => (status === 202 ? [told.caseKey] : []));
    expect(keys).toContain(body.referral.answeredBy);
    const { body: story } = await of(owner).get(`/v1/customers/${customerId}/cases`);
    const granted = story.cases.filter(
      (one: { event: { name: string }; verdict: string }) =>
        one.event.name === 'ReferralGranted' && one.verdict === 'granted',
    );
    expect(granted).toHaveLength(1);
  });

  test('looks at what would come of a wish, and nothing is kept, drawn or told', async () => {
    const { customerId } = await waitingClaim();
    const wish = { customerId, kind: 'WaiveFee', value: { amount: 300, currency: 'EUR' }, reason: 'a long wait' };
    const said = engine.outbound().length;
    const { body } = await anna().post('/v1/goodwill/preview', wish);
    expect([body.verdict, body.letters.de.language, body.letters.en.language]).toEqual(['granted', 'de', 'en']);
    expect(body.letters.en.body).toContain('€3.00');
    await engine.idle();
    expect(engine.outbound().length).toBe(said);
  });

  test('asks beyond the cap, cannot confirm it themselves, and a colleague can', async () => {
    const { customerId } = await waitingClaim();
    const wish = { customerId, kind: 'RefundFee', value: { amount: 90_000, currency: 'EUR' }, reason: 'a year of it' };
    const asked = await anna().post('/v1/goodwill', wish);
    await engine.idle();
    const path = `/v1/cases/${encodeURIComponent(asked.body.caseKey)}`;
    const { body } = await anna().get(path);
    expect([body.verdict, body.referral.hostId]).toEqual(['referred', 'E-23']);
    const own = await anna().post(`${path}/grant`, {});
    expect([own.status, own.body.detail]).toEqual([403, 'Nobody confirms their own request: a colleague looks at it.']);
    const confirmed = await ben().post(`${path}/grant`, {});
    await engine.idle();
    expect((await ben().get(`/v1/cases/${encodeURIComponent(confirmed.body.caseKey)}`)).body.verdict).toBe('granted');
  });

  test('is never taken for somebody else, whatever the body says', async () => {
    const wish = { customerId: 'C-1', kind: 'WaiveFee', value: { amount: 300, currency: 'EUR' }, reason: 'x' };
    for (const field of ['requestedBy', 'requestId', 'approvedBy']) {
      const { status, body } = await anna().post('/v1/goodwill', { ...wish, [field]: 'E-23' });
      expect([status, body.faults[0].path, body.faults[0].code]).toEqual([400, `body.${field}`, 'unknown-field']);
    }
  });

  test('checks a reply for excuses', async () => {
    const text = 'Leider lassen unsere Richtlinien das nicht zu.';
    const { body } = await anna().post('/v1/replies/check', { text, language: 'de' });
    expect([body.fine, body.excuses.length]).toEqual([false, 1]);
  });
});

describe('trying again', () => {
  let customerId: string;
  beforeAll(async () => {
    ({ customerId } = await waitingClaim());
  });
  const wish = () => ({
    customerId,
    kind: 'WaiveFee',
    value: { amount: 200, currency: 'EUR' },
    reason: `a long wait, ${randomUUID()}`,
  });

  test('with the same key is the same request, also ten times at once', async () => {
    const key = randomUUID();
    const body = wish();
    const answers = await Promise.all(Array.from({ length: 10 }, () => anna().post('/v1/goodwill', body, key)));
    await engine.idle();
    expect(new Set(answers.map(({ status, body: told }) => `${status} ${told.caseKey}`)).size).toBe(1);
    const { body: story } = await anna().get(`/v1/customers/${body.customerId}/cases`);
    const asked = story.cases.filter(({ event }: { event: { name: string } }) => event.name === 'GoodwillRequested');
    expect(asked).toHaveLength(1);
    const later = await anna().post('/v1/goodwill', body, key);
    expect(later.body).toEqual(answers[0]?.body);
  });

  test('with the same key and something else is refused, and a key of somebody else is no obstacle', async () => {
    const key = randomUUID();
    expect((await anna().post('/v1/goodwill', wish(), key)).status).toBe(202);
    const { status, body } = await anna().post('/v1/goodwill', { ...wish(), reason: 'something else' }, key);
    expect([status, body.type]).toEqual([422, 'urn:kulanz:problem:key-used']);
    expect((await ben().post('/v1/goodwill', wish(), key)).status).toBe(202);
  });

  test('needs a key', async () => {
    const { status, body } = await anna().call('POST', '/v1/goodwill', wish());
    expect([status, body.type]).toEqual([400, 'urn:kulanz:problem:key-missing']);
    expect((await anna().post('/v1/goodwill', wish(), 'short')).body.faults[0].path).toBe('header.Idempotency-Key');
  });
});

describe('operations', () => {
  test('see what was set aside, look before they redrive, and close with a reason', async () => {
    await happens('shop', 'WarrantyClaimed', { claimId: 'bad', oops: '=1+1' });
    const { body: list } = await jonas().get('/v1/quarantine');
    const { id } = list.entries.find(({ event }: { event: string }) => event === 'WarrantyClaimed');
    const path = `/v1/quarantine/${id}`;
    expect(JSON.stringify(list)).not.toContain('=1+1');
    expect((await jonas().get(path)).body.body).toContain('=1+1');

    expect((await jonas().post(`${path}/redrive`, { dryRun: true })).body).toEqual({
      redriven: false,
      wouldBeAccepted: false,
    });
    const refused = await jonas().post(`${path}/redrive`, {});
    expect([refused.status, refused.body.type]).toEqual([409, 'urn:kulanz:problem:would-be-refused']);
    expect((await jonas().post(`${path}/redrive`, { anyway: true })).body.redriven).toBe(true);
    await engine.idle();
    const { redrivenAt } = (await jonas().get(path)).body;
    expect(redrivenAt).toBeDefined();

    expect((await jonas().post(`${path}/redrive`, { anyway: true })).body.redriven).toBe(true);
    await engine.idle();
    expect(Date.parse((await jonas().get(path)).body.redrivenAt)).toBeGreaterThan(Date.parse(redrivenAt));

    const late = await jonas().post(`${path}/discard`, { reason: 'A test of the shop.' });
    expect([late.status, late.body.type]).toEqual([409, 'urn:kulanz:problem:dealt-with-already']);
  });

  test('discard something once, and it is not sent again after that', async () => {
    await happens('shop', 'NobodyKnowsThis', {});
    const { body: list } = await jonas().get('/v1/quarantine');
    const { id } = list.entries.find(({ event }: { event: string }) => event === 'NobodyKnowsThis');
    const path = `/v1/quarantine/${id}`;
    expect((await jonas().post(`${path}/discard`, {})).status).toBe(400);
    const keys = [randomUUID(), randomUUID()];
    const discard = (nth: number) => jonas().post(`${path}/discard`, { reason: `A test, ${nth}.` }, keys[nth]);
    const both = await Promise.all([discard(0), discard(1)]);
    const first = both.findIndex(({ status }) => status === 202);
    expect(both.map(({ status }) => status).toSorted()).toEqual([202, 409]);
    expect(both[1 - first]?.body.type).toBe('urn:kulanz:problem:dealt-with-already');
    const again = await discard(first);
    expect([again.status, again.body]).toEqual([202, { discarded: true }]);

    for (const body of [{}, { dryRun: true }, { anyway: true }]) {
      const redriven = await jonas().post(`${path}/redrive`, body);
      expect([redriven.status, redriven.body.type]).toEqual([409, 'urn:kulanz:problem:dealt-with-already']);
    }
    const { body: closed } = await jonas().get(path);
    expect([closed.discarded.by, closed.discarded.reason]).toEqual(['E-81', `A test, ${first}.`]);
    expect(closed.redrivenAt).toBeUndefined();
  });

  test('who send back and discard in the same moment do one of both', async () => {
    await happens('shop', 'NobodyKnowsThat', {});
    const { body: list } = await jonas().get('/v1/quarantine');
    const { id } = list.entries.find(({ event }: { event: string }) => event === 'NobodyKnowsThat');
    const path = `/v1/quarantine/${id}`;
    const both = await Promise.all([
      jonas().post(`${path}/redrive`, { anyway: true }),
      jonas().post(`${path}/discard`, { reason: 'A test.' }),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([202, 409]);
    await engine.idle();
    const { body } = await jonas().get(path);
    expect([body.redrivenAt === undefined, body.discarded === undefined]).toEqual(
      both[0]?.status === 202 ? [false, true] : [true, false],
    );
  });

  test('see which case it would be, that a conflict would only be one again, and put it back on purpose', async () => {
    const call = { callId: 'told-twice', customerId: 'C-1', line: 'service', durationSeconds: 60, about: 'contract' };
    await happens('telephony', 'HotlineCallEnded', call);
    await happens('telephony', 'HotlineCallEnded', { ...call, durationSeconds: 61 });
    const { body: list } = await jonas().get('/v1/quarantine');
    const { id } = list.entries.find(({ code }: { code: string }) => code === 'conflict');
    const again = (body: object) => jonas().post(`/v1/quarantine/${id}/redrive`, body);
    const told = { wouldBeAccepted: false, caseKey: 'HotlineCallEnded#telephony#told-twice' };
    expect((await jonas().get(`/v1/quarantine/${id}`)).body.decidedAs).toBe(told.caseKey);
    expect((await again({ dryRun: true })).body).toEqual({ redriven: false, ...told });
    const refused = await again({});
    expect([refused.status, refused.body.type]).toEqual([409, 'urn:kulanz:problem:would-be-refused']);
    expect(refused.body.detail).toContain('with other content');
    expect((await again({ anyway: true })).body).toEqual({ redriven: true, ...told });
  });

  test('see the figures', async () => {
    const { body } = await jonas().get('/v1/figures?days=3');
    expect(body.cases.length).toBeGreaterThan(0);
    expect(body.begging.putRight).toBeGreaterThan(0);
  });
});

describe('bad input', () => {
  test.each([
    [
      'another content type',
      415,
      (who: Api) => who.call('POST', '/v1/replies/check', 'a=b', { 'Content-Type': 'text/plain' }),
    ],
    ['no content type and no body', 415, (who: Api) => who.call('POST', '/v1/replies/check')],
    ['not JSON', 400, (who: Api) => who.call('POST', '/v1/replies/check', '{"text":')],
    ['far too deep', 400, (who: Api) => who.call('POST', '/v1/replies/check', `${'['.repeat(60)}${']'.repeat(60)}`)],
    [
      'a key that would be a prototype',
      400,
      (who: Api) => who.call('POST', '/v1/replies/check', '{"__proto__":{"a":1}}'),
    ],
    ['over 64 KB', 413, (who: Api) => who.post('/v1/replies/check', { text: 'x'.repeat(70_000), language: 'de' })],
    [
      'over a megabyte',
      413,
      (who: Api) => who.post('/v1/replies/check', { text: 'x'.repeat(1_100_000), language: 'de' }),
    ],
    ['a forged cursor', 400, (who: Api) => who.get('/v1/customers/C-1/cases?cursor=Zm9yZ2Vk')],
    ['a forged cursor of one’s customers', 400, (who: Api) => who.get('/v1/my/customers?cursor=Zm9yZ2Vk')],
    ['a page of nothing', 400, (who: Api) => who.get('/v1/worklist?limit=0')],
    ['an unknown query', 400, (who: Api) => who.get('/v1/worklist?segment=gold')],
    ['a query where there is none', 400, (who: Api) => who.get('/v1/me?x=1')],
    ['an id that cannot be', 400, (who: Api) => who.get('/v1/customers/a%23b')],
    ['a customer nobody knows', 404, (who: Api) => who.get('/v1/customers/nobody-at-all')],
  ])('%s', async (_, status, call) => {
    const answer = await call(anna());
    expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
    expect(answer.body.type).toMatch(/^urn:kulanz:problem:/);
  });

  describe('is said by path and code, with how far one may go', () => {
    const about = (customerId: string) => ({ customerId, kind: 'WaiveFee', reason: 'a long wait' });
    const parts = { part: { sku: 'lid', name: 'Lid' }, value: { amount: 300, currency: 'EUR' } };
    test.each([
      ['a page of nothing', () => anna().get('/v1/worklist?limit=0'), 'query.limit out-of-range 1 to ?'],
      ['a page of too much', () => anna().get('/v1/worklist?limit=101'), 'query.limit out-of-range ? to 100'],
      ['a page of a word', () => anna().get('/v1/worklist?limit=many'), 'query.limit wrong-type ? to ?'],
      ['an unknown query', () => anna().get('/v1/worklist?segment=gold'), 'query.segment unknown-field ? to ?'],
      ['an id that cannot be', () => anna().get('/v1/customers/a%23b'), 'path.customerId malformed ? to ?'],
      ['a forged cursor', () => anna().get('/v1/worklist?cursor=Zm9yZ2Vk'), 'query.cursor malformed ? to ?'],
      [
        'a key that is too short',
        () => anna().post('/v1/goodwill', { ...about('C-1'), kind: 'Apologise' }, 'short'),
        'header.Idempotency-Key malformed ? to ?',
      ],
      [
        'another kind than there is',
        () => anna().post('/v1/goodwill', { ...about('C-1'), kind: 'Refuse' }),
        'body.kind not-allowed ? to ?',
      ],
      ['a fee of no worth', () => anna().post('/v1/goodwill', about('C-1')), 'body.value missing ? to ?'],
      [
        'a part of a fee',
        () => anna().post('/v1/goodwill', { ...about('C-1'), ...parts }),
        'body.part not-together ? to ?',
      ],
      [
        'less than nothing',
        () => anna().post('/v1/goodwill', { ...about('C-1'), value: { amount: 0, currency: 'EUR' } }),
        'body.value.amount out-of-range 1 to ?',
      ],
      [
        'a host for whoever stays',
        () => anna().post('/v1/customers/C-1/choice', { employeeId: 'E-17', choice: 'stay', hostId: 'E-23' }),
        'body.hostId not-together ? to ?',
      ],
      [
        'more than a letter holds',
        () => jonas().post('/v1/quarantine/any/discard', { reason: 'x'.repeat(1_001) }),
        'body.reason out-of-range ? to 1000',
      ],
    ])('%s', async (_, ask, told) => {
      const { status, body } = await ask();
      const faults = body.faults.map(
        ({ path, code, atLeast = '?', atMost = '?' }: Record<string, unknown>) =>
          `${path} ${code} ${atLeast} to ${atMost}`,
      );
      expect([status, faults]).toEqual([400, [told]]);
    });

    test('a place that was not proposed', async () => {
      const { path, owner } = await waitingClaim();
      const proposed = (await of(owner).get(path)).body.remedies.length;
      const { body } = await of(owner).post(`${path}/grant`, { remedies: [proposed + 1] });
      const fault = { path: 'body.remedies', code: 'out-of-range', atLeast: 1, atMost: proposed };
      expect(body.faults).toEqual([expect.objectContaining(fault)]);
    });
  });

  test('a path that is not there, and a method that a path does not know', async () => {
    expect((await anna().get('/v1/nothing')).status).toBe(404);
    expect((await anna().call('DELETE', '/v1/worklist')).status).toBe(405);
  });

  test('no answer may be kept by anybody, or shown in a frame', async () => {
    const { headers } = await anna().get('/v1/me');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  });
});

test('whatever is asked, the answer is one that the document has, and never a failure of ours', async () => {
  const junk = fc.oneof(
    fc.string(),
    fc.constant('WarrantyClaimed#shop#w-1'),
    fc.constant('C-1'),
    fc.integer().map(String),
  );
  const anything = fc.anything({ withNullPrototype: false, maxDepth: 3 });
  const request = fc.record({
    endpoint: fc.constantFrom(...endpoints),
    params: fc.array(
      fc.oneof(
        junk.filter((text) => !/^\.{0,2}$/.test(text)),
        fc.constantFrom('nobody', 'WarrantyClaimed#shop#nobody'),
      ),
      { minLength: 2, maxLength: 2 },
    ),
    query: fc.oneof(
      fc.constant({}),
      fc.dictionary(fc.constantFrom('limit', 'cursor', 'days', 'x'), junk, { maxKeys: 3 }),
    ),
    body: fc.oneof(
      anything,
      fc.dictionary(
        fc.constantFrom(
          'text',
          'language',
          'reason',
          'instead',
          'remedies',
          'dryRun',
          'kind',
          'customerId',
          'choice',
          'employeeId',
          'value',
        ),
        anything,
      ),
    ),
    person: fc.constantFrom(...people),
    key: fc.oneof(fc.uuid(), fc.constant('the-same-key')),
  });
  const seen = new Set<number>();
  await fc.assert(
    fc.asyncProperty(request, async ({ endpoint, params, query, body, person, key }) => {
      let place = 0;
      const path = endpoint.path.replaceAll(/\{\w+\}/g, () => {
        const param = params[place] ?? '';
        place += 1;
        return encodeURIComponent(param.toWellFormed());
      });
      const search = new URLSearchParams(query);
      const text = JSON.stringify(body) ?? 'null';
      const answer = await of(person.employeeId).call(
        endpoint.method.toUpperCase(),
        `${path}?${search}`,
        endpoint.method === 'post' ? text : undefined,
        endpoint.changes ? { 'Idempotency-Key': key } : {},
      );
      seen.add(answer.status);
      expect(answer.status).toBeLessThan(500);
      if (answer.status !== 400) return;
      for (const fault of answer.body.faults ?? []) expect(fault.path).toMatch(/^(body|query|path|header)\b/);
    }),
    { numRuns: 400 },
  );
  expect([...seen]).toEqual(expect.arrayContaining([200, 400, 403, 404]));
});
