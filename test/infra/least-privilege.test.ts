import { describe, expect, test } from 'vitest';
import * as z from 'zod/mini';
import { synthesized } from './synthesized.ts';

const statement = z.object({
  Effect: z.string(),
  Action: z.pipe(
    z.union([z.string(), z.array(z.string())]),
    z.transform((action) => [action].flat()),
  ),
  Resource: z.unknown(),
  Condition: z.optional(z.record(z.string(), z.record(z.string(), z.unknown()))),
});
const document = z.object({ Statement: z.array(statement) });

const dev = synthesized('dev');
const stack = dev.recovery();
/** All but the console: what is there while events flow. */
const running = (type: string) => [...stack.all(type), ...dev.operations().all(type)];
const ownQueue = ['sqs:DeleteMessage', 'sqs:GetQueueAttributes', 'sqs:ReceiveMessage'];
const ownLogs = ['logs:CreateLogStream', 'logs:PutLogEvents'];
const asKulanzOnly = {
  'ForAllValues:StringEquals': { 'events:source': 'kulanz' },
  Null: { 'events:source': 'false' },
};

/** As Kulanz, and as what it raises for itself. */
const alsoAs = (...sources: string[]) => ({
  ...asKulanzOnly,
  'ForAllValues:StringEquals': { 'events:source': ['kulanz', ...sources] },
});

/** All that a function's role may do: what to which resource, and under which condition. */
function allowedTo(service: string) {
  const { Properties } = stack.one('AWS::Lambda::Function', 'FunctionName', `kulanz-${service}`);
  const role = stack.at(Properties.Role);
  expect(Object.keys(role.Properties).sort()).toEqual(['AssumeRolePolicyDocument', 'Tags']);
  const policies = stack.all('AWS::IAM::Policy').filter((policy) =>
    z
      .array(z.unknown())
      .parse(policy.Properties.Roles)
      .some((held) => stack.at(held) === role),
  );
  const statements = policies.flatMap((policy) => document.parse(policy.Properties.PolicyDocument).Statement);
  return statements.flatMap(({ Effect, Action, Resource, Condition }) =>
    [Resource].flat().map((on) => [Effect, stack.said(on), Action, ...(Condition ? [Condition] : [])]),
  );
}

/** The sources under which a function raises events of its own; none where it is not listed. */
const raises: Record<string, string[]> = {
  'offer-parity': ['kulanz.parity'],
  hosts: ['kulanz.hosts'],
  projections: ['kulanz.hosts'],
  schedule: ['kulanz.schedule', 'kulanz.hosts'],
};

const everyone = (service: string) => [
  ['Allow', `LogGroup /aws/lambda/kulanz-${service}`, ownLogs],
  ['Allow', 'EventBus kulanz', ['events:PutEvents'], raises[service] ? alsoAs(...raises[service]) : asKulanzOnly],
];

const deciders = ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:PutItem'];
const mayWith: Record<string, string[]> = {
  'warranty-claims': deciders,
  'hotline-calls': deciders,
  'petty-fees': deciders,
  'contract-renewals': [...deciders, 'dynamodb:Query'],
  hosts: [...deciders, 'dynamodb:UpdateItem'],
  contacts: deciders,
  dates: deciders,
  schedule: [...deciders, 'dynamodb:UpdateItem'],
  cancellations: [...deciders, 'dynamodb:Query'],
  advice: deciders,
  promises: deciders,
  complaints: [...deciders, 'dynamodb:UpdateItem'],
  'offer-parity': [...deciders, 'dynamodb:Query', 'dynamodb:UpdateItem'],
  answers: [...deciders, 'dynamodb:UpdateItem'],
  listening: deciders,
  projections: ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'],
  segments: ['dynamodb:GetItem', 'dynamodb:PutItem'],
  'order-scheduling': ['dynamodb:GetItem', 'dynamodb:PutItem'],
  figures: ['dynamodb:GetItem', 'dynamodb:PutItem'],
};

/** Those that hear events from a queue of their own. */
const subscribers = Object.keys(mayWith);

/** What a function may do with the table of segments; nothing where it is not listed. */
const mayWithSegments: Record<string, string[]> = {
  segments: ['dynamodb:PutItem'],
  'order-scheduling': ['dynamodb:GetItem', 'dynamodb:PutItem'],
};

/** The indexes that a function may query; none where it is not listed. */
const mayQuery: Record<string, string[]> = {
  'warranty-claims': ['gsi1'],
  'hotline-calls': ['gsi1'],
  'petty-fees': ['gsi1'],
  'contract-renewals': ['gsi1'],
  hosts: ['gsi1', 'gsi2'],
  contacts: ['gsi1'],
  dates: ['gsi1'],
  schedule: ['gsi1', 'gsi2'],
  cancellations: ['gsi1'],
  advice: ['gsi1'],
  promises: ['gsi1'],
  complaints: ['gsi1'],
  answers: ['gsi1'],
  'offer-parity': ['gsi1', 'gsi2'],
  listening: ['gsi1'],
};

describe('least privilege', () => {
  test.for(subscribers)('the function %s may do these things and nothing else', (service) => {
    const indexes = mayQuery[service] ?? [];
    const segments = mayWithSegments[service];
    expect(allowedTo(service)).toHaveLength(4 + indexes.length + (segments ? 1 : 0));
    expect(allowedTo(service)).toEqual(
      expect.arrayContaining([
        ...everyone(service),
        ...indexes.map((index) => ['Allow', `Table kulanz/index/${index}`, ['dynamodb:Query']]),
        ['Allow', 'Table kulanz', mayWith[service]],
        ...(segments ? [['Allow', 'Table kulanz-segments', segments]] : []),
        ['Allow', `Queue kulanz-${service}`, ownQueue],
      ]),
    );
  });

  test('the quarantine may read its own queue and every dead-letter queue, and nothing else', () => {
    const queues = ['quarantine', 'undelivered-dlq', ...subscribers.map((name) => `${name}-dlq`)];
    const allowed = allowedTo('quarantine');

    expect(allowed).toHaveLength(3 + queues.length);
    expect(allowed).toEqual(
      expect.arrayContaining([
        ...everyone('quarantine'),
        ['Allow', 'Table kulanz', ['dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem']],
        ...queues.map((queue) => ['Allow', `Queue kulanz-${queue}`, ownQueue]),
      ]),
    );
  });

  test('every function is listed here', () => {
    const names = stack.all('AWS::Lambda::Function').map(({ Properties }) => Properties.FunctionName);
    expect(names.sort()).toEqual([...subscribers, 'quarantine', 'api'].map((name) => `kulanz-${name}`).sort());
  });

  test('the API may look up everything, note what was asked and set aside, and tell; in nobody’s name put an outcome', () => {
    const allowed = allowedTo('api');
    expect(allowed).toHaveLength(5);
    expect(allowed).toEqual(
      expect.arrayContaining([
        ['Allow', 'LogGroup /aws/lambda/kulanz-api', ownLogs],
        ['Allow', 'Table kulanz', [...deciders, 'dynamodb:Query', 'dynamodb:UpdateItem']],
        ['Allow', 'Table kulanz/index/gsi1', ['dynamodb:Query']],
        ['Allow', 'Table kulanz/index/gsi2', ['dynamodb:Query']],
        [
          'Allow',
          'EventBus kulanz',
          ['events:PutEvents'],
          { 'ForAllValues:StringNotEquals': { 'events:source': 'kulanz' }, Null: { 'events:source': 'false' } },
        ],
      ]),
    );
  });

  test('every way into the API wants an access token with our scope', () => {
    const routes = stack.all('AWS::ApiGatewayV2::Route');
    expect(routes.map(({ Properties }) => Properties.RouteKey)).toEqual([
      'GET /v1/{proxy+}',
      'HEAD /v1/{proxy+}',
      'POST /v1/{proxy+}',
    ]);
    for (const { Properties } of routes) {
      expect(Properties).toMatchObject({ AuthorizationType: 'JWT', AuthorizationScopes: ['kulanz/desk'] });
    }
  });

  test('the clock may tell hours on this bus in its own name, and set aside what it could not tell', () => {
    const { Properties } = stack.one('AWS::Scheduler::Schedule', 'Name', 'kulanz-every-hour');
    const { RoleArn } = z.object({ RoleArn: z.unknown() }).parse(Properties.Target);
    const role = stack.at(RoleArn);
    const [policy] = stack.all('AWS::IAM::Policy').filter((one) =>
      z
        .array(z.unknown())
        .parse(one.Properties.Roles)
        .some((held) => stack.at(held) === role),
    );
    const statements = document.parse(policy?.Properties.PolicyDocument).Statement;
    expect(statements.map(({ Action, Resource, Condition }) => [stack.said(Resource), Action, Condition])).toEqual([
      [
        'EventBus kulanz',
        ['events:PutEvents'],
        { 'ForAllValues:StringEquals': { 'events:source': 'kulanz.schedule' }, Null: { 'events:source': 'false' } },
      ],
      ['Queue kulanz-undelivered-dlq', ['sqs:SendMessage'], undefined],
    ]);
  });

  test('no policy that allows something names a wildcard', () => {
    const documents = ['AWS::IAM::Policy', 'AWS::IAM::ManagedPolicy', 'AWS::SQS::QueuePolicy', 'AWS::SNS::TopicPolicy']
      .flatMap(running)
      .map(({ Properties }) => document.parse(Properties.PolicyDocument));
    const allowing = documents.flatMap(({ Statement }) => Statement).filter(({ Effect }) => Effect === 'Allow');

    expect(allowing.length).toBeGreaterThan(20);
    expect(allowing.filter((one) => JSON.stringify([one.Action, one.Resource]).includes('*'))).toEqual([]);
  });

  test('no role hangs on a managed policy, and each function has a role of its own', () => {
    const roles = stack.all('AWS::Lambda::Function').map(({ Properties }) => stack.at(Properties.Role));
    expect(new Set(roles).size).toBe(roles.length);
    // One more: the clock's.
    expect(running('AWS::IAM::Role')).toHaveLength(roles.length + 1);
    expect(running('AWS::IAM::Role').filter(({ Properties }) => 'ManagedPolicyArns' in Properties)).toEqual([]);
  });

  test('what fills the console’s bucket is CDK’s own, runs while deploying, and reaches nothing but files', () => {
    const site = dev.console();
    expect(site.all('AWS::Lambda::Function')).toHaveLength(1);
    const policies = site.all('AWS::IAM::Policy').map(({ Properties }) => document.parse(Properties.PolicyDocument));
    const statements = policies.flatMap(({ Statement }) => Statement);
    expect(statements.flatMap(({ Action }) => Action).filter((action) => !action.startsWith('s3:'))).toEqual([]);
    const buckets = statements.flatMap(({ Resource }) => [Resource].flat().map((one) => JSON.stringify(one)));
    expect(buckets.filter((one) => !/"cdk-[a-z0-9]+-assets-|"ConsoleFiles/.test(one))).toEqual([]);
  });

  test('a queue takes messages from the bus only when one of its own rules sends them', () => {
    const senders = stack.all('AWS::SQS::QueuePolicy').flatMap(({ Properties }) => {
      const { Statement } = z
        .object({ Statement: z.array(z.extend(statement, { Principal: z.unknown() })) })
        .parse(Properties.PolicyDocument);
      return Statement.filter(({ Effect }) => Effect === 'Allow').map(({ Action, Principal, Resource, Condition }) => ({
        queue: stack.said(Resource),
        rules: [Condition?.ArnEquals?.['aws:SourceArn']].flat().map((rule) => stack.said(rule)),
        Action,
        Principal,
      }));
    });
    const rulesOfQueue: Record<string, string[]> = {
      ...Object.fromEntries(subscribers.map((name) => [name, [name]])),
      // What Kulanz raises for itself has rules of its own: from nobody but the part that raises it.
      hosts: ['hosts', 'hosts-from-hosts', 'hosts-from-schedule'],
      'offer-parity': ['offer-parity', 'offer-parity-from-parity'],
      schedule: ['schedule-from-schedule'],
      quarantine: ['unknown-events', 'forged-source', 'forged-parity', 'forged-hosts', 'forged-schedule'],
    };
    const all = { ...rulesOfQueue, 'undelivered-dlq': Object.values(rulesOfQueue).flat() };

    expect(senders.map(({ rules, ...more }) => ({ ...more, rules: rules.toSorted() }))).toEqual(
      expect.arrayContaining(
        Object.entries(all).map(([queue, rules]) => ({
          queue: `Queue kulanz-${queue}`,
          rules: rules.map((rule) => `Rule kulanz-${rule}`).toSorted(),
          Action: ['sqs:SendMessage'],
          Principal: { Service: 'events.amazonaws.com' },
        })),
      ),
    );
    // SQS takes no policy of more than twenty statements.
    expect(senders).toHaveLength(Object.keys(all).length);
  });
});
