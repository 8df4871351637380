/** What an outcome changes in what is known, besides being known itself. */
import { type AllowanceRef, ofProduct } from './allowance.ts';
import { complaintOf } from './complaint.ts';
import { drawsOf, type Outcome, orderedBy, tellingOf } from './decision.ts';
import { caseKey, customerOf, type Grant, type Host, type RecoveryName } from './facts.ts';

/** Who looks after a customer, by a case; nobody else than before where it names nobody. */
export interface HostChange {
  kind: 'host';
  customerId: string;
  /** The key of the case. */
  by: string;
  host?: Host | undefined;
}

/** From what a change was made: when that occurred and which event told it. Of two changes the newer counts. */
interface Origin {
  occurredAt: string;
  eventId: string;
}

/** Whether a customer still has to choose who comes after a host who leaves. */
interface ChoiceChange extends Origin {
  kind: 'choice';
  customerId: string;
  employeeId: string;
  /** The last day on which an answer is waited for; nothing once there is one. */
  until?: string | undefined;
}

/**
 * A complaint waits for a person, in that case; or it has come to its end, and so has whatever waited for a person about
 * it. What is told of it after its end waits anew.
 */
interface ComplaintChange extends Origin {
  kind: 'complaint';
  customerId: string;
  complaintId: string;
  became: 'waits' | 'settled';
  caseKey: string;
  /** Of an answer to what waited: it has waited as long as that. */
  since?: 'always';
}

/** What a person had put right of a product: it limits nobody, and is known to whoever is to do it once more. */
interface PutRightChange {
  kind: 'put-right';
  allowance: AllowanceRef;
  grant: Grant & { telling: string };
}

/** One thing that is kept once an outcome is recorded. Keeping it again changes nothing. */
export type Change = HostChange | ChoiceChange | ComplaintChange | PutRightChange;

type Decided = Pick<Outcome, 'facts' | 'decision'>;

/** The events of which a host may come. */
const aboutHosts: readonly RecoveryName[] = [
  'CustomerRegistered',
  'HostNeeded',
  'HostLeft',
  'CustomerChose',
  'ChoiceLapsed',
];

/**
 * Who looks after the customer once it is so decided; nobody else than before, if that is nothing. Since when they last
 * said so themselves is remembered, also when they chose to follow, and whoever it is by now: an older word of theirs
 * never counts after a newer one.
 */
export function hostAfter({ facts, decision }: Decided): Host | undefined {
  const { event, host } = facts;
  const known = host === 'unknown' ? undefined : host;
  const chosenAt = event.name === 'CustomerChose' ? event.metadata.occurredAt : known?.chosenAt;
  const chosen = chosenAt === undefined ? {} : { chosenAt };
  for (const { remedy } of orderedBy(decision)) {
    if (remedy.kind !== 'AssignHost') continue;
    const { deputy } = remedy;
    return { hostId: remedy.host.employeeId, ...(deputy && { deputyId: deputy.employeeId }), ...chosen };
  }
  return event.name === 'CustomerChose' && decision.verdict === 'granted' && known
    ? { ...known, ...chosen }
    : undefined;
}

/** What an outcome changes, by what it orders. Pure, so that it is the same on every retry. */
export function changesOf(outcome: Decided): Change[] {
  return [...ofCustomer(outcome), ...ofProducts(outcome)];
}

function ofCustomer({ facts, decision }: Decided): Change[] {
  const { event } = facts;
  const customerId = customerOf(event);
  if (customerId === undefined) return [];
  const { occurredAt, eventId } = event.metadata;
  const origin = { customerId, occurredAt, eventId };
  const changes = orderedBy(decision).flatMap(({ remedy }): Change[] => {
    if (remedy.kind === 'OfferChoice' && remedy.of === 'host' && remedy.until !== undefined) {
      return [{ kind: 'choice', ...origin, employeeId: remedy.about, until: remedy.until }];
    }
    if (remedy.kind !== 'CloseComplaint') return [];
    const { complaintId } = remedy;
    return [{ kind: 'complaint', ...origin, complaintId, became: 'settled', caseKey: caseKey(event) }];
  });
  // An answer is an answer, whatever becomes of it; and silence is one once the time is over.
  if (event.name === 'CustomerChose' || event.name === 'ChoiceLapsed') {
    changes.push({ kind: 'choice', ...origin, employeeId: event.data.employeeId });
  }
  const complaintId = decision.verdict === 'referred' ? complaintOf(facts) : undefined;
  if (complaintId !== undefined) {
    const since = event.name.startsWith('Referral') ? { since: 'always' as const } : {};
    changes.push({ kind: 'complaint', ...origin, complaintId, became: 'waits', caseKey: caseKey(event), ...since });
  }
  const host = hostAfter({ facts, decision });
  if (host || aboutHosts.includes(event.name)) changes.push({ kind: 'host', customerId, by: caseKey(event), host });
  return changes;
}

/** The products that were put right without a draw of the case itself: because a person said so. */
function ofProducts({ facts: { event }, decision }: Decided): Change[] {
  if (decision.verdict !== 'granted') return [];
  const drawn = drawsOf(decision).map(({ allowance }) => allowance.subject);
  const grant = { case: caseKey(event), telling: tellingOf(event), at: event.metadata.occurredAt };
  return decision.remedies.flatMap((remedy): Change[] => {
    if (remedy.kind !== 'ReplaceProduct' && remedy.kind !== 'Repair' && remedy.kind !== 'ShipSparePart') return [];
    const allowance = ofProduct(remedy.product);
    if (!allowance || drawn.includes(allowance.subject)) return [];
    return [{ kind: 'put-right', allowance, grant: { ...grant, ...(remedy.value && { worth: remedy.value }) } }];
  });
}
