import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { day, id } from './fields.ts';

/** Somebody new has found their feet, and can be sent through the house as a customer. */
export const employeeOnboarded = inbound('EmployeeOnboarded', {
  summary: 'A new employee was introduced to the house.',
  data: () =>
    z.strictObject({
      employeeId: id(),
      startedOn: day(),
      walkedThrough: z
        .optional(z.boolean())
        .check(z.describe('They went through the house as a customer before, when they worked here earlier.')),
    }),
  caseId: (data) => `${data.employeeId}+${data.startedOn}`,
});
