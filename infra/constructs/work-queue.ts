import { Duration } from 'aws-cdk-lib';
import { Queue, QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { deadLetterQueueName, queueName } from '../names.ts';

/** AWS asks for six times the function's timeout: a batch may be retried within it while the function is throttled. */
const visibilityPerTimeout = 6;
/** How often a message is tried before it is set aside. Five survive a passing fault of several minutes. */
export const maxReceiveCount = 5;
const retention = Duration.days(4);
/** The longest SQS can keep a message; longer than the source's, so that nothing expires on being set aside. */
const deadLetterRetention = Duration.days(14);

/** Encrypted, and reachable over TLS only. */
const guarded = { encryption: QueueEncryption.SQS_MANAGED, enforceSSL: true } as const satisfies QueueProps;

/** A queue of messages that were given up by someone; read by whatever has `consumerTimeout`, or by nobody. */
export function deadLetterQueue(scope: Construct, id: string, name: string, consumerTimeout?: Duration): Queue {
  return new Queue(scope, id, {
    ...guarded,
    queueName: name,
    retentionPeriod: deadLetterRetention,
    ...(consumerTimeout && { visibilityTimeout: visibilityFor(consumerTimeout) }),
  });
}

/** A queue with its dead-letter queue, both timed by the functions that read them. */
export class WorkQueue extends Construct {
  readonly queue: Queue;
  readonly deadLetters: Queue;

  constructor(
    scope: Construct,
    id: string,
    props: { name: string; consumerTimeout: Duration; deadLetterConsumerTimeout?: Duration },
  ) {
    super(scope, id);
    const { name, consumerTimeout, deadLetterConsumerTimeout } = props;
    this.deadLetters = deadLetterQueue(this, 'DeadLetters', deadLetterQueueName(name), deadLetterConsumerTimeout);
    this.queue = new Queue(this, 'Queue', {
      ...guarded,
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
