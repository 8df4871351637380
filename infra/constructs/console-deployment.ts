import { Duration, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { type Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import { BucketDeployment, CacheControl, Source } from 'aws-cdk-lib/aws-s3-deployment';
import { Construct } from 'constructs';
import { consoleFilesFrom } from '../console-files.ts';
import type { Stage } from '../stage.ts';
import type { ConsoleSettings } from './sign-in.ts';

export interface ConsoleDeploymentProps {
  readonly stage: Stage;
  readonly bucket: Bucket;
  /** What becomes the console's config.json. */
  readonly settings: ConsoleSettings;
}

/**
 * Puts the built console into its bucket: first what has a hash in its name, then the page that names it. Nothing old is
 * taken away: whoever has the console open goes on loading the parts that it was built with.
 */
export class ConsoleDeployment extends Construct {
  constructor(scope: Construct, id: string, { stage, bucket, settings }: ConsoleDeploymentProps) {
    super(scope, id);
    const logGroup = new LogGroup(this, 'Logs', {
      retention: stage.logDays,
      removalPolicy: stage.keepsData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    const files = Source.asset(consoleFilesFrom(this), { exclude: ['.vite', '.built-from'] });
    const common = { destinationBucket: bucket, prune: false, retainOnDelete: stage.keepsData, logGroup };
    const hashed = new BucketDeployment(this, 'Hashed', {
      ...common,
      sources: [files],
      exclude: ['*'],
      include: ['assets/*'],
      cacheControl: [CacheControl.setPublic(), CacheControl.maxAge(Duration.days(365)), CacheControl.immutable()],
    });
    const pages = new BucketDeployment(this, 'Pages', {
      ...common,
      sources: [files, Source.jsonData('config.json', settings)],
      exclude: ['assets/*'],
      cacheControl: [CacheControl.noCache()],
    });
    pages.node.addDependency(hashed);
    acknowledge(hashed, bucket);
  }
}

/** What cdk-nag says of the function that does it, which is CDK's own and one for both. */
function acknowledge({ handlerRole }: BucketDeployment, bucket: Bucket) {
  const handler = handlerRole.node.scope;
  const files = bucket.node.defaultChild;
  if (!handler || !(files instanceof CfnBucket)) throw new Error('CDK deploys to buckets in another way now.');
  const reason =
    'CDK’s own function for this, and only while deploying: reads the built files, writes the console’s bucket.';
  const found = [
    'IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]',
    ...['Abort*', 'DeleteObject*', 'GetBucket*', 'GetObject*', 'List*'].map((action) => `IAM5[Action::s3:${action}]`),
    'IAM5[Resource::arn:<AWS::Partition>:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-<AWS::Region>/*]',
    `IAM5[Resource::<${Stack.of(bucket).getLogicalId(files)}.Arn>/*]`,
    'L1',
  ];
  for (const rule of found) Validations.of(handler).acknowledge({ id: `AwsSolutions::AwsSolutions-${rule}`, reason });
}
