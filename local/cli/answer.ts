/** What a host says to what waits for them, as an event that `emit` takes. */
import { randomUUID } from 'node:crypto';
import { wording } from '../../events/fields.ts';
import { isAnythingOpen } from '../../shared/recovery/answering.ts';
import { dayOf } from '../../shared/recovery/calendar.ts';
import { earlierOf } from '../../shared/recovery/earlier.ts';
import { customerOf } from '../../shared/recovery/facts.ts';
import { hasExcuse } from '../../shared/recovery/listening/has-excuse.ts';
import type { OpenReferral } from '../../shared/recovery/referral.ts';
import { type Call, CommandFault } from './command.ts';

/**
 * The answer as an event that `emit` takes.
 * @throws CommandFault (2) for a no without a reason, or nothing instead, and for a yes to nothing without a note
 */
export function answerOf(call: Call, hostId: string): (referral: OpenReferral) => object {
  if (call.given('grant')) {
    if (call.given('decline')) throw new CommandFault(2, 'Grant it or decline it: a referral has one answer.');
    if (call.given('reason') || call.given('instead')) {
      throw new CommandFault(2, '--reason and --instead go with --decline; what a yes says is --note <text>.');
    }
    const note = call.value('note');
    if (note !== undefined && !wording().safeParse(note).success) {
      throw new CommandFault(2, '--note takes visible text, at most 1000 characters.');
    }
    return (referral) => {
      if (note === undefined && needsWords(referral)) {
        throw new CommandFault(
          2,
          'There is nothing to grant, so a yes takes what the customer is to read: --grant <caseKey> --note <text>',
        );
      }
      return grantOf(referral, hostId, note);
    };
  }
  if (call.given('note')) throw new CommandFault(2, '--note goes with --grant.');
  const [reason, instead] = [call.value('reason'), call.value('instead')];
  if (reason === undefined || instead === undefined) {
    throw new CommandFault(
      2,
      'A no has a reason and something instead: --decline <caseKey> --reason <text> --instead <text>',
    );
  }
  return (referral) => event('ReferralDeclined', { ...about(referral), declinedBy: hostId, reason, instead });
}

export const grantOf = (referral: OpenReferral, hostId: string, note?: string) =>
  event('ReferralGranted', { ...about(referral), grantedBy: hostId, ...(note !== undefined && { note }) });

/** Whether a yes grants nothing by itself: without a note, nothing would come of it. */
export const needsWords = ({ outcome }: OpenReferral): boolean =>
  !isAnythingOpen(earlierOf(outcome), dayOf(new Date().toISOString()));

export function about({ outcome: { caseKey, facts } }: OpenReferral) {
  const customerId = customerOf(facts.event);
  return { caseKey, ...(customerId !== undefined && { customerId }) };
}

function event(name: string, data: object): object {
  const occurredAt = new Date().toISOString();
  const metadata = { eventId: `cli-${randomUUID()}`, version: 1, occurredAt };
  return { source: 'console', 'detail-type': name, time: occurredAt, detail: { metadata, data } };
}

/** What becomes of an excuse in what was written, if there is one. What is granted does not wait for better words. */
export function excuseIn(call: Call, referral: OpenReferral): string | undefined {
  const texts = ['note', 'reason', 'instead'].map((option) => call.value(option));
  if (!texts.some((text) => text !== undefined && hasExcuse(text))) return undefined;
  return call.given('grant') && !needsWords(referral)
    ? 'There is an excuse in it, and the customer will read it: better say what helps them.'
    : 'There is an excuse in it: the customer will not be told that, and a colleague answers instead.';
}
