/** What the house has promised and not kept yet, whoever it waits for. */
import * as z from 'zod/mini';
import { caseKey, id, instant, once } from '../../../events/fields.ts';
import { customerOf } from '../../../shared/recovery/facts.ts';
import { overdueIn } from '../../../shared/waiting.ts';
import { endpoint } from '../endpoint.ts';

/** Whoever has so many overdue begins at the top; the rest comes up when these are answered. */
const atMost = 100;

export const listOverdue = endpoint({
  id: 'listOverdue',
  method: 'get',
  path: '/v1/referrals/overdue',
  summary:
    'Referrals that should have been answered by now, of all colleagues and the stand-in, the oldest promise first.',
  groups: ['operations'],
  answer: {
    status: 200,
    schema: once(() =>
      z.strictObject({
        referrals: z.array(
          z.strictObject({
            caseKey: caseKey(),
            event: z.string(),
            customerId: z.optional(id()),
            hostId: id().check(z.describe('Whom it waits for now.')),
            dueAt: instant().check(z.describe('By when the customer was to hear from them.')),
            turn: z.int().check(z.describe('How often it was handed on.')),
          }),
        ),
        atLeast: z.boolean().check(z.describe(`There may be more: these are the ${atMost} oldest promises.`)),
      }),
    ),
  },
  async handle({ ledger, policy, now }) {
    const { referrals, isAll } = await overdueIn(ledger, policy, { now: new Date(now()).toISOString(), atMost });
    const overdue = referrals.map(({ outcome, hostId, dueAt, turn }) => {
      const { event } = outcome.facts;
      const customerId = customerOf(event);
      return { caseKey: outcome.caseKey, event: event.name, ...(customerId && { customerId }), hostId, dueAt, turn };
    });
    return { referrals: overdue, atLeast: !isAll };
  },
});
