/**
 * Who looks after a customer. It is changed in the name of a case, before that case is recorded, and only as long as it is
 * as the case saw it: whoever was decided to be the host is the host, or the case is decided again. Of two runs of it, with two
 * rosters in mind, one is recorded; the other settles what that one says, whatever it has written itself.
 *
 * Whoever gives a customer their first host writes down with it which case that is (`firstCase`), and nothing ever changes
 * or removes that: there is only one first time, by the condition of the write. So the outcome of that case is found through
 * the customer, and needs no place in the index. It may be noted and have one all the same, where two versions of this code
 * or two runs of the case meet, and it may be noted and never come to an outcome; but what has no place is noted.
 *
 * With a host goes the profile of somebody who was registered, in one write, on the condition that no newer one is
 * there either.
 */
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { once } from '../../events/fields.ts';
import type { HostChange } from '../recovery/changes.ts';
import { hostSchema } from '../recovery/fact-schemas.ts';
import type { Fact, Host } from '../recovery/facts.ts';
import { conditionHeld } from './faults.ts';
import { getItem, read, toItem } from './items.ts';
import {
  noNewerProfile,
  type ProfileKnown,
  type ProfileTold,
  profileIn,
  profileValues,
  setsProfile,
} from './profiles.ts';
import { keys, type Table } from './table.ts';

/** Who looks after a customer, and how that came about. */
export interface Held {
  host: Fact<Host>;
  /** How often it changed: what a change is conditional on. */
  turn: number;
  /** The case that changed it last. */
  by?: string | undefined;
  /** Whom they had before that. */
  before: Fact<Host>;
  /** The case that gave them their first host. */
  firstCase?: string | undefined;
}

/**
 * What became of giving a customer to somebody, and how it is now. This call wrote it, and with it the profile that was to
 * be kept along. Or it did not, as far as it knows: another run of the case did, or its own answer was lost, or somebody else
 * was faster, or a newer profile is there. Then the profile that is there is told, too.
 */
export type Given =
  | { isWritten: true; given: true; held: Held }
  | ({ isWritten: false; given: boolean; held: Held } & ProfileKnown);

/** A customer of whom nothing is known yet. */
export const heldByNobody: Held = { host: 'unknown', turn: 0, before: 'unknown' };

const setHost = 'SET host = :host, gsi2pk = :looksAfter, gsi2sk = :customerId';
const another = 'ADD hostTurn :one';
const asSeen = 'hostTurn = :seen';
const neverBefore = 'attribute_not_exists(hostTurn)';
const notesFirst = 'firstCase = :by';
const byThatCase = 'hostBy = :by';

const heldItem = once(() =>
  z.object({
    host: z.optional(hostSchema()),
    hostTurn: z.optional(z.int()),
    hostBy: z.optional(z.string()),
    hostBefore: z.optional(hostSchema()),
    firstCase: z.optional(z.string()),
  }),
);

export function heldIn(item: unknown): Held {
  if (item === undefined) return heldByNobody;
  const { host = 'unknown', hostTurn = 0, hostBy, hostBefore, firstCase } = read('customer', heldItem(), item);
  return { host, turn: hostTurn, by: hostBy, before: hostBefore ?? 'unknown', firstCase };
}

/**
 * Gives a customer into somebody's hands in the name of a case, if they are still in those that it saw.
 *
 * @param told a profile to be kept in the same write, if there is no newer one; if there is, nothing is written
 */
export async function give(
  table: Table,
  customerId: string,
  host: Host,
  by: string,
  seen: Held,
  told?: ProfileTold,
): Promise<Given> {
  const key = keys.customer(customerId);
  const isFirst = seen.turn === 0;
  // What a run that was cut short has written for the same case is not what was before it.
  const before = seen.by === by ? seen.before : seen.host;
  const sets = [setHost, 'hostBy = :by', ...(isFirst ? [notesFirst] : []), ...(told ? [setsProfile] : [])];
  const keepsBefore = before === 'unknown' ? ' REMOVE hostBefore' : ', hostBefore = :before';
  const asItWas = isFirst ? neverBefore : asSeen;
  const update = new UpdateItemCommand({
    TableName: table.name,
    Key: toItem(key),
    UpdateExpression: `${sets.join(', ')}${keepsBefore} ${another}`,
    ConditionExpression: told ? `${asItWas} AND (${noNewerProfile})` : asItWas,
    ExpressionAttributeValues: toItem({
      ...valuesOf(customerId, host),
      ...(told && profileValues(told)),
      ':by': by,
      ':before': before === 'unknown' ? undefined : before,
      ':seen': isFirst ? undefined : seen.turn,
    }),
  });
  if (await conditionHeld(table.client.send(update))) {
    const held = { host, turn: seen.turn + 1, by, before, firstCase: isFirst ? by : seen.firstCase };
    return { given: true, isWritten: true, held };
  }
  const item = await getItem(table, key);
  const held = heldIn(item);
  const isDone = held.by === by && held.host !== 'unknown' && isSame(held.host, host);
  return { given: isDone, isWritten: false, held, ...profileIn(item) };
}

/**
 * Settles what a recorded case changed, if none has changed it since: whom it names has the customer or, if it names
 * nobody, whoever had them before. A customer who had nobody keeps whom they have: nobody is without a host.
 */
export async function settle(table: Table, { customerId, by, host }: HostChange): Promise<void> {
  let has: Fact<Host> = host ?? 'unknown';
  if (has === 'unknown') {
    const held = heldIn(await getItem(table, keys.customer(customerId)));
    if (held.by === by) has = held.before;
  }
  if (has === 'unknown') return;
  const update = new UpdateItemCommand({
    TableName: table.name,
    Key: toItem({ ...keys.customer(customerId) }),
    // Another run of the case that saw it as it was before may not change it any more.
    UpdateExpression: `${setHost} ${another}`,
    ConditionExpression: byThatCase,
    ExpressionAttributeValues: toItem({ ...valuesOf(customerId, has), ':by': by }),
  });
  await conditionHeld(table.client.send(update));
}

const valuesOf = (customerId: string, host: Host) => ({
  ':host': host,
  ':looksAfter': keys.looksAfter(host.hostId),
  ':customerId': customerId,
  ':one': 1,
});

const isSame = (one: Host, other: Host): boolean =>
  one.hostId === other.hostId && one.deputyId === other.deputyId && one.chosenAt === other.chosenAt;
