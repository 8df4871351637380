import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Function as LambdaFunction, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { ownSource } from '../../events/sources.ts';
import { handlerCode } from '../bundle.ts';
import { functionName, logGroupName } from '../names.ts';
import type { FunctionSettings } from '../subscribers.ts';
import type { Foundation } from './foundation.ts';
import { ImpactAlarm } from './impact-alarm.ts';
import { anyoneBut, onlyAs } from './producer-access.ts';

const watched = Duration.minutes(5);

export interface RecoveryFunctionProps {
  /** Also the folder of the handler: functions/<name>. */
  readonly name: string;
  readonly settings: FunctionSettings;
  readonly timeout: Duration;
  readonly foundation: Foundation;
}

/** A function of Kulanz, under a role of its own that names every action and every resource. */
export class RecoveryFunction extends Construct {
  protected readonly role: Role;
  readonly function: LambdaFunction;

  constructor(scope: Construct, id: string, props: RecoveryFunctionProps) {
    super(scope, id);
    const { name, settings, foundation } = props;
    const { stage, table, segments } = foundation;
    const { bus } = foundation.bus;

    const logGroup = new LogGroup(this, 'Logs', {
      logGroupName: logGroupName(name),
      retention: stage.logDays,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    this.role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    this.allow(['logs:CreateLogStream', 'logs:PutLogEvents'], logGroup.logGroupArn);
    this.allow(settings.tableActions, table.tableArn);
    for (const index of settings.indexes) this.allow(['dynamodb:Query'], `${table.tableArn}/index/${index}`);
    if (settings.segmentActions) this.allow(settings.segmentActions, segments.tableArn);
    this.allow(['events:PutEvents'], bus.eventBusArn, stage.bindsSource ? sourcesOf(settings) : undefined);

    this.function = new LambdaFunction(this, 'Function', {
      functionName: functionName(name),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      code: handlerCode(name),
      handler: 'index.handler',
      role: this.role,
      logGroup,
      timeout: props.timeout,
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

  protected allow(
    actions: readonly string[],
    resource: string,
    conditions?: Record<string, Record<string, string | string[]>>,
  ) {
    this.role.addToPolicy(
      new PolicyStatement({ actions: [...actions], resources: [resource], ...(conditions && { conditions }) }),
    );
  }

  private watch(name: string, { settings, foundation }: RecoveryFunctionProps) {
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

/** As whom a function may speak. */
function sourcesOf({ raisesAs = [], putsAgain = false }: FunctionSettings) {
  return putsAgain ? anyoneBut(ownSource) : onlyAs(ownSource, ...raisesAs);
}
