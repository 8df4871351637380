/** What people do is an event like any other: it is put on the bus, and goes the same way. The API writes no outcome. */
import type { EventData, InboundName } from '../../events/index.ts';
import { deskSource } from '../../events/sources.ts';
import { raised } from '../../shared/raised.ts';
import { caseKey, type RecoveryEvent } from '../../shared/recovery/facts.ts';
import type { Call } from './endpoint.ts';

/**
 * Tells what somebody did. Its time and ids derive from the request, so asking again tells the same.
 *
 * @returns the case it will be decided as
 */
export async function tell<Name extends InboundName>(
  { publish, request }: Pick<Call, 'publish' | 'request'>,
  name: Name,
  data: EventData<Name>,
): Promise<{ caseKey: string }> {
  const event = raised(name, deskSource, data, {
    eventId: request.id,
    version: 1,
    occurredAt: request.askedAt,
    correlationId: request.id,
  });
  await publish([event]);
  return { caseKey: caseKey(event as RecoveryEvent) };
}
