/** The AWS SDK, pointed at the local stack: all that the tests drive it with. */
import {
  BatchGetItemCommand,
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
} from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { account, region, rootCredentials } from '../../local/stack/ministack.ts';

/** An event in the form in which samples and producers write it. */
export interface Entry {
  source: string;
  'detail-type': string;
  detail: { metadata: { eventId: string; version: number; occurredAt: string }; data: Record<string, unknown> };
}

type Item = Record<string, unknown>;

export function clientsOf({ endpoint, busName, tableName }: { endpoint: string; busName: string; tableName: string }) {
  const client = { endpoint, region, credentials: rootCredentials };
  const table = new DynamoDBClient(client);
  const bus = new EventBridgeClient(client);
  const sqs = new SQSClient(client);

  const queueUrl = async (name: string) => (await sqs.send(new GetQueueUrlCommand({ QueueName: name }))).QueueUrl ?? '';
  const attributes = async (name: string) => {
    const all = new GetQueueAttributesCommand({ QueueUrl: await queueUrl(name), AttributeNames: ['All'] });
    return (await sqs.send(all)).Attributes ?? {};
  };

  return {
    /** Puts events on the bus; throws unless all were taken. */
    async put(...entries: Entry[]): Promise<void> {
      const { FailedEntryCount } = await bus.send(
        new PutEventsCommand({
          Entries: entries.map((entry) => ({
            EventBusName: busName,
            Source: entry.source,
            DetailType: entry['detail-type'],
            Detail: JSON.stringify(entry.detail),
          })),
        }),
      );
      if (FailedEntryCount) throw new Error(`${FailedEntryCount} entries were refused`);
    },

    /** An item of the table, or of another one. */
    async item(pk: string, sk: string, TableName = tableName): Promise<Item | undefined> {
      const key = { pk: { S: pk }, sk: { S: sk } };
      const { Item } = await table.send(new GetItemCommand({ TableName, Key: key, ConsistentRead: true }));
      return Item && unmarshall(Item);
    },

    async putItem(item: Record<string, string>): Promise<void> {
      const Item = Object.fromEntries(Object.entries(item).map(([name, S]) => [name, { S }]));
      await table.send(new PutItemCommand({ TableName: tableName, Item }));
    },

    /** Everything that the index has of the customer's dossier. */
    async outcomesOf(customerId: string): Promise<Item[]> {
      const { Items = [] } = await table.send(
        new QueryCommand({
          TableName: tableName,
          IndexName: 'gsi1',
          KeyConditionExpression: 'gsi1pk = :dossier',
          ExpressionAttributeValues: { ':dossier': { S: `CUSTOMER#${customerId}` } },
        }),
      );
      if (Items.length === 0) return [];
      const Keys = Items.map(({ pk, sk }) => ({ pk: pk ?? { S: '' }, sk: sk ?? { S: '' } }));
      const { Responses } = await table.send(new BatchGetItemCommand({ RequestItems: { [tableName]: { Keys } } }));
      return (Responses?.[tableName] ?? []).map((item) => unmarshall(item));
    },

    /** All items whose `pk` begins like this: `QUARANTINE#`, `FIGURES#`. */
    async itemsOf(prefix: string): Promise<Item[]> {
      const { Items = [] } = await table.send(new ScanCommand({ TableName: tableName, ConsistentRead: true }));
      return Items.map((item) => unmarshall(item)).filter(({ pk }) => String(pk).startsWith(prefix));
    },

    attributes,

    async setVisibility(queue: string, seconds: number): Promise<void> {
      const Attributes = { VisibilityTimeout: String(seconds) };
      await sqs.send(new SetQueueAttributesCommand({ QueueUrl: await queueUrl(queue), Attributes }));
    },

    async send(queue: string, body: string): Promise<void> {
      await sqs.send(new SendMessageCommand({ QueueUrl: await queueUrl(queue), MessageBody: body }));
    },

    /** A consumer of what Kulanz says, as billing or fulfilment would set one up; gives what has come since last time. */
    async listen(): Promise<() => Promise<Entry[]>> {
      const name = 'consumer-of-kulanz';
      const QueueArn = `arn:aws:sqs:${region}:${account}:${name}`;
      const Policy = JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: 'events.amazonaws.com' },
            Action: 'sqs:SendMessage',
            Resource: QueueArn,
          },
        ],
      });
      const { QueueUrl } = await sqs.send(new CreateQueueCommand({ QueueName: name, Attributes: { Policy } }));
      const rule = { Name: name, EventBusName: busName };
      await bus.send(new PutRuleCommand({ ...rule, EventPattern: JSON.stringify({ source: ['kulanz'] }) }));
      await bus.send(
        new PutTargetsCommand({ Rule: name, EventBusName: busName, Targets: [{ Id: 'q', Arn: QueueArn }] }),
      );
      return async () => {
        const heard: Entry[] = [];
        for (;;) {
          const batch = new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 });
          const { Messages = [] } = await sqs.send(batch);
          if (Messages.length === 0) return heard;
          for (const { Body = '', ReceiptHandle } of Messages) {
            heard.push(JSON.parse(Body));
            await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
          }
        }
      };
    },
  };
}
