import { Duration } from 'aws-cdk-lib';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { catchAllRules } from '../../events/subscriptions.ts';
import { quarantineSettings } from '../subscribers.ts';
import type { Foundation } from './foundation.ts';
import { ImpactAlarm } from './impact-alarm.ts';
import { functionTimeout, QueueConsumer } from './queue-consumer.ts';
import { WaitingAlarm } from './waiting-alarm.ts';
import { workQueue } from './work-queue.ts';

const name = 'quarantine';
/** The least that a mapping allows; there should be little to do here. */
const maxConcurrency = 2;

/**
 * Where an event goes that no subscriber may hear or that none could handle: what the catch-all rules match, and every
 * subscriber's dead letters. What it fails on itself, of either, has no reader but the people the alarm wakes.
 */
export class Quarantine extends Construct {
  constructor(scope: Construct, id: string, props: { deadLetters: Record<string, Queue>; foundation: Foundation }) {
    super(scope, id);
    const { foundation } = props;
    const { stage, last, alarmTopic: topic } = foundation;
    const queue = workQueue(this, 'Queue', { name, stage, consumerTimeout: functionTimeout, deadLetters: last });
    for (const rule of catchAllRules) foundation.bus.route(rule, queue);

    const consumer = new QueueConsumer(this, 'Consumer', { name, settings: quarantineSettings, foundation });
    consumer.reads(queue, 'Mapping', maxConcurrency);
    for (const [source, dead] of Object.entries(props.deadLetters)) {
      consumer.reads(dead, `Mapping-${source}`, maxConcurrency);
    }
    const { whenLate } = quarantineSettings;
    new WaitingAlarm(this, 'Waiting', { name, queue, whenLate, topic });
    new ImpactAlarm(this, 'DeadLettersAlarm', {
      name: `${name}-dead-letters`,
      impact: `${whenLate}: it could not even set them aside and has given up; only people read them now.`,
      runbook: 'dead-letters',
      // Nobody takes anything out by itself, so whatever lies there can be seen.
      metric: last.metricApproximateNumberOfMessagesVisible({ period: Duration.minutes(5), statistic: Stats.MAXIMUM }),
      above: 0,
      periods: 1,
      topic,
    });
  }
}
