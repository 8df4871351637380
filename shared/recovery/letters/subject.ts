import type { Language } from '../../../events/index.ts';
import { dayOf } from '../calendar.ts';
import type { Facts, Matter, RecoveryEvent, RecoveryName } from '../facts.ts';
import { promised } from '../promise.ts';
import type { Finding } from '../rule.ts';
import { type Values, valuesOf } from './format.ts';

/** What an event's letters may name, in the words it came with; by event, where they name anything. */
const subjects: { [Name in RecoveryName]?: (data: RecoveryEvent<Name>['data'], facts: Facts<Name>) => object } = {
  WarrantyClaimed: ({ product }) => ({ product }),
  DateApproaching: ({ dueOn }) => ({ dueOn }),
  // As ICU's `select` wants its keys.
  AncillaryFeeCharged: ({ kind }) => ({ kind: kind.replaceAll(/[^A-Za-z0-9]/g, '_') }),
  ContractRenewalDue: ({ renewsOn }) => ({ renewsOn }),
  ContractCancelled: ({ cancelledOn }) => ({ cancelledOn }),
  AdviceCorrected: ({ wrongAdvice }) => ({ wrongAdvice }),
  // Not named in any letter: what is answered about a complaint ends with it.
  ComplaintRaised: ({ complaintId }) => ({ complaintId }),
  ComplaintClosureProposed: ({ complaintId }) => ({ complaintId }),
  OrderRevoked: ({ orderId }) => ({ orderId }),
  ReservationDisplaced: ({ reservationId, resource, reservedFor }, { promise }) => ({
    resource,
    ...dated(reservedFor ?? promised(promise, 'reservation', reservationId)?.agreedFor),
  }),
  ServiceDeferred: ({ engagementId, agreedFor }, { promise }) =>
    dated(agreedFor ?? promised(promise, 'service', engagementId)?.agreedFor),
  HostLeft: ({ name, leavesOn }) => ({ name, leavesOn }),
};

/** A day that may not be known: `dated` says whether it is, so that a message can leave it out. */
const dated = (day: string | undefined) => ({ dated: day ? 'yes' : 'no', day: day ?? '' });

/** An answer, or a remedy that failed, is about what came before it. */
export const answeringEvents: readonly string[] = ['ReferralGranted', 'ReferralDeclined', 'RemedyFailed'];

/**
 * What a case is about, what its letters may name of it, and what was found in it. Nobody knows what an answer is about
 * where what came before it is not known.
 */
export function matterOf(facts: Facts, findings: readonly Finding[]): Matter | undefined {
  const { event, earlier } = facts;
  if (answeringEvents.includes(event.name)) return earlier === 'unknown' ? undefined : earlier.matter;
  // Name and data belong together; TypeScript does not follow that through a table.
  const subject = subjects[event.name] as ((data: RecoveryEvent['data'], facts: Facts) => object) | undefined;
  const because = findings.map((finding) => finding.because);
  const { occurredAt } = event.metadata;
  return { event: event.name, subject: { ...subject?.(event.data, facts) }, because, occurredAt };
}

/** The day of the decision: what is told of days before it is told as past. */
export const dayOfLetter = ({ now, event }: Facts): string =>
  dayOf(now === 'unknown' ? event.metadata.occurredAt : now);

/** What a letter may name of its matter; always `event`, the matter's, so that a message can go by it. */
export function subjectOf(facts: Facts, matter: Matter | undefined, language: Language): Values {
  const { event, subject } = matter ?? { event: facts.event.name, subject: {} };
  return { event, ...valuesOf(subject, language, dayOfLetter(facts)) };
}
