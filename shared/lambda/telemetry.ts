import { Logger } from '@aws-lambda-powertools/logger';
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics';
import type { Recovered } from '../recover.ts';
import type { Config } from './config.ts';

type Unit = Parameters<Metrics['addMetric']>[1];

/**
 * What a function tells operations: structured logs from an allow-list (ids of our own, codes, paths, counts; never a
 * field's value, a name or a text) and metrics in the namespace `Kulanz`. Nothing here is shared between records, which
 * run at the same time.
 */
export interface Telemetry {
  recovered(result: Extract<Recovered, { outcome: unknown }>, now: number): void;
  projected(event: string, result: string): void;
  quarantined(quarantineId: string, code: string, paths: string[]): void;
  /** A passing fault: the record will be delivered again. */
  failed(messageId: string, error: unknown): void;
}

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

  return {
    recovered({ status, outcome }, now) {
      const { outcomeId, decision, facts } = outcome;
      const { name: event, metadata } = facts.event;
      const { verdict, findings, remedies, policyVersion } = decision;
      const milliseconds = now - Date.parse(metadata.occurredAt);
      const because = findings.map(({ rule, because: { code } }) => `${rule}: ${code}`);
      logger.info(status, { event, outcomeId, verdict, because, policyVersion });
      if (status === 'repeated') return;
      count({ event, verdict }, 'Outcomes');
      count({ event }, 'TimeToOutcome', milliseconds, MetricUnit.Milliseconds);
      for (const { rule, result } of findings) {
        if (result !== 'not-applicable') count({ rule, result }, 'RuleApplied');
      }
      if (verdict !== 'granted') return;
      for (const remedy of remedies) {
        count({ kind: remedy.kind, basis: remedy.basis }, 'Remedies');
        if ('value' in remedy && remedy.value) {
          // In minor units of the currency.
          count({ currency: remedy.value.currency, basis: remedy.basis }, 'ValueGranted', remedy.value.amount);
        }
      }
    },
    projected(event, result) {
      logger.info(result, { event });
      count({ event, result }, 'Projections');
    },
    quarantined(quarantineId, code, paths) {
      logger.warn('quarantined', { quarantineId, code, paths });
      count({ code }, 'Quarantined');
    },
    failed(messageId, error) {
      const { name, message } = error instanceof Error ? error : new Error('not an error');
      // Messages of the SDK may quote input; only our own faults are known not to.
      const own = name.endsWith('Fault');
      logger.error('failed', { messageId, error: name, ...(own && { reason: message }) });
      count({ error: name }, 'Failures');
    },
  };
}
