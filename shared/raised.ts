/** Events that Kulanz raises for itself: what it finds out and decides on like anything that a producer tells. */
import { contractOf, type EventData, type EventOf, type InboundName, type Metadata } from '../events/index.ts';
import { outcomeIdOf } from './recovery/decision.ts';

/**
 * An event that follows from another one. Its ids derive from its case, so raising it again tells the same; it occurred
 * when what it follows from did.
 */
export function raised<Name extends InboundName>(
  name: Name,
  source: string,
  data: EventData<Name>,
  { occurredAt, correlationId, eventId }: Metadata,
): EventOf<Name> {
  const caseId = contractOf(name)?.caseId(data);
  if (caseId === undefined) throw new Error(`there is no event ${name}`);
  return {
    name,
    source,
    caseId,
    metadata: {
      eventId: `${outcomeIdOf(`${name}#${source}#${caseId}`)}:${name}`,
      version: 1,
      occurredAt,
      correlationId: correlationId ?? eventId,
    },
    data,
  };
}
