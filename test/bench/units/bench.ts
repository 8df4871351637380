import { dynamodbLocalStore } from '../../stores/index.ts';
import { type Budget, number, type Part } from '../report.ts';
import { type Class, limits } from './classes.ts';
import { type Consumption, countUnits } from './events.ts';

const title = 'units: what an event costs on DynamoDB (counted by DynamoDB Local)';

/** Capacity units of every kind of event. Where DynamoDB Local cannot run it says so; in CI that is a failure. */
export async function benchUnits(): Promise<Part> {
  const missing = await dynamodbLocalStore.missing();
  if (missing) {
    const skipped = `${dynamodbLocalStore.name} ${missing}`;
    if (process.env.CI === 'true') throw new Error(skipped);
    return { title, columns: [], rows: [], notes: [], budgets: [], skipped };
  }
  const consumed = await countUnits();
  const classes = Object.keys(limits) as Class[];
  return {
    title,
    columns: ['class', 'event', 'counted', 'WCU', 'of', 'RCU', 'of'],
    rows: classes.flatMap((one) => rowsOf(one, consumed)),
    notes: [
      'Of each event the dearest that was counted, in writing and in reading. Who works here is read once a minute by each environment of a function, and not in it.',
      'An hour may consume so much for each event that it leads to (`perEvent` in test/bench/units/classes.ts).',
    ],
    budgets: classes.flatMap((one) => [over(one, 'write', consumed), over(one, 'read', consumed)]),
  };
}

function rowsOf(one: Class, consumed: readonly Consumption[]): string[][] {
  const ofClass = consumed.filter((event) => event.class === one);
  return [...new Set(ofClass.map(({ name }) => name))].map((name) => {
    const counted = ofClass.filter((event) => event.name === name);
    const [write, read] = [dearest(counted, 'write'), dearest(counted, 'read')];
    const of = ({ what, result }: Consumption) => what ?? result;
    return [one, name, String(counted.length), number(write.write), of(write), number(read.read), of(read)];
  });
}

/** The one with the least room to its limit. */
function dearest(counted: readonly Consumption[], unit: 'read' | 'write'): Consumption {
  const [first, ...others] = counted;
  if (!first) throw new Error('nothing was counted');
  return others.reduce(
    (most, one) => (one[unit] - one.limit[unit] > most[unit] - most.limit[unit] ? one : most),
    first,
  );
}

function over(one: Class, unit: 'read' | 'write', consumed: readonly Consumption[]): Budget {
  const most = dearest(
    consumed.filter((event) => event.class === one),
    unit,
  );
  return {
    what: `${unit === 'write' ? 'WCU' : 'RCU'}, ${one}: ${most.name}${most.what ? `, ${most.what}` : ''}`,
    measured: most[unit],
    limit: most.limit[unit],
    allowed: 'at most',
  };
}
