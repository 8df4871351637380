/** A referral changes hands: hand on ▶ publish. */
import type { OutboundEvent } from '../events/index.ts';
import type { Ledger } from './ledger/ledger.ts';
import { daysAfter } from './recovery/calendar.ts';
import type { Policy } from './recovery/policy.ts';
import { eventAbout, type HandedOn, type OpenReferral } from './recovery/referral.ts';

/**
 * Gives an open referral to another colleague, with as much time as any other referral has, and tells it. It may be
 * interrupted anywhere and called again with the same referral: what that turn became is told again, in the same words.
 *
 * @param now an instant in UTC
 * @returns `false` if it was answered, or handed on otherwise, since the referral was read
 */
export async function handOn(
  { outcome, hostId: from, turn }: OpenReferral,
  { to, because, now }: { to: string; because: HandedOn['because']; now: string },
  { ledger, policy, publish }: { ledger: Ledger; policy: Policy; publish: (events: OutboundEvent[]) => Promise<void> },
): Promise<boolean> {
  const dueAt = daysAfter(now, policy.referral.answerWithinDays);
  const handed = await ledger.referrals.handOn({
    caseKey: outcome.caseKey,
    turn: turn + 1,
    from,
    hostId: to,
    dueAt,
    because,
    at: now,
  });
  if (!handed) return false;
  await publish([eventAbout(outcome, handed)]);
  return true;
}
