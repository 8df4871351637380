import { Stack, type StackProps } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { ApiAlarms } from '../constructs/api-alarms.ts';
import { ClockAlarm } from '../constructs/clock-alarm.ts';
import { CustomerAlarms } from '../constructs/customer-alarms.ts';
import { DeadLetterAlarms } from '../constructs/dead-letter-alarms.ts';
import { EventArchive } from '../constructs/event-archive.ts';
import { RecoveryDashboard } from '../constructs/recovery-dashboard.ts';
import { SavedQueries } from '../constructs/saved-queries.ts';
import { SchemaRegistry } from '../constructs/schema-registry.ts';
import type { Stage } from '../stage.ts';
import type { ConsoleStack } from './console-stack.ts';
import type { RecoveryStack } from './recovery-stack.ts';

export interface OperationsStackProps extends StackProps {
  readonly stage: Stage;
  readonly recovery: RecoveryStack;
  readonly console: ConsoleStack;
}

/** What watches over the way of an event. Events flow without it, and MiniStack has no means for it. */
export class OperationsStack extends Stack {
  constructor(scope: Construct, id: string, props: OperationsStackProps) {
    super(scope, id, props);
    const { stage, recovery, console: site } = props;
    new EventArchive(this, 'Archive', recovery.bus, stage);
    new SchemaRegistry(this, 'Schemas');
    new CustomerAlarms(this, 'CustomerAlarms', recovery.alarmTopic);
    new DeadLetterAlarms(this, 'DeadLetterAlarms', recovery.alarmTopic);
    new ClockAlarm(this, 'ClockAlarm', recovery.alarmTopic);
    const { notSignedIn } = new ApiAlarms(this, 'ApiAlarms', { api: recovery.api, topic: recovery.alarmTopic });
    new SavedQueries(this, 'Queries');
    new RecoveryDashboard(this, 'Dashboard', { api: recovery.api, notSignedIn, console: site.distribution });
  }
}
