/** What an outcome changes in what is known, besides being known itself. */
import { type Outcome, orderedBy } from './decision.ts';
import { customerOf, type Host } from './facts.ts';

/** From what a change was made: when that occurred and which event told it. Of two changes the newer counts. */
interface Origin {
  occurredAt: string;
  eventId: string;
}

/** Who looks after a customer. */
interface HostChange extends Origin {
  kind: 'host';
  customerId: string;
  host: Host;
  /**
   * `found` for somebody who had no host: it never replaces one that was `settled`, by a customer’s choice or a
   * departure, however much later it is told that somebody is a customer.
   */
  how: 'found' | 'settled';
}

/** Whether a customer still has to choose who comes after a host who leaves. */
interface ChoiceChange extends Origin {
  kind: 'choice';
  customerId: string;
  employeeId: string;
  /** The last day on which an answer is waited for; nothing once there is one. */
  until?: string | undefined;
}

/** One thing that is kept once an outcome is recorded. Keeping it again changes nothing. */
export type Change = HostChange | ChoiceChange;

/** What an outcome changes, by what it orders. Pure, so that it is the same on every retry. */
export function changesOf({ facts, decision }: Pick<Outcome, 'facts' | 'decision'>): Change[] {
  const { event } = facts;
  const customerId = customerOf(event);
  if (customerId === undefined) return [];
  const { occurredAt, eventId } = event.metadata;
  const origin = { customerId, occurredAt, eventId };
  const isSearch = event.name === 'CustomerRegistered' || event.name === 'HostNeeded';
  const how = isSearch && facts.host === 'unknown' ? 'found' : 'settled';
  const changes = orderedBy(decision).flatMap(({ remedy }): Change[] => {
    if (remedy.kind === 'OfferChoice' && remedy.of === 'host' && remedy.until !== undefined) {
      return [{ kind: 'choice', ...origin, employeeId: remedy.about, until: remedy.until }];
    }
    if (remedy.kind !== 'AssignHost') return [];
    const host: Host = { hostId: remedy.host.employeeId };
    if (remedy.deputy) host.deputyId = remedy.deputy.employeeId;
    return [{ kind: 'host', ...origin, host, how }];
  });
  // An answer is an answer, whatever becomes of it; and silence is one once the time is over.
  if (event.name === 'CustomerChose' || event.name === 'ChoiceLapsed') {
    changes.push({ kind: 'choice', ...origin, employeeId: event.data.employeeId });
  }
  return changes;
}
