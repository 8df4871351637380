import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { instant } from './fields.ts';
import { scheduleSource } from './sources.ts';

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
        .check(z.describe('Which pass over what is due it is, where one was not enough.')),
    }),
  caseId: ({ hour, pass }) => (pass ? `${hour}+${pass}` : hour),
});
