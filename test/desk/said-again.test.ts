/** What somebody says twice, and what they say differently the second time: nothing is lost, doubled or set aside. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type House, openHouse } from './house.ts';

interface Told {
  caseKey: string;
  verdict: string;
  event: { name: string; data: Record<string, unknown> };
  findings: { because: { code: string; params?: Record<string, unknown> } }[];
}

let house: House;
const of = (employeeId: string) => house.of(employeeId);

beforeAll(async () => {
  house = await openHouse();
});
afterAll(async () => {
  await house.engine.stop();
});

/** What was set aside since the test began. */
async function setAside(): Promise<{ id: string }[]> {
  const { body } = await of('E-81').get('/v1/quarantine');
  return body.entries.filter(({ id }: { id: string }) => !before.has(id));
}
let before: ReadonlySet<string> = new Set();
beforeEach(async () => {
  before = new Set([...before, ...(await setAside()).map(({ id }) => id)]);
});

async function storyOf(customerId: string, name: string): Promise<Told[]> {
  const { body } = await of('E-17').get(`/v1/customers/${customerId}/cases`);
  return body.cases.filter(({ event }: Told) => event.name === name);
}
const becauseOf = (told: Told | undefined) => told?.findings.map(({ because }) => because);

describe('a customer who chooses their host', () => {
  const hostOf = async (customerId: string) => (await of('E-17').get(`/v1/customers/${customerId}`)).body.host;
  async function customer() {
    const { customerId, owner, other } = await house.waitingClaim();
    return { customerId, owner, other, path: `/v1/customers/${customerId}/choice` };
  }

  test('may choose again about the same host: both choices are decided, and the later one counts', async () => {
    const { customerId, owner, other, path } = await customer();
    const first = await of(owner).post(path, { employeeId: owner, choice: 'stay' });
    await house.engine.idle();
    expect((await hostOf(customerId)).hostId).toBe(owner);
    const second = await of(owner).post(path, { employeeId: owner, choice: 'other', hostId: other });
    await house.engine.idle();
    expect([first.status, second.status]).toEqual([202, 202]);
    const story = await storyOf(customerId, 'CustomerChose');
    expect(story.map(({ caseKey, verdict }) => [caseKey, verdict])).toEqual([
      [second.body.caseKey, 'granted'],
      [first.body.caseKey, 'granted'],
    ]);
    expect((await hostOf(customerId)).hostId).toBe(other);
    expect(await setAside()).toEqual([]);
  });

  test('has chosen once, however often the same request is sent', async () => {
    const { customerId, owner, other, path } = await customer();
    const key = randomUUID();
    const choice = { employeeId: owner, choice: 'other', hostId: other };
    const atOnce = await Promise.all([1, 2, 3].map(() => of(owner).post(path, choice, key)));
    await house.engine.idle();
    const later = await of(owner).post(path, choice, key);
    await house.engine.idle();
    expect(new Set([...atOnce, later].map(({ body }) => body.caseKey)).size).toBe(1);
    expect(await storyOf(customerId, 'CustomerChose')).toHaveLength(1);
    expect(await setAside()).toEqual([]);
  });

  test('has one host after two colleagues recorded two choices at the same moment: both cases say what became of them', async () => {
    const { customerId, owner, other, path } = await customer();
    const both = await Promise.all([
      of(owner).post(path, { employeeId: owner, choice: 'stay' }),
      of(other).post(path, { employeeId: owner, choice: 'other', hostId: other }),
    ]);
    await house.engine.idle();
    const story = await storyOf(customerId, 'CustomerChose');
    expect(story.map(({ caseKey }) => caseKey).toSorted()).toEqual(both.map(({ body }) => body.caseKey).toSorted());
    const { hostId, chosenAt } = await hostOf(customerId);
    const counts = story.filter(({ verdict }) => verdict === 'granted');
    const late = story.filter(({ verdict }) => verdict !== 'granted');
    expect(counts.map(({ event }) => (event.data.choice === 'stay' ? owner : other))).toContain(hostId);
    expect(chosenAt).toBeDefined();
    for (const one of late) expect(becauseOf(one)).toContainEqual({ code: 'chose-again-since' });
    expect(await setAside()).toEqual([]);
  });
});

describe('a host who wishes something for a customer', () => {
  async function wished() {
    const { customerId } = await house.waitingClaim();
    const wish = { customerId, kind: 'WaiveFee', value: { amount: 300, currency: 'EUR' }, reason: 'a long wait' };
    const ask = (who = 'E-17', more: object = {}, key: string = randomUUID()) =>
      of(who).post('/v1/goodwill', { ...wish, ...more }, key);
    const requests = async () => {
      await house.engine.idle();
      return (await storyOf(customerId, 'GoodwillRequested')).map(({ caseKey }) => caseKey).toSorted();
    };
    return { customerId, ask, requests };
  }
  const justNow = 'urn:kulanz:problem:asked-just-now';

  test('in two tabs, at once or one after the other, is asked once whether they mean it, and sees the first case', async () => {
    const { ask, requests } = await wished();
    const both = await Promise.all([ask(), ask()]);
    const [first, second] = both.toSorted((one, other) => one.status - other.status);
    expect([first?.status, second?.status, second?.body.type]).toEqual([202, 409, justNow]);
    expect(second?.body.caseKey).toBe(first?.body.caseKey);
    const third = await ask();
    expect([third.status, third.body.caseKey]).toEqual([409, first?.body.caseKey]);
    expect(await requests()).toEqual([first?.body.caseKey]);
  });

  test('and means it again says so, and it is done twice; nothing of that is in the event', async () => {
    const { customerId, ask, requests } = await wished();
    const first = await ask();
    const again = await ask('E-17', { again: true });
    expect([first.status, again.status]).toEqual([202, 202]);
    expect(await requests()).toEqual([first.body.caseKey, again.body.caseKey].toSorted());
    for (const { event } of await storyOf(customerId, 'GoodwillRequested'))
      expect(event.data).not.toHaveProperty('again');
    // And a fourth tab has not said so.
    expect((await ask()).body.caseKey).toBe(again.body.caseKey);
  });

  test('with the same key has wished once, whatever was wished in between', async () => {
    const { ask, requests } = await wished();
    const [mine, meant, refused] = [randomUUID(), randomUUID(), randomUUID()];
    const first = await ask('E-17', {}, mine);
    const again = await ask('E-17', { again: true }, meant);
    expect((await ask('E-17', {}, refused)).status).toBe(409);
    for (const { status, body } of await Promise.all([ask('E-17', {}, mine), ask('E-17', {}, mine)])) {
      expect([status, body]).toEqual([202, first.body]);
    }
    expect((await ask('E-17', { again: true }, meant)).body).toEqual(again.body);
    expect((await ask('E-17', {}, refused)).status).toBe(409);
    expect(await requests()).toHaveLength(2);
  });

  test('is not taken for a colleague, nor for somebody who wishes something else', async () => {
    const { ask, requests } = await wished();
    const all = [
      await ask(),
      await ask('E-23'),
      await ask('E-17', { reason: 'a second long wait' }),
      await ask('E-17', { value: { amount: 301, currency: 'EUR' } }),
      await ask('E-17', { kind: 'Compensate' }),
    ];
    expect(all.map(({ status }) => status)).toEqual([202, 202, 202, 202, 202]);
    expect(await requests()).toHaveLength(5);
  });
});

describe('a host who answers a referral', () => {
  const no = { reason: 'The lid is as it should be.', instead: 'We show you how it opens easily.' };

  test.each([
    ['declines after they granted', 'grant', {}, 'decline', no],
    ['grants after they declined', 'decline', no, 'grant', {}],
    ['grants with other words', 'grant', {}, 'grant', { note: 'It comes with the next parcel.' }],
    ['grants something else', 'grant', {}, 'grant', { remedies: [1] }],
    ['grants the same with another key', 'grant', {}, 'grant', {}],
  ])('and then %s is told that it is answered, and the first answer stands', async (_, how, body, then, otherwise) => {
    const { customerId, path, owner } = await house.waitingClaim();
    const first = await of(owner).post(`${path}/${how}`, body);
    await house.engine.idle();
    const second = await of(owner).post(`${path}/${then}`, otherwise);
    expect([first.status, second.status, second.body.type]).toEqual([202, 409, 'urn:kulanz:problem:answered-already']);
    expect(second.body.detail).toMatch(/^Read it again/);
    await house.engine.idle();
    expect((await of(owner).get(path)).body.referral.answeredBy).toBe(first.body.caseKey);
    const { body: story } = await of(owner).get(`/v1/customers/${customerId}/cases`);
    const answers = story.cases.filter(({ event }: Told) => event.name.startsWith('Referral'));
    expect(answers.map(({ caseKey }: Told) => caseKey)).toEqual([first.body.caseKey]);
    expect(await setAside()).toEqual([]);
  });

  test.each(['Leider lassen unsere Richtlinien das nicht zu.', 'I am afraid our policy does not allow that.'])(
    'hears of the excuse in “%s” before they send it, in whatever language, and not only after',
    async (reason) => {
      const { path, owner } = await house.waitingClaim();
      for (const more of [{}, { language: 'de' }, { language: 'en' }]) {
        const { body } = await of(owner).post('/v1/replies/check', { text: reason, ...more });
        expect([body.fine, body.excuses.length]).toEqual([false, 1]);
      }
      const { body: declined } = await of(owner).post(`${path}/decline`, { ...no, reason });
      await house.engine.idle();
      const { body } = await of(owner).get(`/v1/cases/${encodeURIComponent(declined.caseKey)}`);
      expect(becauseOf(body)).toContainEqual(expect.objectContaining({ code: 'excuse-for-a-reason' }));
    },
  );

  test('with the same key has answered once: it is the same case, also long after', async () => {
    const { customerId, path, owner } = await house.waitingClaim();
    const key = randomUUID();
    const first = await of(owner).post(`${path}/grant`, { note: 'It comes.' }, key);
    await house.engine.idle();
    const again = await of(owner).post(`${path}/grant`, { note: 'It comes.' }, key);
    await house.engine.idle();
    expect([again.status, again.body]).toEqual([202, first.body]);
    expect(await storyOf(customerId, 'ReferralGranted')).toHaveLength(1);
    expect(await setAside()).toEqual([]);
  });

  test('twice in the same moment, each time otherwise, has answered once: the other case says which answer counts', async () => {
    const { customerId, path, owner } = await house.waitingClaim();
    const both = await Promise.all([
      of(owner).post(`${path}/grant`, {}),
      of(owner).post(`${path}/grant`, { note: 'It comes with the next parcel.' }),
      of(owner).post(`${path}/decline`, no),
    ]);
    await house.engine.idle();
    const { body } = await of(owner).get(path);
    const counts: string = body.referral.answeredBy;
    const story = [
      ...(await storyOf(customerId, 'ReferralGranted')),
      ...(await storyOf(customerId, 'ReferralDeclined')),
    ];
    expect(story.filter(({ verdict }) => verdict !== 'unneeded').map(({ caseKey }) => caseKey)).toEqual([counts]);
    const told = both.flatMap(({ status, body: answer }) => (status === 202 ? [answer.caseKey] : []));
    expect(story.map(({ caseKey }) => caseKey).toSorted()).toEqual(told.toSorted());
    for (const one of story.filter(({ caseKey }) => caseKey !== counts)) {
      expect(becauseOf(one)).toContainEqual({ code: 'answered-already', params: { by: counts } });
    }
    expect(await setAside()).toEqual([]);
  });
});
