import { Duration } from 'aws-cdk-lib';
import type { IDistribution } from 'aws-cdk-lib/aws-cloudfront';
import {
  Dashboard,
  GraphWidget,
  type IMetric,
  MathExpression,
  Metric,
  Stats,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { subscriptions } from '../../events/subscriptions.ts';
import { deadLetterQueueName, functionName, metricNamespace, queueName, undeliveredQueueName } from '../names.ts';

import type { AgentApi } from './agent-api.ts';
import { apiMetric } from './api-alarms.ts';

const half = 12;
const names = [...subscriptions.map(({ name }) => name), 'quarantine'];

export interface RecoveryDashboardProps {
  readonly api: AgentApi;
  /** How many requests came without a good token. */
  readonly notSignedIn: IMetric;
  readonly console: IDistribution;
}

/** One page for operations: first what customers get, then how the events flow, then what people at the console have. */
export class RecoveryDashboard extends Construct {
  constructor(scope: Construct, id: string, { api, notSignedIn, console: site }: RecoveryDashboardProps) {
    super(scope, id);
    new Dashboard(this, 'Dashboard', {
      dashboardName: 'kulanz',
      defaultInterval: Duration.hours(12),
      widgets: [
        [new TextWidget({ width: 24, height: 1, markdown: '## What customers get' })],
        [
          counted('Outcomes by event and verdict', 'Outcomes', ['service', 'event', 'verdict']),
          counted('Value granted, minor units, savings for one year, by currency and basis', 'ValueGranted', [
            'service',
            'currency',
            'basis',
          ]),
        ],
        [
          found('Time to outcome, p95, ms', 'TimeToOutcome', ['service', 'event'], 'p95'),
          counted('Set aside, by reason', 'Quarantined', ['service', 'code']),
        ],
        [
          counted('What the rules found', 'RuleApplied', ['service', 'rule', 'result']),
          counted('Remedies, by kind and basis', 'Remedies', ['service', 'kind', 'basis']),
        ],
        [new TextWidget({ width: 24, height: 1, markdown: '## How events flow' })],
        [
          each('Oldest waiting event, seconds', names, (name) =>
            queueMetric('ApproximateAgeOfOldestMessage', queueName(name)),
          ),
          each('Dead letters', [...names, 'undelivered'], (name) =>
            queueMetric(
              'ApproximateNumberOfMessagesVisible',
              name === 'undelivered' ? undeliveredQueueName : deadLetterQueueName(name),
            ),
          ),
        ],
        [
          counted('Failed attempts, by reason', 'Failures', ['service', 'error']),
          counted('Profiles, contracts and offers heard of', 'Projections', ['service', 'event', 'result']),
        ],
        [counted('Fanned out to, a page at a time', 'FannedOut', ['service', 'event'])],
        [
          each('Function errors', names, (name) => functionMetric('Errors', name, Stats.SUM)),
          each('Function duration, p95, ms', names, (name) => functionMetric('Duration', name, 'p95')),
        ],
        [new TextWidget({ width: 24, height: 1, markdown: '## What people at the console have' })],
        [
          graph('API: requests, and how they end', [
            apiMetric(api, 'Count').with({ label: 'all' }),
            apiMetric(api, '4xx').with({ label: '4xx: not as agreed' }),
            notSignedIn,
            apiMetric(api, '5xx').with({ label: '5xx: failures of ours' }),
          ]),
          graph('API: time to an answer, ms', [
            ...['p50', 'p95'].map((share) => apiMetric(api, 'Latency', share).with({ label: share })),
            functionMetric('Duration', 'api', 'p95').with({ label: 'p95 of the function alone' }),
          ]),
        ],
        [
          graph('API: function errors and throttles', [
            functionMetric('Errors', 'api', Stats.SUM).with({ label: 'errors' }),
            functionMetric('Throttles', 'api', Stats.SUM).with({ label: 'throttles' }),
          ]),
          graph(
            'Console: requests, and the share that failed, %',
            [siteMetric(site, 'Requests', Stats.SUM)],
            [siteMetric(site, '4xxErrorRate', Stats.AVERAGE), siteMetric(site, '5xxErrorRate', Stats.AVERAGE)],
          ),
        ],
      ],
    });
  }
}

/** Everything found under a metric's name and dimensions: a new rule, currency or event appears by itself. */
function found(title: string, metric: string, dimensions: string[], statistic: string): GraphWidget {
  const expression = `SEARCH('{${[metricNamespace, ...dimensions].join(',')}} MetricName="${metric}"', '${statistic}', 300)`;
  return new GraphWidget({
    title,
    width: half,
    left: [new MathExpression({ expression, label: '', period: Duration.minutes(5) })],
  });
}

const counted = (title: string, metric: string, dimensions: string[]) => found(title, metric, dimensions, Stats.SUM);

const graph = (title: string, left: IMetric[], right: IMetric[] = []) =>
  new GraphWidget({ title, width: half, left, right });

const each = (title: string, of: string[], metric: (name: string) => Metric) =>
  graph(
    title,
    of.map((name) => metric(name).with({ label: name })),
  );

const queueMetric = (metricName: string, queue: string) =>
  new Metric({ namespace: 'AWS/SQS', metricName, dimensionsMap: { QueueName: queue }, statistic: Stats.MAXIMUM });

const functionMetric = (metricName: string, name: string, statistic: string) =>
  new Metric({ namespace: 'AWS/Lambda', metricName, dimensionsMap: { FunctionName: functionName(name) }, statistic });

/** CloudFront counts in us-east-1, wherever the rest is. */
const siteMetric = ({ distributionId }: IDistribution, metricName: string, statistic: string) =>
  new Metric({
    namespace: 'AWS/CloudFront',
    metricName,
    dimensionsMap: { DistributionId: distributionId, Region: 'Global' },
    statistic,
    region: 'us-east-1',
  });
