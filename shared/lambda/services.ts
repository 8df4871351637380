import { createLedger, type Ledger, tableClient } from '../ledger/ledger.ts';
import { currentPolicy, type Policy } from '../recovery/policy.ts';
import { rememberingDays } from '../remembered-days.ts';
import { configFrom } from './config.ts';
import { busClient, createPublisher, createReturner, type Publish } from './publisher.ts';
import { createQuarantine, type Quarantine } from './quarantine.ts';
import { createTelemetry, type Telemetry } from './telemetry.ts';

/** Everything a function works with. Built once, at its cold start. */
export interface Services {
  ledger: Ledger;
  policy: Policy;
  publish: Publish;
  quarantine: Quarantine;
  telemetry: Telemetry;
  /** How many entries of an index a fan-out reads, and raises events for, at a time. */
  pageSize: number;
}

/** What the API works with. @throws ConfigurationFault if the environment lacks something */
export function apiServicesFrom(env: NodeJS.ProcessEnv) {
  const config = configFrom(env);
  const telemetry = createTelemetry(config);
  const sending = { client: busClient(), bus: config.bus };
  const ledger = createLedger({ client: tableClient(), tableName: config.table });
  const { list } = ledger.figures;
  return {
    ledger: { ...ledger, figures: { ...ledger.figures, list: rememberingDays(list, Date.now) } },
    policy: currentPolicy,
    publish: createPublisher(sending),
    putAgain: createReturner(sending),
    now: Date.now,
    failed: (requestId: string, error: unknown) => telemetry.failed(requestId, error),
  };
}

/** Ten calls to the bus, which go out at the same time. */
const pageSize = 100;

/** @throws ConfigurationFault if the environment lacks something */
export function servicesFrom(env: NodeJS.ProcessEnv): Services {
  const config = configFrom(env);
  const telemetry = createTelemetry(config);
  const ledger = createLedger({ client: tableClient(), tableName: config.table });
  const publish = createPublisher({ client: busClient(), bus: config.bus });
  return {
    ledger,
    policy: currentPolicy,
    publish,
    telemetry,
    pageSize,
    quarantine: createQuarantine(ledger, publish, telemetry),
  };
}
