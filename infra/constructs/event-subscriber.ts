import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { rulesOf, type Subscription } from '../../events/subscriptions.ts';
import { deadLetterQueueName } from '../names.ts';
import { settingsOf } from '../subscribers.ts';
import type { Foundation } from './foundation.ts';
import { functionTimeout, QueueConsumer } from './queue-consumer.ts';
import { WaitingAlarm } from './waiting-alarm.ts';
import { deadLetterQueue, workQueue } from './work-queue.ts';

/** Batches one subscriber works on at a time: enough for 300 events a second, and no flood for the table. */
const maxConcurrency = 10;

/** One subscription, end to end: rule, queue, dead-letter queue, function and alarms, shared with no other family. */
export class EventSubscriber extends Construct {
  /** For the quarantine to read: what failed at every attempt. */
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, subscription: Subscription, foundation: Foundation) {
    super(scope, id);
    const { name } = subscription;
    const settings = settingsOf(name);
    const { stage, last } = foundation;
    const timing = { stage, consumerTimeout: functionTimeout };
    this.deadLetters = deadLetterQueue(this, 'DeadLetters', { name: deadLetterQueueName(name), last, ...timing });
    const queue = workQueue(this, 'Queue', { name, deadLetters: this.deadLetters, ...timing });
    for (const rule of rulesOf(subscription)) foundation.bus.route(rule, queue);
    const consumer = new QueueConsumer(this, 'Consumer', { name, settings, foundation });
    consumer.reads(queue, 'Mapping', maxConcurrency);

    new WaitingAlarm(this, 'Waiting', {
      name,
      queue,
      whenLate: `${settings.whenLate} (${subscription.events.join(', ')})`,
      topic: foundation.alarmTopic,
    });
  }
}
