/** Putting something right of one's own accord: first what would come of it, then the wish itself. */
import * as z from 'zod/mini';
import { caseKey, id, instant, once } from '../../../events/fields.ts';
import { goodwillWish } from '../../../events/goodwill-requested.ts';
import type { EventData } from '../../../events/index.ts';
import { deskSource } from '../../../events/sources.ts';
import { raised } from '../../../shared/raised.ts';
import { preview as look } from '../../../shared/recover.ts';
import { daysAfter } from '../../../shared/recovery/calendar.ts';
import { contentHashOf } from '../../../shared/recovery/decision.ts';
import { type Customer, caseKey as caseKeyOf, type Facts, type RecoveryEvent } from '../../../shared/recovery/facts.ts';
import { writeLetter } from '../../../shared/recovery/letters/write.ts';
import { tell } from '../actions.ts';
import { endpoint } from '../endpoint.ts';
import { Problem } from '../problem.ts';
import { decision, decisionView, letter } from '../views.ts';
import { mustBeKnown } from './customers.ts';

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
    await mustBeKnown(body.customerId, ledger, facts);
    const dueAt =
      decided.verdict === 'referred' ? daysAfter(metadata.occurredAt, policy.referral.answerWithinDays) : undefined;
    const written = (language: Customer['language']) => writeLetter(spokenTo(facts, language), decided, policy, dueAt);
    const [de, en] = [written('de'), written('en')];
    return { ...decisionView(decided), ...(dueAt && { dueAt }), letters: { ...(de && { de }), ...(en && { en }) } };
  },
});

/** A wish, and that it is meant although it was asked for just now. */
const wishAgain = once(() =>
  z.safeExtend(goodwillWish(), {
    again: z.optional(z.boolean()).check(z.describe('It is meant, though you asked for the very same just now.')),
  }),
);

export const request = endpoint({
  id: 'requestGoodwill',
  method: 'post',
  path: '/v1/goodwill',
  summary: 'Puts something right for a customer; beyond the cap, which is the same for everyone, a colleague confirms.',
  groups: ['host'],
  body: wishAgain,
  example: aWish,
  changes: true,
  answer: { status: 202, schema: once(() => z.strictObject({ caseKey: caseKey(), requestId: id() })) },
  async handle(call) {
    const { ledger, person, body, request: asked } = call;
    const { again: isMeant = false, ...wish } = body;
    const { employeeId } = person;
    await mustBeKnown(wish.customerId, ledger);
    const { id: requestId, askedAt } = asked;
    const contentHash = contentHashOf(wish);
    const before = await ledger.requests.wish({ employeeId, contentHash, requestId, askedAt, isMeant });
    if (!before.isNew) {
      const first = caseKeyOf({ name: 'GoodwillRequested', source: deskSource, caseId: before.requestId });
      throw new Problem('asked-just-now', 'Look at its case; if it is meant, say `again`, with a new key.', undefined, {
        caseKey: first,
      });
    }
    const told = await tell(call, 'GoodwillRequested', { requestId, requestedBy: employeeId, ...wish });
    return { ...told, requestId };
  },
});

/** The same facts, with the customer speaking another language. */
function spokenTo(facts: Facts, language: Customer['language']): Facts {
  const { customer } = facts;
  const known = customer === 'unknown' ? { customerId: 'unknown', channel: 'letter' as const } : customer;
  return { ...facts, customer: { ...known, language } as Customer };
}
