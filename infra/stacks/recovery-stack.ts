import { CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { subscriptions } from '../../events/subscriptions.ts';
import { consoleOriginFrom } from '../console-origin.ts';
import { AgentApi } from '../constructs/agent-api.ts';
import { AlarmTopic } from '../constructs/alarm-topic.ts';
import { Clock } from '../constructs/clock.ts';
import { RecoveryBus } from '../constructs/event-bus.ts';
import { EventSubscriber } from '../constructs/event-subscriber.ts';
import type { Foundation } from '../constructs/foundation.ts';
import { ProducerAccess, producersFrom } from '../constructs/producer-access.ts';
import { Quarantine } from '../constructs/quarantine.ts';
import { functionTimeout } from '../constructs/queue-consumer.ts';
import { RecoveryTable } from '../constructs/recovery-table.ts';
import { SegmentsTable } from '../constructs/segments-table.ts';
import { lastQueue } from '../constructs/work-queue.ts';
import type { Stage } from '../stage.ts';

/** The way of an event: bus, subscribers, table, quarantine. All of it runs on the local stack too. */
export class RecoveryStack extends Stack {
  readonly bus: IEventBus;
  readonly alarmTopic: ITopic;
  readonly api: AgentApi;

  constructor(scope: Construct, id: string, props: StackProps & { stage: Stage }) {
    super(scope, id, props);
    const alarmTopic = new AlarmTopic(this, 'Alarms').topic;
    const last = lastQueue(this, 'LastQueue', props.stage);
    const bus = new RecoveryBus(this, 'Events', {
      stage: props.stage,
      undeliveredConsumerTimeout: functionTimeout,
      alarmTopic,
      last,
    });
    const { table } = new RecoveryTable(this, 'Ledger', props.stage);
    const { table: segments } = new SegmentsTable(this, 'Segments', props.stage);
    const foundation: Foundation = { stage: props.stage, bus, table, segments, alarmTopic, last };

    const deadLetters: Record<string, Queue> = { undelivered: bus.undelivered };
    for (const subscription of subscriptions) {
      const subscriber = new EventSubscriber(this, subscription.name, subscription, foundation);
      deadLetters[subscription.name] = subscriber.deadLetters;
    }
    new Quarantine(this, 'quarantine', { deadLetters, foundation });

    this.api = new AgentApi(this, 'Api', { foundation, consoleOrigin: consoleOriginFrom(this) });

    new Clock(this, 'Clock', { stage: props.stage, bus: bus.bus, undelivered: bus.undelivered });

    for (const producer of producersFrom(this.node.tryGetContext('kulanz:producers'))) {
      new ProducerAccess(this, `Producer-${producer.source}`, bus.bus, producer);
    }
    new CfnOutput(this, 'BusName', { value: bus.bus.eventBusName });
    new CfnOutput(this, 'TableName', { value: table.tableName });
    this.bus = bus.bus;
    this.alarmTopic = alarmTopic;
  }
}
