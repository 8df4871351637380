/**
 * What MiniStack cannot do, tried one by one: docs/local-stack.md says what follows from each. When the pinned version
 * changes, whatever works by then can move into the local stage.
 */
import { DescribeContinuousBackupsCommand, DescribeTimeToLiveCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import { CreateQueueCommand, GetQueueAttributesCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { createStack, type Template } from './cloudformation.ts';
import { account, region, rootCredentials } from './ministack.ts';

export interface Limit {
  /** What AWS does. */
  feature: string;
  /** Whether the pinned version was found to do it too. */
  expected: boolean;
  /** Tries it. */
  works: () => Promise<boolean>;
}

const arn = (service: string, resource: string) => `arn:aws:${service}:${region}:${account}:${resource}`;
const queueUrl = (endpoint: string, name: string) => `${endpoint}/${account}/${name}`;

/** Everything that was ever a limit, to be tried on the MiniStack at this address; leaves things with `probe` in their names behind. */
export function limitsOf(endpoint: string): Limit[] {
  const client = { endpoint, region, credentials: rootCredentials };
  const dynamodb = new DynamoDBClient(client);
  const events = new EventBridgeClient(client);
  const sqs = new SQSClient(client);
  const deploys = (name: string, template: Template) => createStack(endpoint, `probe-${name}`, template);
  const deploysAlone = (name: string, Type: string, Properties: Record<string, unknown>) =>
    deploys(name, { Probe: { Type, Properties } });

  return [
    {
      feature: 'CloudFormation keeps the RedrivePolicy of a queue',
      expected: true,
      async works() {
        await deploys('redrive', {
          Dead: { Type: 'AWS::SQS::Queue', Properties: { QueueName: 'probe-dlq' } },
          Queue: {
            Type: 'AWS::SQS::Queue',
            Properties: {
              QueueName: 'probe-queue',
              RedrivePolicy: { deadLetterTargetArn: { 'Fn::GetAtt': ['Dead', 'Arn'] }, maxReceiveCount: 5 },
            },
          },
        });
        const QueueUrl = queueUrl(endpoint, 'probe-queue');
        const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }));
        return Attributes?.RedrivePolicy !== undefined;
      },
    },
    {
      feature: 'CloudFormation sets time to live on a table',
      expected: false,
      async works() {
        await deploys(
          'ttl',
          table({ TimeToLiveSpecification: { AttributeName: 'until', Enabled: true } }, 'probe-ttl'),
        );
        const { TimeToLiveDescription } = await dynamodb.send(
          new DescribeTimeToLiveCommand({ TableName: 'probe-ttl' }),
        );
        return TimeToLiveDescription?.TimeToLiveStatus === 'ENABLED';
      },
    },
    {
      feature: 'CloudFormation sets point-in-time recovery on a table',
      expected: false,
      async works() {
        const setting = { PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } };
        await deploys('pitr', table(setting, 'probe-pitr'));
        const found = await dynamodb.send(new DescribeContinuousBackupsCommand({ TableName: 'probe-pitr' }));
        const { PointInTimeRecoveryDescription: recovery } = found.ContinuousBackupsDescription ?? {};
        return recovery?.PointInTimeRecoveryStatus === 'ENABLED';
      },
    },
    {
      feature: 'AWS::Events::Archive',
      expected: false,
      works: () => deploysAlone('archive', 'AWS::Events::Archive', { SourceArn: arn('events', 'event-bus/default') }),
    },
    {
      feature: 'AWS::Events::EventBusPolicy',
      expected: false,
      works: () =>
        deploysAlone('bus-policy', 'AWS::Events::EventBusPolicy', { StatementId: 'probe', EventBusName: 'default' }),
    },
    {
      feature: 'AWS::EventSchemas',
      expected: false,
      works: () => deploysAlone('schemas', 'AWS::EventSchemas::Registry', { RegistryName: 'probe' }),
    },
    {
      feature: 'An alarm on a metric-math expression',
      expected: false,
      works: () =>
        deploysAlone('math', 'AWS::CloudWatch::Alarm', { ...alarm, Metrics: [{ Id: 'sum', Expression: 'SELECT 1' }] }),
    },
    {
      feature: 'A saved query',
      expected: false,
      works: () =>
        deploysAlone('query', 'AWS::Logs::QueryDefinition', { Name: 'probe', QueryString: 'fields @message' }),
    },
    {
      feature: 'Origin access control',
      expected: true,
      works: () =>
        deploysAlone('oac', 'AWS::CloudFront::OriginAccessControl', {
          OriginAccessControlConfig: {
            Name: 'probe',
            OriginAccessControlOriginType: 's3',
            SigningBehavior: 'always',
            SigningProtocol: 'sigv4',
          },
        }),
    },
    {
      feature: 'A composite alarm',
      expected: false,
      works: () => deploysAlone('composite', 'AWS::CloudWatch::CompositeAlarm', { AlarmRule: 'ALARM("probe")' }),
    },
    {
      feature: 'A dashboard',
      expected: true,
      works: () => deploysAlone('dashboard', 'AWS::CloudWatch::Dashboard', { DashboardBody: '{"widgets":[]}' }),
    },
    {
      feature: 'PutEvents refuses a detail that is not JSON',
      expected: false,
      async works() {
        const Entries = [{ Source: 'probe', DetailType: 'Probe', Detail: 'not JSON' }];
        return (await events.send(new PutEventsCommand({ Entries }))).FailedEntryCount === 1;
      },
    },
    {
      feature: 'A rule’s dead-letter queue takes what the target refuses',
      expected: false,
      async works() {
        const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: 'probe-undelivered' }));
        const EventPattern = JSON.stringify({ source: ['probe-undelivered'] });
        await events.send(new PutRuleCommand({ Name: 'probe-undelivered', EventPattern }));
        const DeadLetterConfig = { Arn: arn('sqs', 'probe-undelivered') };
        const Targets = [{ Id: 'nowhere', Arn: arn('sqs', 'probe-nowhere'), DeadLetterConfig }];
        await events.send(new PutTargetsCommand({ Rule: 'probe-undelivered', Targets }));
        const Entries = [{ Source: 'probe-undelivered', DetailType: 'Probe', Detail: '{}' }];
        await events.send(new PutEventsCommand({ Entries }));
        const { Messages } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, WaitTimeSeconds: 2 }));
        return Messages?.length === 1;
      },
    },
    {
      feature: 'A caller whom nobody knows is refused',
      expected: true,
      async works() {
        const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'unknown' };
        const stranger = new EventBridgeClient({ ...client, credentials });
        const Entries = [{ Source: 'probe', DetailType: 'Probe', Detail: '{}' }];
        return stranger.send(new PutEventsCommand({ Entries })).then(
          () => false,
          () => true,
        );
      },
    },
  ];
}

const table = (setting: Record<string, unknown>, TableName: string): Template => ({
  Table: {
    Type: 'AWS::DynamoDB::Table',
    Properties: {
      TableName,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      ...setting,
    },
  },
});

const alarm = { ComparisonOperator: 'GreaterThanThreshold', EvaluationPeriods: 1, Threshold: 1 };
