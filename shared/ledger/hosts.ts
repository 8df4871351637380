/**
 * Who looks after a customer. It is changed in the name of a case, before that case is recorded, and only as long as it is
 * as the case saw it: whoever was decided to be the host is the host, or the case is decided again. Of two runs of it, with two
 * rosters in mind, one is recorded; the other settles what that one says, whatever it has written itself.
 */
import { UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { once } from '../../events/fields.ts';
import type { HostChange } from '../recovery/changes.ts';
import { hostSchema } from '../recovery/fact-schemas.ts';
import type { Fact, Host } from '../recovery/facts.ts';
import { conditionHeld } from './faults.ts';
import { getItem, read, toItem } from './items.ts';
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
}

/** Done, now or by another run of the case; or somebody else was faster, and it is like this now. */
export type Given = { given: true } | { given: false; held: Held };

/** A customer of whom nothing is known yet. */
export const heldByNobody: Held = { host: 'unknown', turn: 0, before: 'unknown' };

const setHost = 'SET host = :host, gsi2pk = :looksAfter, gsi2sk = :customerId';
const another = 'ADD hostTurn :one';
const asSeen = 'hostTurn = :seen';
const neverBefore = 'attribute_not_exists(hostTurn)';
const byThatCase = 'hostBy = :by';

const heldItem = once(() =>
  z.object({
    host: z.optional(hostSchema()),
    hostTurn: z.optional(z.int()),
    hostBy: z.optional(z.string()),
    hostBefore: z.optional(hostSchema()),
  }),
);

export function heldIn(item: unknown): Held {
  if (item === undefined) return heldByNobody;
  const { host = 'unknown', hostTurn = 0, hostBy, hostBefore = 'unknown' } = read('customer', heldItem(), item);
  return { host, turn: hostTurn, by: hostBy, before: hostBefore };
}

/** Gives a customer into somebody's hands in the name of a case, if they are still in those that it saw. */
export async function give(table: Table, customerId: string, host: Host, by: string, seen: Held): Promise<Given> {
  const key = keys.customer(customerId);
  // What a run that was cut short has written for the same case is not what was before it.
  const before = seen.by === by ? seen.before : seen.host;
  const update = new UpdateItemCommand({
    TableName: table.name,
    Key: toItem(key),
    UpdateExpression: `${setHost}, hostBy = :by${before === 'unknown' ? ' REMOVE hostBefore' : ', hostBefore = :before'} ${another}`,
    ConditionExpression: seen.turn === 0 ? neverBefore : asSeen,
    ExpressionAttributeValues: toItem({
      ...valuesOf(customerId, host),
      ':by': by,
      ':before': before === 'unknown' ? undefined : before,
      ':seen': seen.turn === 0 ? undefined : seen.turn,
    }),
  });
  if (await conditionHeld(table.client.send(update))) return { given: true };
  const held = heldIn(await getItem(table, key));
  const isDone = held.by === by && held.host !== 'unknown' && isSame(held.host, host);
  return isDone ? { given: true } : { given: false, held };
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
