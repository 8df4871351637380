/** Putting something right of one's own accord: first what would come of it, then the wish itself. */
import * as z from 'zod/mini';
import { caseKey, id, instant, once } from '../../../events/fields.ts';
import { goodwillWish } from '../../../events/goodwill-requested.ts';
import type { EventData } from '../../../events/index.ts';
import { deskSource } from '../../../events/sources.ts';
import { raised } from '../../../shared/raised.ts';
import { preview as look } from '../../../shared/recover.ts';
import { daysAfter } from '../../../shared/recovery/calendar.ts';
import type { Customer, Facts, RecoveryEvent } from '../../../shared/recovery/facts.ts';
import { writeLetter } from '../../../shared/recovery/letters/write.ts';
import { tell } from '../actions.ts';
import { endpoint } from '../endpoint.ts';
import { decision, decisionView, letter } from '../views.ts';

const aWish = {
  customerId: 'C-1013',
  kind: 'WaiveFee',
  value: { amount: 300, currency: 'EUR' },
  reason: 'They waited an hour for our call.',
};

/** What would come of a wish. */
export const previewed = once(() =>
  z.extend(decision(), {
    dueAt: z.optional(instant()),
    letters: z.strictObject({ de: z.optional(letter()), en: z.optional(letter()) }),
  }),
);

export const preview = endpoint({
  id: 'previewGoodwill',
  method: 'post',
  path: '/v1/goodwill/preview',
  summary: 'What would come of a wish now, and the letter in both languages. Nothing is kept, drawn or told.',
  groups: ['host'],
  body: goodwillWish,
  example: aWish,
  answer: { status: 200, schema: previewed },
  async handle({ ledger, policy, person, body, now }) {
    const at = now();
    const data: EventData<'GoodwillRequested'> = { requestId: 'preview', requestedBy: person.employeeId, ...body };
    const metadata = { eventId: 'preview', version: 1, occurredAt: new Date(at).toISOString() } as const;
    const event = raised('GoodwillRequested', deskSource, data, metadata) as RecoveryEvent;
    const { facts, decision: decided } = await look(event, at, { ledger, policy });
    const dueAt =
      decided.verdict === 'referred' ? daysAfter(metadata.occurredAt, policy.referral.answerWithinDays) : undefined;
    const written = (language: Customer['language']) => writeLetter(spokenTo(facts, language), decided, policy, dueAt);
    const [de, en] = [written('de'), written('en')];
    return { ...decisionView(decided), ...(dueAt && { dueAt }), letters: { ...(de && { de }), ...(en && { en }) } };
  },
});

export const request = endpoint({
  id: 'requestGoodwill',
  method: 'post',
  path: '/v1/goodwill',
  summary: 'Puts something right for a customer; beyond the cap, which is the same for everyone, a colleague confirms.',
  groups: ['host'],
  body: goodwillWish,
  example: aWish,
  changes: true,
  answer: { status: 202, schema: once(() => z.strictObject({ caseKey: caseKey(), requestId: id() })) },
  async handle(call) {
    const {
      person,
      body,
      request: { id: requestId },
    } = call;
    const told = await tell(call, 'GoodwillRequested', { requestId, requestedBy: person.employeeId, ...body });
    return { ...told, requestId };
  },
});

/** The same facts, with the customer speaking another language. */
function spokenTo(facts: Facts, language: Customer['language']): Facts {
  const { customer } = facts;
  const known = customer === 'unknown' ? { customerId: 'unknown', channel: 'letter' as const } : customer;
  return { ...facts, customer: { ...known, language } as Customer };
}
