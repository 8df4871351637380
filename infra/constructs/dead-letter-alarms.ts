import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { subscriptions } from '../../events/subscriptions.ts';
import { deadLetterQueueName, metricNamespace, undeliveredQueueName } from '../names.ts';
import { quarantineSettings } from '../subscribers.ts';
import { ImpactAlarm } from './impact-alarm.ts';

/** The quarantine normally empties these queues within seconds. */
const patienceMinutes = 15;
const often = Duration.minutes(1);
/** Longer than the time between two attempts, so that a failure that lasts falls into each period. */
const watched = Duration.minutes(5);

/** Alarms on dead letters that the quarantine does not take: because it does not run, or because it fails on them. */
export class DeadLetterAlarms extends Construct {
  constructor(scope: Construct, id: string, topic: ITopic) {
    super(scope, id);
    for (const { name } of subscriptions) this.lying(name, deadLetterQueueName(name), topic);
    this.lying('undelivered', undeliveredQueueName, topic);
    this.failing(topic);
  }

  /**
   * Counts also what is hidden between two attempts: a dead letter that fails each time is hardly ever visible. Its age
   * would tell nothing: SQS leaves messages out of it that were received three times.
   */
  private lying(name: string, queue: string, topic: ITopic) {
    new ImpactAlarm(this, `Lying-${name}`, {
      name: `${name}-dead-letters`,
      impact: `${quarantineSettings.whenLate}: dead letters of ${name} have lain for ${patienceMinutes} minutes where nobody sees them.`,
      runbook: 'dead-letters',
      metric: new MathExpression({
        label: `Dead letters of ${name}, visible or not`,
        expression: 'visible + hidden',
        usingMetrics: {
          visible: queueMetric('ApproximateNumberOfMessagesVisible', queue),
          hidden: queueMetric('ApproximateNumberOfMessagesNotVisible', queue),
        },
        period: often,
      }),
      above: 0,
      periods: patienceMinutes,
      topic,
    });
  }

  /** The count is kept by reason, hence a Metrics Insights query; one failure is repeated and is no reason to wake anybody. */
  private failing(topic: ITopic) {
    new ImpactAlarm(this, 'Failing', {
      name: 'quarantine-failures',
      impact: `${quarantineSettings.whenLate}: setting them aside fails again and again.`,
      runbook: 'dead-letters',
      metric: new MathExpression({
        label: 'Failed attempts to set aside',
        expression: `SELECT SUM(Failures) FROM SCHEMA("${metricNamespace}", error, service) WHERE service = 'quarantine'`,
        period: watched,
      }),
      above: 0,
      periods: 2,
      topic,
    });
  }
}

const queueMetric = (metricName: string, queue: string) =>
  new Metric({
    namespace: 'AWS/SQS',
    metricName,
    dimensionsMap: { QueueName: queue },
    statistic: Stats.MINIMUM,
    period: often,
  });
