import { Duration, Lazy } from 'aws-cdk-lib';
import { CfnRule, EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { BusRule } from '../../events/subscriptions.ts';
import { busName, undeliveredQueueName } from '../names.ts';
import type { Stage } from '../stage.ts';
import { ImpactAlarm } from './impact-alarm.ts';
import { deadLetterQueue } from './work-queue.ts';

/** How long and how often the bus tries to hand an event to a queue before it is set aside. */
const delivery = { maximumEventAgeInSeconds: Duration.hours(24).toSeconds(), maximumRetryAttempts: 185 };

export interface RecoveryBusProps {
  readonly stage: Stage;
  readonly alarmTopic: ITopic;
  /** The time-out of the function that reads what could not be delivered. */
  readonly undeliveredConsumerTimeout: Duration;
  /** Where to what even the quarantine could not take goes. */
  readonly last: Queue;
}

/** The bus, and the queue of what it could not deliver. */
export class RecoveryBus extends Construct {
  readonly bus: EventBus;
  /** Read by the quarantine, so that even these events end somewhere. */
  readonly undelivered: Queue;
  /** The rules that may send to a queue. */
  private readonly senders = new Map<Queue, string[]>();

  constructor(scope: Construct, id: string, props: RecoveryBusProps) {
    super(scope, id);
    this.bus = new EventBus(this, 'Bus', {
      eventBusName: busName,
      description: 'What happened to customers, and what was done about it',
    });
    this.undelivered = deadLetterQueue(this, 'Undelivered', {
      name: undeliveredQueueName,
      stage: props.stage,
      consumerTimeout: props.undeliveredConsumerTimeout,
      last: props.last,
    });
    new ImpactAlarm(this, 'UndeliveredAlarm', {
      name: 'undelivered',
      impact: 'Events of customers did not reach their subscriber; they wait in quarantine and nothing was put right.',
      runbook: 'undelivered',
      // The bus sends here itself, so every event counts, also one that the quarantine takes away at once.
      metric: this.undelivered.metricNumberOfMessagesSent({ period: Duration.minutes(5), statistic: 'Sum' }),
      above: 0,
      periods: 1,
      topic: props.alarmTopic,
    });
  }

  /** Sends what matches the rule to the queue, whole. Only such a rule may send to the queue in the bus's name. */
  route({ name, pattern }: BusRule, queue: Queue): void {
    const rule = new CfnRule(this, name, {
      name: `kulanz-${name}`,
      eventBusName: this.bus.eventBusName,
      eventPattern: pattern,
      targets: [
        {
          id: 'queue',
          arn: queue.queueArn,
          deadLetterConfig: { arn: this.undelivered.queueArn },
          retryPolicy: delivery,
        },
      ],
    });
    for (const target of [queue, this.undelivered]) this.letIn(rule, target);
  }

  /** One statement for all rules that send to a queue: a queue's policy has at most twenty. */
  private letIn(rule: CfnRule, queue: Queue): void {
    const known = this.senders.get(queue);
    if (known) {
      known.push(rule.attrArn);
      return;
    }
    const senders = [rule.attrArn];
    this.senders.set(queue, senders);
    queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('events.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [queue.queueArn],
        conditions: { ArnEquals: { 'aws:SourceArn': Lazy.list({ produce: () => senders }) } },
      }),
    );
  }
}
