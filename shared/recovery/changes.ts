/** What an outcome changes in what is known, besides being known itself. */
import { type Outcome, orderedBy } from './decision.ts';
import { customerOf, type Host } from './facts.ts';

/** From what a change was made: when that occurred and which event told it. Of two changes the newer counts. */
interface Origin {
  occurredAt: string;
  eventId: string;
}

/** One thing that is kept once an outcome is recorded. Keeping it again changes nothing. */
export type Change = Origin & {
  kind: 'host';
  customerId: string;
  host: Host;
  /**
   * `found` for somebody who had no host: it never replaces one that was `settled`, by a customer’s choice or a
   * departure, however much later it is told that somebody is a customer.
   */
  how: 'found' | 'settled';
};

/** What an outcome changes, by what it orders. Pure, so that it is the same on every retry. */
export function changesOf({ facts, decision }: Pick<Outcome, 'facts' | 'decision'>): Change[] {
  const { event } = facts;
  const customerId = customerOf(event);
  if (customerId === undefined) return [];
  const { occurredAt, eventId } = event.metadata;
  const how = event.name === 'CustomerRegistered' || event.name === 'HostNeeded' ? 'found' : 'settled';
  return orderedBy(decision).flatMap(({ remedy }): Change[] => {
    if (remedy.kind !== 'AssignHost') return [];
    const host: Host = { hostId: remedy.host.employeeId };
    if (remedy.deputy) host.deputyId = remedy.deputy.employeeId;
    return [{ kind: 'host', customerId, host, how, occurredAt, eventId }];
  });
}
