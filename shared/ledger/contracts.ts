import { createHash } from 'node:crypto';
import { PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { day, once } from '../../events/fields.ts';
import type { EventData, Money } from '../../events/index.ts';
import { contractSchema } from '../recovery/fact-schemas.ts';
import type { Contract, Fact } from '../recovery/facts.ts';
import { type Rate, yearly } from '../recovery/offer.ts';
import { lastDayOf } from '../recovery/running.ts';
import { indexes, timeToLive } from './definition.ts';
import { answerOf, ContentionFault, conditionHeld } from './faults.ts';
import { getItem, type Key, read, toItem } from './items.ts';
import { type Origin, type Projected, stampOf } from './stamp.ts';
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

/** A contract as it is known, and how often it was written. */
export interface KnownContract {
  contract: Contract;
  version: number;
}

/** What became of a telling and, unless a newer one has superseded it, the contract as it is now. */
export interface ContractKept {
  projected: Projected;
  known?: KnownContract | undefined;
}

/** Keeps that a contract started, on these terms. Newer than its cancellation, it runs again. */
export function startContract(table: Table, data: EventData<'ContractStarted'>, origin: Origin): Promise<ContractKept> {
  const { customerId, ...contract } = data;
  const stamp = stampOf(origin);
  return project(table, keys.contract(customerId, data.contractId), stamp, (known) => {
    const started = isNewer(stamp, known.startedStamp) ? { startedStamp: stamp } : undefined;
    const terms = isNewer(stamp, known.stamp) ? { contract, stamp } : undefined;
    return started || terms ? { ...known, ...started, ...terms } : undefined;
  });
}

/** Keeps the terms of a contract. */
export function changeContract(
  table: Table,
  data: EventData<'ContractChanged'>,
  origin: Origin,
): Promise<ContractKept> {
  const { customerId, ...contract } = data;
  const stamp = stampOf(origin);
  return project(table, keys.contract(customerId, data.contractId), stamp, (known) => {
    return isNewer(stamp, known.stamp) ? { ...known, contract, stamp } : undefined;
  });
}

/** Keeps the day from which a contract no longer runs. */
export function cancelContract(table: Table, data: Cancellation, origin: Origin): Promise<ContractKept> {
  const { customerId, contractId, cancelledOn } = data;
  const stamp = stampOf(origin);
  return project(table, keys.contract(customerId, contractId), stamp, (known) =>
    isNewer(stamp, known.cancelledStamp) ? { ...known, cancelledOn, cancelledStamp: stamp } : undefined,
  );
}

/** A contract as it is known now, strongly consistent, and how often it was written. */
export async function findContract(
  table: Table,
  customerId: string,
  contractId: string,
): Promise<KnownContract | undefined> {
  const item = await getItem(table, keys.contract(customerId, contractId));
  return item === undefined ? undefined : knownFrom(read('contract', contractItem(), item));
}

function knownFrom(known: Known): KnownContract | undefined {
  const contract = contractOf(known);
  return contract && { contract, version: known.version ?? 0 };
}

const isNewer = (stamp: string, than: string | undefined): boolean => than === undefined || stamp > than;

async function project(
  table: Table,
  key: Key,
  stamp: string,
  telling: (known: Known) => Known | undefined,
): Promise<ContractKept> {
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const item = await getItem(table, key, attempt > 1);
    const known = item === undefined ? {} : read('contract', contractItem(), item);
    const told = telling(known);
    if (!told) {
      const isItself = [known.stamp, known.startedStamp, known.cancelledStamp].includes(stamp);
      return { projected: 'superseded', known: isItself ? knownFrom(known) : undefined };
    }
    if (await replace(table, key, known.version ?? 0, told)) {
      return { projected: 'projected', known: knownFrom({ ...told, version: (known.version ?? 0) + 1 }) };
    }
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

/** A contract as the index has it: what a year of it costs and, where it has one, its last day. */
export interface Paying {
  contractId: string;
  customerId: string;
  paid: Money;
  lastDay?: string | undefined;
}

/** The contracts of a product in one part of the index that pay more than a rate in its currency; some of them at a time. */
export interface PayingQuery {
  productId: string;
  part: number;
  rate: Rate;
  /** Goes on after this one. */
  after?: Paying | undefined;
  limit: number;
}

/** A product's contracts are spread over this many parts of the index, so that none of them is hot. */
export const contractParts = 4;

/**
 * The contracts that pay more, the cheapest first; those that are over are among them. What was told in the last moments
 * may be missing: the index follows the table with a short delay.
 */
export async function payingMore(table: Table, query: PayingQuery): Promise<{ found: Paying[]; isLast: boolean }> {
  const { productId, part, rate, after, limit } = query;
  const { currency } = rate.price;
  const from = after && placeOf(productId, after);
  const { Items = [], LastEvaluatedKey } = await answerOf(
    table.client.send(
      new QueryCommand({
        TableName: table.name,
        IndexName: indexes.paying,
        KeyConditionExpression: payMore,
        ExpressionAttributeValues: toItem({
          ':product': keys.paying(productId, part),
          ':more': `${currency}#${sortableAmount(yearly(rate) + 1)}`,
          ':all': `${currency}#~`,
        }),
        Limit: limit,
        ExclusiveStartKey: from && toItem({ ...from, ...keys.contract(after.customerId, after.contractId) }),
      }),
    ),
  );
  const found = Items.map((item) => payingIn(read('index entry', indexEntry(), unmarshall(item))));
  return { found, isLast: LastEvaluatedKey === undefined };
}

const payMore = 'gsi2pk = :product AND gsi2sk BETWEEN :more AND :all';
const indexEntry = once(() => z.object({ pk: z.string(), gsi2sk: z.string() }));

function payingIn({ pk, gsi2sk }: { pk: string; gsi2sk: string }): Paying {
  const [currency = '', amount, contractId = '', lastDay] = gsi2sk.split('#');
  return {
    contractId,
    customerId: pk.slice(keys.customer('').pk.length),
    // The index holds what the contracts' own prices gave.
    paid: { amount: Number(amount), currency: currency as Money['currency'] },
    ...(lastDay && { lastDay }),
  };
}

const indexed = (contract: Contract) =>
  placeOf(contract.productId, {
    contractId: contract.contractId,
    paid: { amount: yearly(contract), currency: contract.price.currency },
    lastDay: lastDayOf(contract),
  });

/** Where a contract stands in the index: by what a year costs; the last day tells whether it is over. */
function placeOf(productId: string, { contractId, paid, lastDay = '' }: Omit<Paying, 'customerId'>) {
  return {
    gsi2pk: keys.paying(productId, partOf(contractId)),
    gsi2sk: `${paid.currency}#${sortableAmount(paid.amount)}#${contractId}#${lastDay}`,
  };
}

const partOf = (contractId: string): number =>
  createHash('sha256').update(contractId).digest().readUInt8() % contractParts;

/** With as many digits as the largest: a year of the largest monthly price has 16. */
const sortableAmount = (amount: number): string => String(amount).padStart(16, '0');
