import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from 'vitest';
import type { EventData } from '../../../events/index.ts';
import { timeToLive } from '../../../shared/ledger/definition.ts';
import type { Ledger } from '../../../shared/ledger/ledger.ts';
import { keys } from '../../../shared/ledger/table.ts';
import type { Bench } from '../bench.ts';
import { someTerms } from '../cases.ts';
import { permutations } from './permutations.ts';

type Terms = EventData<'ContractStarted'>;
type Telling = (ledger: Ledger, terms: Terms) => Promise<unknown>;

const at = (day: number) => `2026-10-0${day}T06:00:00Z`;
const cent = (amount: number) => ({ amount, currency: 'EUR' as const });

const started =
  (day: number, amount: number): Telling =>
  (ledger, terms) =>
    ledger.contracts.start({ ...terms, price: cent(amount) }, at(day), `e${day}`);
const changed =
  (day: number, amount: number): Telling =>
  (ledger, terms) =>
    ledger.contracts.change({ ...terms, price: cent(amount) }, at(day), `e${day}`);
const cancelled =
  (day: number, cancelledOn: string): Telling =>
  (ledger, { contractId, customerId }) =>
    ledger.contracts.cancel({ contractId, customerId, cancelledOn }, at(day), `e${day}`);

export function contracts(bench: () => Bench): void {
  const known = async ({ customerId, contractId }: Terms) =>
    (await bench().ledger.gather({ customerId, contractId })).contract;

  async function itemOf({ customerId, contractId }: Terms): Promise<Record<string, unknown>> {
    const { client, tableName } = bench();
    const Key = marshall(keys.contract(customerId, contractId));
    const { Item } = await client.send(new GetItemCommand({ TableName: tableName, Key, ConsistentRead: true }));
    return unmarshall(Item ?? {});
  }

  test.each([
    ['it started and changed', [started(1, 30_00), changed(2, 28_00), changed(3, 26_00)], { price: cent(26_00) }],
    [
      'it changed and was cancelled',
      [started(1, 30_00), changed(3, 26_00), cancelled(2, '2027-01-01')],
      { price: cent(26_00), cancelledOn: '2027-01-01' },
    ],
    [
      'it was cancelled twice: the newer day counts',
      [started(1, 30_00), cancelled(2, '2027-01-01'), cancelled(3, '2026-11-01')],
      { price: cent(30_00), cancelledOn: '2026-11-01' },
    ],
    [
      'it was cancelled and started anew',
      [started(1, 30_00), cancelled(2, '2027-01-01'), started(3, 27_00)],
      { price: cent(27_00) },
    ],
    [
      'it was cancelled, started anew and changed',
      [cancelled(2, '2027-01-01'), started(3, 27_00), changed(4, 25_00)],
      { price: cent(25_00) },
    ],
    [
      'it was started anew and cancelled again',
      [started(3, 27_00), changed(4, 25_00), cancelled(5, '2027-02-01')],
      { price: cent(25_00), cancelledOn: '2027-02-01' },
    ],
  ])('in every order of arrival a contract ends the same: %s', async (_, tellings, expected) => {
    const items: unknown[] = [];
    for (const order of permutations(tellings)) {
      const terms = someTerms();
      for (const telling of order) await telling(bench().ledger, terms);
      const { customerId: __, ...contract } = terms;
      expect(await known(terms)).toEqual({ ...contract, ...expected });
      const { version, gsi2pk, gsi2sk, ...item } = await itemOf(terms);
      expect(version).toBeGreaterThan(0);
      expect(gsi2pk).toMatch(/^PRODUCT#TARIFF-M#[0-3]$/);
      items.push({ ...item, pk: '', sk: '', contract: '', gsi2sk: String(gsi2sk).replace(terms.contractId, '') });
    }
    for (const item of items) expect(item).toEqual(items[0]);
  });

  test('a telling says whether it was taken; the same one twice changes nothing', async () => {
    const { ledger } = bench();
    const terms = someTerms();
    expect(await started(2, 30_00)(ledger, terms)).toBe('projected');
    expect(await started(2, 30_00)(ledger, terms)).toBe('superseded');
    expect(await changed(1, 10_00)(ledger, terms)).toBe('superseded');
    expect(await changed(3, 20_00)(ledger, terms)).toBe('projected');
    expect(await changed(3, 20_00)(ledger, terms)).toBe('superseded');
    expect(await cancelled(4, '2027-01-01')(ledger, terms)).toBe('projected');
    expect(await cancelled(4, '2027-01-01')(ledger, terms)).toBe('superseded');
  });

  test('of a contract of which only the end was heard nothing is known yet', async () => {
    const terms = someTerms();
    await cancelled(4, '2027-01-01')(bench().ledger, terms);
    expect(await known(terms)).toBe('unknown');
    expect(await itemOf(terms)).not.toHaveProperty('gsi2pk');
  });

  test('tellings that arrive at the same moment are all kept', async () => {
    const { another } = bench();
    const terms = someTerms();
    const tellings = [started(1, 30_00), changed(2, 28_00), changed(3, 26_00), cancelled(4, '2027-01-01')];
    await Promise.all(tellings.map((telling) => telling(another(), terms)));
    expect(await known(terms)).toMatchObject({ price: cent(26_00), cancelledOn: '2027-01-01' });
  });

  test('a contract stands in the index by what a year costs, with its last day where it has one', async () => {
    const { ledger } = bench();
    const { contractId, ...terms } = someTerms();
    const place = async (fields: Partial<Terms>) => {
      const told = someTerms({ ...terms, contractId, ...fields });
      await ledger.contracts.start(told, new Date().toISOString(), 'e');
      return (await itemOf(told)).gsi2sk;
    };
    expect(await place({ price: cent(30_00) })).toBe(`EUR#0000000000036000#${contractId}#`);
    expect(await place({ price: { amount: 400_00, currency: 'CHF' }, interval: 'year' })).toBe(
      `CHF#0000000000040000#${contractId}#`,
    );
    expect(await place({ price: { amount: 100_000_000_000_000, currency: 'EUR' }, endsOn: '2027-03-31' })).toBe(
      `EUR#1200000000000000#${contractId}#2027-03-31`,
    );
    await ledger.contracts.cancel({ ...terms, contractId, cancelledOn: '2027-01-01' }, '2040-01-01T00:00:00Z', 'e');
    expect((await itemOf({ ...terms, contractId })).gsi2sk).toBe(`EUR#1200000000000000#${contractId}#2026-12-31`);
  });

  test('a contract that ended long ago expires; one that runs does not', async () => {
    const { ledger } = bench();
    const terms = someTerms();
    await started(1, 30_00)(ledger, terms);
    expect(await itemOf(terms)).not.toHaveProperty(timeToLive);
    await cancelled(2, '2027-01-01')(ledger, terms);
    expect((await itemOf(terms))[timeToLive]).toBe(Date.parse('2027-06-29') / 1000);
    await started(3, 30_00)(ledger, terms);
    expect(await itemOf(terms)).not.toHaveProperty(timeToLive);
  });
}
