import { EventBridgeClient, type EventBridgeClientConfig } from '@aws-sdk/client-eventbridge';
import { putAll, type Sending } from '../../events/emit.ts';
import type { OutboundEvent } from '../../events/index.ts';

/** Puts all events on the bus, or throws. */
export type Publish = (events: readonly OutboundEvent[]) => Promise<void>;

/** The bus did not take everything. Passing: the next delivery publishes all of it again, under the same ids. */
export class PublishFault extends Error {
  override readonly name = 'PublishFault';
  constructor(codes: readonly string[], of: number) {
    super(`the bus refused ${codes.length} of ${of} events: ${[...new Set(codes)].join(', ')}`);
  }
}

/**
 * How long publishing may take, in milliseconds. `putAll` repeats what is refused, so the SDK itself does not; a
 * function's time-out is checked against `longestPublishMs`.
 */
const times = { connectionMs: 500, requestMs: 1_500, attempts: 3, longestPauseMs: 200 } as const;
export const longestPublishMs = times.attempts * (times.connectionMs + times.requestMs + times.longestPauseMs);

/** A client with explicit time-outs. Region, endpoint and credentials come from the environment where left out. */
export function busClient(
  options: Pick<EventBridgeClientConfig, 'region' | 'endpoint' | 'credentials' | 'requestHandler'> = {},
): EventBridgeClient {
  return new EventBridgeClient({
    maxAttempts: 1,
    // Middleware is added before the first call or never, so each command's chain is built once.
    cacheMiddleware: true,
    ...options,
    requestHandler: options.requestHandler ?? {
      connectionTimeout: times.connectionMs,
      requestTimeout: times.requestMs,
      throwOnRequestTimeout: true,
    },
  });
}

/** Everything Kulanz itself says goes through here. */
export function createPublisher({ bus, ...sending }: Sending & { bus: string }): Publish {
  return async (events) => {
    const sent = await putAll(
      events.map(({ name, source, metadata, data }) => ({
        EventBusName: bus,
        Source: source,
        DetailType: name,
        Detail: JSON.stringify({ metadata, data }),
      })),
      { attempts: times.attempts, ...sending },
    );
    const refused = sent.flatMap((result) => (result.accepted ? [] : [result.code]));
    if (refused.length > 0) throw new PublishFault(refused, events.length);
  };
}
