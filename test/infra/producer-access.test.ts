import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { describe, expect, test } from 'vitest';
import { type Producer, ProducerAccess, producersFrom } from '../../infra/constructs/producer-access.ts';

const onlyAs = (source: string) => ({
  'ForAllValues:StringEquals': { 'events:source': source },
  Null: { 'events:source': 'false' },
});

function accessFor(producer: Producer): Template {
  const stack = new Stack(new App(), 'Any');
  new ProducerAccess(stack, 'Access', EventBus.fromEventBusName(stack, 'Bus', 'kulanz'), producer);
  return Template.fromStack(stack);
}

describe('a producer', () => {
  test('in this account gets a policy that allows its own source on this bus, and nothing else', () => {
    accessFor({ source: 'shop' }).hasResourceProperties('AWS::IAM::ManagedPolicy', {
      ManagedPolicyName: 'kulanz-producer-shop',
      PolicyDocument: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'events:PutEvents',
            Resource: {
              'Fn::Join': [
                '',
                [
                  'arn:',
                  { Ref: 'AWS::Partition' },
                  ':events:',
                  { Ref: 'AWS::Region' },
                  ':',
                  { Ref: 'AWS::AccountId' },
                  ':event-bus/kulanz',
                ],
              ],
            },
            Condition: onlyAs('shop'),
          },
        ],
      },
    });
  });

  test('in another account gets a statement on the bus for its role, bound to its own source', () => {
    const roleArn = 'arn:aws:iam::111122223333:role/billing';
    accessFor({ source: 'billing', roleArn }).hasResourceProperties('AWS::Events::EventBusPolicy', {
      StatementId: 'producer-billing',
      Statement: {
        Effect: 'Allow',
        Principal: { AWS: roleArn },
        Action: 'events:PutEvents',
        Condition: onlyAs('billing'),
      },
    });
  });

  test('can never speak as Kulanz itself', () => {
    expect(() => accessFor({ source: 'kulanz' })).toThrow("No producer may speak as 'kulanz'");
  });
});

describe('the producers', () => {
  test('are named in cdk.json or on the command line', () => {
    const roleArn = 'arn:aws:iam::111122223333:role/billing';
    expect(producersFrom({ shop: {}, billing: { roleArn } })).toEqual([
      { source: 'shop' },
      { source: 'billing', roleArn },
    ]);
    expect(producersFrom('{"shop":{}}')).toEqual([{ source: 'shop' }]);
    expect(producersFrom(undefined)).toEqual([]);
  });

  test.for([
    [{ '*': {} }],
    [{ shop: 'arn:aws:iam::111122223333:role/x' }],
    [{ shop: { role: 'x' } }],
    [{ shop: { roleArn: '*' } }],
    [['shop']],
    ['shop'],
  ])('described as %j are refused', ([described]) => {
    expect(() => producersFrom(described)).toThrow('kulanz:producers in cdk.json must map sources');
  });
});
