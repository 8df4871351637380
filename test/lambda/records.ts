/** What Lambda hands to a function that reads a queue. */
import type { Context, SQSEvent, SQSRecord } from 'aws-lambda';

/** When these records were received, unless they say otherwise. */
export const receivedAt = Date.parse('2026-11-22T09:30:00.412Z');

export const record = (messageId: string, body: string, at = receivedAt, queue = 'kulanz-any'): SQSRecord => ({
  messageId,
  receiptHandle: `handle of ${messageId}`,
  body,
  attributes: {
    ApproximateReceiveCount: '1',
    SentTimestamp: String(at),
    SenderId: 'events.amazonaws.com',
    ApproximateFirstReceiveTimestamp: String(at),
  },
  messageAttributes: {},
  md5OfBody: '',
  eventSource: 'aws:sqs',
  eventSourceARN: `arn:aws:sqs:eu-central-1:000000000000:${queue}`,
  awsRegion: 'eu-central-1',
});

export const batchOf = (...Records: SQSRecord[]): SQSEvent => ({ Records });

export const context: Context = {
  callbackWaitsForEmptyEventLoop: false,
  functionName: 'kulanz-any',
  functionVersion: '$LATEST',
  invokedFunctionArn: 'arn:aws:lambda:eu-central-1:000000000000:function:kulanz-any',
  memoryLimitInMB: '512',
  awsRequestId: '00000000-0000-4000-8000-000000000000',
  logGroupName: '/aws/lambda/kulanz-any',
  logStreamName: 'any',
  getRemainingTimeInMillis: () => 30_000,
  done() {},
  fail() {},
  succeed() {},
};
