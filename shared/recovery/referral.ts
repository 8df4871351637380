/** A case that waits for a person: whose it is, and how it comes to somebody else's desk. */
import type { EventData, OutboundEvent } from '../../events/index.ts';
import { ownSource } from '../../events/sources.ts';
import type { Outcome } from './decision.ts';
import { customerOf } from './facts.ts';

/** A referral that nobody has answered yet. */
export interface OpenReferral {
  outcome: Outcome;
  /** Whose it is now. */
  hostId: string;
  /** By when the customer hears from them: an instant in UTC. */
  dueAt: string;
  /** How often it was handed on. */
  turn: number;
}

/** How a referral came to another colleague. */
export interface HandedOn {
  /** The how-manieth time that was, from 1. */
  turn: number;
  from: string;
  hostId: string;
  /** By when it is to be answered now: an instant in UTC. */
  dueAt: string;
  because: EventData<'ReferralHandedOn'>['because'];
  /** When: an instant in UTC. */
  at: string;
}

/** What is said of it, always in the same words: the id derives from the outcome and the turn. */
export function eventAbout({ outcomeId, caseKey, facts }: Outcome, handedOn: HandedOn): OutboundEvent {
  const { event } = facts;
  const customerId = customerOf(event);
  const { at: handedOnAt, ...how } = handedOn;
  const id = `${outcomeId}-h${handedOn.turn}`;
  return {
    name: 'ReferralHandedOn',
    source: ownSource,
    caseId: id,
    metadata: {
      eventId: `${id}:ReferralHandedOn`,
      version: 1,
      occurredAt: handedOnAt,
      correlationId: event.metadata.correlationId ?? event.metadata.eventId,
    },
    data: { outcomeId, caseKey, event: event.name, ...(customerId && { customerId }), ...how, handedOnAt },
  };
}
