import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Outcome } from '../recovery/decision.ts';
import { conditionHeld } from './faults.ts';
import { getItem, toItem } from './items.ts';
import { type FoundThrough, outcomeIn, outcomeItem } from './stored-outcome.ts';
import { keys, type Table } from './table.ts';

/** Recorded now; or there was one before, which is the one that counts (it may be the very same: a retry). */
export type Recorded = { recorded: true } | { recorded: false; stored: Outcome };

const noOutcomeYet = 'attribute_not_exists(pk)';

/**
 * Records an outcome unless its case has one. Whatever happens, afterwards the case has exactly one, and the caller
 * knows which.
 */
export async function record(table: Table, outcome: Outcome, found?: FoundThrough): Promise<Recorded> {
  const put = new PutItemCommand({
    TableName: table.name,
    Item: toItem(outcomeItem(outcome, found)),
    ConditionExpression: noOutcomeYet,
  });
  if (await conditionHeld(table.client.send(put))) return { recorded: true };
  const stored = await find(table, outcome.caseKey);
  if (!stored) throw new Error('an outcome was there and is gone: nothing here ever deletes one');
  return { recorded: false, stored };
}

/** The outcome of a case, strongly consistent, or nothing. */
export async function find(table: Table, caseKey: string): Promise<Outcome | undefined> {
  const item = await getItem(table, keys.outcome(caseKey));
  return item === undefined ? undefined : outcomeIn(item);
}
