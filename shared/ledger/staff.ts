import * as z from 'zod/mini';
import { aboutColleague } from '../../events/employee.ts';
import { day, once } from '../../events/fields.ts';
import type { Colleague } from '../recovery/facts.ts';
import { indexes } from './definition.ts';
import { getItem, getItems, queryAll, read, toItem } from './items.ts';
import { absencePrefix, keys, type Table } from './table.ts';

/**
 * How long a roster is used before it is read anew, in milliseconds. It changes a few times a day and every referral
 * needs it. Whoever is to have a customer is looked at once more (`recover.ts`); whoever owns a referral is handed it on
 * within the hour if they are gone.
 */
const freshMs = 60_000;

const staffItem = once(() =>
  z.looseObject({
    pk: z.string().check(z.startsWith(keys.employee('').pk)),
    about: z.optional(z.object(aboutColleague())),
    employment: z.optional(
      z.object({ joinsOn: z.optional(day()), leavesOn: z.optional(day()), mayFollow: z.optional(z.boolean()) }),
    ),
  }),
);
const absenceItem = once(() => z.object({ until: day() }));
const indexEntry = once(() => z.object({ pk: z.string(), sk: z.string() }));
const everybody = 'gsi1pk = :staff';

/** Everybody who works here, read at most once a minute. */
export function createRoster(table: Table, now: () => number = Date.now): () => Promise<readonly Colleague[]> {
  let kept: { until: number; roster: Promise<readonly Colleague[]> } | undefined;
  return () => {
    if (!kept || kept.until < now()) {
      const roster = load(table);
      kept = { until: now() + freshMs, roster };
      // A failed reading is not kept.
      roster.catch(() => {
        kept = undefined;
      });
    }
    return kept.roster;
  };
}

async function load(table: Table): Promise<Colleague[]> {
  const entries = await queryAll(table, {
    IndexName: indexes.customer,
    KeyConditionExpression: everybody,
    ExpressionAttributeValues: toItem({ ':staff': keys.staff }),
  });
  const items = await getItems(
    table,
    entries.map((entry) => read('index entry', indexEntry(), entry)),
  );
  return items.flatMap((item) => (item === undefined ? [] : (colleagueIn(item) ?? [])));
}

/** Whether somebody leaves, strongly consistent unless told otherwise. Nothing, where nothing was heard of them. */
export async function employmentOf(
  table: Table,
  employeeId: string,
  consistent = true,
): Promise<Pick<Colleague, 'joinsOn' | 'leavesOn' | 'mayFollow'> | undefined> {
  const item = await getItem(table, keys.employee(employeeId), consistent);
  return item === undefined ? undefined : (read('employee', staffItem(), item).employment ?? {});
}

/** The colleague in an item; nobody where they were only heard to leave or to be away, and not yet to have come. */
function colleagueIn(item: unknown): Colleague | undefined {
  const { pk, about, employment, ...more } = read('employee', staffItem(), item);
  if (!about) return undefined;
  const colleague: Colleague = { employeeId: pk.slice(keys.employee('').pk.length), ...about, ...employment };
  const absences = Object.entries(more).flatMap(([name, absence]) =>
    name.startsWith(absencePrefix)
      ? [{ from: name.slice(absencePrefix.length), until: read('absence', absenceItem(), absence).until }]
      : [],
  );
  if (absences.length > 0) colleague.absences = absences;
  return colleague;
}
