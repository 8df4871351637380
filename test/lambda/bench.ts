/** The real functions on a real table, with the bus, and what goes wrong, in a test's hand. */
import * as z from 'zod/mini';
import { quarantining, type subscriber } from '../../shared/lambda/functions.ts';
import { busClient, createPublisher } from '../../shared/lambda/publisher.ts';
import { createQuarantine } from '../../shared/lambda/quarantine.ts';
import type { Services } from '../../shared/lambda/services.ts';
import { createTelemetry } from '../../shared/lambda/telemetry.ts';
import { createLedger, tableClient } from '../../shared/ledger/ledger.ts';
import { currentPolicy } from '../../shared/recovery/policy.ts';
import { segmentsTableDefinition } from '../../shared/segments/definition.ts';
import { createSegments } from '../../shared/segments/segments.ts';
import { dynaliteStore } from '../stores/dynalite.ts';
import { freshTable, localAccess, localClient } from '../stores/table.ts';
import { handlerFor } from './handler-for.ts';

/** A call on the wire: `PutItem`, `PutEvents`, … and its body as it was sent. */
export interface Call {
  operation: string;
  body: string;
}

/** What a service answers instead of doing it; may throw, as a network does. */
export type Answer = { status: number; body: string };
export type Instead = (call: Call) => Answer | undefined;

const doIt: Instead = () => undefined;
const response = ({ status, body }: Answer) => ({
  response: { statusCode: status, headers: { 'content-type': 'application/x-amz-json-1.0' }, body: Buffer.from(body) },
});
const callOf = ({ headers, body }: { headers: Record<string, string>; body?: unknown }): Call => ({
  operation: headers['x-amz-target']?.split('.').at(-1) ?? '',
  body: body instanceof Uint8Array ? Buffer.copyBytesFrom(body).toString() : String(body),
});
const put = z.object({ Entries: z.array(z.object({ DetailType: z.string(), Detail: z.string() })) });

export interface Bench {
  /** The functions, on a table of their own; `bus` is everything that they said so far. */
  functions(instead?: { table?: Instead; bus?: Instead }): Promise<Functions>;
  stop(): Promise<void>;
}

export interface Functions {
  subscriber(name: Parameters<typeof subscriber>[0]): ReturnType<typeof subscriber>;
  quarantine: ReturnType<typeof quarantining>;
  services: Services;
  bus: { name: string; detail: string }[];
}

export async function startBench(): Promise<Bench> {
  const running = await dynaliteStore.start();
  const plain = localClient(running.endpoint);
  return {
    async functions({ table = doIt, bus = doIt } = {}) {
      const access = { ...localAccess, endpoint: running.endpoint };
      const tableName = await freshTable(plain);
      const { requestHandler: sound } = localClient(running.endpoint).config;
      const faulty: typeof sound = {
        ...sound,
        async handle(request, options) {
          const answer = table(callOf(request));
          return answer ? response(answer) : sound.handle(request, options);
        },
      };
      const said: Functions['bus'] = [];
      const busHandler = {
        ...sound,
        async handle(request: Parameters<typeof callOf>[0]) {
          const call = callOf(request);
          const answer = bus(call);
          if (answer) return response(answer);
          const { Entries } = put.parse(JSON.parse(call.body));
          said.push(...Entries.map(({ DetailType, Detail }) => ({ name: DetailType, detail: Detail })));
          const taken = { FailedEntryCount: 0, Entries: Entries.map((_, index) => ({ EventId: `entry-${index}` })) };
          return response({ status: 200, body: JSON.stringify(taken) });
        },
      };
      const ledger = createLedger({
        client: tableClient({ ...access, requestHandler: faulty }),
        tableName,
        pause: async () => {},
      });
      const segmentsTable = await freshTable(plain, segmentsTableDefinition);
      const segments = createSegments({
        client: tableClient({ ...access, requestHandler: faulty }),
        tableName: segmentsTable,
      });
      const publish = createPublisher({
        client: busClient({ ...localAccess, requestHandler: busHandler }),
        bus: 'kulanz',
        backoff: () => 0,
      });
      const telemetry = createTelemetry({ service: 'any', stage: 'test', table: tableName, bus: 'kulanz' });
      const quarantine = createQuarantine(ledger, publish, telemetry);
      const services: Services = { ledger, publish, telemetry, quarantine, policy: currentPolicy, pageSize: 100 };
      return {
        subscriber: (name) => handlerFor(name, services, segments),
        quarantine: quarantining(services),
        services,
        bus: said,
      };
    },
    async stop() {
      plain.destroy();
      await running.stop();
    },
  };
}
