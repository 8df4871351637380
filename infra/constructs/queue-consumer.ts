import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, EventSourceMapping, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { ownSource } from '../../events/sources.ts';
import { handlerCode } from '../bundle.ts';
import { functionName } from '../names.ts';
import type { ConsumerSettings } from '../subscribers.ts';
import type { Foundation } from './foundation.ts';
import { ImpactAlarm } from './impact-alarm.ts';
import { onlyAs } from './producer-access.ts';

/**
 * The time a batch may take: above all the SDK's time-outs that one event can meet one after the other (a test adds them
 * up), so that a slow table or bus fails one record, not the batch.
 */
export const functionTimeout = Duration.seconds(45);
const batchSize = 10;
const watched = Duration.minutes(5);

export interface QueueConsumerProps {
  /** Also the folder of the handler: functions/<name>. */
  readonly name: string;
  readonly settings: ConsumerSettings;
  readonly foundation: Foundation;
}

/**
 * A function that reads queues, under a role of its own that names every action and every resource.
 *
 * It reserves no concurrency: each queue's own limit already caps it, and a reservation below that limit would turn
 * waiting messages into failed attempts, while one above it takes capacity from everything else in the account.
 */
export class QueueConsumer extends Construct {
  private readonly role: Role;
  private readonly function: LambdaFunction;

  constructor(scope: Construct, id: string, props: QueueConsumerProps) {
    super(scope, id);
    const { name, settings, foundation } = props;
    const { stage, table, segments } = foundation;
    const { bus } = foundation.bus;

    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: `/aws/lambda/${functionName(name)}`,
      retention: stage.logDays,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.allow(['logs:CreateLogStream', 'logs:PutLogEvents'], logGroup.logGroupArn);
    this.allow(settings.tableActions, table.tableArn);
    for (const index of settings.indexes) this.allow(['dynamodb:Query'], `${table.tableArn}/index/${index}`);
    if (settings.segmentActions) this.allow(settings.segmentActions, segments.tableArn);
    this.allow(
      ['events:PutEvents'],
      bus.eventBusArn,
      stage.bindsSource ? onlyAs(ownSource, ...(settings.raisesAs ?? [])) : undefined,
    );

    this.function = new LambdaFunction(this, 'Function', {
      functionName: functionName(name),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: handlerCode(name),
      handler: 'index.handler',
      role: this.role,
      logGroup,
      timeout: functionTimeout,
      memorySize: 512,
      environment: {
        TABLE_NAME: table.tableName,
        ...(settings.segmentActions && { SEGMENTS_TABLE_NAME: segments.tableName }),
        BUS_NAME: bus.eventBusName,
        SERVICE_NAME: name,
        STAGE: stage.name,
      },
    });
    this.watch(name, props);
  }

  /** Reads the queue in batches; a record that fails is retried alone. At most `maxConcurrency` batches at a time. */
  reads(queue: Queue, id: string, maxConcurrency: number): void {
    this.allow(['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'], queue.queueArn);
    new EventSourceMapping(this, id, {
      target: this.function,
      eventSourceArn: queue.queueArn,
      batchSize,
      maxConcurrency,
      reportBatchItemFailures: true,
    });
  }

  private allow(
    actions: readonly string[],
    resource: string,
    conditions?: Record<string, Record<string, string | string[]>>,
  ) {
    this.role.addToPolicy(
      new PolicyStatement({ actions: [...actions], resources: [resource], ...(conditions && { conditions }) }),
    );
  }

  private watch(name: string, { settings, foundation }: QueueConsumerProps) {
    new ImpactAlarm(this, 'ErrorsAlarm', {
      name: `${name}-errors`,
      impact: `${settings.whenLate}: the function ${name} crashes or runs out of time or memory.`,
      runbook: 'function-errors',
      metric: this.function.metricErrors({ period: watched }),
      above: 0,
      periods: 2,
      topic: foundation.alarmTopic,
    });
    new ImpactAlarm(this, 'ThrottlesAlarm', {
      name: `${name}-throttles`,
      impact: `${settings.whenLate}: the account has no room left to run the function ${name}.`,
      runbook: 'function-throttles',
      metric: this.function.metricThrottles({ period: watched }),
      above: 0,
      periods: 3,
      topic: foundation.alarmTopic,
    });
  }
}
