import { dynamodbLocalStore } from '../../stores/index.ts';
import { number, type Part } from '../report.ts';
import { countUnits, unitBudgets } from './events.ts';

const title = 'units: what an event costs on DynamoDB (counted by DynamoDB Local)';

/** Capacity units for each kind of event. Where DynamoDB Local cannot run it says so; in CI that is a failure. */
export async function benchUnits(): Promise<Part> {
  const missing = await dynamodbLocalStore.missing();
  if (missing) {
    const skipped = `${dynamodbLocalStore.name} ${missing}`;
    if (process.env.CI === 'true') throw new Error(skipped);
    return { title, columns: [], rows: [], notes: [], budgets: [], skipped };
  }
  const consumed = await countUnits();
  const worst = (budget: keyof typeof unitBudgets, unit: 'read' | 'write') =>
    Math.max(...consumed.filter((one) => one.budget === budget).map((one) => one[unit]));
  return {
    title,
    columns: ['', 'result', 'WCU', 'RCU', 'item bytes'],
    rows: consumed.map(({ event, result, write, read, itemBytes }) => [
      event,
      result,
      number(write),
      number(read),
      number(itemBytes),
    ]),
    notes: ['An event that is told again has no budget: its put fails, and what is stored is read whole.'],
    budgets: (['without an allowance', 'with an allowance', 'kept with its dates'] as const).flatMap((budget) => [
      {
        what: `WCU of the dearest event ${budget}`,
        measured: worst(budget, 'write'),
        limit: unitBudgets[budget].write,
        allowed: 'at most' as const,
      },
      {
        what: `RCU of the dearest event ${budget}`,
        measured: worst(budget, 'read'),
        limit: unitBudgets[budget].read,
        allowed: 'at most' as const,
      },
    ]),
  };
}
