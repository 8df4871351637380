/** The two stories in which one event concerns many: an employee leaves, and an offer is published. */
import { randomUUID } from 'node:crypto';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { createEmitter, type EventData, type Metadata } from '../../../events/index.ts';
import { lookedAfterBy } from '../../../shared/ledger/customers.ts';
import { tableOn } from '../../../shared/ledger/items.ts';
import { localAccess } from '../../stores/table.ts';
import {
  contractOf,
  customerOf,
  hire,
  leaver,
  notConcerned,
  offered,
  payerOf,
  populateContracts,
  populateHost,
  productId,
  type Tell,
} from './population.ts';
import { type Reached, reached } from './reached.ts';

export interface Story {
  what: string;
  populate: (client: DynamoDBClient, table: string, count: number, tell: Tell) => Promise<void>;
  /** The one event. */
  event: () => Told<'EmployeeDeparted'> | Told<'OfferPublished'>;
  /** Whether everybody was reached, once, and what else must hold. */
  check: (client: DynamoDBClient, table: string, saidFile: string, count: number) => Promise<Reached>;
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

export const departure: Story = {
  what: 'customers of somebody who leaves',
  async populate(client, table, count, tell) {
    await hire(client, table);
    await populateHost(client, table, count, tell);
  },
  event: () => told('EmployeeDeparted', { employeeId: leaver, leavesOn: inDays(60), mayFollow: true }),
  async check(client, table, saidFile, count) {
    const found = await reached(client, table, saidFile, {
      event: 'HostLeft',
      whose: (caseId) => caseId.split('+')[1] ?? '',
      remedies: ['AssignHost', 'OfferChoice'],
      concerned: numbered(0, count, customerOf),
      bystanders: new Set(),
    });
    const left = await lookedAfterBy(tableOn(client, table), leaver, { limit: 10 });
    found.lost.push(...left.map((customerId) => `another host ${customerId}`));
    return found;
  },
};

export const offer: Story = {
  what: 'contracts that pay more than an offer',
  async populate(client, table, count, tell) {
    await populateContracts(client, table, count, tell);
  },
  event: () =>
    told('OfferPublished', {
      offerId: 'welcome-2026',
      productId,
      price: offered,
      interval: 'month',
      audience: 'new-customers',
      validFrom: inDays(0),
    }),
  check: (client, table, saidFile, count) =>
    reached(client, table, saidFile, {
      event: 'OfferParityDue',
      whose: (caseId) => payerOf(Number(caseId.split('+')[2]?.slice(contractOf(0).indexOf('-') + 1))),
      remedies: ['MatchOffer'],
      concerned: numbered(0, count, payerOf),
      bystanders: numbered(count, notConcerned, payerOf),
    }),
};

const numbered = (from: number, count: number, name: (n: number) => string) =>
  new Set(Array.from({ length: count }, (_, n) => name(from + n)));

interface Told<Name extends 'EmployeeDeparted' | 'OfferPublished'> {
  name: Name;
  metadata: Metadata;
  data: EventData<Name>;
}

function told<Name extends 'EmployeeDeparted' | 'OfferPublished'>(name: Name, data: EventData<Name>): Told<Name> {
  return { name, metadata: { eventId: randomUUID(), version: 1, occurredAt: new Date().toISOString() }, data };
}

/** Tells the events of some stories, all in one call. */
export async function tell(stories: readonly Story[], endpoint: string): Promise<void> {
  const client = new EventBridgeClient({ ...localAccess, endpoint });
  const emitter = createEmitter({ client, bus: 'kulanz', source: 'stories' });
  const receipts = await emitter.emit(stories.map(({ event }) => event()));
  client.destroy();
  if (!receipts.every(({ accepted }) => accepted)) throw new Error('the bus refused an event');
}
