/** Who is there: who works here, who is away, and whose turn it is to answer complaints. */
import * as z from 'zod/mini';
import { day, id, label, language, once } from '../../../events/fields.ts';
import { isThere } from '../../../shared/recovery/staff.ts';
import { turnsOf } from '../../../shared/recovery/turns.ts';
import { countUpTo, endpoint } from '../endpoint.ts';

export const onTheRota = once(() =>
  z.strictObject({
    employeeId: id(),
    name: z.optional(label()),
    languages: z.array(language()),
    topics: z.array(id()),
    team: z.optional(id()),
    isThere: z.boolean().check(z.describe('Whether they work today.')),
    joinsOn: z.optional(day()).check(z.describe('The first day they work here, where it is still to come.')),
    leavesOn: z.optional(day()).check(z.describe('The last day they work here. Only of those who leave.')),
    absences: z
      .array(z.strictObject({ from: day(), until: day() }))
      .check(z.describe('First and last days; those that begin within the days asked for and are not over.')),
  }),
);

export const getRota = endpoint({
  id: 'getRota',
  method: 'get',
  path: '/v1/rota',
  summary: 'Who works here and who is away, today and in the next days; and who answers complaints, each in turn.',
  groups: ['host', 'operations'],
  query: () => z.strictObject({ days: countUpTo(92, 14) }),
  answer: {
    status: 200,
    schema: once(() =>
      z.strictObject({
        day: day().check(z.describe('Today, in UTC.')),
        colleagues: z.array(onTheRota()),
        turns: z.array(z.strictObject({ day: day(), employeeId: id() })),
      }),
    ),
  },
  async handle({ ledger, query: { days }, now }) {
    const today = dayAt(now());
    const last = dayAt(now() + (days - 1) * 86_400_000);
    const roster = await ledger.staff.roster();
    const colleagues = roster
      .filter(({ leavesOn }) => leavesOn === undefined || today <= leavesOn)
      .map((colleague) => {
        const { mayFollow: _, joinsOn, absences = [], ...told } = colleague;
        return {
          ...told,
          isThere: isThere(colleague, today),
          ...(joinsOn !== undefined && today < joinsOn && { joinsOn }),
          absences: absences
            .filter(({ from, until }) => from <= last && today <= until)
            .toSorted((one, other) => (one.from < other.from ? -1 : 1)),
        };
      });
    return { day: today, colleagues, turns: turnsOf(roster, today, days) };
  },
});

const dayAt = (at: number) => new Date(at).toISOString().slice(0, 10);
