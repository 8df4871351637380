import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import middy from '@middy/core';
import type { Context, SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import type { FailedRecord, Telemetry } from './telemetry.ts';

/** One record of a batch, as it is handled. */
export interface Message {
  /** The EventBridge event as JSON text; anything, until it is parsed. */
  body: string;
  /** When the queue took it, as milliseconds since 1970 UTC: the same at every delivery. */
  receivedAt: number;
  /** The queue's name. */
  queue: string;
}

export type Handler = (event: SQSEvent, context: Context) => Promise<SQSBatchResponse>;

/** Handles a message, and says what it is about as soon as it knows: that is asked for only should the message fail. */
export type Handle = (message: Message, isAbout: (record: () => FailedRecord) => void) => Promise<void>;

/**
 * The shell of every function: records of a batch are handled apart and at the same time, and the answer names those
 * that must come again. One bad record harms no other.
 */
export function handlerOf(handle: Handle, telemetry: Telemetry): Handler {
  const record = async (sqs: SQSRecord): Promise<void> => {
    let about: (() => FailedRecord) | undefined;
    try {
      await handle(messageIn(sqs), (known) => {
        about = known;
      });
    } catch (error) {
      telemetry.failed(sqs.messageId, error, about?.());
      throw error;
    }
  };
  return middy<SQSEvent, SQSBatchResponse, Error, Context>().handler((event, context) =>
    processPartialResponse(event, record, new BatchProcessor(EventType.SQS), {
      context,
      throwOnFullBatchFailure: false,
    }),
  ) as Handler;
}

function messageIn({ body, attributes, eventSourceARN }: SQSRecord): Message {
  if (!/^\d+$/.test(attributes.SentTimestamp)) throw new Error('a record without the time of its receipt');
  return { body, receivedAt: Number(attributes.SentTimestamp), queue: eventSourceARN.split(':').at(-1) ?? '' };
}
