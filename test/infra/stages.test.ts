import { describe, expect, test } from 'vitest';
import { synthesized } from './synthesized.ts';

describe.for(['dev', 'prod', 'local'] as const)('the stage %s', (stage) => {
  const { checks } = synthesized(stage);

  test('passes cdk-nag AwsSolutions without a finding', () => {
    // Where there is nothing to tell there is no report at all; that the checks run is seen in the other stages.
    const clean = { pluginName: 'AwsSolutions', conclusion: 'success', violations: [] };
    expect(checks).toMatchObject(stage === 'prod' ? [] : [clean]);
    expect(checks).toHaveLength(stage === 'prod' ? 0 : 1);
  });

  test('acknowledges only what is listed here, with a reason', () => {
    const acknowledged = checks.flatMap(({ suppressedViolations }) => suppressedViolations);
    const rules = [...new Set(acknowledged.map(({ ruleName }) => ruleName))].sort();
    const forTrying = ['AwsSolutions-COG2', 'AwsSolutions-COG8'];
    const expected = { dev: forTrying, prod: [], local: [...forTrying, 'AwsSolutions-SQS4'] };
    expect(rules).toEqual(expected[stage]);
    for (const { reason } of acknowledged) expect(reason).toMatch(/^.{40,}\.$/);
  });
});

describe('the stages', () => {
  test('dev is chosen where none is named', () => {
    expect(synthesized('dev').names).toEqual(['kulanz-dev', 'kulanz-dev-operations']);
  });

  test('one that does not exist is refused with the names of those that do', () => {
    expect(() => synthesized('production')).toThrow("There is no stage 'production'. Choose one of dev, prod, local");
  });

  test('prod keeps logs for ninety days, also when the stack is gone', () => {
    for (const logs of synthesized('prod').all('AWS::Logs::LogGroup')) {
      expect(logs).toMatchObject({ Properties: { RetentionInDays: 90 }, DeletionPolicy: 'Retain' });
    }
  });

  test('local has all of the way of an event and nothing that MiniStack does not know', () => {
    const local = synthesized('local');
    expect(local.names).toEqual(['kulanz-local']);
    for (const type of ['AWS::Events::Archive', 'AWS::EventSchemas::Schema', 'AWS::Events::EventBusPolicy']) {
      expect(local.all(type)).toEqual([]);
    }
    const types = (stage: string) =>
      synthesized(stage)
        .recovery()
        .resources.map(({ Type, id }) => `${Type} ${id}`);
    // Queue policies are about TLS, and a domain is where one signs in: MiniStack has neither.
    const known = (of: string[]) =>
      of.filter((one) => !/^AWS::(SQS::QueuePolicy|Cognito::UserPoolDomain)/.test(one)).sort();
    expect(known(types('local'))).toEqual(known(types('dev')));
  });

  test('dev and prod archive what producers say, and only that', () => {
    for (const [stage, days] of [
      ['dev', 14],
      ['prod', 90],
    ] as const) {
      const [archive, ...more] = synthesized(stage).all('AWS::Events::Archive');
      expect(more).toEqual([]);
      expect(archive?.Properties).toMatchObject({
        RetentionDays: days,
        EventPattern: { source: [{ 'anything-but': ['kulanz'] }] },
      });
    }
  });
});
