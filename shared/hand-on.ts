import type { EventOf, InboundEvent } from '../events/index.ts';
import type { Ledger } from './ledger/ledger.ts';
import { dayOf, daysAfter } from './recovery/calendar.ts';
import { mayNotAnswer } from './recovery/decide.ts';
import { customerOf } from './recovery/facts.ts';
import type { Policy } from './recovery/policy.ts';
import { eventAbout } from './recovery/referral.ts';
import { whoAnswers } from './recovery/staff.ts';

interface Means {
  ledger: Ledger;
  policy: Policy;
  publish: (events: Omit<EventOf, 'caseId'>[]) => Promise<void>;
}

/**
 * Gives a referral that waits in vain to somebody who is there, once for each time it is noticed: the host, the deputy, or
 * who suits best; never to whoever has it, nor to who may not answer it. Where nobody else is, it stays. What the customer
 * was told by when they hear from us still holds, unless it is over.
 */
export async function handOn(
  { data }: Extract<InboundEvent, { name: 'ReferralUnanswered' }>,
  { ledger, policy, publish }: Means,
): Promise<'handed-on' | 'stays'> {
  const { caseKey, turn, hostId: from, dueAt, because, noticedAt } = data;
  const outcome = await ledger.find(caseKey);
  if (!outcome?.referral) return 'stays';
  const { event, customer } = outcome.facts;
  const customerId = customerOf(event);
  const { host = 'unknown' } = customerId === undefined ? {} : await ledger.gather({ customerId });
  const hostId = whoAnswers(host, await ledger.staff.roster(), {
    customerId: customerId ?? caseKey,
    language: customer === 'unknown' ? policy.defaultLanguage : customer.language,
    day: dayOf(noticedAt),
    except: [from, ...mayNotAnswer(outcome.facts)],
    otherwise: policy.referral.standInHost,
  });
  if (hostId === from) return 'stays';
  const dueNext = dueAt <= noticedAt ? daysAfter(noticedAt, policy.referral.answerWithinDays) : dueAt;
  const handing = { caseKey, turn: turn + 1, from, hostId, dueAt: dueNext, because, at: noticedAt };
  const handedOn = await ledger.referrals.handOn(handing);
  if (!handedOn) return 'stays';
  await publish([eventAbout(outcome, handedOn)]);
  return 'handed-on';
}
