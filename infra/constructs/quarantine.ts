import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { catchAllPatterns } from '../../events/subscriptions.ts';
import { quarantineSettings } from '../subscribers.ts';
import type { Foundation } from './foundation.ts';
import { watchQueue } from './queue-alarms.ts';
import { functionTimeout, QueueConsumer } from './queue-consumer.ts';
import { WorkQueue } from './work-queue.ts';

const name = 'quarantine';
/** The least that a mapping allows; there should be little to do here. */
const maxConcurrency = 2;

/**
 * Where an event goes that no subscriber may hear or that none could handle: what the catch-all rules match, and every
 * subscriber's dead letters. Its own dead letters have no reader but the people the alarm wakes.
 */
export class Quarantine extends Construct {
  constructor(scope: Construct, id: string, props: { deadLetters: Record<string, Queue>; foundation: Foundation }) {
    super(scope, id);
    const { foundation } = props;
    const { queue, deadLetters } = new WorkQueue(this, 'Work', {
      name,
      stage: foundation.stage,
      consumerTimeout: functionTimeout,
    });
    for (const { name: rule, pattern } of catchAllPatterns) foundation.bus.route(rule, pattern, queue);

    const consumer = new QueueConsumer(this, 'Consumer', { name, settings: quarantineSettings, foundation });
    consumer.reads(queue, 'Mapping', maxConcurrency);
    for (const [source, dead] of Object.entries(props.deadLetters)) {
      consumer.reads(dead, `Mapping-${source}`, maxConcurrency);
    }
    watchQueue(this, name, { queue, deadLetters, foundation, whenLate: quarantineSettings.whenLate });
  }
}
