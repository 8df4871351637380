import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { apiSettings } from '../subscribers.ts';
import type { AgentApi } from './agent-api.ts';
import { ImpactAlarm } from './impact-alarm.ts';

const watched = Duration.minutes(5);
/** Somebody on the phone with a customer waits no longer for a page. */
const patience = Duration.seconds(3);
/** More, in five minutes, than a browser that was left open with an old token asks. */
const crowd = 60;
/** Of requests that are turned away at the door: nearly all, so it is not somebody, it is the door. */
const nearlyAll = 0.9;

/** A metric of the API, as API Gateway counts it. */
export const apiMetric = ({ apiId }: AgentApi, metricName: string, statistic: string = Stats.SUM) =>
  new Metric({ namespace: 'AWS/ApiGateway', metricName, dimensionsMap: { ApiId: apiId }, statistic, period: watched });

/** What people at the console notice before anybody else: that it is slow, or lets nobody in. */
export class ApiAlarms extends Construct {
  /** How many requests came without a good token; API Gateway counts them among all 4xx. */
  readonly notSignedIn: Metric;

  constructor(scope: Construct, id: string, { api, topic }: { api: AgentApi; topic: ITopic }) {
    super(scope, id);
    new ImpactAlarm(this, 'Slow', {
      name: 'api-slow',
      impact: 'Hosts wait for seconds for every page of the console, with the customer on the phone.',
      runbook: 'api-slow',
      metric: apiMetric(api, 'Latency', 'p95'),
      above: patience.toMilliseconds(),
      periods: 3,
      topic,
    });
    const filter = new MetricFilter(this, 'NotSignedIn', {
      logGroup: api.accessLog,
      filterPattern: FilterPattern.stringValue('$.status', '=', '401'),
      metricNamespace: 'Kulanz/Api',
      metricName: 'NotSignedIn',
      metricValue: '1',
    });
    this.notSignedIn = filter.metric({ statistic: Stats.SUM, period: watched });
    new ImpactAlarm(this, 'Shut', {
      name: 'api-shut',
      impact: `${apiSettings.whenLate}: nobody's sign-in is accepted.`,
      runbook: 'api-shut',
      metric: new MathExpression({
        label: 'Whether nearly everybody is turned away',
        expression: `IF(refused >= ${crowd} AND refused > ${nearlyAll} * requests, 1, 0)`,
        usingMetrics: { refused: this.notSignedIn, requests: apiMetric(api, 'Count') },
        period: watched,
      }),
      above: 0,
      periods: 2,
      topic,
    });
  }
}
