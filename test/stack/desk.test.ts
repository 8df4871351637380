/** The deployed API: who is let in, and one journey of a host, from signing in to a customer's outcome. */
import { beforeAll, describe, expect, inject, test } from 'vitest';
import { apiWith } from '../desk/signed-in.ts';
import { clientsOf } from './aws.ts';
import { colleagues, sample } from './events.ts';
import { userPoolAt } from './sign-in.ts';

const stack = inject('stack');
type Api = ReturnType<typeof apiWith>;
const within = { timeout: 60_000, interval: 250 };
const eur = (amount: number) => ({ amount, currency: 'EUR' });

describe.skipIf(!stack)('the deployed API, with people of the deployed user pool', () => {
  const { endpoint, desk, ...names } = stack ?? {
    endpoint: '',
    busName: '',
    tableName: '',
    desk: { api: '', userPoolId: '', clientId: '' },
  };
  const aws = clientsOf({ endpoint, ...names });
  const pool = userPoolAt(endpoint, desk);
  const signedIn = async (username: string) => apiWith(desk.api, (await pool.signIn(username)).access_token);

  beforeAll(async () => {
    for (const { employeeId } of colleagues) await pool.enter(employeeId, ['host']);
    await pool.enter('E-98', ['operations']);
    await pool.enter('E-99', []);
  });

  describe('the door', () => {
    const knock = async (token: string | undefined, path = '/v1/me') => {
      const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
      return (await fetch(`${desk.api}${path}`, { headers })).status;
    };

    test('is shut to whoever is not signed in, and to a token that somebody changed', async () => {
      const { access_token: token } = await pool.signIn('E-98');
      const [header, payload = '', signature] = token.split('.');
      const claims = JSON.parse(Buffer.from(payload, 'base64url').toString());
      const asHost = Buffer.from(JSON.stringify({ ...claims, 'cognito:groups': ['host'] })).toString('base64url');
      expect(await knock(undefined)).toBe(401);
      expect(await knock('nonsense')).toBe(401);
      expect(await knock(`${header}.${asHost}.${signature}`)).toBe(401);
      expect(await knock(token)).toBe(200);
    });

    test('is shut to a token that is not for the API: one that says who somebody is, or one without its scope', async () => {
      expect(await knock((await pool.signIn('E-91')).id_token)).toBe(403);
      expect(await knock((await pool.signIn('E-91', { scope: 'openid' })).access_token)).toBe(403);
    });

    test('opens what one’s groups allow, and no more', async () => {
      const { access_token: operations } = await pool.signIn('E-98');
      const { access_token: nobody } = await pool.signIn('E-99');
      expect(await knock(operations, '/v1/quarantine')).toBe(200);
      expect(await knock(operations, '/v1/worklist')).toBe(403);
      expect(await knock(nobody, '/v1/worklist')).toBe(403);
    });
  });

  /** A new customer, whose host has a charge to look at. */
  async function waitingCharge(customerId: string) {
    await aws.put(sample('customer-registered', { customerId }, `registered-${customerId}`));
    await expect.poll(() => aws.item(`CUSTOMER#${customerId}`, 'PROFILE'), within).toHaveProperty('host');
    const fee = { chargeId: `charge-${customerId}`, customerId, fee: eur(25_00) };
    await aws.put({ ...sample('ancillary-fee-charged', fee), source: 'desk-test' });
    // Every host sees every customer, and who looks after them.
    const anybody = await signedIn('E-91');
    const { body: dossier } = await anybody.get(`/v1/customers/${customerId}`);
    const { hostId } = dossier.host;
    return { host: await signedIn(hostId), hostId, charged: `AncillaryFeeCharged#desk-test#charge-${customerId}` };
  }
  const keysOf = (body: { cases: { caseKey: string }[] }) => body.cases.map(({ caseKey }) => caseKey);
  const waitingFor = async (host: Api) => keysOf((await host.get('/v1/worklist?limit=100')).body);
  const outcomeOf = (host: Api, customerId: string, caseKey: string) =>
    expect.poll(async () => {
      const { body } = await host.get(`/v1/customers/${customerId}/cases`);
      return body.cases.find((one: { caseKey: string }) => one.caseKey === caseKey)?.verdict;
    }, within);

  test('a host sees what waits for them, and what they put right becomes an outcome, once', async () => {
    const { host, hostId, charged } = await waitingCharge('C-9301');
    expect((await host.get('/v1/me')).body).toEqual({ employeeId: hostId, groups: ['host'] });
    await expect.poll(() => waitingFor(host), within).toContain(charged);

    const wish = { customerId: 'C-9301', kind: 'WaiveFee', value: eur(3_00), reason: 'a long wait' };
    expect((await host.post('/v1/goodwill/preview', wish)).body).toMatchObject({ verdict: 'granted' });
    const asked = await host.post('/v1/goodwill', wish, 'the-same-key-9301');
    const again = await host.post('/v1/goodwill', wish, 'the-same-key-9301');
    expect([asked.status, again.body]).toEqual([202, asked.body]);
    await outcomeOf(host, 'C-9301', asked.body.caseKey).toBe('granted');
    const { body: story } = await host.get('/v1/customers/C-9301/cases');
    expect(story.cases.map((one: { event: { name: string } }) => one.event.name)).toEqual([
      'GoodwillRequested',
      'AncillaryFeeCharged',
      'CustomerRegistered',
    ]);
  });

  test('a host grants what waits for them, and it is off their list', async () => {
    const { host, charged } = await waitingCharge('C-9302');
    await expect.poll(() => waitingFor(host), within).toContain(charged);
    const granted = await host.post(`/v1/cases/${encodeURIComponent(charged)}/grant`, {});
    expect(granted.status).toBe(202);
    await outcomeOf(host, 'C-9302', granted.body.caseKey).toBe('granted');
    await expect.poll(() => waitingFor(host), within).not.toContain(charged);
    const { body: answered } = await host.get(`/v1/cases/${encodeURIComponent(charged)}`);
    expect(answered.referral.answeredBy).toBe(granted.body.caseKey);
  });
});
