/** What one event costs on its whole way: the real code on a real table, with nothing around it that costs units. */
import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { createLedger } from '../../../shared/ledger/ledger.ts';
import { keys } from '../../../shared/ledger/table.ts';
import { recover } from '../../../shared/recover.ts';
import { caseKey, type RecoveryEvent } from '../../../shared/recovery/facts.ts';
import { currentPolicy } from '../../../shared/recovery/policy.ts';
import { aCall, aClaim, aCustomer, anOffer, aRenewal, called, claimed, renewing } from '../../ledger/cases.ts';
import { meterCapacity } from '../../stores/consumed-capacity.ts';
import { dynamodbLocalStore } from '../../stores/index.ts';
import { freshTable, localClient } from '../../stores/table.ts';

/** What one event consumed, and the size of what it left behind. */
export interface Consumption {
  event: string;
  /** The verdict, or what became of the projection. */
  result: string;
  /** The budget it must keep; a repeated delivery has none. */
  budget?: keyof typeof unitBudgets;
  write: number;
  read: number;
  /** Of the outcome or the projection, in bytes as DynamoDB counts them. */
  itemBytes: number;
}

/** DESIGN §7: units of an event that no allowance is involved in, and of one with an allowance. */
export const unitBudgets = {
  'without an allowance': { write: 3, read: 1 },
  'with an allowance': { write: 5, read: 1.5 },
} as const;

/** Two seconds after the cases occurred, whenever this runs: units must not depend on the day. */
const receivedAt = Date.parse('2026-11-22T09:30:00.412Z');

interface Key {
  pk: string;
  sk: string;
}

/** Takes every kind of event its way on DynamoDB Local, one after the other, and counts. */
export async function countUnits(): Promise<Consumption[]> {
  const running = await dynamodbLocalStore.start();
  const client = localClient(running.endpoint);
  try {
    return await inTurn(client, await freshTable(client));
  } finally {
    client.destroy();
    await running.stop();
  }
}

async function inTurn(client: DynamoDBClient, tableName: string): Promise<Consumption[]> {
  const ledger = createLedger({ client, tableName });
  const meter = meterCapacity(client);
  const found: Consumption[] = [];

  async function count(event: string, budget: Consumption['budget'], key: Key, work: () => Promise<string>) {
    meter.reset();
    const result = await work();
    const { write, read } = meter.total();
    const itemBytes = await sizeOf(client, tableName, key);
    found.push({ event, result, ...(budget && { budget }), write, read, itemBytes });
  }
  function onItsWay(what: string, event: RecoveryEvent, budget?: Consumption['budget']) {
    return count(what, budget, keys.outcome(caseKey(event)), async () => {
      const way = { ledger, policy: currentPolicy, publish: async () => {} };
      const recovered = await recover(event, receivedAt, way);
      if (recovered.status === 'conflict') throw new Error('no case of the benchmark is told twice in two ways');
      return recovered.status === 'repeated' ? 'repeated' : recovered.outcome.decision.verdict;
    });
  }

  const occurredAt = '2026-11-01T08:00:00Z';
  const plain = 'without an allowance';
  const drawing = 'with an allowance';
  const customer = aCustomer();
  const { customerId } = customer;
  const offer = anOffer();
  const { productId } = offer;
  const { withdrawnOn: _, ...published } = offer;
  await count('CustomerRegistered', plain, keys.customer(customerId), () =>
    ledger.customers.project(customer, occurredAt, 'E-1').then(({ projected }) => projected),
  );
  await count('OfferPublished', plain, keys.offer(productId, offer.offerId), () =>
    ledger.offers.publish(published, occurredAt, 'E-2'),
  );

  await onItsWay('HotlineCallEnded, a fee', called(aCall({ customerId })), plain);
  await onItsWay('HotlineCallEnded, no fee', called(aCall({ customerId, fee: undefined })), plain);
  await onItsWay('ContractRenewalDue, a better offer', renewing(aRenewal({ customerId, productId })), plain);
  await onItsWay('ContractRenewalDue, no offer', renewing(aRenewal({ customerId, productId: 'TARIFF-XL' })), plain);

  const noSerial = { sku: 'KETTLE-1', name: 'Wasserkocher 1,7 l', value: { amount: 3_990, currency: 'EUR' } } as const;
  const withReceipt = aClaim({ customerId, product: noSerial, receipt: 'attached' });
  await onItsWay('WarrantyClaimed, receipt', claimed(withReceipt), plain);
  const ofUnknownWorth = aClaim({
    customerId,
    product: { sku: 'KETTLE-1', name: 'Wasserkocher 1,7 l' },
    receipt: 'attached',
    fault: { description: 'Der Deckel schließt nicht mehr.' },
  });
  await onItsWay('WarrantyClaimed, receipt, worth unknown', claimed(ofUnknownWorth), plain);

  const bySerialNumber = claimed(aClaim({ customerId }));
  await onItsWay('WarrantyClaimed, serial number', bySerialNumber, drawing);
  const sameProduct = aClaim({ customerId, product: bySerialNumber.data.product });
  await onItsWay('WarrantyClaimed, serial number, a second time', claimed(sameProduct), drawing);
  const noTrace = () => claimed(aClaim({ customerId, product: noSerial, purchase: undefined }));
  const first = noTrace();
  for (const event of [first, noTrace(), noTrace()]) await onItsWay('WarrantyClaimed, no trace', event, drawing);
  await onItsWay('WarrantyClaimed, no trace, allowance used', noTrace(), drawing);

  const call = called(aCall({ customerId }));
  await onItsWay('HotlineCallEnded, a fee', call, plain);
  await onItsWay('the same HotlineCallEnded again', call);
  await onItsWay('the first WarrantyClaimed without a trace again', first);
  return found;
}

/** The size of an item: the bytes of its names and values. All values here are texts, bytes, numbers, or maps of them. */
async function sizeOf(client: DynamoDBClient, tableName: string, key: Key): Promise<number> {
  const get = new GetItemCommand({ TableName: tableName, Key: marshall(key), ConsistentRead: true });
  const { Item = {} } = await client.send(get);
  return bytesOf({ M: Item }) - mapBytes;
}

/** A list or map costs three bytes, and one for each entry, which the item itself does not. */
const mapBytes = 3;

function bytesOf(value: object): number {
  const [type, content]: [string?, unknown?] = Object.entries(value)[0] ?? [];
  if (content instanceof Uint8Array) return content.length;
  // Two digits take a byte, and there is one more: close enough for the few numbers in our items.
  if (type === 'N') return Math.ceil(String(content).length / 2) + 1;
  if (typeof content !== 'object' || content === null) return Buffer.byteLength(String(content));
  return Object.entries(content).reduce(
    (sum, [name, field]) => sum + (type === 'M' ? Buffer.byteLength(name) : 1) + bytesOf(field),
    mapBytes,
  );
}
