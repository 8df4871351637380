import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { id, instant } from './fields.ts';
import { scheduleSource } from './sources.ts';

/** What is looked through each hour, in this order. */
export const hourLists = ['due', 'referrals', 'customers', 'staff'] as const;

/** A full hour has passed. The schedule raises it, so that what waits for a time goes the way of every other event. */
export const hourStruck = inbound('HourStruck', {
  summary: 'A full hour has passed: what is due by now is looked for.',
  raisedBy: scheduleSource,
  past: ({ hour }) => ({ hour }),
  data: () =>
    z.strictObject({
      hour: instant().check(z.describe('The hour that struck.')),
      pass: z
        .optional(z.int().check(z.gte(2), z.lte(100_000)))
        .check(z.describe('Which pass it is, where one was not enough.')),
      from: z
        .optional(
          z.strictObject({
            list: z.enum(hourLists),
            owner: z.optional(id()).check(z.describe('Whose entries of that list.')),
            after: z
              .optional(z.string().check(z.minLength(1), z.maxLength(1_000)))
              .check(z.describe('The last entry that was looked at.')),
          }),
        )
        .check(z.describe('Where this pass goes on.')),
    }),
  caseId: ({ hour, pass }) => (pass ? `${hour}+${pass}` : hour),
});
