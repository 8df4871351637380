import { Duration, Validations } from 'aws-cdk-lib';
import { Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { lastQueueName, queueName } from '../names.ts';
import type { Stage } from '../stage.ts';

/** AWS asks for six times the function's timeout: a batch may be retried within it while the function is throttled. */
const visibilityPerTimeout = 6;
/** How often a message is tried before it is set aside. Five survive a passing fault of several minutes. */
const maxReceiveCount = 5;
/**
 * How often the quarantine tries to take a dead letter: for an hour, longer than most outages. What it cannot set aside
 * by then goes where it is seen.
 */
const deadLetterMaxReceiveCount = 20;
const retention = Duration.days(4);
/**
 * The longest SQS can keep a message; longer than the source's, so that nothing expires on being set aside. SQS counts
 * from when the first queue took it.
 */
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

/** The end of every way: what even the quarantine could not set aside. Nobody reads it but people. */
export const lastQueue = (scope: Construct, id: string, stage: Stage): Queue =>
  guardedQueue(scope, id, stage, { queueName: lastQueueName, retentionPeriod: deadLetterRetention });

export interface DeadLetterQueueProps {
  readonly name: string;
  readonly stage: Stage;
  /** The time-out of the quarantine's function, which reads it. */
  readonly consumerTimeout: Duration;
  /** Where to what the quarantine fails on goes. */
  readonly last: Queue;
}

/** A queue of what somebody gave up, for the quarantine to read. */
export function deadLetterQueue(scope: Construct, id: string, props: DeadLetterQueueProps): Queue {
  return guardedQueue(scope, id, props.stage, {
    queueName: props.name,
    retentionPeriod: deadLetterRetention,
    visibilityTimeout: visibilityFor(props.consumerTimeout),
    deadLetterQueue: { queue: props.last, maxReceiveCount: deadLetterMaxReceiveCount },
  });
}

export interface WorkQueueProps {
  readonly name: string;
  readonly stage: Stage;
  /** The time-out of the function that reads it. */
  readonly consumerTimeout: Duration;
  /** Where to what failed at every attempt goes. */
  readonly deadLetters: Queue;
}

/** A queue that a function works on. */
export function workQueue(scope: Construct, id: string, props: WorkQueueProps): Queue {
  return guardedQueue(scope, id, props.stage, {
    queueName: queueName(props.name),
    retentionPeriod: retention,
    visibilityTimeout: visibilityFor(props.consumerTimeout),
    deadLetterQueue: { queue: props.deadLetters, maxReceiveCount },
  });
}

function visibilityFor(timeout: Duration): Duration {
  return Duration.seconds(visibilityPerTimeout * timeout.toSeconds());
}
