/** What operations are told of what a host has granted. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type House, openHouse } from './house.ts';

let house: House;
beforeAll(async () => {
  house = await openHouse();
});
afterAll(() => house.engine.stop());

test('what a host grants was asked for by whoever claimed it, and took from then until now', async () => {
  const { engine, of, waitingClaim } = house;
  const { customerId, path, owner } = await waitingClaim();
  const { body: claim } = await of(owner).get(path);
  const occurredAt = new Date(Date.now() - 2 * 86_400_000).toISOString();
  const metadata = { eventId: randomUUID(), version: 1, occurredAt };
  const data = { ...claim.event.data, claimId: 'two-days-ago' };
  engine.put([
    {
      EventBusName: engine.bus,
      Source: 'shop',
      DetailType: 'WarrantyClaimed',
      Detail: JSON.stringify({ metadata, data }),
    },
  ]);
  await engine.idle();
  const caseKey = encodeURIComponent('WarrantyClaimed#shop#two-days-ago');
  const granted = await of(owner).post(`/v1/cases/${caseKey}/grant`, {});
  expect(granted.status).toBe(202);
  await engine.idle();

  const { body } = await of('E-81').get('/v1/figures?days=2');
  const counted = body.cases.filter(
    ({ verdict, putRight }: Record<string, unknown>) => verdict === 'granted' && putRight,
  );
  expect(counted).toMatchObject([{ event: 'WarrantyClaimed', asked: true, count: 1, putRight: 1 }]);
  expect(body.begging).toMatchObject({ putRight: 1, unasked: 0, contacts: 2 });
  expect([body.time.count, Math.floor(body.time.medianMs / 86_400_000)]).toEqual([1, 2]);
  const { body: story } = await of(owner).get(`/v1/customers/${customerId}/cases`);
  expect(story.cases[0]).toMatchObject({ verdict: 'granted', event: { name: 'ReferralGranted' } });
});
