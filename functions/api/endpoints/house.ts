/** What is true of the whole house: who is signed in, the policy in force, the figures; and a look at a reply before it goes out. */
import * as z from 'zod/mini';
import { count, id, instant, language, once } from '../../../events/fields.ts';
import { beggingIndex, longestMemory } from '../../../shared/recovery/listening/begging.ts';
import { checkReply } from '../../../shared/recovery/listening/check-reply.ts';
import { longestReply } from '../../../shared/recovery/listening/sentences.ts';
import { policySchema } from '../../../shared/recovery/policy.ts';
import { countUpTo, endpoint } from '../endpoint.ts';
import { groups } from '../person.ts';

export const getMe = endpoint({
  id: 'getMe',
  method: 'get',
  path: '/v1/me',
  summary: 'Who is signed in, and what they may do.',
  groups,
  answer: {
    status: 200,
    schema: once(() => z.strictObject({ employeeId: id(), groups: z.array(z.enum(groups)) })),
  },
  handle: async ({ person }) => person,
});

export const getPolicy = endpoint({
  id: 'getPolicy',
  method: 'get',
  path: '/v1/policy',
  summary: 'The numbers that the rules go by now.',
  groups,
  answer: { status: 200, schema: policySchema },
  handle: async ({ policy }) => policy,
});

export const check = endpoint({
  id: 'checkReply',
  method: 'post',
  path: '/v1/replies/check',
  summary: 'Looks for excuses in a reply before it goes out. Nothing of it is kept, and nobody is told.',
  groups: ['host'],
  body: () => z.strictObject({ text: z.string().check(z.maxLength(longestReply)), language: language() }),
  answer: {
    status: 200,
    schema: once(() =>
      z.strictObject({
        fine: z.boolean(),
        excuses: z.array(z.strictObject({ kind: z.string(), sentence: z.string(), start: z.int(), end: z.int() })),
      }),
    ),
  },
  handle: async ({ body: { text, language: spoken } }) => checkReply(text, spoken),
});

export const getFigures = endpoint({
  id: 'getFigures',
  method: 'get',
  path: '/v1/figures',
  summary:
    'What came of the last days: cases by event and verdict, day by day, and how often customers had to come to us.',
  groups: ['operations'],
  query: () => z.strictObject({ days: countUpTo(92, 14) }),
  answer: {
    status: 200,
    schema: once(() =>
      z.strictObject({
        from: instant(),
        to: instant(),
        cases: z.array(
          z.strictObject({
            day: z.string(),
            event: z.string(),
            verdict: z.string(),
            asked: z.boolean(),
            count: count(),
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
      }),
    ),
  },
  async handle({ ledger, query: { days }, now }) {
    const to = new Date(now());
    const until = to.toISOString().slice(0, 10);
    const from = new Date(Date.parse(until) - (days - 1) * 86_400_000).toISOString();
    const figures = await ledger.figures.list({ days: days + longestMemory, until });
    const counted = new Map<string, { day: string; event: string; verdict: string; asked: boolean; count: number }>();
    for (const { decidedAt, event, verdict, asked } of figures.filter((figure) => figure.decidedAt >= from)) {
      const day = decidedAt.slice(0, 10);
      const key = [day, event, verdict, asked].join('#');
      const entry = counted.get(key) ?? { day, event, verdict, asked, count: 0 };
      entry.count += 1;
      counted.set(key, entry);
    }
    const cases = [...counted.entries()].toSorted(([one], [other]) => (one < other ? -1 : 1)).map(([, entry]) => entry);
    return { from, to: to.toISOString(), cases, begging: beggingIndex(figures, { from, to: to.toISOString() }) };
  },
});
