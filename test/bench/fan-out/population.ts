/** Many customers, as the ledger itself would have kept them, written by the batch. */
import {
  type AttributeValue,
  BatchWriteItemCommand,
  DynamoDBClient,
  type PutItemCommandInput,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { createLedger, heldByNobody, type Ledger } from '../../../shared/ledger/ledger.ts';
import { localAccess } from '../../stores/table.ts';

export const leaver = 'E-100';
export const colleagues = 12;
export const productId = 'heat-basic';
const told = '2026-01-01T08:00:00Z';

type Item = Record<string, AttributeValue>;

/**
 * What the ledger's own writers would write, collected instead of sent: their puts as they are, their updates as they set
 * an item that is not there yet.
 */
async function itemsWrittenBy(work: (ledger: Ledger) => Promise<unknown>): Promise<Item[]> {
  const items = new Map<string, Item>();
  const collect = (item: Item) => {
    const key = JSON.stringify([item.pk, item.sk]);
    items.set(key, { ...items.get(key), ...item });
  };
  const client = new DynamoDBClient(localAccess);
  client.middlewareStack.add(
    (_, context) => async (args) => {
      if (context.commandName === 'PutItemCommand') collect((args.input as PutItemCommandInput).Item ?? {});
      if (context.commandName === 'UpdateItemCommand') collect(setBy(args.input as UpdateItemCommandInput));
      return { output: { $metadata: {} }, response: {} };
    },
    { step: 'initialize', name: 'collect', priority: 'high' },
  );
  await work(createLedger({ client, tableName: 'collected' }));
  client.destroy();
  return [...items.values()];
}

/** `SET name = :value, …` of an item that is not there yet. */
function setBy({ Key = {}, UpdateExpression = '', ExpressionAttributeValues = {} }: UpdateItemCommandInput): Item {
  const pairs = [...UpdateExpression.replace(/^SET /, '').matchAll(/(\w+) = (:\w+)/g)];
  return Object.fromEntries([
    ...Object.entries(Key),
    ...pairs.map(([, name = '', value = '']) => [name, ExpressionAttributeValues[value]]),
  ]);
}

/** Who works here: the one who is going to leave, and some who stay. */
export async function hire(client: DynamoDBClient, table: string): Promise<void> {
  const { staff } = createLedger({ client, tableName: table });
  for (let n = 0; n <= colleagues; n += 1) {
    const languages = n % 3 === 0 ? (['de', 'en'] as const) : (['de'] as const);
    await staff.join(
      {
        employeeId: `E-${100 + n}`,
        name: `Kollegin ${n}`,
        languages: [...languages],
        topics: ['contract'],
        joinsOn: '2020-01-01',
      },
      told,
      `e-${n}`,
    );
  }
}

export const customerOf = (n: number) => `C-${String(n).padStart(7, '0')}`;
/** Whose contract it is. */
export const payerOf = (n: number) => `P-${String(n).padStart(7, '0')}`;
export const contractOf = (n: number) => `K-${String(n).padStart(7, '0')}`;

/** Puts so many customers of the one who leaves into the table; every tenth speaks English. */
export async function populateHost(client: DynamoDBClient, table: string, count: number, tell: Tell): Promise<void> {
  await fill(client, table, count, tell, async (n, { customers }) => {
    await customers.project(profileOf(n, customerOf(n)), told, `e-${n}`);
    const host = { hostId: leaver, deputyId: `E-${101 + (n % colleagues)}` };
    await customers.give(customerOf(n), host, `CustomerRegistered#crm#${customerOf(n)}`, heldByNobody);
  });
}

/** Besides those who pay more there are so many whom the offer does not concern: nobody is to write to them. */
export const notConcerned = 40;

/** Puts so many customers into the table whose contract costs 89 to 99 EUR a month, and some who pay less than the offer. */
export async function populateContracts(client: DynamoDBClient, table: string, count: number, tell: Tell) {
  await fill(client, table, count + notConcerned, tell, async (n, { customers, contracts }) => {
    await customers.project(profileOf(n, payerOf(n)), told, `e-${n}`);
    await contracts.start(termsOf(n, n < count ? 89_00 + (n % 1000) : 74_00 - (n - count)), told, `e-${n}`);
  });
}

/** What the offer costs: who pays exactly that is not concerned either. */
export const offered = { amount: 74_00, currency: 'EUR' } as const;

const profileOf = (n: number, customerId: string) => ({
  customerId,
  language: n % 10 === 0 ? ('en' as const) : ('de' as const),
  customerSince: '2019-04-01',
  channel: 'letter' as const,
});

const termsOf = (n: number, amount: number) => ({
  contractId: contractOf(n),
  customerId: payerOf(n),
  productId,
  price: { amount, currency: 'EUR' as const },
  interval: 'month' as const,
  startedOn: '2025-03-01',
});

/** Told how many are written. */
export type Tell = (done: number, of: number) => void;

const group = 250;
const batch = 25;
const lanes = 4;

async function fill(
  client: DynamoDBClient,
  table: string,
  count: number,
  tell: Tell,
  write: (n: number, ledger: Ledger) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  let done = 0;
  const lane = async () => {
    while (next < count) {
      const from = next;
      next = Math.min(count, from + group);
      const numbers = Array.from({ length: next - from }, (_, at) => from + at);
      const items = await itemsWrittenBy((ledger) => Promise.all(numbers.map((n) => write(n, ledger))));
      for (let at = 0; at < items.length; at += batch) await putBatch(client, table, items.slice(at, at + batch));
      done += numbers.length;
      tell(done, count);
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

async function putBatch(client: DynamoDBClient, table: string, items: Item[]): Promise<void> {
  const puts = items.map((Item) => ({ PutRequest: { Item } }));
  const { UnprocessedItems } = await client.send(new BatchWriteItemCommand({ RequestItems: { [table]: puts } }));
  if (UnprocessedItems?.[table]?.length) throw new Error('the local table left items for later');
}
