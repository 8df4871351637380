import { Duration } from 'aws-cdk-lib';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ImpactAlarm } from './impact-alarm.ts';

const patience = Duration.minutes(5);

/**
 * Rings when a queue is not worked on: about how long somebody has waited, not about counts. SQS leaves messages out
 * that were received three times; those fail for reasons of their own, which other alarms tell.
 */
export class WaitingAlarm extends Construct {
  constructor(
    scope: Construct,
    id: string,
    { name, queue, whenLate, topic }: { name: string; queue: Queue; whenLate: string; topic: ITopic },
  ) {
    super(scope, id);
    new ImpactAlarm(this, 'Alarm', {
      name: `${name}-waiting`,
      impact: `${whenLate}: an event has waited for more than ${patience.toMinutes()} minutes.`,
      runbook: 'events-waiting',
      metric: queue.metricApproximateAgeOfOldestMessage({ period: Duration.minutes(1), statistic: Stats.MAXIMUM }),
      above: patience.toSeconds(),
      periods: 3,
      topic,
    });
  }
}
