import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Stage } from '../stage.ts';
import type { RecoveryBus } from './event-bus.ts';

/** What every subscriber stands on. */
export interface Foundation {
  readonly stage: Stage;
  readonly bus: RecoveryBus;
  readonly table: Table;
  /** The other table; only who has a right there is told of it. */
  readonly segments: Table;
  readonly alarmTopic: ITopic;
  /** Where to what even the quarantine could not set aside goes. */
  readonly last: Queue;
}
