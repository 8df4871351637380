import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { instant, money, once } from '../../events/fields.ts';
import { type AllowanceRef, admits, type Draw, type Limit, stillMattering } from '../recovery/allowance.ts';
import type { Grant } from '../recovery/facts.ts';
import { ContentionFault, conditionHeld } from './faults.ts';
import { getItem, read, toItem } from './items.ts';
import { keys, type Table } from './table.ts';

/** An allowance as it was read: what was drawn, and the version to write against. */
export interface AllowanceState {
  /** Counts the writes; 0 before the first. */
  version: number;
  grants: Grant[];
}

/**
 * Drawn, by now or before; or there is no room, and what was drawn by others is told. Where a draw met more, or less,
 * than the caller had seen, it tells that too: a rule that counts must count what was there when it drew.
 */
export type Reserved = { drawn: true; met?: Grant[] } | { drawn: false; grants: Grant[] };

const nobodyWroteYet = 'attribute_not_exists(pk)';
const nobodyWroteSince = 'version = :seen';

/** Each lost race means that somebody else's write was done, so this many rivals at once all get their turn. */
const attempts = 20;

/**
 * How much longer than a limit's `lateDays` a draw is remembered, in days. A message may sit in a queue (14 days at
 * most) after it was received, and a producer's clock may be minutes ahead.
 */
const sittingDays = 15;

const allowanceItem = once(() =>
  z.object({
    version: z.int().check(z.gte(1)),
    entries: z.array(z.object({ case: z.string(), telling: z.string(), at: instant(), worth: z.optional(money()) })),
  }),
);

/** The allowance in an item; untouched where there is none. */
export function allowanceIn(item: unknown): AllowanceState {
  if (item === undefined) return { version: 0, grants: [] };
  const { version, entries } = read('allowance', allowanceItem(), item);
  return { version, grants: entries };
}

/**
 * Draws from an allowance for a telling of a case, once, however often it is called. It is a conditional write on the
 * version that was read, so no window ever holds more than the limit, whoever else draws at the same time. What another
 * telling of the same case drew does not count against this one, since only one of them is granted and the other gives
 * its own back; against other cases both count until then.
 *
 * @param telling what identifies the telling: the same one always draws the same
 * @param seen the allowance as `gather` read it: spares a read. It may be stale; then it is read again.
 * @throws ContentionFault if others were faster every time
 */
export async function reserve(
  table: Table,
  draw: Draw,
  caseKey: string,
  telling: string,
  seen?: AllowanceState,
): Promise<Reserved> {
  let state = seen;
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const fresh = state === undefined;
    state ??= await load(table, draw.allowance);
    const drawn = { drawn: true as const, ...(seen && state !== seen && { met: state.grants }) };
    if (state.grants.some(isOf(caseKey, telling))) return drawn;
    const ofOthers = state.grants.filter((grant) => grant.case !== caseKey);
    if (admits(ofOthers, draw)) {
      const grant: Grant = { case: caseKey, telling, at: draw.at, ...(draw.worth && { worth: draw.worth }) };
      if (await replace(table, draw.allowance, state.version, pruned([...state.grants, grant], draw.limit))) {
        return drawn;
      }
      if (attempt > 1) await table.pause(attempt - 1);
    } else if (fresh) {
      return { drawn: false, grants: state.grants };
    }
    // Nobody is told "no room" from a stale view, and a lost race is always looked at again.
    state = undefined;
  }
  throw new ContentionFault('drawing from an allowance', attempts);
}

/**
 * Writes down what a person granted, beside what was drawn: it limits nobody, and whoever would draw next finds it. Called
 * again for a telling it changes nothing.
 *
 * @throws ContentionFault as `reserve` does
 */
export async function note(table: Table, allowance: AllowanceRef, grant: Grant & { telling: string }): Promise<void> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const { version, grants } = await load(table, allowance);
    if (grants.some(isOf(grant.case, grant.telling))) return;
    if (await replace(table, allowance, version, [...grants, grant])) return;
    await table.pause(attempt);
  }
  throw new ContentionFault('noting a grant', attempts);
}

/**
 * Gives back what a telling of a case drew; nothing happens if it drew nothing. What another telling of the case drew
 * stays.
 *
 * @throws ContentionFault as `reserve` does
 */
export async function release(table: Table, allowance: AllowanceRef, caseKey: string, telling: string): Promise<void> {
  const isOwn = isOf(caseKey, telling);
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const { version, grants } = await load(table, allowance);
    const others = grants.filter((grant) => !isOwn(grant));
    if (others.length === grants.length) return;
    // The item stays even when empty: its version must never start anew.
    if (await replace(table, allowance, version, others)) return;
    await table.pause(attempt);
  }
  throw new ContentionFault('giving back to an allowance', attempts);
}

const isOf = (caseKey: string, telling: string) => (grant: Grant) =>
  grant.case === caseKey && grant.telling === telling;

const load = async (table: Table, allowance: AllowanceRef): Promise<AllowanceState> =>
  allowanceIn(await getItem(table, keys.allowance(allowance)));

const pruned = (grants: readonly Grant[], limit: Limit): Grant[] =>
  stillMattering(grants, { ...limit, lateDays: limit.lateDays + sittingDays });

function replace(table: Table, allowance: AllowanceRef, seen: number, entries: Grant[]): Promise<boolean> {
  const put = new PutItemCommand({
    TableName: table.name,
    Item: toItem({ ...keys.allowance(allowance), version: seen + 1, entries }),
    ...(seen === 0
      ? { ConditionExpression: nobodyWroteYet }
      : { ConditionExpression: nobodyWroteSince, ExpressionAttributeValues: toItem({ ':seen': seen }) }),
  });
  return conditionHeld(table.client.send(put));
}
