import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type Subscription, subscriptionPattern } from '../../events/subscriptions.ts';
import { settingsOf } from '../subscribers.ts';
import type { Foundation } from './foundation.ts';
import { watchQueue } from './queue-alarms.ts';
import { functionTimeout, QueueConsumer } from './queue-consumer.ts';
import { WorkQueue } from './work-queue.ts';

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
    const { queue, deadLetters } = new WorkQueue(this, 'Work', {
      name,
      stage: foundation.stage,
      consumerTimeout: functionTimeout,
      deadLetterConsumerTimeout: functionTimeout,
    });
    this.deadLetters = deadLetters;
    foundation.bus.route(name, subscriptionPattern(subscription), queue);
    const consumer = new QueueConsumer(this, 'Consumer', { name, settings, foundation });
    consumer.reads(queue, 'Mapping', maxConcurrency);

    watchQueue(this, name, {
      queue,
      deadLetters,
      foundation,
      whenLate: `${settings.whenLate} (${subscription.events.join(', ')})`,
    });
  }
}
