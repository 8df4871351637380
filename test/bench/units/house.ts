/** The real functions on DynamoDB Local, one event after the other, and what each of them consumes there. */
import type { Context, SQSEvent } from 'aws-lambda';
import type { EventOf, Metadata } from '../../../events/index.ts';
import { ownSource } from '../../../events/sources.ts';
import { isOwn, type SubscriberName, subscriptions } from '../../../events/subscriptions.ts';
import type { Services } from '../../../shared/lambda/services.ts';
import { createLedger, tableClient } from '../../../shared/ledger/ledger.ts';
import { currentPolicy } from '../../../shared/recovery/policy.ts';
import { segmentsTableDefinition } from '../../../shared/segments/definition.ts';
import { createSegments } from '../../../shared/segments/segments.ts';
import { handlerFor } from '../../lambda/handler-for.ts';
import { meterCapacity, type Units } from '../../stores/consumed-capacity.ts';
import { dynamodbLocalStore } from '../../stores/index.ts';
import { freshTable, localAccess } from '../../stores/table.ts';

/** An event as it is on the bus. */
export interface OnTheBus {
  source: string;
  'detail-type': string;
  detail: { metadata: Metadata; data: object };
}

/** One event at its function. */
export interface Heard extends Units {
  name: string;
  event: OnTheBus;
  /** The verdict, what became of it, or why it was set aside. */
  result: string;
  /** How many events it led to. */
  told: number;
  table: string;
}

export interface House {
  /** Tells an event, and all that follows from it, until nothing does. */
  tell(event: OnTheBus): Promise<Heard[]>;
  client: ReturnType<typeof tableClient>;
  table: string;
  stop(): Promise<void>;
}

/**
 * Everybody who works here is read anew for each event and not counted: a function reads it once a minute, however many
 * events it hears.
 */
export async function openHouse(): Promise<House> {
  const running = await dynamodbLocalStore.start();
  // How long it takes does not matter here, and a call that was made twice would count twice.
  const access = { ...localAccess, endpoint: running.endpoint, requestHandler: { requestTimeout: 60_000 } };
  const client = tableClient(access);
  const uncounted = tableClient(access);
  const table = await freshTable(client);
  const meter = meterCapacity(client);
  const ledger = createLedger({ client, tableName: table });
  ledger.staff.roster = () => createLedger({ client: uncounted, tableName: table }).staff.roster();
  const segments = createSegments({ client, tableName: await freshTable(client, segmentsTableDefinition) });

  let said: OnTheBus[] = [];
  let results: string[] = [];
  const services: Services = {
    ledger,
    policy: currentPolicy,
    pageSize: 100,
    publish: async (events) => {
      said.push(...events.map(onTheBus));
    },
    quarantine: async (_, [{ code }]) => void results.push(`set aside: ${code}`),
    telemetry: {
      recorded: ({ decision: { verdict } }) => void results.push(verdict),
      repeated: () => void results.push('repeated'),
      projected: (_, result) => void results.push(result),
      fannedOut: (_, raised) => void results.push(`raised ${raised}`),
      quarantined() {},
      failed: (_, error) => {
        throw error;
      },
    },
  };
  const handlers = new Map(subscriptions.map(({ name }) => [name, handlerFor(name, services, segments)]));

  async function hear(event: OnTheBus, listener: SubscriberName): Promise<Heard> {
    said = [];
    results = [];
    meter.reset();
    await handlers.get(listener)?.(delivered(event, listener), {} as Context);
    return {
      name: event['detail-type'],
      event,
      result: results.join(', '),
      told: said.length,
      table,
      ...meter.total(),
    };
  }

  return {
    client: uncounted,
    table,
    async tell(first) {
      const heard: Heard[] = [];
      const waiting = [first];
      for (let event = waiting.shift(); event; event = waiting.shift()) {
        const listener = listenerOf(event);
        if (!listener) continue;
        heard.push(await hear(event, listener));
        waiting.push(...said);
      }
      return heard;
    },
    async stop() {
      client.destroy();
      uncounted.destroy();
      await running.stop();
    },
  };
}

const onTheBus = ({ name, source, metadata, data }: Omit<EventOf, 'caseId'>): OnTheBus => ({
  source,
  'detail-type': name,
  detail: { metadata, data },
});

/** Which function hears an event; none, if it is for the world outside or nobody knows it. */
function listenerOf(event: OnTheBus): SubscriberName | undefined {
  const own = event.source === ownSource;
  return subscriptions.find(
    (one) => isOwn(one) === own && (one.events as readonly string[]).includes(event['detail-type']),
  )?.name;
}

/** Two seconds after it happened. */
function delivered(event: OnTheBus, listener: SubscriberName): SQSEvent {
  const record = {
    messageId: 'm-1',
    body: JSON.stringify(event),
    attributes: { SentTimestamp: String(Date.parse(event.detail.metadata.occurredAt) + 2_000) },
    eventSourceARN: `arn:aws:sqs:eu-central-1:000000000000:kulanz-${listener}`,
  };
  return { Records: [record] } as unknown as SQSEvent;
}
