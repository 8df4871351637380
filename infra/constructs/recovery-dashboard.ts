import { Duration } from 'aws-cdk-lib';
import { Dashboard, GraphWidget, MathExpression, Metric, Stats, TextWidget } from 'aws-cdk-lib/aws-cloudwatch';
import { Construct } from 'constructs';
import { subscriptions } from '../../events/subscriptions.ts';
import { deadLetterQueueName, functionName, metricNamespace, queueName, undeliveredQueueName } from '../names.ts';

const half = 12;
const names = [...subscriptions.map(({ name }) => name), 'quarantine'];

/** One page for operations: first what customers get, then how the events flow. */
export class RecoveryDashboard extends Construct {
  constructor(scope: Construct, id: string) {
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

function each(title: string, of: string[], metric: (name: string) => Metric): GraphWidget {
  return new GraphWidget({ title, width: half, left: of.map((name) => metric(name).with({ label: name })) });
}

const queueMetric = (metricName: string, queue: string) =>
  new Metric({ namespace: 'AWS/SQS', metricName, dimensionsMap: { QueueName: queue }, statistic: Stats.MAXIMUM });

const functionMetric = (metricName: string, name: string, statistic: string) =>
  new Metric({ namespace: 'AWS/Lambda', metricName, dimensionsMap: { FunctionName: functionName(name) }, statistic });
