import { Duration } from 'aws-cdk-lib';
import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Foundation } from './foundation.ts';
import { ImpactAlarm } from './impact-alarm.ts';

const patience = Duration.minutes(5);
/** Longer than one failed attempt of the quarantine's function, which normally empties the queue within seconds. */
const deadLetterPatience = Duration.minutes(15);
const age = { period: Duration.minutes(1), statistic: Stats.MAXIMUM };

/** The alarms of a queue and its dead-letter queue: both are about how long somebody has waited, not about counts. */
export function watchQueue(
  scope: Construct,
  name: string,
  props: { queue: Queue; deadLetters: Queue; foundation: Foundation; whenLate: string },
): void {
  const { queue, deadLetters, foundation, whenLate } = props;
  new ImpactAlarm(scope, 'WaitingAlarm', {
    name: `${name}-waiting`,
    impact: `${whenLate}: an event has waited for more than ${patience.toMinutes()} minutes.`,
    runbook: 'events-waiting',
    metric: queue.metricApproximateAgeOfOldestMessage(age),
    above: patience.toSeconds(),
    periods: 3,
    topic: foundation.alarmTopic,
  });
  new ImpactAlarm(scope, 'DeadLettersAlarm', {
    name: `${name}-dead-letters`,
    impact: `${whenLate}: an event that failed for good has lain for more than ${deadLetterPatience.toMinutes()} minutes where nobody sees it.`,
    runbook: 'dead-letters',
    metric: deadLetters.metricApproximateAgeOfOldestMessage(age),
    above: deadLetterPatience.toSeconds(),
    periods: 1,
    topic: foundation.alarmTopic,
  });
}
