import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';

/** Capacity units, as the table counted them. */
export interface Units {
  read: number;
  write: number;
}

/** What a client consumed since the last `reset`, by operation (`PutItem`, `Query`, …) and in total. */
export interface CapacityMeter {
  total(): Units;
  byOperation(): Record<string, Units & { calls: number }>;
  reset(): void;
}

const writes = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem']);

/**
 * Makes a client ask for the units of every call (`ReturnConsumedCapacity`) and adds them up. What DynamoDB charges for
 * and DynamoDB Local does not count is added: a conditional write that fails costs a write, a key that is not there
 * costs as much as the smallest item, and so does a query that finds nothing.
 * Source: Amazon DynamoDB Developer Guide, "DynamoDB read and write operations".
 */
export function meterCapacity(client: DynamoDBClient): CapacityMeter {
  let byOperation: Record<string, Units & { calls: number }> = {};
  const add = (operation: string, units: number) => {
    byOperation[operation] ??= { calls: 0, read: 0, write: 0 };
    const sum = byOperation[operation];
    sum.calls += 1;
    sum[writes.has(operation) ? 'write' : 'read'] += units;
  };

  client.middlewareStack.add(
    (next, context) => async (args) => {
      const operation = (context.commandName ?? 'unknown').replace(/Command$/, '');
      try {
        const result = await next({ ...args, input: { ...args.input, ReturnConsumedCapacity: 'TOTAL' } });
        add(operation, Math.max(unitsIn(result.output), leastUnitsFor(operation, args.input)));
        return result;
      } catch (error) {
        if (error instanceof Error && error.name === 'ConditionalCheckFailedException') add(operation, 1);
        throw error;
      }
    },
    { step: 'initialize', name: 'meterCapacity' },
  );

  return {
    total: () =>
      Object.values(byOperation).reduce(
        (sum, { read, write }) => ({ read: sum.read + read, write: sum.write + write }),
        {
          read: 0,
          write: 0,
        },
      ),
    byOperation: () => structuredClone(byOperation),
    reset: () => {
      byOperation = {};
    },
  };
}

const consumption = z.object({ CapacityUnits: z.optional(z.number()) });
/** Batches answer with a list, one entry per table; everything else with one entry. */
const answered = z.object({ ConsumedCapacity: z.optional(z.union([z.array(consumption), consumption])) });

const unitsIn = (output: object): number =>
  [answered.parse(output).ConsumedCapacity ?? []].flat().reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0);

const batch = z.object({
  RequestItems: z.record(z.string(), z.object({ Keys: z.array(z.unknown()), ConsistentRead: z.optional(z.boolean()) })),
});

/** What a call costs if all it finds is small or not there at all. */
function leastUnitsFor(operation: string, input: object): number {
  if (operation === 'Query') return 0.5;
  if (operation !== 'BatchGetItem') return 0;
  return Object.values(batch.parse(input).RequestItems).reduce(
    (sum, { Keys, ConsistentRead }) => sum + Keys.length * (ConsistentRead ? 1 : 0.5),
    0,
  );
}
