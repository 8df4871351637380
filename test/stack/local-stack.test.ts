import { beforeAll, describe, expect, inject, test } from 'vitest';
import { clientsOf, type Entry } from './aws.ts';
import { day, sample } from './events.ts';

const stack = inject('stack');
const within = { timeout: 60_000, interval: 250 };

describe.skipIf(!stack)('the app deployed with the CDK CLI, driven through the AWS SDK alone', () => {
  const aws = clientsOf(stack ?? { endpoint: '', busName: '', tableName: '' });
  const heard: Entry[] = [];
  let hear: () => Promise<Entry[]>;

  /** The data of everything of this name that consumers were told about the case so far. */
  async function told(name: string, caseKey: string): Promise<Record<string, unknown>[]> {
    heard.push(...(await hear()));
    const of = heard.filter(({ 'detail-type': type, detail }) => type === name && detail.data.caseKey === caseKey);
    return of.map(({ detail }) => detail.data);
  }

  /** Waits for the outcome of a case. */
  const outcome = (caseKey: string) => expect.poll(() => aws.item(`CASE#${caseKey}`, 'OUTCOME'), within);

  /** Waits for what is set aside under this code from this sender. */
  const setAside = (code: string, source: string) =>
    expect.poll(
      async () => (await aws.itemsOf('QUARANTINE#')).filter((item) => item.code === code && item.source === source),
      within,
    );

  beforeAll(async () => {
    hear = await aws.listen();
  });

  test('a warranty claim without a receipt ends as a granted outcome whose remedy is ordered', async () => {
    const caseKey = 'WarrantyClaimed#shop#W-9001';
    await aws.put(sample('customer-registered', { customerId: 'C-9001' }));
    await expect.poll(() => aws.item('CUSTOMER#C-9001', 'PROFILE'), within).toBeDefined();
    await aws.put(sample('warranty-claimed', { claimId: 'W-9001', customerId: 'C-9001', receipt: 'missing' }));

    await outcome(caseKey).toMatchObject({ verdict: 'granted' });
    await expect.poll(() => told('RemedyOrdered', caseKey), within).toHaveLength(1);
  });

  test('a call to the contract hotline ends as a granted outcome whose remedy is ordered', async () => {
    const caseKey = 'HotlineCallEnded#telephony#call-9002';
    await aws.put(sample('hotline-call-ended', { callId: 'call-9002', customerId: 'C-9002' }));

    await outcome(caseKey).toMatchObject({ verdict: 'granted' });
    await expect.poll(() => told('RemedyOrdered', caseKey), within).toHaveLength(1);
  });

  test('a renewal after a better offer was published ends as a granted outcome whose remedy is ordered', async () => {
    const offer = { offerId: 'offer-9003', productId: 'internet-9003', validFrom: day(-2), validUntil: day(60) };
    await aws.put(sample('offer-published', offer));
    await expect.poll(() => aws.item('OFFER#internet-9003', 'offer-9003'), within).toBeDefined();
    const renewal = { contractId: 'K-9003', customerId: 'C-9003', productId: 'internet-9003', renewsOn: day(30) };
    await aws.put(sample('contract-renewal-due', renewal));

    await expect.poll(() => aws.outcomesOf('C-9003'), within).toMatchObject([{ verdict: 'granted' }]);
    const [{ pk = '' } = {}] = await aws.outcomesOf('C-9003');
    await expect.poll(() => told('RemedyOrdered', String(pk).replace('CASE#', '')), within).toHaveLength(1);
  });

  test('a case told twenty times at once leaves one outcome and one set of remedy ids', async () => {
    const caseKey = 'HotlineCallEnded#telephony#call-9004';
    const call = { callId: 'call-9004', customerId: 'C-9004' };
    await Promise.all(
      Array.from({ length: 20 }, (_, n) => aws.put(sample('hotline-call-ended', call, `telling-${n}`))),
    );

    // Every telling is answered, at least once, and always with what was decided first.
    await expect.poll(async () => (await told('RecoveryDecided', caseKey)).length, within).toBeGreaterThanOrEqual(20);
    const decided = await told('RecoveryDecided', caseKey);
    expect(new Set(decided.map((data) => JSON.stringify(data))).size).toBe(1);
    const ordered = await told('RemedyOrdered', caseKey);
    expect(new Set(ordered.map(({ remedyId }) => remedyId)).size).toBe(1);
    expect(await aws.outcomesOf('C-9004')).toHaveLength(1);
  });

  test('the same case with other content is set aside as a conflict and grants nothing more', async () => {
    const caseKey = 'HotlineCallEnded#telephony#call-9005';
    const call = { callId: 'call-9005', customerId: 'C-9005' };
    await aws.put(sample('hotline-call-ended', { ...call, durationSeconds: 100 }));
    await outcome(caseKey).toBeDefined();
    await aws.put(sample('hotline-call-ended', { ...call, durationSeconds: 200 }));

    await setAside('conflict', 'telephony').toHaveLength(1);
    expect(await aws.outcomesOf('C-9005')).toHaveLength(1);
  });

  test('an event that no subscriber knows, and one under our own name, are set aside', async () => {
    await aws.put({ ...sample('hotline-call-ended', {}), 'detail-type': 'HotlineCallDreamt', source: 'dreamer' });
    await aws.put({ ...sample('hotline-call-ended', { callId: 'call-9006' }), source: 'kulanz' });

    await expect
      .poll(async () => (await aws.itemsOf('QUARANTINE#')).map(({ source }) => source), within)
      .toEqual(expect.arrayContaining(['dreamer', 'kulanz']));
    expect(await aws.item('CASE#HotlineCallEnded#kulanz#call-9006', 'OUTCOME')).toBeUndefined();
  });

  test('a record that fails every time reaches the dead letters after five attempts, then quarantine, and holds up nobody', async () => {
    const queue = 'kulanz-hotline-calls';
    const { RedrivePolicy = '{}' } = await aws.attributes(queue);
    expect(JSON.parse(RedrivePolicy)).toMatchObject({ maxReceiveCount: 5 });
    // On AWS the attempts are three minutes apart.
    await aws.setVisibility(queue, 1);
    // A profile that the ledger did not write: whoever needs it fails, each time.
    await aws.putItem({ pk: 'CUSTOMER#C-9007', sk: 'PROFILE', profile: 'unreadable' });
    const poison = { callId: 'call-9007', customerId: 'C-9007' };
    await aws.put(
      { ...sample('hotline-call-ended', poison), source: 'poisoner' },
      sample('hotline-call-ended', { callId: 'call-9008', customerId: 'C-9008' }),
    );

    await outcome('HotlineCallEnded#telephony#call-9008').toMatchObject({ verdict: 'granted' });
    await setAside('attempts-exhausted', 'poisoner').toHaveLength(1);
    expect(await aws.item('CASE#HotlineCallEnded#poisoner#call-9007', 'OUTCOME')).toBeUndefined();
    for (const name of [queue, `${queue}-dlq`]) {
      await expect.poll(async () => (await aws.attributes(name)).ApproximateNumberOfMessages, within).toBe('0');
    }
  });
});
