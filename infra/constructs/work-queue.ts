import { Duration, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { deadLetterQueueName, queueName } from '../names.ts';
import type { Stage } from '../stage.ts';

/** AWS asks for six times the function's timeout: a batch may be retried within it while the function is throttled. */
const visibilityPerTimeout = 6;
/** How often a message is tried before it is set aside. Five survive a passing fault of several minutes. */
const maxReceiveCount = 5;
const retention = Duration.days(4);
/** The longest SQS can keep a message; longer than the source's, so that nothing expires on being set aside. */
const deadLetterRetention = Duration.days(14);

/** An encrypted queue that is reachable over TLS only. */
function guardedQueue(scope: Construct, id: string, stage: Stage, props: QueueProps): Queue {
  const queue = new Queue(scope, id, { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: stage.hasTls, ...props });
  if (!stage.hasTls) {
    const reason = 'MiniStack, on this machine and reachable from nowhere else, speaks plain HTTP only.';
    Validations.of(queue).acknowledge({ id: 'AwsSolutions::AwsSolutions-SQS4', reason });
  }
  return queue;
}

export interface DeadLetterQueueProps {
  readonly name: string;
  readonly stage: Stage;
  /** The time-out of the function that reads it; left out where only people do. */
  readonly consumerTimeout?: Duration | undefined;
}

/** A queue of what somebody gave up. */
export function deadLetterQueue(scope: Construct, id: string, props: DeadLetterQueueProps): Queue {
  const { name, stage, consumerTimeout } = props;
  return guardedQueue(scope, id, stage, {
    queueName: name,
    retentionPeriod: deadLetterRetention,
    ...(consumerTimeout && { visibilityTimeout: visibilityFor(consumerTimeout) }),
  });
}

export interface WorkQueueProps {
  readonly name: string;
  readonly stage: Stage;
  readonly consumerTimeout: Duration;
  readonly deadLetterConsumerTimeout?: Duration;
}

/** A queue with its dead-letter queue, both timed by the functions that read them. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(scope: Construct, id: string, props: WorkQueueProps) {
    super(scope, id);
    const { name, stage, consumerTimeout } = props;
    this.deadLetters = deadLetterQueue(this, 'DeadLetters', {
      name: deadLetterQueueName(name),
      stage,
      consumerTimeout: props.deadLetterConsumerTimeout,
    });
    this.queue = guardedQueue(this, 'Queue', stage, {
      queueName: queueName(name),
      retentionPeriod: retention,
      visibilityTimeout: visibilityFor(consumerTimeout),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount },
    });
  }
}

function visibilityFor(timeout: Duration): Duration {
  return Duration.seconds(visibilityPerTimeout * timeout.toSeconds());
}
