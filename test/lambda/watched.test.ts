/** What operations look at is what functions write: both are derived here, neither is listed. */
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { synthesized } from '../infra/synthesized.ts';
import { emittedBy } from './emitted.ts';
import type { Count } from './output.ts';

const dev = synthesized('dev');
const environment = z.object({ Environment: z.object({ Variables: z.object({ SERVICE_NAME: z.string() }) }) });
/** The names under which the functions are deployed, which is what they call themselves. */
const services = dev
  .all('AWS::Lambda::Function')
  .map(({ Properties }) => environment.safeParse(Properties))
  .flatMap(({ data }) => data?.Environment.Variables.SERVICE_NAME ?? []);
const emitted = await emittedBy(services);

const metricOf = z.object({
  Namespace: z.optional(z.string()),
  MetricName: z.string(),
  Dimensions: z._default(z.array(z.object({ Name: z.string(), Value: z.unknown() })), []),
});
const alarmOf = z.object({
  AlarmName: z.string(),
  MetricName: z.optional(z.string()),
  Metrics: z._default(
    z.array(
      z.object({
        Expression: z.optional(z.string()),
        MetricStat: z.optional(z.object({ Metric: metricOf })),
      }),
    ),
    [],
  ),
});

type Named = Pick<Count, 'namespace' | 'metric'> & { dimensions: Record<string, unknown> };

/** The metrics that an alarm names: directly, in metric math, or in a Metrics Insights query, of which one form is known. */
function namedBy(properties: unknown): Named[] {
  const { MetricName, Metrics } = alarmOf.parse(properties);
  const plain = [
    ...(MetricName ? [metricOf.parse(properties)] : []),
    ...Metrics.flatMap(({ MetricStat }) => MetricStat?.Metric ?? []),
  ].map(({ Namespace = '', MetricName: metric, Dimensions }) => ({
    namespace: Namespace,
    metric,
    dimensions: Object.fromEntries(Dimensions.map(({ Name, Value }) => [Name, Value])),
  }));
  const queries = Metrics.flatMap(({ Expression = '' }) => (Expression.includes('SELECT') ? [Expression] : []));
  return [...plain, ...queries.map(queried)];
}

function queried(query: string): Named {
  const form = /^SELECT \w+\((\w+)\) FROM SCHEMA\("(\w+)", ([a-z, ]+)\) WHERE (\w+) = '([^']+)'$/;
  const [, metric = '', namespace = '', names = '', where = '', value] = form.exec(query) ?? [];
  if (!metric) throw new Error(`no query of a form that this test can read: ${query}`);
  const dimensions = Object.fromEntries(names.split(', ').map((name) => [name, name === where ? value : undefined]));
  return { namespace, metric, dimensions };
}

/** The same metric under the same set of dimensions, with the same value wherever one is asked for. */
const isOf =
  ({ namespace, metric, dimensions }: Named) =>
  (count: Count) =>
    count.namespace === namespace &&
    count.metric === metric &&
    setOf(dimensions) === setOf(count.dimensions) &&
    Object.entries(dimensions).every(([name, value]) => value === undefined || count.dimensions[name] === value);
const setOf = (dimensions: object) => Object.keys(dimensions).toSorted().join();

const own = dev
  .all('AWS::CloudWatch::Alarm')
  .map(({ Properties }) => ({ alarm: alarmOf.parse(Properties).AlarmName, names: namedBy(Properties) }))
  .flatMap(({ alarm, names }) => names.map((named) => ({ alarm, ...named })))
  // AWS counts for itself, and `Kulanz/Api` is counted from the access log (test/infra/alarms.test.ts).
  .filter(({ namespace }) => !namespace.startsWith('AWS/') && namespace !== 'Kulanz/Api');

test('every function is deployed under the name that it counts under', () => {
  expect(services.length).toBeGreaterThan(0);
  expect(new Set(emitted.map(({ dimensions }) => dimensions.service))).toEqual(new Set(services));
});

test.each(own)('$alarm watches what a function really counts, under the dimensions it counts it by', (named) => {
  expect(emitted.filter(isOf(named))).not.toEqual([]);
});

test('there are such alarms, on more than one metric', () => {
  expect(new Set(own.map(({ metric }) => metric)).size).toBeGreaterThan(1);
});

test('a percentile is asked only of what is measured, never of what is counted', () => {
  const percentiles = dev
    .all('AWS::CloudWatch::Alarm')
    .filter(({ Properties }) => Properties.ExtendedStatistic !== undefined)
    .flatMap(({ Properties }) => namedBy(Properties));
  const units = percentiles.flatMap((named) => emitted.filter(isOf(named)).map(({ unit }) => unit));
  expect(new Set(units)).toEqual(new Set(['Milliseconds']));
});
