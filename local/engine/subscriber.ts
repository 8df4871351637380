import { hash } from 'node:crypto';
import type { SQSRecord } from 'aws-lambda';
import { succeeded } from './batch-response.ts';
import type { Faults } from './faults.ts';
import type { Answer, LambdaFunction } from './function.ts';
import type { Message, Queue, Received } from './queue.ts';
import type { Cancel, Scheduler } from './scheduler.ts';

export interface SubscriberOptions {
  queue: Queue;
  function: LambdaFunction;
  /** At most this many messages in one run. */
  batchSize: number;
  /** How long a batch that is not full waits for more. */
  batchWindowMs: number;
  /** How many runs at the same time. */
  maxConcurrency: number;
  region: string;
  account: string;
  scheduler: Scheduler;
  faults: Faults;
  /** A run has ended, and what it dealt with is acknowledged. */
  ran(answer: Answer, messageIds: readonly string[]): void;
  /** The run as such went well, but not what it did with this message. */
  failed(message: Message): void;
  /** Something came to an end: perhaps all is at rest now. */
  settled(): void;
}

export interface Subscriber {
  /** How many runs are under way. */
  running(): number;
  stop(): void;
}

/**
 * Lambda's event source mapping: takes batches from a queue, runs the function, and acknowledges what it reports as
 * done. The rest comes back when its visibility time-out ends.
 */
export function createSubscriber(options: SubscriberOptions): Subscriber {
  const { queue, scheduler, faults, batchSize, maxConcurrency } = options;
  const arn = `arn:aws:sqs:${options.region}:${options.account}:${queue.name}`;
  let running = 0;
  let waiting: { full: boolean; cancel: Cancel } | undefined;
  let stopped = false;

  function wake() {
    if (stopped || running >= maxConcurrency || queue.visible() === 0) return;
    const full = queue.visible() >= batchSize;
    if (waiting && (waiting.full || !full)) return;
    waiting?.cancel();
    waiting = { full, cancel: scheduler.schedule(full ? 0 : options.batchWindowMs, poll) };
  }

  function poll() {
    waiting = undefined;
    const batch = queue.receive(batchSize);
    if (batch.length === 0) {
      // What was visible has all gone to the dead-letter queue.
      options.settled();
      return;
    }
    running += 1;
    void run(batch);
    wake();
  }

  async function run(batch: Received[]) {
    const ids = batch.map(({ id }) => id);
    const answer = await options.function.invoke({ Records: batch.map((message) => record(message, arn)) }, ids);
    if (stopped) return;
    const done = succeeded(answer, ids);
    for (const message of batch) {
      if (done.has(message.id)) {
        if (!faults.loseAcknowledgement?.(queue.name, message.id)) queue.acknowledge(message);
      } else if (answer.ok) {
        options.failed(message);
      }
    }
    running -= 1;
    options.ran(answer, ids);
    wake();
    options.settled();
  }

  queue.onVisible(wake);
  wake();

  return {
    running: () => running,
    stop() {
      stopped = true;
      waiting?.cancel();
    },
  };

  function record(message: Received, eventSourceARN: string): SQSRecord {
    return {
      messageId: message.id,
      receiptHandle: message.receipt,
      body: message.body,
      attributes: {
        ApproximateReceiveCount: String(message.receives),
        ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
        SenderId: 'events.amazonaws.com',
        SentTimestamp: String(message.sentAt),
      },
      messageAttributes: {},
      md5OfBody: hash('md5', message.body),
      eventSource: 'aws:sqs',
      eventSourceARN,
      awsRegion: options.region,
    };
  }
}
