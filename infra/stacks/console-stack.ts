import { Stack, type StackProps } from 'aws-cdk-lib';
import type { IDistribution } from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { ConsoleDeployment } from '../constructs/console-deployment.ts';
import { ConsoleSite } from '../constructs/console-site.ts';
import type { Stage } from '../stage.ts';
import type { RecoveryStack } from './recovery-stack.ts';

/** The console on the web. MiniStack was found to hang where a bucket is to be filled. */
export class ConsoleStack extends Stack {
  readonly distribution: IDistribution;

  constructor(scope: Construct, id: string, props: StackProps & { stage: Stage; recovery: RecoveryStack }) {
    super(scope, id, props);
    const { stage, recovery } = props;
    const { api } = recovery;
    const { bucket, distribution } = new ConsoleSite(this, 'Console', { stage, api, signIn: api.signIn.origin });
    new ConsoleDeployment(this, 'Deployment', { stage, bucket, settings: api.signIn.consoleSettings() });
    this.distribution = distribution;
  }
}
