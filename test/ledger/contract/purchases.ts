import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from 'vitest';
import { heldByNobody } from '../../../shared/ledger/ledger.ts';
import { keys } from '../../../shared/ledger/table.ts';
import type { Bench } from '../bench.ts';
import { aCustomer, fresh } from '../cases.ts';

const lamp = { sku: 'LAMP-1', date: '2026-03-01' };

export function purchases(bench: () => Bench): void {
  const known = async (customerId: string, sku: string) =>
    (await bench().ledger.gather({ customerId, purchases: { sku } })).purchases;
  const itemOf = async (customerId: string) => {
    const { client, tableName } = bench();
    const Key = marshall(keys.customer(customerId));
    const { Item = {} } = await client.send(new GetItemCommand({ TableName: tableName, Key, ConsistentRead: true }));
    return unmarshall(Item);
  };

  test('what a customer bought is known from then on, the newest first, whether they are registered or not', async () => {
    const customerId = fresh('C');
    const { customers } = bench().ledger;
    const withSerialNumber = { ...lamp, serialNumber: 'SN-1', date: '2026-05-01' };
    expect(await known(customerId, lamp.sku)).toEqual([]);
    for (const one of [lamp, withSerialNumber, { sku: 'CHAIR-1', date: '2026-04-01' }]) {
      expect(await customers.bought(customerId, one)).toBe('projected');
    }
    expect(await known(customerId, lamp.sku)).toEqual([withSerialNumber, lamp]);

    const profile = aCustomer({ customerId });
    await customers.project(profile, '2026-03-01T10:00:00Z', 'e1');
    const { customer, purchases: bought } = await bench().ledger.gather({ customerId, purchases: { sku: lamp.sku } });
    expect({ customer, bought }).toEqual({ customer: profile, bought: [withSerialNumber, lamp] });
  });

  test('what nobody asks for is not told', async () => {
    const customerId = fresh('C');
    await bench().ledger.customers.bought(customerId, lamp);
    expect(await bench().ledger.gather({ customerId })).toEqual({
      customer: 'unknown',
      host: 'unknown',
      held: heldByNobody,
    });
  });

  test('told twice it is bought once; another day or serial number is another purchase', async () => {
    const customerId = fresh('C');
    const { customers } = bench().ledger;
    expect(await customers.bought(customerId, lamp)).toBe('projected');
    expect(await customers.bought(customerId, lamp)).toBe('superseded');
    await customers.bought(customerId, { ...lamp, date: '2026-03-02' });
    await customers.bought(customerId, { ...lamp, serialNumber: 'SN-1' });
    expect(await known(customerId, lamp.sku)).toHaveLength(3);
  });

  test('twenty at once are all kept', async () => {
    const customerId = fresh('C');
    const each = Array.from({ length: 20 }, (_, index) => ({ sku: `S-${index}`, date: '2026-03-01' }));
    await Promise.all(each.map((one) => bench().ledger.customers.bought(customerId, one)));
    expect(Object.values((await itemOf(customerId)).purchases)).toEqual(expect.arrayContaining(each));
  });

  test('of very many the newest are kept, the same ones in every order of arrival, and the item stays small', async () => {
    const days = Array.from({ length: 60 }, (_, index) => ({
      sku: `ARTICLE-${String(index).padStart(4, '0')}`,
      serialNumber: `SN-2026-${index}`,
      date: new Date(Date.UTC(2024, 0, 1 + 7 * index)).toISOString().slice(0, 10),
    }));
    const shuffled = days.map((one, index) => ({ one, at: (index * 37) % 60 })).toSorted((a, b) => a.at - b.at);
    const kept = [];
    for (const order of [days, days.toReversed(), shuffled.map(({ one }) => one)]) {
      const customerId = fresh('C');
      for (const one of order) await bench().ledger.customers.bought(customerId, one);
      kept.push((await itemOf(customerId)).purchases);
    }
    const [first, ...others] = kept;
    for (const other of others) expect(other).toEqual(first);
    const bought = Object.values(first);
    expect(bought).toEqual(expect.arrayContaining(days.slice(-bought.length)));
    expect(bought.length).toBeGreaterThanOrEqual(20);
    expect(JSON.stringify(first).length).toBeLessThan(2_600);
  });

  test('older than all that are kept, it changes nothing', async () => {
    const customerId = fresh('C');
    const long = (n: number) => ({ sku: `S${n}`.padEnd(120, 'x'), date: `2026-03-${String(n).padStart(2, '0')}` });
    for (let n = 10; n < 28; n += 1) await bench().ledger.customers.bought(customerId, long(n));
    const before = await itemOf(customerId);
    expect(await bench().ledger.customers.bought(customerId, long(1))).toBe('superseded');
    expect(await itemOf(customerId)).toEqual(before);
  });
}
