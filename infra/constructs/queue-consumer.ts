import { Duration } from 'aws-cdk-lib';
import { EventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { RecoveryFunction, type RecoveryFunctionProps } from './recovery-function.ts';

/**
 * The time a batch may take: above all the SDK's time-outs that one event can meet one after the other (a test adds them
 * up), so that a slow table or bus fails one record, not the batch.
 */
export const functionTimeout = Duration.seconds(45);
const batchSize = 10;

/**
 * A function that reads queues.
 *
 * It reserves no concurrency: each queue's own limit already caps it, and a reservation below that limit would turn
 * waiting messages into failed attempts, while one above it takes capacity from everything else in the account.
 */
export class QueueConsumer extends RecoveryFunction {
  constructor(scope: Construct, id: string, props: Omit<RecoveryFunctionProps, 'timeout'>) {
    super(scope, id, { ...props, timeout: functionTimeout });
  }

  /** Reads the queue in batches; a record that fails is retried alone. At most `maxConcurrency` batches at a time. */
  reads(queue: Queue, id: string, maxConcurrency: number): void {
    this.allow(['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'], queue.queueArn);
    new EventSourceMapping(this, id, {
      target: this.function,
      eventSourceArn: queue.queueArn,
      batchSize,
      maxConcurrency,
      reportBatchItemFailures: true,
    });
  }
}
