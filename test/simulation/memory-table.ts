import { setTimeout as wait } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import dynalite from 'dynalite';
import * as z from 'zod/mini';
import { tableDefinition } from '../../shared/ledger/definition.ts';
import { outcomeIn } from '../../shared/ledger/stored-outcome.ts';
import type { Outcome } from '../../shared/recovery/decision.ts';
import { segmentsTableDefinition } from '../../shared/segments/definition.ts';
import { ask } from './http.ts';
import type { WireAnswer } from './wire.ts';

/** The tables' names in every run. */
export const tableName = 'kulanz';
export const segmentsTableName = 'kulanz-segments';

export type WireItem = Record<string, AttributeValue>;

const scanned = z.object({ Items: z.array(z.custom<WireItem>((value) => typeof value === 'object')) });

const read = new WeakMap<WireItem, Record<string, unknown>>();
const outcomesRead = new WeakMap<WireItem, Outcome>();

/** An item from the wire, where bytes are base64. One that was read before is not read again: nobody changes items. */
export function itemOf(wire: WireItem): Record<string, unknown> {
  const before = read.get(wire);
  if (before) return before;
  const item = unmarshalled(wire);
  read.set(wire, item);
  return item;
}

/** The outcome in an item from the wire. */
export function outcomeFrom(wire: WireItem): Outcome {
  const before = outcomesRead.get(wire);
  if (before) return before;
  const outcome = outcomeIn(itemOf(wire));
  outcomesRead.set(wire, outcome);
  return outcome;
}

function unmarshalled(wire: WireItem): Record<string, unknown> {
  const decoded = Object.entries(wire).map(([name, value]) =>
    value.B === undefined ? [name, value] : [name, { B: Buffer.from(String(value.B), 'base64') }],
  );
  return unmarshall(Object.fromEntries(decoded));
}

/** Tables in this process, in memory. */
export interface MemoryTable {
  ask(operation: string, input: Record<string, unknown>): Promise<WireAnswer>;
  /** Everything that is in the tables, whose keys cannot be mistaken for one another: the truth at rest. */
  items(): Promise<WireItem[]>;
}

export const definitions = [tableDefinition(tableName), segmentsTableDefinition(segmentsTableName)];

/**
 * Fresh tables of dynalite, with its real validation and actions, and no socket. To be made in real time: it takes a
 * moment to make them.
 */
export async function memoryTable(): Promise<MemoryTable> {
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  const raw = async (operation: string, input: object): Promise<WireAnswer> => {
    const { status, body } = await ask(server, {
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `DynamoDB_20120810.${operation}`,
        'x-amz-date': '20260101T000000Z',
        authorization: 'AWS4-HMAC-SHA256 Credential=simulator, SignedHeaders=host, Signature=none',
      },
      body: Buffer.from(JSON.stringify(input)),
    });
    return { status, body: JSON.parse(body) };
  };
  const call = async (operation: string, input: object): Promise<Record<string, unknown>> => {
    const { status, body } = await raw(operation, input);
    if (status !== 200) throw new Error(`${operation}: ${JSON.stringify(body)}`);
    return body;
  };
  for (const definition of definitions) {
    await call('CreateTable', definition);
    for (;;) {
      const described = await call('DescribeTable', { TableName: definition.TableName });
      if (JSON.stringify(described).includes('"TableStatus":"ACTIVE"')) break;
      await wait(0);
    }
  }
  return {
    ask: raw,
    async items() {
      const scans = await Promise.all(definitions.map(({ TableName }) => call('Scan', { TableName })));
      return scans.flatMap((scan) => scanned.parse(scan).Items);
    },
  };
}

/** Asks both and throws where they do not answer the same. */
export function comparedTable(one: MemoryTable, other: MemoryTable): MemoryTable {
  return {
    ...one,
    async ask(operation, input) {
      const answer = await one.ask(operation, input);
      const otherwise = await other.ask(operation, input);
      if (!isDeepStrictEqual(comparable(answer), comparable(otherwise)))
        throw new Error(`asked ${JSON.stringify(input)}, they tell ${JSON.stringify([answer, otherwise])}`);
      return answer;
    },
  };
}

/** A batch comes in no order; and an item has no prototype in one of them. */
function comparable({ status, body }: WireAnswer) {
  const { Responses, ...others } = JSON.parse(JSON.stringify(body)) as { Responses?: Record<string, WireItem[]> };
  const batches = Object.values(Responses ?? {}).map((items) =>
    items.map((item) => JSON.stringify([item.pk, item])).sort(),
  );
  return { status, others, batches };
}
