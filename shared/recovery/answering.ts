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
