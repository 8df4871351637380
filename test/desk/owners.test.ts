/** Whose a referral is, and who looks after the customer, decides who may answer it: not who happens to be a host. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Api, type House, openHouse } from './house.ts';

let house: House;
const of = (employeeId: string): Api => house.of(employeeId);
const hosts = ['E-17', 'E-23'] as const;

interface Waiting {
  path: string;
  customerId: string;
  host: string;
  deputy: string;
}
const waiting: Waiting[] = [];

/** With a third host, who is not at a console now, some customers have one of the two as host or deputy, and not the other. */
beforeAll(async () => {
  house = await openHouse();
  const third = { name: 'Cem Aydin', languages: ['de', 'en'], topics: ['product'], joinsOn: '2026-01-01' };
  await house.happens('hr', 'EmployeeJoined', { employeeId: 'E-31', ...third });
  for (let nth = 0; nth < 18; nth += 1) {
    const customerId = `owned-${nth}`;
    await house.happens('crm', 'CustomerRegistered', {
      customerId,
      language: 'en',
      channel: 'email',
      customerSince: '2020-01-01',
    });
    await house.happens('shop', 'WarrantyClaimed', {
      claimId: `claim-${nth}`,
      customerId,
      product: { sku: 'grill-2', name: 'Grill' },
      receipt: 'missing',
      fault: { description: 'The lid sticks.' },
    });
    const path = `/v1/cases/${encodeURIComponent(`WarrantyClaimed#shop#claim-${nth}`)}`;
    const { body } = await of('E-17').get(`/v1/customers/${customerId}`);
    waiting.push({ path, customerId, host: body.host.hostId, deputy: body.host.deputyId });
  }
});
afterAll(() => house.engine.stop());

/** Takes one of them off the list, so that each is answered once. */
function take(like: (one: Waiting) => boolean): Waiting {
  const place = waiting.findIndex(like);
  const [found] = place < 0 ? [] : waiting.splice(place, 1);
  if (!found) throw new Error('there is no such customer left');
  return found;
}
const decline = { reason: 'The lid is as it should be.', instead: 'We show you how it opens easily.' };

describe('who may answer is said with the case', () => {
  /** Nothing that was proposed has this place: whoever may answer is told so, and nothing is answered. */
  const nowhere = { remedies: [100] };

  test.each(['E-17', 'E-23', 'E-81'])('to %s, and trying says the same', async (employeeId) => {
    const told: boolean[] = [];
    for (const { path, customerId, host, deputy } of waiting) {
      const { body } = await of(employeeId).get(path);
      const { status } = await of(employeeId).post(`${path}/grant`, nowhere);
      expect([body.mayAnswer, status]).toEqual([host, deputy].includes(employeeId) ? [true, 400] : [false, 403]);
      told.push(body.mayAnswer);
      if (employeeId === 'E-81') continue;
      const { body: story } = await of(employeeId).get(`/v1/customers/${customerId}/cases`);
      expect(story.cases.map((one: { mayAnswer?: boolean }) => one.mayAnswer)).toEqual([body.mayAnswer, undefined]);
    }
    expect(new Set(told)).toEqual(new Set(employeeId === 'E-81' ? [false] : [true, false]));
  });

  test.each(hosts)('in the worklist of %s, too: of what waits for them they may answer all', async (employeeId) => {
    const { body } = await of(employeeId).get('/v1/worklist?limit=100');
    expect(body.cases.length).toBeGreaterThan(0);
    for (const { mayAnswer } of body.cases) expect(mayAnswer).toBe(true);
  });

  test('until it is answered: then nobody may any more', async () => {
    const { path, host, deputy } = take(({ host: id, deputy: second }) => id !== 'E-31' && second !== 'E-31');
    await of(host).post(`${path}/grant`, {});
    await house.engine.idle();
    for (const employeeId of [host, deputy])
      expect((await of(employeeId).get(path)).body).not.toHaveProperty('mayAnswer');
  });

  test('and not to whoever asked for it, though they look after the customer', async () => {
    const { customerId, host, deputy } = take(({ host: id, deputy: second }) => id !== 'E-31' && second !== 'E-31');
    const wish = { customerId, kind: 'RefundFee', value: { amount: 90_000, currency: 'EUR' }, reason: 'a year of it' };
    const { body: asked } = await of(host).post('/v1/goodwill', wish);
    await house.engine.idle();
    const path = `/v1/cases/${encodeURIComponent(asked.caseKey)}`;
    expect((await of(host).get(path)).body.mayAnswer).toBe(false);
    for (const [how, answer] of [
      ['grant', {}],
      ['decline', decline],
    ] as const) {
      const { status, body } = await of(host).post(`${path}/${how}`, answer);
      expect([status, body.detail]).toEqual([403, 'Nobody confirms their own request: a colleague looks at it.']);
    }
    expect((await of(deputy).get(path)).body.mayAnswer).toBe(true);
    const list = (await of(deputy).get(`/v1/customers/${customerId}/cases`)).body.cases;
    expect(list.map((one: { mayAnswer?: boolean }) => one.mayAnswer)).toEqual([true, true, undefined]);
  });
});

describe.each([
  ['grant', {}],
  ['decline', decline],
])('%s', (what, body) => {
  test('is for the host', async () => {
    const { path, host } = take(({ host: id }) => id !== 'E-31');
    expect((await of(host).post(`${path}/${what}`, body)).status).toBe(202);
  });

  test('is for the deputy', async () => {
    const { path, deputy } = take(({ host, deputy: id }) => host === 'E-31' && id !== 'E-31');
    expect((await of(deputy).post(`${path}/${what}`, body)).status).toBe(202);
  });

  test('is not for a host who does not look after them, and nothing comes of trying', async () => {
    const { path, host, deputy, customerId } = take(({ host: id, deputy: second }) => [id, second].includes('E-31'));
    const neither = hosts.find((id) => ![host, deputy].includes(id)) ?? '';
    const { status, body: told } = await of(neither).post(`${path}/${what}`, body);
    expect([status, told.type]).toEqual([403, 'urn:kulanz:problem:not-allowed']);
    await house.engine.idle();
    expect((await of(neither).get(path)).body.referral.answeredBy).toBeUndefined();
    expect((await of(neither).get(`/v1/customers/${customerId}/cases`)).body.cases).toHaveLength(2);
  });

  test.each(['E-81', 'E-90'])('is not for %s, who is no host', async (employeeId) => {
    const [one] = waiting;
    if (!one) throw new Error('there is no customer left');
    expect((await of(employeeId).post(`${one.path}/${what}`, body)).status).toBe(403);
  });
});

test('two who may, and answer at once: one grant, and whoever was slower sees whose answer counts', async () => {
  const { path, customerId } = take(({ host, deputy }) => host !== 'E-31' && deputy !== 'E-31');
  const both = await Promise.all(hosts.map((id) => of(id).post(`${path}/grant`, {})));
  await house.engine.idle();
  const { body: referred } = await of('E-17').get(path);
  const counts: string = referred.referral.answeredBy;
  const { body: story } = await of('E-23').get(`/v1/customers/${customerId}/cases`);
  const answers: {
    caseKey: string;
    verdict: string;
    findings: { because: { code: string; params?: { by: string } } }[];
  }[] = story.cases.filter(({ event }: { event: { name: string } }) => event.name === 'ReferralGranted');
  expect(answers.filter(({ verdict }) => verdict === 'granted').map(({ caseKey }) => caseKey)).toEqual([counts]);
  for (const { status, body } of both) {
    // Whoever was so late that it was seen at once is told so; of the others each has a case that says it.
    if (status === 409) expect(body.type).toBe('urn:kulanz:problem:answered-already');
    else if (body.caseKey !== counts) {
      const late = answers.find(({ caseKey }) => caseKey === body.caseKey);
      expect(late?.findings.map(({ because }) => because)).toContainEqual({
        code: 'answered-already',
        params: { by: counts },
      });
    }
  }
});

test('whoever answered and then gave the customer away is told the same when they ask again, and may say nothing else', async () => {
  const { path, customerId, deputy } = take(({ host, deputy: id }) => host === 'E-31' && id !== 'E-31');
  const first = await of(deputy).post(`${path}/grant`, {}, 'before-i-left-them');
  await house.engine.idle();
  const other = hosts.find((id) => id !== deputy) ?? '';
  await of(other).post(`/v1/customers/${customerId}/choice`, { employeeId: deputy, choice: 'other', hostId: other });
  await house.engine.idle();
  const { host } = (await of(other).get(`/v1/customers/${customerId}`)).body;
  expect([host.hostId, host.deputyId]).toEqual([other, 'E-31']);
  const again = await of(deputy).post(`${path}/grant`, {}, 'before-i-left-them');
  expect([again.status, again.body]).toEqual([202, first.body]);
  expect((await of(deputy).post(`${path}/grant`, {})).status).toBe(403);
  expect((await of(other).post(`${path}/grant`, {})).body.type).toBe('urn:kulanz:problem:answered-already');
});
