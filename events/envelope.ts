import * as z from 'zod/mini';
import type { EventData, EventName, InboundName, OutboundName } from './contracts.ts';
import { id, instant, once } from './fields.ts';

/** What every event carries besides its data. `eventId` names this telling of the fact, not the case. */
export const metadata = once(() =>
  z.strictObject({ eventId: id(), version: z.literal(1), occurredAt: instant(), correlationId: z.optional(id()) }),
);
export type Metadata = z.infer<ReturnType<typeof metadata>>;

/** An event after parsing: who said it, what it is, which case it is about, and what happened. */
export interface EventOf<Name extends EventName = EventName> {
  name: Name;
  source: string;
  /** The producer's own id of the case; see {@link Contract.caseId}. */
  caseId: string;
  metadata: Metadata;
  data: EventData<Name>;
}

/** Any event that Kulanz hears; `name` tells which. */
export type InboundEvent = { [Name in InboundName]: EventOf<Name> }[InboundName];
/** Any event that Kulanz says; `name` tells which. */
export type OutboundEvent = { [Name in OutboundName]: EventOf<Name> }[OutboundName];
