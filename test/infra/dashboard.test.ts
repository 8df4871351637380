import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { subscriptions } from '../../events/subscriptions.ts';
import { emittedBy } from '../lambda/emitted.ts';
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

test('it shows everything that functions count, and nothing else, whatever rule, event or currency comes later', async () => {
  const counted = await emittedBy([...subscriptions.map(({ name }) => name), 'quarantine']);
  const sets = counted.map(({ metric, dimensions, unit }) =>
    [metric, Object.keys(dimensions).toSorted().join(), unit === 'Count' ? 'Sum' : 'p95'].join(' '),
  );
  const shown = searches.map(([, dimensions = '', metric, statistic]) =>
    [metric, dimensions.split(',').toSorted().join(), statistic].join(' '),
  );
  expect(shown.toSorted()).toEqual([...new Set(sets)].toSorted());
  expect(page.split('SEARCH(')).toHaveLength(searches.length + 1);
});

test('value is shown as what it is: minor units, and of a saving what it comes to in a year', () => {
  expect(page).toContain('"title":"Value granted, minor units, savings for one year, by currency and basis"');
});

test('it shows the queue, the dead letters and the function of every subscriber and the quarantine', () => {
  for (const name of [...subscriptions.map((subscription) => subscription.name), 'quarantine']) {
    expect(page).toContain(`"QueueName","kulanz-${name}"`);
    expect(page).toContain(`"QueueName","kulanz-${name}-dlq"`);
    expect(page).toContain(`"FunctionName","kulanz-${name}"`);
  }
});

test('it shows what people at the console have: the API’s requests, failures and times, and the site’s', () => {
  for (const metric of ['Count', '4xx', '5xx', 'Latency'])
    expect(page).toContain(`"AWS/ApiGateway","${metric}","ApiId"`);
  expect(page).toContain('"Kulanz/Api","NotSignedIn"');
  for (const metric of ['Errors', 'Throttles', 'Duration']) {
    expect(page).toContain(`"AWS/Lambda","${metric}","FunctionName","kulanz-api"`);
  }
  // CloudFront counts there, wherever the rest is.
  expect(page).toMatch(/"AWS\/CloudFront","Requests","DistributionId".*"region":"us-east-1"/s);
});
