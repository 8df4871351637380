/** What is true of the whole house: who is signed in, the policy in force; and a look at a reply before it goes out. */
import * as z from 'zod/mini';
import { id, language, once } from '../../../events/fields.ts';
import { checkReply } from '../../../shared/recovery/listening/check-reply.ts';
import { longestReply } from '../../../shared/recovery/listening/sentences.ts';
import { policySchema } from '../../../shared/recovery/policy.ts';
import { endpoint } from '../endpoint.ts';
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
  summary:
    'Looks for excuses in a reply before it goes out, in both languages. Nothing of it is kept, and nobody is told.',
  groups: ['host'],
  body: () =>
    z.strictObject({
      text: z.string().check(z.maxLength(longestReply)),
      language: z
        .optional(language())
        .check(z.describe('What it is likely written in. It is read in both languages, as what goes out is.')),
    }),
  example: { text: 'I am afraid our rules do not allow it.' },
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
