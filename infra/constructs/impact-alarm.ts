import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

/** The kinds of trouble we have a written answer to: docs/runbooks/<kind>.md. */
export const runbooks = [
  'api',
  'api-shut',
  'api-slow',
  'dead-letters',
  'events-waiting',
  'function-errors',
  'function-throttles',
  'interrupted-place',
  'no-hours',
  'quarantined',
  'time-to-outcome',
  'undelivered',
] as const;
type Runbook = (typeof runbooks)[number];

export interface ImpactAlarmProps {
  /** What it is called in the console, without the prefix `kulanz-`. */
  readonly name: string;
  /** What a customer or host notices while it rings, as a sentence. There is no alarm without one. */
  readonly impact: string;
  readonly runbook: Runbook;
  readonly metric: IMetric;
  /** Rings when the metric is above this. */
  readonly above: number;
  /** For how many periods of the metric in a row. */
  readonly periods: number;
  readonly topic: ITopic;
}

/** An alarm that tells whoever it wakes what customers notice and what to do about it. */
export class ImpactAlarm extends Construct {
  constructor(scope: Construct, id: string, props: ImpactAlarmProps) {
    super(scope, id);
    if (!props.impact.trim().endsWith('.'))
      throw new Error(`Alarm ${props.name}: say its impact on users in a sentence.`);
    const alarm = new Alarm(this, 'Alarm', {
      alarmName: `kulanz-${props.name}`,
      alarmDescription: `Impact: ${props.impact} Runbook: ${runbookLink(this, props.runbook)}`,
      metric: props.metric,
      threshold: props.above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: props.periods,
      // No events means no trouble: Lambda and SQS report nothing while nothing happens.
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
    const notify = new SnsAction(props.topic);
    alarm.addAlarmAction(notify);
    alarm.addOkAction(notify);
  }
}

function runbookLink(scope: Construct, runbook: Runbook): string {
  const base: unknown = scope.node.tryGetContext('runbooks') ?? 'docs/runbooks';
  return `${String(base).replace(/\/$/, '')}/${runbook}.md`;
}
