import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { expect, test } from 'vitest';
import { busClient } from '../../shared/lambda/publisher.ts';
import { tableClient } from '../../shared/ledger/ledger.ts';

const region = 'eu-central-1';
const stepsOf = ({ middlewareStack }: { middlewareStack: { identify(): string[] } }) =>
  middlewareStack.identify().map((step) => step.split(' - ')[0]);

test.each([
  ['table', new DynamoDBClient({ region }), tableClient({ region })],
  ['bus', new EventBridgeClient({ region }), busClient({ region })],
])('of what the SDK does at each call, the client of the %s leaves out two steps and no other', (_, usual, own) => {
  const left = ['loggerMiddleware', 'getUserAgentMiddleware'];
  expect(stepsOf(usual)).toEqual(expect.arrayContaining(left));
  expect(stepsOf(own)).toEqual(stepsOf(usual).filter((step) => !left.includes(step ?? '')));
});
