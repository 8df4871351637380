import type { Remedy } from '../../events/index.ts';
import { saysTheSame } from './decision.ts';
import type { Earlier, Facts } from './facts.ts';
import { caseKey } from './facts.ts';

type Answer = Pick<Facts<'ReferralGranted' | 'ReferralDeclined'>, 'event' | 'earlier'>;

/** The referral that an answer is about, if it is one, that customer's, and not answered by anybody else. */
export function openReferral({ event, earlier }: Answer): Earlier | undefined {
  if (earlier === 'unknown' || earlier.verdict !== 'referred') return undefined;
  if (earlier.customerId !== event.data.customerId) return undefined;
  // What the case answered itself, before a crash or told in other words, is not somebody else's answer.
  if (earlier.answeredBy !== undefined && earlier.answeredBy !== caseKey(event)) return undefined;
  return earlier;
}

/** Whether a yes on a day grants anything: where nothing was proposed, or it is done by now, it takes words. */
export const isAnythingOpen = (referral: Earlier, day: string): boolean =>
  referral.remedies.some(stillOpen(referral, day));

/**
 * Whether something that was proposed can still be granted on a day. Not what was ordered at once; not what was to be done
 * before; and never who looks after a customer: since then they may have chosen, or somebody may have left.
 */
export function stillOpen({ meanwhile = [] }: Earlier, day: string): (proposed: Remedy) => boolean {
  return (proposed) => {
    if (proposed.kind === 'AssignHost') return false;
    if (proposed.kind === 'SendReminder' && proposed.dueOn < day) return false;
    return !meanwhile.some((ordered) => saysTheSame(ordered, proposed));
  };
}
