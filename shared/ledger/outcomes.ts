import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import type { Outcome } from '../recovery/decision.ts';
import { conditionHeld } from './faults.ts';
import { getItem, toItem } from './items.ts';
import { readPage } from './pages.ts';
import { outcomeIn, outcomeItem } from './stored-outcome.ts';
import { keys, type Table } from './table.ts';

/** Recorded now; or there was one before, which is the one that counts (it may be the very same: a retry). */
export type Recorded = { recorded: true } | { recorded: false; stored: Outcome };

/** Some of a customer's outcomes, newest first; with a cursor there are more. */
export interface OutcomePage {
  outcomes: Outcome[];
  cursor?: string;
}

const noOutcomeYet = 'attribute_not_exists(pk)';
/**
 * Records an outcome unless its case has one. Whatever happens, afterwards the case has exactly one, and the caller
 * knows which.
 */
export async function record(table: Table, outcome: Outcome): Promise<Recorded> {
  const put = new PutItemCommand({
    TableName: table.name,
    Item: toItem(outcomeItem(outcome)),
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

/**
 * A customer's outcomes, newest first, `limit` at a time (any number). What was recorded in the last moments may be
 * missing: the index follows the table with a short delay.
 *
 * @throws InvalidCursorError
 */
export async function ofCustomer(
  table: Table,
  customerId: string,
  page: { limit: number; cursor?: string | undefined },
): Promise<OutcomePage> {
  const partition = keys.dossier(customerId);
  const { items, ...next } = await readPage(table, { index: 'customer', partition, newestFirst: true, ...page });
  return { outcomes: items.map(outcomeIn), ...next };
}
