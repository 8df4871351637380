import { describe, expect, test } from 'vitest';
import { tableDefinition, timeToLive } from '../../shared/ledger/definition.ts';
import { segmentsTableDefinition } from '../../shared/segments/definition.ts';
import { synthesized } from './synthesized.ts';

const tableOf = (stage: string) => synthesized(stage).recovery().one('AWS::DynamoDB::Table', 'TableName', 'kulanz');
const segmentsOf = (stage: string) =>
  synthesized(stage).recovery().one('AWS::DynamoDB::Table', 'TableName', 'kulanz-segments');
const dev = tableOf('dev');
const prod = tableOf('prod');

test('the deployed table is the one that the ledger defines', () => {
  const { AttributeDefinitions, ...definition } = tableDefinition('kulanz');
  expect(dev.Properties).toMatchObject(definition);
  expect(dev.Properties.AttributeDefinitions).toEqual(expect.arrayContaining(AttributeDefinitions));
  expect(dev.Properties.AttributeDefinitions).toHaveLength(AttributeDefinitions.length);
  expect(dev.Properties.GlobalSecondaryIndexes).toHaveLength(definition.GlobalSecondaryIndexes.length);
});

test('what the ledger marks as expired, DynamoDB removes', () => {
  for (const { Properties } of [dev, prod]) {
    expect(Properties.TimeToLiveSpecification).toEqual({ AttributeName: timeToLive, Enabled: true });
  }
});

test('it can be restored to any second, in every stage', () => {
  for (const { Properties } of [dev, prod]) {
    expect(Properties.PointInTimeRecoverySpecification).toEqual({ PointInTimeRecoveryEnabled: true });
  }
});

test('in prod it survives a mistaken deletion, of itself and of its stack', () => {
  expect(prod.Properties.DeletionProtectionEnabled).toBe(true);
  expect(prod).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
});

test('in dev it goes with the stack', () => {
  expect(dev).toMatchObject({ DeletionPolicy: 'Delete' });
});

describe('the other table, that of segments', () => {
  test('is the one that the segments define', () => {
    expect(segmentsOf('dev').Properties).toMatchObject(segmentsTableDefinition('kulanz-segments'));
  });

  test('is protected as the first one is', () => {
    for (const stage of ['dev', 'prod']) {
      const { Properties, DeletionPolicy, UpdateReplacePolicy } = segmentsOf(stage);
      const first = tableOf(stage);
      for (const name of ['PointInTimeRecoverySpecification', 'DeletionProtectionEnabled', 'BillingMode']) {
        expect(Properties[name]).toEqual(first.Properties[name]);
      }
      expect({ DeletionPolicy, UpdateReplacePolicy }).toEqual({
        DeletionPolicy: first.DeletionPolicy,
        UpdateReplacePolicy: first.UpdateReplacePolicy,
      });
    }
    expect(segmentsOf('prod')).toMatchObject({
      Properties: { DeletionProtectionEnabled: true },
      DeletionPolicy: 'Retain',
    });
  });
});
