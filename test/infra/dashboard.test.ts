import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { subscriptions } from '../../events/subscriptions.ts';
import { synthesized } from './synthesized.ts';

const properties = z.object({
  DashboardName: z.string(),
  DashboardBody: z.object({ 'Fn::Join': z.tuple([z.literal(''), z.array(z.unknown())]) }),
});
const dashboards = synthesized('dev')
  .all('AWS::CloudWatch::Dashboard')
  .map(({ Properties }) => properties.parse(Properties));
const page = dashboards.flatMap(({ DashboardBody }) => DashboardBody['Fn::Join'][1]).join('');
const searches = [...page.matchAll(/SEARCH\('\{Kulanz,([a-z,]+)\} MetricName=\\"(\w+)\\"', '(\w+)', 300\)/g)];

test('there is one page for operations', () => {
  expect(dashboards.map(({ DashboardName }) => DashboardName)).toEqual(['kulanz']);
});

test('it shows everything that the functions count, also of rules, events and currencies that come later', () => {
  expect(searches.map(([, dimensions, metric, statistic]) => [metric, dimensions, statistic])).toEqual([
    ['Outcomes', 'service,event,verdict', 'Sum'],
    ['ValueGranted', 'service,currency,basis', 'Sum'],
    ['TimeToOutcome', 'service,event', 'p95'],
    ['Quarantined', 'service,code', 'Sum'],
    ['RuleApplied', 'service,rule,result', 'Sum'],
    ['Remedies', 'service,kind,basis', 'Sum'],
    ['Failures', 'service,error', 'Sum'],
  ]);
});

test('it shows the queue, the dead letters and the function of every subscriber and the quarantine', () => {
  for (const name of [...subscriptions.map((subscription) => subscription.name), 'quarantine']) {
    expect(page).toContain(`"QueueName","kulanz-${name}"`);
    expect(page).toContain(`"QueueName","kulanz-${name}-dlq"`);
    expect(page).toContain(`"FunctionName","kulanz-${name}"`);
  }
});
