/** Are customers being put right, and does anybody have to act? What operations look at first. */
import * as z from 'zod/mini';
import { caseKey, count, day, id, instant, once } from '../../../events/fields.ts';
import { excuseKinds } from '../../../events/remedies/listening.ts';
import { basis } from '../../../events/remedy.ts';
import { causes, lastDays, overviewOf } from '../../../shared/overview.ts';
import { lostIn, storyBefore } from '../../../shared/recovery/listening/lost.ts';
import { countUpTo, endpoint } from '../endpoint.ts';

const verdict = once(() => z.enum(['granted', 'referred', 'unneeded']));
const value = once(() => ({ basis: basis(), currency: z.string(), amount: count() }));
const taken = once(() => ({ count: count(), medianMs: z.optional(count()), p95Ms: z.optional(count()) }));

export const getFigures = endpoint({
  id: 'getFigures',
  method: 'get',
  path: '/v1/figures',
  summary: 'Whether anybody has to act, and what came of the last days: cases, worth, time taken, excuses, begging.',
  groups: ['operations'],
  query: () => z.strictObject({ days: countUpTo(92, 14) }),
  answer: {
    status: 200,
    schema: once(() =>
      z.strictObject({
        from: instant(),
        to: instant(),
        health: z.strictObject({
          healthy: z.boolean(),
          because: z.array(z.strictObject({ code: z.enum(causes), count: count() })),
        }),
        cases: z.array(
          z.strictObject({
            day: day(),
            event: z
              .string()
              .check(z.describe('Of an answer, and of a remedy that failed: what it is about in the first place.')),
            verdict: verdict(),
            asked: z.boolean().check(z.describe('The customer came to us about it.')),
            count: count(),
            putRight: count().check(z.describe('In so many of them something was put right: more than a courtesy.')),
          }),
        ),
        begging: z.strictObject({
          putRight: count(),
          unasked: count(),
          shareUnasked: z.optional(z.number()),
          contacts: count(),
          contactsPerRemedy: z.optional(z.number()),
          begged: z.array(count()),
          waiting: count(),
        }),
        value: z.array(z.strictObject({ day: day(), ...value() })),
        forecast: z
          .array(z.strictObject(value()))
          .check(z.describe('From the 28 days before, or as many as there were; empty if there was less than a week.')),
        remedies: z.array(z.strictObject({ day: day(), kind: z.string(), count: count() })),
        time: z
          .strictObject({ ...taken(), days: z.array(z.strictObject({ day: day(), ...taken() })) })
          .check(
            z.describe(
              'From what happened to the customer until something was put right, also where a person had to say yes. What was answered before that was kept is not in it.',
            ),
          ),
        excuses: z.array(z.strictObject({ team: z.optional(id()), kind: z.enum(excuseKinds), count: count() })),
        referrals: z.strictObject({ waiting: count(), overdue: count(), atLeast: z.boolean() }),
        quarantine: z.strictObject({
          open: count(),
          byCode: z.array(z.strictObject({ code: z.string(), count: count() })),
          atLeast: z.boolean().check(z.describe('There may be more: they were not counted any further.')),
        }),
      }),
    ),
  },
  handle: ({ ledger, policy, query: { days }, now }) => overviewOf({ ledger, policy }, days, now()),
});

export const getLost = endpoint({
  id: 'getLost',
  method: 'get',
  path: '/v1/lost',
  summary: 'Who left in the last days, why, what they said if they agreed, and what had been decided for them before.',
  groups: ['operations', 'host'],
  query: () => z.strictObject({ days: countUpTo(92, 30) }),
  answer: {
    status: 200,
    schema: once(() =>
      z.strictObject({
        from: instant(),
        to: instant(),
        lost: z.array(
          z.strictObject({
            customerId: id(),
            leftOn: day(),
            reason: z.optional(z.string()),
            quote: z.optional(z.string()),
            decided: z.array(
              z.strictObject({
                caseKey: z.optional(caseKey()),
                event: z.string(),
                verdict: verdict(),
                putRight: z.boolean().check(z.describe('Something was put right: more than a courtesy.')),
                decidedAt: instant(),
              }),
            ),
            putRight: count(),
          }),
        ),
      }),
    ),
  },
  async handle({ ledger, query: { days }, now }) {
    const { from, to, until } = lastDays(days, now());
    return { from, to, lost: lostIn(await ledger.figures.list({ days: days + storyBefore, until }), from) };
  },
});
