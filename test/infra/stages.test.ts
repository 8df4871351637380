import { describe, expect, test } from 'vitest';
import { synthesized } from './synthesized.ts';

describe.for(['dev', 'prod', 'local'] as const)('the stage %s', (stage) => {
  const { checks } = synthesized(stage);

  test('passes cdk-nag AwsSolutions without a finding', () => {
    expect(checks).toMatchObject([{ pluginName: 'AwsSolutions', conclusion: 'success', violations: [] }]);
  });

  test('acknowledges only what is listed here, with a reason', () => {
    const acknowledged = checks.flatMap(({ suppressedViolations }) => suppressedViolations);
    const rules = [...new Set(acknowledged.map(({ ruleName }) => ruleName.replace(/\[.*/, '')))].sort();
    const forTrying = ['COG2', 'COG8'];
    const ofConsole = ['CFR1', 'CFR2', 'CFR3', 'CFR4', 'IAM4', 'IAM5', 'L1', 'S1'];
    const expected = { dev: [...ofConsole, ...forTrying], prod: ofConsole, local: [...forTrying, 'SQS4'] };
    expect(rules).toEqual(expected[stage].map((rule) => `AwsSolutions-${rule}`).sort());
    for (const { reason } of acknowledged) expect(reason).toMatch(/^.{40,}\.$/);
  });
});

describe('the stages', () => {
  test('dev is chosen where none is named', () => {
    expect(synthesized('dev').names).toEqual(['kulanz-dev', 'kulanz-dev-console', 'kulanz-dev-operations']);
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
    // Queue policies are about TLS, and a domain with its pages is where one signs in: MiniStack has neither.
    const known = (of: string[]) =>
      of.filter((one) => !/^AWS::(SQS::QueuePolicy|Cognito::(UserPoolDomain|ManagedLoginBranding))/.test(one)).sort();
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
