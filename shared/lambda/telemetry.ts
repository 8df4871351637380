import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import { ContentionFault, PermanentFault, UnreadableItemFault } from '../ledger/faults.ts';
import { type Outcome, orderedBy } from '../recovery/decision.ts';
import { worthWithinAYear } from '../recovery/worth.ts';
import type { Config } from './config.ts';
import { placesIn } from './places.ts';
import { PublishFault } from './publisher.ts';

type Unit = Parameters<Metrics['addMetric']>[1];

/** By what a record that failed is found again; every id is one of our own, since those of producers can be anything. */
export interface FailedRecord {
  /** The event's name. */
  event: string;
  /** The id that its case's outcome has, or will have; left out where nothing is decided. */
  outcomeId?: string;
  /** The id under which it is set aside if it fails too often. */
  quarantineId: string;
}

/**
 * What a function tells operations: structured logs from an allow-list (ids of our own, codes, paths, counts, places in
 * the code; never a field's value, a name or a text) and metrics in the namespace `Kulanz`, each under the function's
 * name as `service` and the dimensions named here. Nothing is shared between records, which run at the same time.
 */
export interface Telemetry {
  /**
   * A case has a new outcome. Called once for each, right after it was recorded: what is only published again later must
   * not be missing from the counts.
   *
   * - `Outcomes` by event and verdict, `RuleApplied` by rule and result (a rule that had nothing to put right is left
   *   out), and of what is ordered `Remedies` by kind and basis.
   * - `TimeToOutcome` by event: milliseconds from what happened to `now`. A producer's clock that runs ahead counts as
   *   no time at all: one negative value, and CloudWatch gives no percentile.
   * - `ValueGranted` by currency and basis: what the granted remedies are worth to the customer within a year, in minor
   *   units of the currency. A saving is counted for one year, whatever its contract's interval; a remedy whose worth
   *   nobody knows is not in it.
   *
   * @param now milliseconds since 1970
   */
  recorded(outcome: Outcome, now: number): void;
  /** An outcome that was counted before is published again: logged, not counted. */
  repeated(outcome: Outcome): void;
  /** `Projections` by event and result. */
  projected(event: string, result: string): void;
  /** A page of a fan-out raised so many events: `FannedOut` by the event that asked for it. */
  fannedOut(event: string, raised: number): void;
  /** `Quarantined` by code. */
  quarantined(quarantineId: string, code: string, paths: string[]): void;
  /** A passing fault: the record will be delivered again. `Failures` by the error's name; logged with where it was thrown. */
  failed(messageId: string, error: unknown, record?: FailedRecord): void;
}

/** The faults whose messages are known to quote no input; those of the SDK, the table or the bus may. */
const ownFaults = [ContentionFault, PermanentFault, PublishFault, UnreadableItemFault];
const errorName = /^[$A-Z_a-z][$\w]{0,63}$/;

export function createTelemetry({ service, stage }: Config): Telemetry {
  const logger = new Logger({ serviceName: service, persistentKeys: { stage } });
  const metrics = new Metrics({ namespace: 'Kulanz', serviceName: service });

  /**
   * One line of the embedded metric format, with its own dimensions besides the service. It is written at once, so that
   * nothing stays for the next one: a `singleMetric()` would say the same, but makes a `Metrics` and a `Console` anew.
   */
  function count(dimensions: Record<string, string>, name: string, value = 1, unit: Unit = MetricUnit.Count): void {
    for (const [dimension, at] of Object.entries(dimensions)) metrics.addDimension(dimension, at);
    metrics.addMetric(name, unit, value);
    metrics.publishStoredMetrics();
  }

  function log(status: 'recorded' | 'repeated', { outcomeId, decision, facts }: Outcome): void {
    const { verdict, findings, policyVersion } = decision;
    const because = findings.map(({ rule, because: { code } }) => `${rule}: ${code}`);
    logger.info(status, { event: facts.event.name, outcomeId, verdict, because, policyVersion });
  }

  return {
    recorded(outcome, now) {
      log('recorded', outcome);
      const { name: event, metadata } = outcome.facts.event;
      const { verdict, findings } = outcome.decision;
      count({ event, verdict }, 'Outcomes');
      const waited = Math.max(0, now - Date.parse(metadata.occurredAt));
      count({ event }, 'TimeToOutcome', waited, MetricUnit.Milliseconds);
      for (const { rule, result } of findings) {
        if (result !== 'not-applicable') count({ rule, result }, 'RuleApplied');
      }
      for (const { remedy } of orderedBy(outcome.decision)) {
        const { kind, basis } = remedy;
        count({ kind, basis }, 'Remedies');
        const value = worthWithinAYear(remedy);
        if (value) count({ currency: value.currency, basis }, 'ValueGranted', value.amount);
      }
    },
    repeated(outcome) {
      log('repeated', outcome);
    },
    projected(event, result) {
      logger.info(result, { event });
      count({ event, result }, 'Projections');
    },
    fannedOut(event, raised) {
      logger.info('fanned-out', { event, raised });
      count({ event }, 'FannedOut', raised);
    },
    quarantined(quarantineId, code, paths) {
      logger.warn('quarantined', { quarantineId, code, paths });
      count({ code }, 'Quarantined');
    },
    failed(messageId, error, record) {
      const name = error instanceof Error && errorName.test(error.name) ? error.name : 'Error';
      const isOwn = error instanceof Error && ownFaults.some((fault) => error instanceof fault);
      const at = error instanceof Error ? placesIn(error) : [];
      logger.error('failed', { messageId, ...record, error: name, ...(isOwn && { reason: error.message }), at });
      count({ error: name }, 'Failures');
    },
  };
}
