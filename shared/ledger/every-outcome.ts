/**
 * The whole table, a page at a time: every outcome, and every figure that was made from one. It is the only scan there is,
 * for an operator's command, and no function's bundle has it (docs/decisions/0027-figures-anew.md).
 */
import { type AttributeValue, ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { answerOf } from './faults.ts';
import { toItem } from './items.ts';
import { keys, type Table } from './table.ts';

const outcomesAndFigures = 'begins_with(pk, :outcomes) OR begins_with(pk, :figures)';
const prefixes = { outcomes: keys.outcome('').pk, figures: 'FIGURES#' };

/** Items as they are: not read, since what was falsified is to be found. */
export interface TablePage {
  outcomes: unknown[];
  figures: Record<string, unknown>[];
}

/**
 * One of `of` segments of the table, which can be read at the same time. Eventually consistent.
 *
 * @param pageSize so many items are looked at for a page
 */
export async function* everyOutcome(
  table: Table,
  { segment, of, pageSize }: { segment: number; of: number; pageSize: number },
): AsyncGenerator<TablePage> {
  let from: Record<string, AttributeValue> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await answerOf(
      table.client.send(
        new ScanCommand({
          TableName: table.name,
          Segment: segment,
          TotalSegments: of,
          Limit: pageSize,
          FilterExpression: outcomesAndFigures,
          ExpressionAttributeValues: toItem({ ':outcomes': prefixes.outcomes, ':figures': prefixes.figures }),
          ExclusiveStartKey: from,
        }),
      ),
    );
    const items = Items.map((item) => unmarshall(item));
    const ofKind = (prefix: string) => items.filter(({ pk }) => String(pk).startsWith(prefix));
    yield { outcomes: ofKind(prefixes.outcomes), figures: ofKind(prefixes.figures) };
    from = LastEvaluatedKey;
  } while (from);
}
