import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { expect, test } from 'vitest';
import { timeToLive } from '../../../shared/ledger/definition.ts';
import { heldByNobody, InvalidCursorError } from '../../../shared/ledger/ledger.ts';
import { keys } from '../../../shared/ledger/table.ts';
import type { Bench } from '../bench.ts';
import { fresh } from '../cases.ts';

export function fanOuts(bench: () => Bench): void {
  test('no page is done at first; then the last one counts, part by part', async () => {
    const { fanOuts } = bench().ledger;
    const part = { fanOutId: fresh('F'), part: 0 };
    expect(await fanOuts.lastPageDone(part)).toBe(0);
    await fanOuts.pageDone(part, 1, Date.now());
    await fanOuts.pageDone(part, 3, Date.now());
    // A copy of an earlier page that ends late.
    await fanOuts.pageDone(part, 2, Date.now());
    expect(await fanOuts.lastPageDone(part)).toBe(3);
    expect(await fanOuts.lastPageDone({ ...part, part: 1 })).toBe(0);
    expect(await fanOuts.lastPageDone({ fanOutId: fresh('F'), part: 0 })).toBe(0);
  });

  test('pages that are done at the same moment leave the last of them', async () => {
    const { ledger, another } = bench();
    const part = { fanOutId: fresh('F'), part: 0 };
    const pages = [3, 1, 5, 2, 4];
    await Promise.all(pages.map((page) => (page % 2 ? ledger : another()).fanOuts.pageDone(part, page, Date.now())));
    expect(await ledger.fanOuts.lastPageDone(part)).toBe(5);
  });

  test('a page that was noted but not answered is done', async () => {
    const part = { fanOutId: fresh('F'), part: 0 };
    const troubled = bench().troubled({ operation: 'PutItem', fault: 'answer-lost', times: 1 });
    await troubled.fanOuts.pageDone(part, 7, Date.now());
    expect(await bench().ledger.fanOuts.lastPageDone(part)).toBe(7);
  });

  test('they are forgotten in the end', async () => {
    const { ledger, client, tableName } = bench();
    const part = { fanOutId: fresh('F'), part: 2 };
    await ledger.fanOuts.pageDone(part, 1, Date.parse('2026-11-25T12:00:00.500Z'));
    const Key = marshall(keys.fanOut(part.fanOutId, part.part));
    const { Item } = await client.send(new GetItemCommand({ TableName: tableName, Key, ConsistentRead: true }));
    expect(unmarshall(Item ?? {})[timeToLive]).toBe(Date.parse('2027-01-24T12:00:00Z') / 1000);
  });

  test('the customers of a host are gone through page by page, in order, each once, also while they are given to others', async () => {
    const { ledger } = bench();
    const [host, next] = [fresh('E'), fresh('E')];
    const customers = Array.from({ length: 23 }, () => fresh('C')).toSorted();
    const given = (customerId: string, hostId: string, turn: number) =>
      ledger.customers.give(customerId, { hostId }, `case-${turn}`, { ...heldByNobody, turn });
    for (const customerId of customers) await given(customerId, host, 0);
    const found: string[] = [];
    let after: string | undefined;
    for (;;) {
      const page = await ledger.customers.lookedAfterBy(host, { limit: 5, after });
      found.push(...page);
      for (const customerId of page) await given(customerId, next, 1);
      if (page.length < 5) break;
      after = page.at(-1);
    }
    expect(found).toEqual(customers);
    expect(await ledger.customers.lookedAfterBy(host, { limit: 100 })).toEqual([]);
    expect(await ledger.customers.lookedAfterBy(next, { limit: 100 })).toEqual(customers);
  });

  test('a host’s list says what is known of each customer, and leaves out who has gone to somebody else', async () => {
    const { ledger } = bench();
    const [host, deputyId] = [fresh('E'), fresh('E')];
    const [one, two, three] = Array.from({ length: 3 }, () => fresh('C')).toSorted() as [string, string, string];
    for (const customerId of [one, two, three])
      await ledger.customers.give(customerId, { hostId: host, deputyId }, 'case-1', heldByNobody);
    const profile = { customerId: two, language: 'de', channel: 'sms', customerSince: '2020-01-01' } as const;
    await ledger.customers.project(profile, '2026-11-22T10:00:00Z', 'e1');
    const first = await ledger.customers.ofHost(host, { limit: 2 });
    expect(first.customers).toEqual([
      { customerId: one, customer: 'unknown', host: { hostId: host, deputyId } },
      { customerId: two, customer: profile, host: { hostId: host, deputyId } },
    ]);
    expect(await ledger.customers.ofHost(host, { limit: 2, cursor: first.cursor })).toEqual({
      customers: [{ customerId: three, customer: 'unknown', host: { hostId: host, deputyId } }],
    });
    for (const forged of ['', 'Zm9yZ2Vk', Buffer.from(`LOOKS-AFTER#${deputyId}#${one}`).toString('base64url')]) {
      const page = ledger.customers.ofHost(host, { limit: 2, cursor: forged });
      await expect(page).rejects.toThrow(InvalidCursorError);
    }
    await ledger.customers.give(one, { hostId: deputyId }, 'case-2', { ...heldByNobody, turn: 1 });
    expect((await ledger.customers.ofHost(host, { limit: 9 })).customers.map(({ customerId }) => customerId)).toEqual([
      two,
      three,
    ]);
  });
}
