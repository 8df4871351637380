import { createHash } from 'node:crypto';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { day, once } from '../../events/fields.ts';
import type { EventData } from '../../events/index.ts';
import { contractSchema } from '../recovery/fact-schemas.ts';
import type { Contract, Fact } from '../recovery/facts.ts';
import { yearly } from '../recovery/offer.ts';
import { lastDayOf } from '../recovery/running.ts';
import type { Projected } from './customers.ts';
import { timeToLive } from './definition.ts';
import { ContentionFault, conditionHeld } from './faults.ts';
import { getItem, type Key, read, toItem } from './items.ts';
import { type Origin, stampOf } from './stamp.ts';
import { keys, type Table } from './table.ts';

/** A contract no longer runs from `cancelledOn` on. */
export interface Cancellation {
  contractId: string;
  customerId: string;
  cancelledOn: string;
}

/*
 * What is known of a contract comes from three kinds of tellings that arrive in any order. Each leaves its own attributes
 * with its own stamp, and what they say together (does it run, what does a year cost, until when) is worked out anew
 * each time. So an item is read, worked out and written on the condition that nobody wrote since. The read is eventually
 * consistent: if it was stale, the condition fails, and it is read again strongly.
 */
const contractItem = once(() =>
  z.object({
    version: z.optional(z.int()),
    contract: z.optional(contractSchema()),
    stamp: z.optional(z.string()),
    startedStamp: z.optional(z.string()),
    cancelledOn: z.optional(day()),
    cancelledStamp: z.optional(z.string()),
  }),
);
type Known = z.infer<ReturnType<typeof contractItem>>;

const nobodyWroteYet = 'attribute_not_exists(pk)';
const nobodyWroteSince = 'version = :seen';
const attempts = 20;

/**
 * How long a contract is kept after its last day, in days: as long as an offer (`offers.ts`), and for the same reasons.
 */
const keptDays = 180;

/** The contract in an item; `unknown` where there is none, or only its end was heard of. */
export function contractIn(item: unknown): Fact<Contract> {
  return item === undefined ? 'unknown' : (contractOf(read('contract', contractItem(), item)) ?? 'unknown');
}

function contractOf({ contract, startedStamp = '', cancelledOn, cancelledStamp = '' }: Known): Contract | undefined {
  if (!contract || cancelledOn === undefined || startedStamp > cancelledStamp) return contract;
  return { ...contract, cancelledOn };
}

/** Keeps that a contract started, on these terms. Newer than its cancellation, it runs again. */
export function startContract(table: Table, data: EventData<'ContractStarted'>, origin: Origin): Promise<Projected> {
  const { customerId, ...contract } = data;
  return project(table, keys.contract(customerId, data.contractId), (known) => {
    const stamp = stampOf(origin);
    const started = isNewer(stamp, known.startedStamp) ? { startedStamp: stamp } : undefined;
    const terms = isNewer(stamp, known.stamp) ? { contract, stamp } : undefined;
    return started || terms ? { ...known, ...started, ...terms } : undefined;
  });
}

/** Keeps the terms of a contract. */
export function changeContract(table: Table, data: EventData<'ContractChanged'>, origin: Origin): Promise<Projected> {
  const { customerId, ...contract } = data;
  return project(table, keys.contract(customerId, data.contractId), (known) => {
    const stamp = stampOf(origin);
    return isNewer(stamp, known.stamp) ? { ...known, contract, stamp } : undefined;
  });
}

/** Keeps the day from which a contract no longer runs. */
export function cancelContract(table: Table, data: Cancellation, origin: Origin): Promise<Projected> {
  const { customerId, contractId, cancelledOn } = data;
  return project(table, keys.contract(customerId, contractId), (known) => {
    const stamp = stampOf(origin);
    return isNewer(stamp, known.cancelledStamp) ? { ...known, cancelledOn, cancelledStamp: stamp } : undefined;
  });
}

/** A contract as it is known now, strongly consistent, and how often it was written. */
export async function findContract(
  table: Table,
  customerId: string,
  contractId: string,
): Promise<{ contract: Contract; version: number } | undefined> {
  const item = await getItem(table, keys.contract(customerId, contractId));
  const known = item === undefined ? {} : read('contract', contractItem(), item);
  const contract = contractOf(known);
  return contract && { contract, version: known.version ?? 0 };
}

const isNewer = (stamp: string, than: string | undefined): boolean => than === undefined || stamp > than;

async function project(table: Table, key: Key, telling: (known: Known) => Known | undefined): Promise<Projected> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const item = await getItem(table, key, attempt > 1);
    const known = item === undefined ? {} : read('contract', contractItem(), item);
    const told = telling(known);
    if (!told) return 'superseded';
    if (await replace(table, key, known.version ?? 0, told)) return 'projected';
    if (attempt > 1) await table.pause(attempt - 1);
  }
  throw new ContentionFault('keeping a contract', attempts);
}

function replace(table: Table, key: Key, seen: number, told: Known): Promise<boolean> {
  const contract = contractOf(told);
  const lastDay = contract && lastDayOf(contract);
  const put = new PutItemCommand({
    TableName: table.name,
    Item: toItem({
      ...key,
      ...told,
      version: seen + 1,
      ...(contract && indexed(contract)),
      ...(lastDay && { [timeToLive]: Date.parse(lastDay) / 1000 + keptDays * 86_400 }),
    }),
    ...(seen === 0
      ? { ConditionExpression: nobodyWroteYet }
      : { ConditionExpression: nobodyWroteSince, ExpressionAttributeValues: toItem({ ':seen': seen }) }),
  });
  return conditionHeld(table.client.send(put));
}

/**
 * So that the contracts of a product that pay more than a price are found together, the cheapest first; the last day tells
 * which of them are over.
 */
function indexed(contract: Contract): { gsi2pk: string; gsi2sk: string } {
  const { productId, contractId, price } = contract;
  return {
    gsi2pk: keys.paying(productId, shardOf(contractId)),
    gsi2sk: `${price.currency}#${sortableAmount(yearly(contract))}#${contractId}#${lastDayOf(contract) ?? ''}`,
  };
}

/** A product's contracts are spread over this many partitions, so that none of them is hot. */
export const contractShards = 4;

const shardOf = (contractId: string): number => hash(contractId).readUInt8() % contractShards;

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();

/** An amount of minor units with as many digits as the largest: a year of the largest monthly price has 16. */
const sortableAmount = (amount: number): string => String(amount).padStart(16, '0');
