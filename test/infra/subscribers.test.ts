import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { catchAllRules, rulesOf, subscriptions } from '../../events/subscriptions.ts';
import { longestPublishMs } from '../../shared/lambda/publisher.ts';
import { clientTimes, longestChainMs } from '../../shared/ledger/table.ts';
import { type Resource, synthesized } from './synthesized.ts';

const dev = synthesized('dev');
const stack = dev.recovery();
const day = 86_400;

const queueNamed = (name: string) => stack.one('AWS::SQS::Queue', 'QueueName', name);
const functionNamed = (name: string) => stack.one('AWS::Lambda::Function', 'FunctionName', `kulanz-${name}`);
const mappings = stack.all('AWS::Lambda::EventSourceMapping').map(({ Properties }) => ({
  from: stack.at(Properties.EventSourceArn),
  to: stack.at(Properties.FunctionName),
  properties: Properties,
}));
function redriveOf({ Properties }: Resource) {
  const { deadLetterTargetArn, maxReceiveCount } = z
    .object({ deadLetterTargetArn: z.unknown(), maxReceiveCount: z.int() })
    .parse(Properties.RedrivePolicy);
  return { to: stack.at(deadLetterTargetArn), after: maxReceiveCount };
}
/** The only functions that are told where the other table is. */
const besideTheWall = ['kulanz-segments', 'kulanz-order-scheduling'];
const seconds = (found: Resource, property: string) => z.number().parse(found.Properties[property]);

describe.for([...subscriptions])('the subscription $name', (subscription) => {
  const { name } = subscription;
  const queue = queueNamed(`kulanz-${name}`);
  const deadLetters = queueNamed(`kulanz-${name}-dlq`);

  test.each(rulesOf(subscription))(
    'has the rule $name as the subscriptions have it, to its own queue',
    ({ name: named, pattern }) => {
      const rule = stack.one('AWS::Events::Rule', 'Name', `kulanz-${named}`);
      expect(rule.Properties.EventPattern).toEqual(pattern);
      const [target, ...others] = z
        .array(z.object({ Arn: z.unknown(), DeadLetterConfig: z.object({ Arn: z.unknown() }) }))
        .parse(rule.Properties.Targets);
      expect(others).toEqual([]);
      expect(stack.at(target?.Arn)).toBe(queue);
      expect(stack.said(target?.DeadLetterConfig.Arn)).toBe('Queue kulanz-undelivered-dlq');
    },
  );

  test('has a queue that gives up after at least five attempts, into a dead-letter queue that keeps longer', () => {
    expect(redriveOf(queue)).toEqual({ to: deadLetters, after: 5 });
    expect(deadLetters.Properties.MessageRetentionPeriod).toBe(14 * day);
    expect(seconds(queue, 'MessageRetentionPeriod')).toBeLessThan(14 * day);
  });

  test('has dead letters that end in the quarantine’s own dead-letter queue if it fails on them', () => {
    expect(redriveOf(deadLetters)).toEqual({ to: queueNamed('kulanz-quarantine-dlq'), after: 20 });
  });

  test('has one function that reads its queue and no other, and reports failed records one by one', () => {
    const read = mappings.filter(({ to }) => to === functionNamed(name));
    expect(read.map(({ from }) => from)).toEqual([queue]);
    expect(read[0]?.properties).toMatchObject({
      BatchSize: 10,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      ScalingConfig: { MaximumConcurrency: 10 },
    });
  });

  test('has dead letters that the quarantine reads', () => {
    const readers = mappings.filter(({ from }) => from === deadLetters).map(({ to }) => to);
    expect(readers).toEqual([functionNamed('quarantine')]);
  });

  test('has alarms on waiting, errors and throttles', () => {
    for (const kind of ['waiting', 'errors', 'throttles']) {
      expect(stack.one('AWS::CloudWatch::Alarm', 'AlarmName', `kulanz-${name}-${kind}`)).toBeDefined();
    }
  });
});

describe('every queue', () => {
  const queues = stack.all('AWS::SQS::Queue');

  test('is there for a subscription, its dead letters, the quarantine or what could not be delivered', () => {
    const expected = [...subscriptions.map(({ name }) => name), 'quarantine'].flatMap((name) => [name, `${name}-dlq`]);
    expect(queues.map(({ Properties }) => Properties.QueueName).sort()).toEqual(
      [...expected, 'undelivered-dlq'].map((name) => `kulanz-${name}`).sort(),
    );
  });

  test('leads somewhere, also that of what could not be delivered, but for the last, which keeps longest', () => {
    const last = queueNamed('kulanz-quarantine-dlq');
    expect(redriveOf(queueNamed('kulanz-undelivered-dlq'))).toEqual({ to: last, after: 20 });
    expect(redriveOf(queueNamed('kulanz-quarantine'))).toEqual({ to: last, after: 5 });
    expect(queues.filter(({ Properties }) => !Properties.RedrivePolicy)).toEqual([last]);
    expect(seconds(last, 'MessageRetentionPeriod')).toBe(14 * day);
  });

  test('is encrypted and refuses what does not come over TLS', () => {
    for (const queue of queues) {
      expect(queue.Properties.SqsManagedSseEnabled).toBe(true);
      stack.template.hasResourceProperties('AWS::SQS::QueuePolicy', {
        Queues: [{ Ref: queue.id }],
      });
    }
    const denials = stack
      .all('AWS::SQS::QueuePolicy')
      .filter(({ Properties }) =>
        JSON.stringify(Properties.PolicyDocument).includes(
          '"Action":"sqs:*","Condition":{"Bool":{"aws:SecureTransport":"false"}},"Effect":"Deny","Principal":{"AWS":"*"}',
        ),
      );
    expect(denials).toHaveLength(queues.length);
  });

  test('that a function reads stays silent for six times the time-out of that function', () => {
    expect(mappings).toHaveLength(2 * subscriptions.length + 2);
    for (const { from, to } of mappings) {
      expect(seconds(from, 'VisibilityTimeout')).toBeGreaterThanOrEqual(6 * seconds(to, 'Timeout'));
    }
  });
});

describe('every function', () => {
  const functions = stack.all('AWS::Lambda::Function');

  test('runs on Node 24 for arm64, with what its handler reads from the environment', () => {
    for (const { Properties } of functions) {
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'index.handler' });
      expect(Properties.Environment).toEqual({
        Variables: {
          TABLE_NAME: { Ref: expect.any(String) },
          ...(besideTheWall.includes(String(Properties.FunctionName)) && {
            SEGMENTS_TABLE_NAME: { Ref: expect.any(String) },
          }),
          BUS_NAME: { Ref: expect.any(String) },
          SERVICE_NAME: String(Properties.FunctionName).replace('kulanz-', ''),
          STAGE: 'dev',
        },
      });
    }
  });

  test('has more time than all calls that one event makes, each as slow as can be, and one answer that stops halfway', () => {
    // What a person waits for is no event: API Gateway itself gives up after thirty seconds.
    const consumers = functions.filter(({ Properties }) => Properties.FunctionName !== 'kulanz-api');
    expect(consumers).toHaveLength(functions.length - 1);
    for (const found of consumers) {
      expect(seconds(found, 'Timeout') * 1000).toBeGreaterThan(
        longestChainMs + longestPublishMs + clientTimes.requestMs,
      );
    }
  });

  test('writes to a log group whose retention is set', () => {
    for (const { Properties } of functions) {
      const { LogGroup } = z.object({ LogGroup: z.unknown() }).parse(Properties.LoggingConfig);
      expect(stack.at(LogGroup).Properties.RetentionInDays).toBe(14);
    }
  });
});

describe('the bus', () => {
  test('sends to quarantine exactly what the catch-all rules name', () => {
    for (const { name, pattern } of catchAllRules) {
      const { Properties } = stack.one('AWS::Events::Rule', 'Name', `kulanz-${name}`);
      expect(Properties.EventPattern).toEqual(pattern);
      expect(JSON.stringify(Properties.Targets)).toContain(queueNamed('kulanz-quarantine').id);
    }
  });

  test('has the rules of every subscription and those that catch the rest, and no more', () => {
    const expected = [...subscriptions.flatMap(rulesOf), ...catchAllRules].map(({ name }) => `kulanz-${name}`);
    expect(stack.all('AWS::Events::Rule').map(({ Properties }) => Properties.Name)).toEqual(
      expect.arrayContaining(expected),
    );
    expect(stack.all('AWS::Events::Rule')).toHaveLength(expected.length);
    // EventBridge takes no pattern of more than 2048 characters.
    for (const { Properties } of stack.all('AWS::Events::Rule'))
      expect(JSON.stringify(Properties.EventPattern).length).toBeLessThanOrEqual(2048);
  });
});
