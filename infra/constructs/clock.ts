import { Duration } from 'aws-cdk-lib';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { scheduleSource } from '../../events/sources.ts';
import type { Stage } from '../stage.ts';
import { onlyAs } from './producer-access.ts';

/** How long the scheduler tries to tell an hour; after that the next hour tells what it left behind. */
const patience = Duration.hours(1);

export interface ClockProps {
  readonly stage: Stage;
  readonly bus: IEventBus;
  /** Where an hour goes that could not be told. */
  readonly undelivered: Queue;
}

/**
 * Tells each full hour on the bus, as an event like any other: `HourStruck`. The hour that was scheduled is its case, so
 * an hour told twice is one hour.
 */
export class Clock extends Construct {
  constructor(scope: Construct, id: string, { stage, bus, undelivered }: ClockProps) {
    super(scope, id);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('scheduler.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['events:PutEvents'],
        resources: [bus.eventBusArn],
        ...(stage.bindsSource && { conditions: onlyAs(scheduleSource) }),
      }),
    );
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [undelivered.queueArn] }));
    // Scheduler fills these in for each execution, in UTC.
    const hour = '<aws.scheduler.scheduled-time>';
    new CfnSchedule(this, 'EveryHour', {
      name: 'kulanz-every-hour',
      description: 'Tells each full hour, so that reminders, choices and overdue referrals are looked for',
      scheduleExpression: 'cron(0 * * * ? *)',
      scheduleExpressionTimezone: 'UTC',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: bus.eventBusArn,
        roleArn: role.roleArn,
        eventBridgeParameters: { source: scheduleSource, detailType: 'HourStruck' },
        input: JSON.stringify({
          metadata: { eventId: '<aws.scheduler.execution-id>', version: 1, occurredAt: hour },
          data: { hour },
        }),
        deadLetterConfig: { arn: undelivered.queueArn },
        retryPolicy: { maximumEventAgeInSeconds: patience.toSeconds(), maximumRetryAttempts: 185 },
      },
    });
  }
}
