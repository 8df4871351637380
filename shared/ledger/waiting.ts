/** How much waits for a host, from the index alone: no referral is read. */
import { type AttributeValue, QueryCommand } from '@aws-sdk/client-dynamodb';
import { indexes } from './definition.ts';
import { answerOf } from './faults.ts';
import { toItem } from './items.ts';
import { sortable } from './stamp.ts';
import { keys, type Table } from './table.ts';

export interface CountOf {
  hostId: string;
  /** Only what is due before this instant. */
  dueBefore?: string | undefined;
  /** It is not counted further than this. */
  atMost: number;
}

const ofHost = 'gsi2pk = :list';
const ofHostBefore = 'gsi2pk = :list AND gsi2sk < :before';

/** How many open referrals a host has, `atMost` at the most. What changed in the last moments may be counted as it was. */
export async function countReferrals(table: Table, { hostId, dueBefore, atMost }: CountOf): Promise<number> {
  let count = 0;
  let from: Record<string, AttributeValue> | undefined;
  do {
    const { Count = 0, LastEvaluatedKey } = await answerOf(
      table.client.send(
        new QueryCommand({
          TableName: table.name,
          IndexName: indexes.host,
          Select: 'COUNT',
          KeyConditionExpression: dueBefore === undefined ? ofHost : ofHostBefore,
          ExpressionAttributeValues: toItem({
            ':list': keys.host(hostId),
            ':before': dueBefore && sortable(dueBefore),
          }),
          Limit: atMost - count,
          ExclusiveStartKey: from,
        }),
      ),
    );
    count += Count;
    from = LastEvaluatedKey;
  } while (from && count < atMost);
  return count;
}
