/** What events cost, counted by AWS's own DynamoDB Local from the event to the recorded outcome. */
import { describe, expect, test } from 'vitest';
import { choose, dynamodbLocalStore } from '../stores/index.ts';
import { countUnits, unitBudgets } from './units/events.ts';

const { skipped } = await choose(dynamodbLocalStore);

describe.skipIf(skipped !== undefined)(`units of an event${skipped ? ` (left out: ${skipped})` : ''}`, () => {
  test('every event keeps its budget, and nothing but the verdict changes it', async () => {
    const consumed = await countUnits();
    for (const { event, budget, write, read } of consumed) {
      if (!budget) continue;
      expect({ event, write: write <= unitBudgets[budget].write, read: read <= unitBudgets[budget].read }).toEqual({
        event,
        write: true,
        read: true,
      });
    }
    expect(consumed.map(({ event, result, write, read }) => `${event}: ${result}, ${write} WCU, ${read} RCU`)).toEqual(
      [],
    );
  }, 600_000);
});
