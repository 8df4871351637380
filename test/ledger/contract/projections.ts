import { GetItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from 'vitest';
import { timeToLive } from '../../../shared/ledger/definition.ts';
import { heldByNobody } from '../../../shared/ledger/ledger.ts';
import { keys } from '../../../shared/ledger/table.ts';
import type { Offer } from '../../../shared/recovery/facts.ts';
import type { Bench } from '../bench.ts';
import { aCustomer, anOffer, fresh } from '../cases.ts';
import { permutations } from './permutations.ts';

export function projections(bench: () => Bench): void {
  test('a profile ends as its newest telling, in whatever order the tellings arrive', async () => {
    const { ledger } = bench();
    for (const order of permutations([0, 1, 2, 3])) {
      const customerId = fresh('C');
      const tellings = [
        { profile: aCustomer({ customerId, language: 'de', channel: 'letter' }), at: '2026-03-01T10:00:00Z', id: 'e9' },
        {
          profile: aCustomer({ customerId, language: 'de', channel: 'email' }),
          at: '2026-03-01T10:00:00.5Z',
          id: 'e1',
        },
        // Two at the same instant, however it is written: the greater event id wins.
        {
          profile: aCustomer({ customerId, language: 'en', channel: 'sms' }),
          at: '2026-03-01T10:00:01Z',
          id: 'e5',
        },
        {
          profile: aCustomer({ customerId, language: 'en', channel: 'phone' }),
          at: '2026-03-01T10:00:01.000Z',
          id: 'e6',
        },
      ] as const;
      for (const index of order) {
        const { profile, at, id } = tellings[index] ?? tellings[0];
        await ledger.customers.project(profile, at, id);
      }
      expect((await ledger.gather({ customerId })).customer).toEqual(tellings[3].profile);
    }
  });

  test('a telling says whether it was taken; the same one twice changes nothing', async () => {
    const { ledger } = bench();
    const profile = aCustomer();
    expect((await ledger.customers.project(profile, '2026-03-01T10:00:00Z', 'e1')).projected).toBe('projected');
    expect((await ledger.customers.project(profile, '2026-03-01T10:00:00Z', 'e1')).projected).toBe('superseded');
    expect((await ledger.customers.project(profile, '2026-02-28T10:00:00Z', 'e2')).projected).toBe('superseded');
    expect((await ledger.customers.project(profile, '2026-03-02T10:00:00Z', 'e0')).projected).toBe('projected');
  });

  test('a telling says whether anybody looks after the customer, whether it was taken or not', async () => {
    const { ledger } = bench();
    const profile = aCustomer();
    const { customerId } = profile;
    const kept = (day: number) => ledger.customers.project(profile, `2026-03-0${day}T10:00:00Z`, 'e1');
    expect(await kept(2)).toEqual({ projected: 'projected', hasHost: false });
    expect(await kept(1)).toEqual({ projected: 'superseded', hasHost: false });
    await ledger.customers.give(customerId, { hostId: 'E-1' }, 'case-1', heldByNobody);
    expect(await kept(1)).toEqual({ projected: 'superseded', hasHost: true });
    expect(await kept(3)).toEqual({ projected: 'projected', hasHost: true });
    expect((await ledger.gather({ customerId })).customer).toEqual(profile);
  });

  test('a customer has one host at any moment, and is on the list of that one alone', async () => {
    const { ledger, client, tableName } = bench();
    const customerId = fresh('C');
    const [first, second] = [fresh('E'), fresh('E')];
    await ledger.customers.give(customerId, { hostId: first, deputyId: second }, 'case-1', heldByNobody);
    const { held = heldByNobody } = await ledger.gather({ customerId });
    expect(held).toMatchObject({ host: { hostId: first, deputyId: second }, by: 'case-1', before: 'unknown' });
    expect(await ledger.customers.give(customerId, { hostId: second }, 'case-2', held)).toMatchObject({ given: true });
    expect(await ledger.gather({ customerId })).toMatchObject({
      host: { hostId: second },
      held: { by: 'case-2', before: { hostId: first } },
    });
    const lookedAfterBy = async (hostId: string) =>
      (
        await client.send(
          new QueryCommand({
            TableName: tableName,
            IndexName: 'gsi2',
            KeyConditionExpression: 'gsi2pk = :host',
            ExpressionAttributeValues: marshall({ ':host': keys.looksAfter(hostId) }),
          }),
        )
      ).Items?.map((item) => unmarshall(item).gsi2sk);
    expect(await lookedAfterBy(first)).toEqual([]);
    expect(await lookedAfterBy(second)).toEqual([customerId]);
  });

  test('of many cases that saw the same, one gives the customer to somebody, and the others learn to whom', async () => {
    const { ledger } = bench();
    const customerId = fresh('C');
    const cases = Array.from({ length: 10 }, (_, nth) => `case-${nth}`);
    const all = await Promise.all(
      cases.map((by, nth) => ledger.customers.give(customerId, { hostId: `E-${nth}` }, by, heldByNobody)),
    );
    const winner = all.findIndex(({ given }) => given);
    const host = { hostId: `E-${winner}` };
    expect((await ledger.gather({ customerId })).host).toEqual(host);
    const others = all.filter(({ given }) => !given);
    expect(others).toHaveLength(9);
    for (const one of others) expect(one).toMatchObject({ held: { host, by: `case-${winner}` } });
  });

  test('done by a case already, also where the answer was lost, it is done', async () => {
    const { ledger } = bench();
    const customerId = fresh('C');
    for (let time = 1; time <= 2; time += 1) {
      expect(await ledger.customers.give(customerId, { hostId: 'E-1' }, 'case-1', heldByNobody)).toEqual({
        given: true,
        isWritten: time === 1,
        held: { host: { hostId: 'E-1' }, turn: 1, by: 'case-1', before: 'unknown', firstCase: 'case-1' },
        ...(time === 2 && { customer: 'unknown', stamp: undefined }),
      });
    }
  });

  test('whom the recorded case names is settled, whatever another run of it wrote, and no run changes it any more', async () => {
    const { ledger } = bench();
    const customerId = fresh('C');
    await ledger.customers.give(customerId, { hostId: 'E-1' }, 'case-1', heldByNobody);
    const { held = heldByNobody } = await ledger.gather({ customerId });
    await ledger.customers.give(customerId, { hostId: 'E-2' }, 'case-1', held);
    const { held: later = heldByNobody } = await ledger.gather({ customerId });
    await ledger.keep([{ kind: 'host', customerId, by: 'case-1', host: { hostId: 'E-1' } }]);
    expect((await ledger.customers.give(customerId, { hostId: 'E-2' }, 'case-1', later)).given).toBe(false);
    expect((await ledger.gather({ customerId })).host).toEqual({ hostId: 'E-1' });
  });

  test('where the recorded case names nobody, whoever was there before has the customer again', async () => {
    const { ledger } = bench();
    const customerId = fresh('C');
    await ledger.customers.give(customerId, { hostId: 'E-1' }, 'case-1', heldByNobody);
    const { held = heldByNobody } = await ledger.gather({ customerId });
    await ledger.customers.give(customerId, { hostId: 'E-2' }, 'case-2', held);
    await ledger.keep([{ kind: 'host', customerId, by: 'case-2' }]);
    expect((await ledger.gather({ customerId })).host).toEqual({ hostId: 'E-1' });
  });

  test('what another case has changed since is not settled any more', async () => {
    const { ledger } = bench();
    const customerId = fresh('C');
    await ledger.customers.give(customerId, { hostId: 'E-1' }, 'case-1', heldByNobody);
    const { held = heldByNobody } = await ledger.gather({ customerId });
    await ledger.customers.give(customerId, { hostId: 'E-2' }, 'case-2', held);
    for (const host of [{ hostId: 'E-1' }, undefined]) {
      await ledger.keep([{ kind: 'host', customerId, by: 'case-1', host }]);
    }
    expect((await ledger.gather({ customerId })).host).toEqual({ hostId: 'E-2' });
  });

  test('publications and withdrawals of an offer end the same in every order of arrival', async () => {
    const { ledger } = bench();
    for (const order of permutations([0, 1, 2, 3])) {
      const productId = fresh('TARIFF');
      const offersOn = { productId, day: '2026-10-25' };
      const offer = anOffer({ productId });
      const { offerId } = offer;
      const cheaper = { ...offer, price: { amount: 1799, currency: 'EUR' as const }, validUntil: undefined };
      const tellings = [
        () => ledger.offers.publish(offer, '2026-10-01T06:00:00Z', 'e1'),
        () => ledger.offers.publish(cheaper, '2026-10-02T06:00:00Z', 'e2'),
        () => ledger.offers.withdraw({ offerId, productId, withdrawnOn: '2026-11-01' }, '2026-10-20T06:00:00Z', 'e3'),
        () => ledger.offers.withdraw({ offerId, productId, withdrawnOn: '2026-11-15' }, '2026-10-21T06:00:00Z', 'e4'),
      ];
      for (const index of order) await tellings[index]?.();

      const { offers } = await ledger.gather({ customerId: 'nobody', offersOn });
      expect(offers).toEqual([{ ...cheaper, withdrawnOn: '2026-11-15' }]);
    }
  });

  test('a withdrawal alone is no offer yet, and still counts once the offer arrives', async () => {
    const { ledger } = bench();
    const offer = anOffer({ productId: fresh('TARIFF') });
    const { offerId, productId } = offer;
    const offersOn = { productId, day: '2026-10-25' };
    await ledger.offers.withdraw({ offerId, productId, withdrawnOn: '2026-11-01' }, '2026-10-20T06:00:00Z', 'e2');
    expect((await ledger.gather({ customerId: 'nobody', offersOn })).offers).toEqual([]);

    await ledger.offers.publish(offer, '2026-10-01T06:00:00Z', 'e1');
    expect((await ledger.gather({ customerId: 'nobody', offersOn })).offers).toEqual([
      { ...offer, withdrawnOn: '2026-11-01' },
    ]);
  });

  test('an offer that is published again after its withdrawal holds again', async () => {
    const { ledger } = bench();
    const offer = anOffer({ productId: fresh('TARIFF') });
    const { offerId, productId } = offer;
    const offersOn = { productId, day: '2026-10-25' };
    await ledger.offers.publish(offer, '2026-10-21T06:00:00Z', 'e3');
    await ledger.offers.withdraw({ offerId, productId, withdrawnOn: '2026-11-01' }, '2026-10-20T06:00:00Z', 'e2');
    expect((await ledger.gather({ customerId: 'nobody', offersOn })).offers).toEqual([offer]);
  });

  test('when an offer expires follows from what counts at last, in every order of arrival', async () => {
    const { ledger, client, tableName } = bench();
    const endless = { validUntil: undefined };
    const published = (day: number, fields: Partial<Offer>) => ({
      tell: (offer: Offer) => ledger.offers.publish({ ...offer, ...fields }, `2026-10-0${day}T06:00:00Z`, `e${day}`),
    });
    const withdrawn = (day: number, withdrawnOn: string) => ({
      tell: ({ offerId, productId }: Offer) =>
        ledger.offers.withdraw({ offerId, productId, withdrawnOn }, `2026-10-0${day}T06:00:00Z`, `e${day}`),
    });
    const cases = [
      [[published(1, {})], '2027-06-29'],
      [[published(1, endless)], undefined],
      [[withdrawn(1, '2026-11-01')], '2027-04-30'],
      [[published(1, {}), published(2, endless)], undefined],
      [[published(1, endless), published(2, {})], '2027-06-29'],
      [[published(1, endless), withdrawn(2, '2026-11-01')], '2027-04-30'],
      [[published(1, {}), withdrawn(2, '2026-11-01'), published(3, endless)], undefined],
      [[published(1, endless), withdrawn(2, '2026-11-01'), published(3, {})], '2027-06-29'],
      [[published(1, {}), withdrawn(2, '2026-11-01'), withdrawn(3, '2026-11-15')], '2027-05-14'],
      [[published(1, {}), withdrawn(2, '2026-11-01'), published(3, endless), withdrawn(4, '2026-11-15')], '2027-05-14'],
      // Both at once, by one event id: the withdrawal counts.
      [[published(1, endless), withdrawn(1, '2026-11-01')], '2027-04-30'],
    ] as const;
    for (const [tellings, expires] of cases) {
      for (const order of permutations<(typeof tellings)[number]>(tellings)) {
        const offer = anOffer({ productId: fresh('TARIFF') });
        for (const { tell } of order) await tell(offer);
        // Whatever comes again changes nothing.
        for (const { tell } of order) expect(await tell(offer)).toBe('superseded');
        const Key = marshall(keys.offer(offer.productId, offer.offerId));
        const { Item = {} } = await client.send(
          new GetItemCommand({ TableName: tableName, Key, ConsistentRead: true }),
        );
        const { [timeToLive]: expiresAt } = unmarshall(Item);
        expect(expiresAt).toBe(expires && Date.parse(expires) / 1000);
      }
    }
  });

  test('a projection that was done but not answered stands', async () => {
    const profile = aCustomer();
    const troubled = bench().troubled({ operation: 'UpdateItem', fault: 'answer-lost', times: 1 });
    expect((await troubled.customers.project(profile, '2026-03-01T10:00:00Z', 'e1')).projected).toBe('superseded');
    expect((await bench().ledger.gather({ customerId: profile.customerId })).customer).toEqual(profile);
  });
}
