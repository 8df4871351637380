import { Duration } from 'aws-cdk-lib';
import { MathExpression, Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';
import { type SubscriberName, subscriptions } from '../../events/subscriptions.ts';
import { metricNamespace } from '../names.ts';
import { settingsOf } from '../subscribers.ts';
import { ImpactAlarm } from './impact-alarm.ts';

const watched = Duration.minutes(5);
/** From what happened to its outcome, for all but one in twenty customers. */
const timeToOutcome = Duration.minutes(10);

/** What a subscriber that decides hears besides: the start of a fan-out, and its next pages. */
const undecided: ReadonlySet<string> = new Set(['EmployeeDeparted', 'DepartureContinued']);

/** Alarms on what Kulanz itself counts: who was set aside, and how long customers really waited. */
export class CustomerAlarms extends Construct {
  constructor(scope: Construct, id: string, topic: ITopic) {
    super(scope, id);
    for (const service of [...subscriptions.map(({ name }) => name), 'quarantine']) this.quarantined(service, topic);
    this.interruptedPlace(topic);
    for (const { name, events } of subscriptions.filter((subscription) => settingsOf(subscription.name).decides)) {
      for (const event of events.filter((one) => !undecided.has(one))) this.slow(name, event, topic);
    }
  }

  /** Which place it is stands in the order to operations, not in a metric: a place can be one person’s desk. */
  private interruptedPlace(topic: ITopic) {
    const service: SubscriberName = 'complaints';
    new ImpactAlarm(this, 'InterruptedPlace', {
      name: 'interrupted-place',
      impact: 'At one of our places customers are left standing for something else again and again.',
      runbook: 'interrupted-place',
      metric: new Metric({
        namespace: metricNamespace,
        metricName: 'Remedies',
        dimensionsMap: { service, kind: 'AlarmPlace', basis: 'goodwill' },
        statistic: Stats.SUM,
        period: watched,
      }),
      above: 0,
      periods: 1,
      topic,
    });
  }

  /** The count is kept by reason; an alarm can only sum over reasons it does not know with a Metrics Insights query. */
  private quarantined(service: string, topic: ITopic) {
    new ImpactAlarm(this, `Quarantined-${service}`, {
      name: `${service}-quarantined`,
      impact: `An event that ${service} could not accept was set aside; until somebody looks, nothing is put right for its customer.`,
      runbook: 'quarantined',
      metric: new MathExpression({
        label: `Set aside by ${service}`,
        expression: `SELECT SUM(Quarantined) FROM SCHEMA("${metricNamespace}", code, service) WHERE service = '${service}'`,
        period: watched,
      }),
      above: 0,
      periods: 1,
      topic,
    });
  }

  private slow(service: string, event: string, topic: ITopic) {
    new ImpactAlarm(this, `Slow-${event}`, {
      name: `${event}-time-to-outcome`,
      impact: `One in twenty customers waits more than ${timeToOutcome.toMinutes()} minutes from ${event} to the decision.`,
      runbook: 'time-to-outcome',
      metric: new Metric({
        namespace: metricNamespace,
        metricName: 'TimeToOutcome',
        dimensionsMap: { service, event },
        statistic: 'p95',
        period: watched,
      }),
      above: timeToOutcome.toMilliseconds(),
      periods: 2,
      topic,
    });
  }
}
