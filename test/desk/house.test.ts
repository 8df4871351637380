import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type House, openHouse } from './house.ts';

let house: House;
const anna = () => house.of('E-17');
const ben = () => house.of('E-23');
const jonas = () => house.of('E-81');
const soon = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.engine.stop());

test('a host for whom nothing waits has an empty worklist, and no page after it', async () => {
  expect((await anna().get('/v1/worklist')).body).toEqual({ cases: [] });
});

describe('a customer of whom nobody has told', () => {
  const wish = {
    customerId: 'C-mistyped',
    kind: 'WaiveFee',
    value: { amount: 300, currency: 'EUR' },
    reason: 'a wait',
  };
  test.each([
    ['is granted nothing', '/v1/goodwill', wish],
    ['is not looked at for what they would be granted', '/v1/goodwill/preview', wish],
    ['chooses nobody', '/v1/customers/C-mistyped/choice', { employeeId: 'E-17', choice: 'stay' }],
  ])('%s: whoever mistyped the id is told so', async (_, path, body) => {
    const { status, body: told } = await anna().post(path, body);
    await house.engine.idle();
    const { detail } = (await anna().get('/v1/customers/C-mistyped')).body;
    expect([status, told.type, told.detail]).toEqual([404, 'urn:kulanz:problem:not-found', detail]);
    expect(detail).toMatch(/^Nobody has told of a customer with this id/);
    expect((await anna().get('/v1/customers/C-mistyped/cases')).body.cases).toEqual([]);
  });

  test('is one no more as soon as something happened to them, though nobody looks after them yet', async () => {
    const call = { callId: 'call-1', customerId: 'C-called', line: 'service', durationSeconds: 60, about: 'contract' };
    await house.happens('telephony', 'HotlineCallEnded', call);
    const { status } = await anna().post('/v1/goodwill', { ...wish, customerId: 'C-called' });
    expect(status).toBe(202);
  });
});

describe('my customers', () => {
  const registered = (customerId: string) => ({
    customerId,
    language: 'de',
    channel: 'letter',
    customerSince: '2019-05-01',
  });
  const idsOf = (body: { customers: { customerId: string }[] }) => body.customers.map(({ customerId }) => customerId);

  test('are those I look after, each with what is known of them, page by page, and nobody else’s', async () => {
    const all = Array.from({ length: 12 }, (_, index) => `my-${String(index).padStart(2, '0')}`);
    for (const customerId of all) await house.happens('crm', 'CustomerRegistered', registered(customerId));
    const [hers, his] = await Promise.all([anna(), ben()].map((api) => api.get('/v1/my/customers?limit=100')));
    expect([...idsOf(hers?.body), ...idsOf(his?.body)].toSorted()).toEqual(all);
    expect(hers?.body.customers[0]).toEqual({
      customerId: idsOf(hers?.body)[0],
      profile: registered(idsOf(hers?.body)[0] ?? ''),
      deputyId: 'E-23',
    });

    const paged: string[] = [];
    let cursor = '';
    do {
      const { body } = await anna().get(`/v1/my/customers?limit=2${cursor && `&cursor=${cursor}`}`);
      paged.push(...idsOf(body));
      cursor = body.cursor ?? '';
    } while (cursor);
    expect(paged).toEqual(idsOf(hers?.body));
  });

  test('a cursor of somebody else’s list opens none', async () => {
    const { body } = await ben().get('/v1/my/customers?limit=1');
    const { status } = await anna().get(`/v1/my/customers?cursor=${body.cursor}`);
    expect([typeof body.cursor, status]).toEqual(['string', 400]);
  });
});

describe('a complaint of which nothing is proposed', () => {
  async function complaint(complaintId: string) {
    await house.happens('crm', 'ComplaintRaised', {
      complaintId,
      customerId: `of-${complaintId}`,
      text: 'The bill is wrong.',
    });
    const path = `/v1/cases/${encodeURIComponent(`ComplaintRaised#crm#${complaintId}`)}`;
    const { body } = await anna().get(path);
    return { path, owner: house.of(body.referral.hostId === 'E-17' ? 'E-17' : 'E-23') };
  }

  test('is not ended by a click: whoever does is asked for words', async () => {
    const { path, owner } = await complaint('click');
    const { status, body } = await owner.post(`${path}/grant`, {});
    expect([status, body.faults]).toEqual([
      400,
      [
        {
          path: 'body.note',
          code: 'missing',
          message: 'there is nothing left to grant: write what the customer is to read',
        },
      ],
    ]);
    const { body: chosen } = await owner.post(`${path}/grant`, { note: 'It is right now.', remedies: [1] });
    expect(chosen.faults).toEqual([expect.objectContaining({ path: 'body.remedies', code: 'not-together' })]);
    const { status: turned } = await owner.post(`${path}/grant`, { note: 'paid \u202eback' });
    expect(turned).toBe(400);
  });

  test('is ended by what the host writes, and the customer reads it', async () => {
    const { path, owner } = await complaint('words');
    const note = 'I have gone through your bill: it is right now.';
    const { body } = await owner.post(`${path}/grant`, { note });
    await house.engine.idle();
    const { body: answer } = await owner.get(`/v1/cases/${encodeURIComponent(body.caseKey)}`);
    expect([answer.verdict, answer.remedies]).toEqual(['granted', [{ kind: 'Answer', basis: 'promise', words: note }]]);
    expect(answer.letter.body).toContain(note);
    expect((await owner.get(path)).body.referral.answeredBy).toBe(body.caseKey);
  });
});

describe('the rota', () => {
  beforeAll(async () => {
    const about = { name: 'Cem Aydin', languages: ['de'], topics: ['contract'], team: 'billing' };
    await house.happens('hr', 'EmployeeJoined', { employeeId: 'E-31', ...about, joinsOn: soon(6) });
    await house.happens('hr', 'EmployeeDeparted', { employeeId: 'E-23', leavesOn: soon(200), mayFollow: false });
    await house.happens('hr', 'HostAbsent', { employeeId: 'E-23', from: soon(-1), until: soon(1) });
    await house.happens('hr', 'HostAbsent', { employeeId: 'E-23', from: soon(30), until: soon(33) });
    await house.happens('hr', 'HostAbsent', { employeeId: 'E-23', from: soon(-9), until: soon(-6) });
  });

  test('tells who is there today, who comes and goes, and when somebody is away', async () => {
    const { body } = await anna().get('/v1/rota');
    expect(body.day).toBe(soon(0));
    expect(body.colleagues).toEqual([
      expect.objectContaining({ employeeId: 'E-17', name: 'Anna Vogt', isThere: true, absences: [] }),
      expect.objectContaining({
        employeeId: 'E-23',
        isThere: false,
        leavesOn: soon(200),
        absences: [{ from: soon(-1), until: soon(1) }],
      }),
      {
        employeeId: 'E-31',
        name: 'Cem Aydin',
        languages: ['de'],
        topics: ['contract'],
        team: 'billing',
        isThere: false,
        joinsOn: soon(6),
        absences: [],
      },
    ]);
  });

  test('has a turn at complaints for every day, of somebody who is there', async () => {
    const { body } = await jonas().get('/v1/rota?days=5');
    const turns: { day: string; employeeId: string }[] = body.turns;
    expect(turns.map(({ day }) => day)).toEqual([0, 1, 2, 3, 4].map(soon));
    expect(turns.slice(0, 2).map(({ employeeId }) => employeeId)).toEqual(['E-17', 'E-17']);
    const later = turns.slice(2).map(({ employeeId }) => employeeId);
    expect(new Set(later)).toEqual(new Set(['E-17', 'E-23']));
  });
});
