/** Who works here: they join, learn, move to another team, leave, and sometimes stay after all. No rank, no title. */
import * as z from 'zod/mini';
import { inbound } from './contract.ts';
import { day, id, label, language, once } from './fields.ts';

/** What customers and rules may know of a colleague. */
export const aboutColleague = once(() => ({
  name: label().check(z.describe('As they introduce themselves to customers: without a title.')),
  languages: z.array(language()).check(z.minLength(1), z.maxLength(20)),
  topics: z.array(id()).check(z.maxLength(100), z.describe('What they know their way around in.')),
  team: z.optional(id()),
}));

/** Somebody starts to work here. Told again after a departure, they are back. */
export const employeeJoined = inbound('EmployeeJoined', {
  summary: 'An employee joined us.',
  data: () =>
    z.strictObject({
      employeeId: id(),
      ...aboutColleague(),
      joinsOn: day().check(z.describe('The first day they work here.')),
    }),
  caseId: (data) => `${data.employeeId}+${data.joinsOn}`,
});

/** An employee's languages, topics and team as they are from now on (whole, not a difference). */
export const employeeChanged = inbound('EmployeeChanged', {
  summary: 'An employee’s name, languages, topics or team changed.',
  data: () => z.strictObject({ employeeId: id(), ...aboutColleague() }),
  caseId: (data) => data.employeeId,
});

/** An employee will leave. From now on nobody new is put into their hands, and their customers choose. */
export const employeeDeparted = inbound('EmployeeDeparted', {
  summary: 'An employee leaves us.',
  data: () =>
    z.strictObject({
      employeeId: id(),
      leavesOn: day().check(z.describe('The last day they work here.')),
      mayFollow: z.boolean().check(z.describe('Whether their customers may lawfully follow them to where they go.')),
    }),
  caseId: (data) => `${data.employeeId}+${data.leavesOn}`,
});

/** They stay after all. */
export const employeeDepartureWithdrawn = inbound('EmployeeDepartureWithdrawn', {
  summary: 'An employee who was to leave us stays.',
  data: () =>
    z.strictObject({ employeeId: id(), leavesOn: day().check(z.describe('The departure that will not be.')) }),
  caseId: (data) => `${data.employeeId}+${data.leavesOn}`,
});

/**
 * An employee is away for some days: on holiday, ill, on a course. Told again with the same first day and another last
 * one, the absence is longer or shorter than was thought: a case of its own, and the newest telling is what holds.
 */
export const hostAbsent = inbound('HostAbsent', {
  summary: 'An employee is away; their deputies stand in.',
  data: () =>
    z
      .strictObject({
        employeeId: id(),
        from: day().check(z.describe('The first day away.')),
        until: day().check(z.describe('The last day away.')),
      })
      .check(
        z.refine(({ from, until }) => from <= until, {
          path: ['until'],
          error: 'an absence ends on or after its start',
          params: { code: 'not-together' },
        }),
      ),
  caseId: (data) => `${data.employeeId}+${data.from}+${data.until}`,
});
