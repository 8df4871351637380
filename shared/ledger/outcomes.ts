import { type AttributeValue, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import * as z from 'zod/mini';
import { once } from '../../events/fields.ts';
import type { Outcome } from '../recovery/decision.ts';
import { indexes } from './definition.ts';
import { answerOf, conditionHeld } from './faults.ts';
import { getItem, getItems, read, toItem } from './items.ts';
import { outcomeIn, outcomeItem } from './stored-outcome.ts';
import { keys, type Table } from './table.ts';

/** Recorded now; or there was one before, which is the one that counts (it may be the very same: a retry). */
export type Recorded = { recorded: true } | { recorded: false; stored: Outcome };

/** Some of a customer's outcomes, newest first; with a cursor there are more. */
export interface OutcomePage {
  outcomes: Outcome[];
  cursor?: string;
}

/** A cursor that no page gave out. */
export class InvalidCursorError extends Error {
  override readonly name = 'InvalidCursorError';
}

const noOutcomeYet = 'attribute_not_exists(pk)';
const ofCustomerKey = 'gsi1pk = :dossier';

/** Where a page ended: the sort key in `gsi1`. The rest of the position is derived, so a cursor opens no other dossier. */
const position = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z#(?<caseKey>[A-Za-z]+#[^#]+#[^#]+)$/;

const indexEntry = once(() => z.object({ pk: z.string(), sk: z.string(), gsi1sk: z.string() }));

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
  { limit, cursor }: { limit: number; cursor?: string | undefined },
): Promise<OutcomePage> {
  const dossier = keys.dossier(customerId);
  const entries: z.infer<ReturnType<typeof indexEntry>>[] = [];
  let from = cursor === undefined ? undefined : startAfter(dossier, cursor);
  do {
    const { Items, LastEvaluatedKey } = await answerOf(
      table.client.send(
        new QueryCommand({
          TableName: table.name,
          IndexName: indexes.customer,
          KeyConditionExpression: ofCustomerKey,
          ExpressionAttributeValues: toItem({ ':dossier': dossier }),
          ScanIndexForward: false,
          Limit: limit - entries.length,
          ExclusiveStartKey: from,
        }),
      ),
    );
    for (const item of Items ?? []) entries.push(read('index entry', indexEntry(), unmarshall(item)));
    from = LastEvaluatedKey;
  } while (from && entries.length < limit);

  const items = await getItems(table, entries, true);
  const page: OutcomePage = { outcomes: items.filter((item) => item !== undefined).map(outcomeIn) };
  const last = entries.at(-1);
  if (from && last) page.cursor = Buffer.from(last.gsi1sk).toString('base64url');
  return page;
}

function startAfter(dossier: string, cursor: string): Record<string, AttributeValue> {
  const gsi1sk = Buffer.from(cursor, 'base64url').toString('utf8');
  const caseKey = position.exec(gsi1sk)?.groups?.caseKey;
  if (caseKey === undefined || cursor.length > 1_000) throw new InvalidCursorError('not a cursor of this list');
  return toItem({ ...keys.outcome(caseKey), gsi1pk: dossier, gsi1sk });
}
