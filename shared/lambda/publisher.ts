import {
  EventBridgeClient,
  type EventBridgeClientConfig,
  type PutEventsRequestEntry,
} from '@aws-sdk/client-eventbridge';
import { putAll, type Sending, type Sent } from '../../events/emit.ts';
import type { EventOf } from '../../events/index.ts';
import { lean } from '../lean.ts';

/** Puts all events on the bus, or throws. */
export type Publish = (events: readonly Omit<EventOf, 'caseId'>[]) => Promise<void>;

/** The bus did not take everything. Passing: the next delivery publishes all of it again, under the same ids. */
export class PublishFault extends Error {
  override readonly name = 'PublishFault';
  constructor(codes: readonly string[], of: number) {
    super(`the bus refused ${codes.length} of ${of} events: ${[...new Set(codes)].join(', ')}`);
  }
}

/**
 * How long publishing may take, in milliseconds; connecting is part of `requestMs`. `putAll` repeats what is refused, so
 * the SDK itself does not. A sending may have to wait for the one before it: hence twice.
 */
const times = { connectionMs: 500, requestMs: 1_000, attempts: 2, longestPauseMs: 100 } as const;
export const longestPublishMs = 2 * (times.attempts * times.requestMs + (times.attempts - 1) * times.longestPauseMs);

/** A client with explicit time-outs. Region, endpoint and credentials come from the environment where left out. */
export function busClient(
  options: Pick<EventBridgeClientConfig, 'region' | 'endpoint' | 'credentials' | 'requestHandler'> = {},
): EventBridgeClient {
  return lean(
    new EventBridgeClient({
      maxAttempts: 1,
      // Middleware is added before the first call or never, so each command's chain is built once.
      cacheMiddleware: true,
      ...options,
      requestHandler: options.requestHandler ?? {
        connectionTimeout: times.connectionMs,
        requestTimeout: times.requestMs,
        // Also of an answer that has begun and then stops.
        socketTimeout: times.requestMs,
        throwOnRequestTimeout: true,
      },
    }),
  );
}

/** What one record says, and how it is told what became of it. */
interface Share {
  entries: PutEventsRequestEntry[];
  told: (sent: Sent[]) => void;
  failed: (error: unknown) => void;
}

/**
 * Everything Kulanz itself says goes through here. There is one sending at a time: what records of the same batch want
 * to say meanwhile goes out together with the next one, by tens, and each is told what became of its own.
 */
export function createPublisher({ bus, ...sending }: Sending & { bus: string }): Publish {
  let waiting: Share[] = [];
  let isSending = false;

  async function sendWaiting(): Promise<void> {
    isSending = true;
    while (waiting.length > 0) {
      const group = waiting;
      waiting = [];
      const entries = group.flatMap((share) => share.entries);
      try {
        const sent = await putAll(entries, { attempts: times.attempts, ...sending });
        let from = 0;
        for (const share of group) {
          share.told(sent.slice(from, from + share.entries.length));
          from += share.entries.length;
        }
      } catch (error) {
        for (const share of group) share.failed(error);
      }
    }
    isSending = false;
  }

  return async (events) => {
    const entries = events.map(({ name, source, metadata, data }) => ({
      EventBusName: bus,
      Source: source,
      DetailType: name,
      Detail: JSON.stringify({ metadata, data }),
    }));
    const sent = await new Promise<Sent[]>((told, failed) => {
      waiting.push({ entries, told, failed });
      if (!isSending) void sendWaiting();
    });
    demandAll(sent);
  };
}

/** Puts an event of others on the bus again, as it was received; throws unless it was taken. */
export function createReturner({ bus, ...sending }: Sending & { bus: string }) {
  return async (entry: { Source: string; DetailType: string; Detail: string }): Promise<void> => {
    demandAll(await putAll([{ EventBusName: bus, ...entry }], { attempts: times.attempts, ...sending }));
  };
}

function demandAll(sent: readonly Sent[]): void {
  const refused = sent.flatMap((result) => (result.accepted ? [] : [result.code]));
  if (refused.length > 0) throw new PublishFault(refused, sent.length);
}
