import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

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
 * Makes a client ask for the units of every call (`ReturnConsumedCapacity`) and adds them up. A conditional write that
 * fails tells nothing back, though DynamoDB charges for it: such a call is counted with the units of one write.
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
        add(operation, unitsOf(result.output));
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

/** Batches answer with a list, one entry per table; everything else with one entry. */
function unitsOf(output: object): number {
  const consumed: unknown = 'ConsumedCapacity' in output ? output.ConsumedCapacity : undefined;
  return [consumed].flat().reduce<number>((sum, entry) => sum + capacityUnits(entry), 0);
}

function capacityUnits(entry: unknown): number {
  const units = typeof entry === 'object' && entry !== null && 'CapacityUnits' in entry ? entry.CapacityUnits : 0;
  return typeof units === 'number' ? units : 0;
}
