import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { describe, expect, test } from 'vitest';
import type { EventData } from '../../../events/index.ts';
import { timeToLive } from '../../../shared/ledger/definition.ts';
import { contractParts, type Ledger, type Paying } from '../../../shared/ledger/ledger.ts';
import { keys } from '../../../shared/ledger/table.ts';
import { parityOf } from '../../../shared/offer-parity.ts';
import type { Bench } from '../bench.ts';
import { fresh, someTerms } from '../cases.ts';
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

  test('a telling says whether it was taken, and how the contract is now; the same one twice changes nothing', async () => {
    const { ledger } = bench();
    const terms = someTerms();
    const { customerId: _, ...contract } = terms;
    const as = (amount: number, version: number, more = {}) => ({
      contract: { ...contract, price: cent(amount), ...more },
      version,
    });
    const at30 = as(30_00, 1);
    expect(await started(2, 30_00)(ledger, terms)).toEqual({ projected: 'projected', known: at30 });
    expect(await started(2, 30_00)(ledger, terms)).toEqual({ projected: 'superseded', known: at30 });
    // Of what a newer telling has superseded nothing is said.
    expect(await changed(1, 10_00)(ledger, terms)).toEqual({ projected: 'superseded' });
    expect(await changed(3, 20_00)(ledger, terms)).toEqual({ projected: 'projected', known: as(20_00, 2) });
    expect(await changed(3, 20_00)(ledger, terms)).toEqual({ projected: 'superseded', known: as(20_00, 2) });
    const over = as(20_00, 3, { cancelledOn: '2027-01-01' });
    expect(await cancelled(4, '2027-01-01')(ledger, terms)).toEqual({ projected: 'projected', known: over });
    expect(await cancelled(4, '2027-01-01')(ledger, terms)).toEqual({ projected: 'superseded', known: over });
    expect(await changed(3, 20_00)(ledger, terms)).toEqual({ projected: 'superseded', known: over });
    expect(await ledger.contracts.find(terms.customerId, terms.contractId)).toEqual(over);
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
    let second = 0;
    const place = async (fields: Partial<Terms>) => {
      const told = someTerms({ ...terms, contractId, ...fields });
      second += 1;
      await ledger.contracts.start(told, `2026-10-01T06:00:0${second}Z`, 'e');
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

  describe('the contracts that pay more than a rate', () => {
    const rate = { price: cent(20_00), interval: 'month' as const };
    const all = async (productId: string, limit: number, by = rate) => {
      const { payingMore } = bench().ledger.contracts;
      const pages: string[][] = [];
      for (let part = 0; part < contractParts; part += 1) {
        let after: Paying | undefined;
        for (let isLast = false; !isLast; ) {
          const page = await payingMore({ productId, part, rate: by, after, limit });
          expect(page.found.length).toBeLessThanOrEqual(limit);
          pages.push(page.found.map(({ contractId }) => contractId));
          after = page.found.at(-1);
          ({ isLast } = page);
        }
      }
      return pages.flat().toSorted();
    };
    const start = async (fields: Partial<Terms>) => {
      const terms = someTerms(fields);
      await bench().ledger.contracts.start(terms, at(1), 'e1');
      return terms;
    };

    test('are found, each once, whatever the size of a page; those that pay as much or less are not', async () => {
      const productId = fresh('TARIFF');
      const more: string[] = [];
      for (let index = 0; index < 25; index += 1) {
        more.push((await start({ productId, price: cent(20_01 + index * 7) })).contractId);
      }
      more.push((await start({ productId, price: cent(240_01), interval: 'year' })).contractId);
      await start({ productId, price: cent(20_00) });
      await start({ productId, price: cent(1) });
      await start({ productId, price: cent(240_00), interval: 'year' });
      await start({ productId, price: { amount: 30_00, currency: 'CHF' } });
      await start({ productId: `${productId}-2`, price: cent(30_00) });
      for (const limit of [1, 3, 100]) expect(await all(productId, limit)).toEqual(more.toSorted());
    });

    test('come with what a year costs and, where they have one, their last day', async () => {
      const terms = await start({ productId: fresh('TARIFF'), price: cent(30_00), endsOn: '2027-03-31' });
      const { productId, contractId, customerId } = terms;
      const parts = Array.from({ length: contractParts }, (_, part) => ({ productId, part, rate, limit: 10 }));
      const found = await Promise.all(parts.map(bench().ledger.contracts.payingMore));
      expect(found.flatMap((page) => page.found)).toEqual([
        { contractId, customerId, paid: cent(360_00), lastDay: '2027-03-31' },
      ]);
    });

    test('and an offer see each other when both are told in the same moment, whichever is written first', async () => {
      const { ledger } = bench();
      const metadata = { eventId: 'e1', version: 1 as const, occurredAt: at(1) };
      const offerFor = (productId: string) => ({
        offerId: 'offer-1',
        productId,
        price: cent(20_00),
        interval: 'month' as const,
        audience: 'new-customers' as const,
        validFrom: '2026-10-01',
      });
      const looked = async ({ customerId, ...contract }: Terms) =>
        (await parityOf(customerId, contract, metadata, ledger)).map(({ data }) => data.offer.offerId);

      // The contract is written, the offer is, and only then the contract looks for offers.
      const first = await start({ productId: fresh('TARIFF'), price: cent(30_00) });
      await ledger.offers.publish(offerFor(first.productId), at(1), 'e2');
      expect(await looked(first)).toEqual(['offer-1']);

      // The contract has looked already when the offer is written: the offer's fan-out finds it.
      const second = await start({ productId: fresh('TARIFF'), price: cent(30_00) });
      expect(await looked(second)).toEqual([]);
      await ledger.offers.publish(offerFor(second.productId), at(1), 'e2');
      expect(await all(second.productId, 10)).toEqual([second.contractId]);
    });

    test('are those that pay more now, not those that did before', async () => {
      const terms = await start({ productId: fresh('TARIFF'), price: cent(30_00) });
      await changed(2, 19_00)(bench().ledger, terms);
      expect(await all(terms.productId, 10)).toEqual([]);
      await changed(3, 21_00)(bench().ledger, terms);
      expect(await all(terms.productId, 10)).toEqual([terms.contractId]);
    });
  });
}
