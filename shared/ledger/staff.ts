import * as z from 'zod/mini';
import { day, id, language, once } from '../../events/fields.ts';
import type { Colleague } from '../recovery/staff.ts';
import { indexes } from './definition.ts';
import { getItems, queryAll, read, toItem } from './items.ts';
import { keys, type Table } from './table.ts';

/**
 * How long a roster is used before it is read anew, in milliseconds. It changes a few times a day and every referral
 * needs it; what was assigned meanwhile to somebody who is gone is found and put right within the hour.
 */
const freshMs = 60_000;

const staffItem = once(() =>
  z.object({
    pk: z.string().check(z.startsWith(keys.employee('').pk)),
    languages: z.optional(z.array(language())),
    topics: z.optional(z.array(id())),
    team: z.optional(id()),
    leavesOn: z.optional(day()),
    absences: z.optional(z.record(z.string(), z.object({ from: day(), until: day() }))),
  }),
);
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

/** The colleague in an item; nobody where they were only heard to leave or to be away, and not yet to have come. */
function colleagueIn(item: unknown): Colleague | undefined {
  const { pk, languages, topics, team, leavesOn, absences } = read('employee', staffItem(), item);
  if (!languages || !topics) return undefined;
  const colleague: Colleague = { employeeId: pk.slice(keys.employee('').pk.length), languages, topics };
  if (team) colleague.team = team;
  if (leavesOn) colleague.leavesOn = leavesOn;
  if (absences && Object.keys(absences).length > 0) colleague.absences = Object.values(absences);
  return colleague;
}
