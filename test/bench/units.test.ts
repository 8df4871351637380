/** What events cost, counted by AWS's own DynamoDB Local from the event to the recorded outcome. */
import { describe, expect, test } from 'vitest';
import { choose, dynamodbLocalStore } from '../stores/index.ts';
import { countUnits, unitBudgets } from './units/events.ts';

const { skipped } = await choose(dynamodbLocalStore);

describe.skipIf(skipped !== undefined)(`units of an event${skipped ? ` (left out: ${skipped})` : ''}`, () => {
  test('every kind of event keeps its budget, and hearing it again writes next to nothing', async () => {
    for (const { event, budget, write, read } of await countUnits()) {
      const limit = budget ? unitBudgets[budget] : { write: 1, read: 1.5 };
      expect(write, `WCU of ${event}`).toBeLessThanOrEqual(limit.write);
      expect(read, `RCU of ${event}`).toBeLessThanOrEqual(limit.read);
    }
  });
});
