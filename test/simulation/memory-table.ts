import { setTimeout as wait } from 'node:timers/promises';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import dynalite from 'dynalite';
import * as z from 'zod/mini';
import { tableDefinition } from '../../shared/ledger/definition.ts';
import { segmentsTableDefinition } from '../../shared/segments/definition.ts';
import { ask, type WireAnswer, type WireRequest } from './http.ts';

/** The tables' names in every run. */
export const tableName = 'kulanz';
export const segmentsTableName = 'kulanz-segments';

export type WireItem = Record<string, AttributeValue>;

const scanned = z.object({ Items: z.array(z.custom<WireItem>((value) => typeof value === 'object')) });

/** An item from the wire, where bytes are base64. */
export function itemOf(wire: WireItem): Record<string, unknown> {
  const decoded = Object.entries(wire).map(([name, value]) =>
    value.B === undefined ? [name, value] : [name, { B: Buffer.from(String(value.B), 'base64') }],
  );
  return unmarshall(Object.fromEntries(decoded));
}

/** dynalite in this process, in memory, with its real validation and actions, and no socket. */
export interface MemoryTable {
  ask(request: WireRequest): Promise<WireAnswer>;
  /** Everything that is in the tables, whose keys cannot be mistaken for one another: the truth at rest. */
  items(): Promise<WireItem[]>;
}

/** A fresh table. To be made in real time: dynalite takes a moment to make one. */
export async function memoryTable(): Promise<MemoryTable> {
  const server = dynalite({ createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  const call = async (operation: string, input: object): Promise<unknown> => {
    const { status, body } = await ask(server, {
      headers: {
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-target': `DynamoDB_20120810.${operation}`,
        'x-amz-date': '20260101T000000Z',
        authorization: 'AWS4-HMAC-SHA256 Credential=simulator, SignedHeaders=host, Signature=none',
      },
      body: Buffer.from(JSON.stringify(input)),
    });
    if (status !== 200) throw new Error(`${operation}: ${body}`);
    return JSON.parse(body);
  };
  const definitions = [tableDefinition(tableName), segmentsTableDefinition(segmentsTableName)];
  for (const definition of definitions) {
    await call('CreateTable', definition);
    for (;;) {
      const described = await call('DescribeTable', { TableName: definition.TableName });
      if (JSON.stringify(described).includes('"TableStatus":"ACTIVE"')) break;
      await wait(0);
    }
  }
  return {
    ask: (request) => ask(server, request),
    async items() {
      const scans = await Promise.all(definitions.map(({ TableName }) => call('Scan', { TableName })));
      return scans.flatMap((scan) => scanned.parse(scan).Items);
    },
  };
}
