import { CfnArchive, type IEventBus } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { ownSource } from '../../events/sources.ts';
import type { Stage } from '../stage.ts';

/** Keeps what producers said, so that it can be replayed; what Kulanz itself says follows from it again. */
export class EventArchive extends Construct {
  constructor(scope: Construct, id: string, bus: IEventBus, stage: Stage) {
    super(scope, id);
    new CfnArchive(this, 'Archive', {
      archiveName: 'kulanz-inbound',
      description: 'Everything from producers, for replay',
      sourceArn: bus.eventBusArn,
      eventPattern: { source: [{ 'anything-but': [ownSource] }] },
      retentionDays: stage.archiveDays,
    });
  }
}
