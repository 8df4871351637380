/** From what a projection was made: when that occurred and which event told it. */
export interface Origin {
  /** An instant in UTC. */
  occurredAt: string;
  eventId: string;
}

/**
 * A text that orders origins: the later one is the greater one, and of two at the same millisecond the one with the
 * greater event id, so that every order of arrival ends the same.
 */
export const stampOf = ({ occurredAt, eventId }: Origin): string => `${sortable(occurredAt)}#${eventId}`;

/** An instant with exactly three digits after the second, so that the order of texts is the order of time. */
export const sortable = (instant: string): string => new Date(instant).toISOString();

/** What became of a projection: taken, or older than (or the same as) what is known already. Both are success. */
export type Projected = 'projected' | 'superseded';
