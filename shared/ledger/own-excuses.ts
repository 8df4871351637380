import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { instant, once } from '../../events/fields.ts';
import { type ExcuseCount, excuseCount } from '../../events/remedies/listening.ts';
import { answerOf } from './faults.ts';
import { queryAll, read, toItem } from './items.ts';
import { sortable } from './stamp.ts';
import { keys, type Table } from './table.ts';

/** That somebody's reply made excuses: for them, and for nobody else. Its text stands in the outcome of the case. */
export interface OwnExcuses {
  caseKey: string;
  decidedAt: string;
  counts: ExcuseCount[];
}

const ownItem = once(() => z.object({ caseKey: z.string(), decidedAt: instant(), counts: z.array(excuseCount()) }));
const since = 'pk = :pk AND sk BETWEEN :from AND :to';

/** Keeps it; keeping it again changes nothing. */
export async function keepOwnExcuses(table: Table, employeeId: string, excuses: OwnExcuses): Promise<void> {
  const { decidedAt, caseKey } = excuses;
  const key = keys.ownExcuses(employeeId, `${sortable(decidedAt)}#${caseKey}`);
  await answerOf(
    table.client.send(new PutItemCommand({ TableName: table.name, Item: toItem({ ...key, ...excuses }) })),
  );
}

/** A person's own report, from an instant on, oldest first. Whoever calls this makes sure that they are that person. */
export async function listOwnExcuses(table: Table, employeeId: string, from: string): Promise<OwnExcuses[]> {
  const { pk, sk } = keys.ownExcuses(employeeId, sortable(from));
  const items = await queryAll(table, {
    KeyConditionExpression: since,
    ExpressionAttributeValues: toItem({ ':pk': pk, ':from': sk, ':to': keys.ownExcuses(employeeId, '~').sk }),
  });
  return items.map((item) => read('own excuses', ownItem(), item));
}
