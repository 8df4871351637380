/**
 * As much of the AWS SDK's clients as Kulanz uses, straight to the wire: it does not sign, and does not turn into text and
 * back what stays in this process. When it tries again, and after how long, is as the SDK has it (`StandardRetryStrategy`
 * of @smithy/core); a test has both go through the same faults.
 */
import {
  BatchGetItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import { type EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import type { WireAnswer } from './wire.ts';

/** Takes a call over the network: answered, thrown as a network's fault, or never heard of again. */
export type Transport = (operation: string, input: Record<string, unknown>) => Promise<WireAnswer>;

const operations = new Map<unknown, string>([
  [BatchGetItemCommand, 'BatchGetItem'],
  [GetItemCommand, 'GetItem'],
  [PutItemCommand, 'PutItem'],
  [QueryCommand, 'Query'],
  [UpdateItemCommand, 'UpdateItem'],
  [PutEventsCommand, 'PutEvents'],
]);

/** In milliseconds, before the first repetition, for DynamoDB; drawn evenly from nothing to this. */
const pauseMs = { throttled: 1_000, passing: 25 } as const;
/** What the SDK allows a client to spend on repetitions, and what each costs. */
const credit = { first: 500, throttled: 5, passing: 14 } as const;

interface Command {
  input: object;
}

/** A client that does each call up to `attempts` times. */
export function quickClient(transport: Transport, attempts: number): DynamoDBClient & EventBridgeClient {
  let left: number = credit.first;

  async function send(command: Command): Promise<unknown> {
    const operation = operations.get(command.constructor);
    if (operation === undefined) throw new Error(`${command.constructor.name} is not understood`);
    const input = toWire(command.input) as Record<string, unknown>;
    let spent = 0;
    for (let attempt = 1; ; attempt += 1) {
      try {
        const { status, body } = await transport(operation, input);
        if (status !== 200) throw errorIn(status, body);
        left = Math.min(credit.first, left + (spent || 1));
        return fromWire(body);
      } catch (error) {
        const why = whyAgain(error);
        if (!why || attempt === attempts || left < credit[why]) throw error;
        spent = credit[why];
        left -= spent;
        const pause = Math.floor(Math.random() * pauseMs[why] * 2 ** (attempt - 1));
        await new Promise((resume) => setTimeout(resume, pause));
      }
    }
  }
  return { send } as unknown as DynamoDBClient & EventBridgeClient;
}

function errorIn(status: number, { __type = 'Unknown', message = '' }: Record<string, unknown>): Error {
  const name = String(__type).split('#').at(-1);
  return Object.assign(new Error(String(message)), { name, $metadata: { httpStatusCode: status } });
}

function whyAgain(error: unknown): 'throttled' | 'passing' | undefined {
  const { name, code, $metadata } = error as Error & { code?: string; $metadata?: { httpStatusCode: number } };
  if (name === 'ProvisionedThroughputExceededException' || name === 'ThrottlingException') return 'throttled';
  const isPassing = name === 'TimeoutError' || code === 'ECONNRESET' || $metadata?.httpStatusCode === 500;
  return isPassing ? 'passing' : undefined;
}

/** Bytes as the wire has them, in base64; what is undefined is left out. */
function toWire(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Uint8Array) return Buffer.from(value.buffer, value.byteOffset, value.length).toString('base64');
  if (Array.isArray(value)) return value.map(toWire);
  const wire: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(value)) if (one !== undefined) wire[name] = toWire(one);
  return wire;
}

/** A copy, with bytes as bytes: a `B` that is a text is nothing but the value of an attribute. */
function fromWire(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(fromWire);
  const own: Record<string, unknown> = {};
  for (const [name, one] of Object.entries(value))
    own[name] = name === 'B' && typeof one === 'string' ? Buffer.from(one, 'base64') : fromWire(one);
  return own;
}
