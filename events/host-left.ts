/** A host leaves, and the customer chooses who comes next. */
import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { employeeDeparted } from './employee.ts';
import { day, id, instant, label } from './fields.ts';
import { deskSource, hostsSource, scheduleSource } from './sources.ts';

/** Whoever looked after a customer leaves. Kulanz raises it itself, for each of their customers. */
export const hostLeft = inbound('HostLeft', {
  summary: 'The host of a customer leaves us.',
  raisedBy: hostsSource,
  data: () =>
    z.strictObject({
      employeeId: id(),
      customerId: id(),
      leavesOn: day().check(z.describe('The last day they work here.')),
      mayFollow: z.boolean().check(z.describe('Whether the customer may lawfully follow them.')),
      name: z.optional(label()).check(z.describe('As they introduced themselves to the customer.')),
      noticedAt: z
        .optional(instant())
        .check(z.describe('Set where a customer is found with them once more, after all others have been told.')),
    }),
  caseId: ({ employeeId, customerId, leavesOn, noticedAt }) =>
    [employeeId, customerId, leavesOn, ...(noticedAt ? [noticedAt] : [])].join('+'),
});

/** The next page of the customers of an employee who leaves is to be read, and after whom. Kulanz raises it itself. */
export const departureContinued = inbound('DepartureContinued', {
  summary: 'The next customers of an employee who leaves are to be told.',
  raisedBy: hostsSource,
  data: () =>
    z.strictObject({
      told: employeeDeparted.data(),
      part: z.int().check(z.gte(0), z.lte(99)),
      page: z.int().check(z.gte(1)),
      after: z.optional(z.strictObject({ customerId: id() })),
    }),
  caseId: ({ told, part, page }) => `${told.employeeId}+${told.leavesOn}+${part}+${page}`,
});

/** A customer says who is to look after them. */
export const customerChose = inbound('CustomerChose', {
  summary: 'A customer chose who looks after them.',
  alsoBy: deskSource,
  data: () =>
    z
      .strictObject({
        customerId: id(),
        employeeId: id().check(z.describe('The host who leaves, or with whom it did not work out.')),
        choice: z
          .enum(['stay', 'other', 'follow'])
          .check(z.describe('Stay with who looks after them now, have another host, or follow who leaves.')),
        hostId: z.optional(id()).check(z.describe('Which other host; left out, we find one.')),
        askedOn: z
          .optional(day())
          .check(z.describe('The day of the question, where a customer was asked about the same host before.')),
        choiceId: z
          .optional(id())
          .check(
            z.describe('Your own id of this choice, where you have one: then it is the case, and `askedOn` is not.'),
          ),
      })
      .check(
        z.refine(({ choice, hostId }) => choice === 'other' || hostId === undefined, {
          path: ['hostId'],
          error: 'only who wants another host names one',
          params: { code: 'not-together' },
        }),
      ),
  caseId: ({ customerId, employeeId, askedOn, choiceId }) =>
    choiceId ?? [customerId, employeeId, ...(askedOn ? [askedOn] : [])].join('+'),
});

/** The time for a choice is over, and the customer has not said anything. Kulanz raises it itself. */
export const choiceLapsed = inbound('ChoiceLapsed', {
  summary: 'A customer did not choose a host in time.',
  raisedBy: scheduleSource,
  data: () =>
    z.strictObject({
      customerId: id(),
      employeeId: id().check(z.describe('The host who leaves.')),
      decideBy: day().check(z.describe('The day by which we asked for an answer.')),
    }),
  caseId: ({ customerId, employeeId, decideBy }) => `${customerId}+${employeeId}+${decideBy}`,
});
