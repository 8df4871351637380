/** What one event costs on its whole way: the real code on a real table, with nothing around it that costs units. */
import { readFileSync } from 'node:fs';
import { type DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { type EventData, type InboundEvent, parse } from '../../../events/index.ts';
import { createLedger } from '../../../shared/ledger/ledger.ts';
import { keys } from '../../../shared/ledger/table.ts';
import { project } from '../../../shared/projections.ts';
import { recover } from '../../../shared/recover.ts';
import { caseKey, isRecoveryEvent, type RecoveryEvent, type RecoveryName } from '../../../shared/recovery/facts.ts';
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
  // Of events that are told once in the life of a contract or an order: what they tell, and the dates that follow from it.
  'kept with its dates': { write: 5, read: 1.5 },
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

  function keeping(what: string, event: InboundEvent, key: Key) {
    return count(
      what,
      'kept with its dates',
      key,
      async () => (await project(event, { ledger, policy: currentPolicy }))?.kept ?? '',
    );
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

  const promise = { kind: 'order' as const, promiseId: 'O-7001', madeAt: occurredAt, what: '24 Flaschen Olivenöl' };
  await count('OrderAccepted', plain, keys.promise(customerId, promise), () =>
    ledger.promises.keep(customerId, promise, occurredAt, 'E-3'),
  );
  for (const [what, event] of givingBack(customerId)) await onItsWay(what, event, plain);
  for (const number of [1, 2, 3, 4]) {
    await onItsWay(`AttentionInterrupted, no. ${number} at its place`, interrupted(customerId, number), drawing);
  }
  const ofSample = (name: string, data: object = {}) => sampled(name, { customerId, ...data });
  for (const name of ['ancillary-fee-charged', 'advice-corrected', 'quote-issued', 'tariff-reviewed']) {
    const event = decidedOn(ofSample(name));
    await onItsWay(event.name, event, plain);
  }
  const dear = { chargeId: 'CHARGE-2', fee: { amount: 20_01, currency: 'EUR' } };
  await onItsWay('AncillaryFeeCharged, above the limit', decidedOn(ofSample('ancillary-fee-charged', dear)), plain);
  // Kept and decided on.
  const terms = { productId, currentPrice: { amount: 2_999, currency: 'EUR' }, interval: 'month' };
  const cancelled = decidedOn(ofSample('contract-cancelled', terms));
  const started = sampled('contract-started', { customerId, contractId: 'K-2002' });
  await keeping('ContractStarted', started, keys.contract(customerId, 'K-2002'));
  await keeping('ContractCancelled, kept', cancelled, keys.contract(customerId, 'K-2002'));
  await onItsWay('ContractCancelled, decided, a better offer', cancelled, plain);

  const bought = (data: object = {}) => ofSample('product-purchased', { ...data });
  await keeping('ProductPurchased, the first', bought(), keys.customer(customerId));
  await onItsWay(
    'WarrantyClaimed, bought from us, no receipt',
    claimed(aClaim({ customerId, product: { ...noSerial, sku: 'trampoline-305' }, purchase: undefined })),
    drawing,
  );
  for (let n = 1; n <= 40; n += 1) {
    const one = bought({ sku: `ARTICLE-${n}`, serialNumber: `SN-2026-${n}`, orderId: `O-${n}` });
    await project(one, { ledger, policy: currentPolicy });
  }
  await keeping(
    'ProductPurchased, the 42nd',
    bought({ orderId: 'O-42', sku: 'TRAMPOLINE-3', purchasedOn: '2026-11-20' }),
    keys.customer(customerId),
  );
  await onItsWay('HotlineCallEnded, a fee, of somebody who bought a lot', called(aCall({ customerId })), plain);

  const call = called(aCall({ customerId }));
  await onItsWay('HotlineCallEnded, a fee', call, plain);
  await onItsWay('the same HotlineCallEnded again', call);
  await onItsWay('the first WarrantyClaimed without a trace again', first);
  return found;
}

const told = <Name extends RecoveryName>(name: Name, caseId: string, data: EventData<Name>) =>
  ({
    name,
    source: 'stories',
    caseId,
    metadata: { eventId: `e-${caseId}`, version: 1, occurredAt: '2026-11-22T09:29:58Z' },
    data,
  }) as unknown as RecoveryEvent;

/** Somebody goes back on our word, and what is said about a complaint: each once, the dearest of its kind. */
const givingBack = (customerId: string): [string, RecoveryEvent][] => [
  [
    'OrderRevoked, known from the ledger',
    told('OrderRevoked', 'O-7001', { orderId: 'O-7001', customerId, ground: 'Neukunde. Die Stammkunden gehen vor.' }),
  ],
  [
    'OrderRevoked, nothing left',
    told('OrderRevoked', 'O-7002', { orderId: 'O-7002', customerId, acceptedAt, ground: 'Ausverkauft.', stockLeft: 0 }),
  ],
  [
    'ReservationDisplaced, a choice',
    told('ReservationDisplaced', 'R-8001', {
      reservationId: 'R-8001',
      customerId,
      confirmedAt: acceptedAt,
      resource: 'Tisch für zwei am Kamin, 19:30 Uhr',
      possible: false,
      alternatives: [
        { id: 'window-1930', name: 'Tisch für zwei am Fenster, 19:30 Uhr' },
        { id: 'fireside-1700', name: 'Tisch für zwei am Kamin, 17:00 Uhr' },
      ],
    }),
  ],
  [
    'ServiceDeferred, kept',
    told('ServiceDeferred', 'E-9001', { engagementId: 'E-9001', customerId, agreedFor: '2026-12-01' }),
  ],
  [
    'TermsTightened, held',
    told('TermsTightened', 'D-6001', {
      decisionId: 'D-6001',
      customerId,
      terms: 'Kein Dispokredit.',
      ground: 'Regel 7.',
    }),
  ],
  [
    'ComplaintRaised',
    told('ComplaintRaised', 'B-1', {
      complaintId: 'B-1',
      customerId,
      text: 'Seit drei Wochen warte ich auf den Rückruf.',
    }),
  ],
  ['ComplaintClosureProposed, held', told('ComplaintClosureProposed', 'B-1', { complaintId: 'B-1', customerId })],
];
const acceptedAt = '2026-11-18T09:15:00Z';

const interrupted = (customerId: string, number: number) =>
  told('AttentionInterrupted', `I-${number}`, {
    interactionId: `I-${number}`,
    customerId,
    place: 'desk-3',
    by: 'phone',
  });
/** A sample of an event, with other data. */
function sampled(name: string, data: object): InboundEvent {
  const file = new URL(`../../../events/samples/${name}.json`, import.meta.url);
  const { detail, ...envelope } = JSON.parse(readFileSync(file, 'utf8'));
  const changed = { ...envelope, detail: { ...detail, data: { ...detail.data, ...data } } };
  const parsed = parse(JSON.stringify(changed));
  if (!parsed.ok) throw new Error(`not an event: ${name}`);
  return parsed.event;
}

function decidedOn(event: InboundEvent): RecoveryEvent {
  if (!isRecoveryEvent(event)) throw new Error(`${event.name} is not decided on`);
  return event;
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
