import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { queueName } from '../names.ts';
import { settingsOf } from '../subscribers.ts';
import { ImpactAlarm } from './impact-alarm.ts';

const hour = Duration.hours(1);

/** Rings when no hour was heard for two hours: the queue of the schedule is never without one for longer. */
export class ClockAlarm extends Construct {
  constructor(scope: Construct, id: string, topic: ITopic) {
    super(scope, id);
    new ImpactAlarm(this, 'Silent', {
      name: 'no-hours',
      impact: `${settingsOf('schedule').whenLate}: no hour was heard for two hours.`,
      runbook: 'no-hours',
      metric: new MathExpression({
        label: 'Hours that nobody heard',
        expression: '1 - heard',
        usingMetrics: {
          heard: new Metric({
            namespace: 'AWS/SQS',
            metricName: 'NumberOfMessagesSent',
            dimensionsMap: { QueueName: queueName('schedule') },
            statistic: Stats.SUM,
            period: hour,
          }),
        },
        period: hour,
      }),
      above: 0,
      periods: 2,
      topic,
    });
  }
}
