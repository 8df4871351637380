import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { App, Stack } from 'aws-cdk-lib';
import { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { describe, expect, test } from 'vitest';
import { subscriptions } from '../../events/subscriptions.ts';
import { ImpactAlarm, runbooks } from '../../infra/constructs/impact-alarm.ts';
import { recoveryEvents } from '../../shared/recovery/facts.ts';
import { synthesized } from './synthesized.ts';

const dev = synthesized('dev');
const alarms = dev.all('AWS::CloudWatch::Alarm').map(({ Properties }) => Properties);
const folder = new URL('../../docs/runbooks/', import.meta.url);

describe('every alarm', () => {
  test.for(alarms)('$AlarmName says its impact on people, its runbook, and tells somebody', (alarm) => {
    const [, impact = '', runbook = ''] =
      /^Impact: (.+\.) Runbook: docs\/runbooks\/([a-z-]+)\.md$/.exec(String(alarm.AlarmDescription)) ?? [];
    expect(impact.length).toBeGreaterThan(40);
    expect(existsSync(new URL(`${runbook}.md`, folder))).toBe(true);
    expect(alarm.AlarmActions).toHaveLength(1);
    expect(alarm.TreatMissingData).toBe('notBreaching');
  });

  test('is of a kind that somebody wrote a runbook for, and every runbook belongs to an alarm', () => {
    const used = alarms.map(({ AlarmDescription }) => String(AlarmDescription).split('docs/runbooks/')[1]);
    const written = readdirSync(folder).filter((file) => file !== 'README.md');
    expect([...new Set(used)].sort()).toEqual(written.sort());
    expect(written.sort()).toEqual(runbooks.map((name) => `${name}.md`).sort());
  });

  test('is found in the index of the runbooks, by its name and by what to do', () => {
    const index = readFileSync(new URL('README.md', folder), 'utf8');
    const rows = [...index.matchAll(/^\| (`kulanz-.*?) +\| \[[a-z-]+\]\(([a-z-]+\.md)\)/gm)];
    const patterns = rows.flatMap(([, names = '', runbook = '']) =>
      [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => ({
        name: new RegExp(`^${name.replace('…', '[A-Za-z-]+')}$`),
        runbook,
      })),
    );
    for (const { AlarmName, AlarmDescription } of alarms) {
      const runbook = String(AlarmDescription).split('docs/runbooks/')[1];
      const found = patterns.filter((row) => row.name.test(String(AlarmName)) && row.runbook === runbook);
      expect(found, String(AlarmName)).toHaveLength(1);
    }
    for (const name of runbooks) expect(index).toContain(`](${name}.md)`);
  });

  test('links to wherever the runbooks are published', () => {
    const [first] = synthesized('dev', { runbooks: 'https://wiki.example/kulanz/' }).all('AWS::CloudWatch::Alarm');
    expect(first?.Properties.AlarmDescription).toMatch(/ Runbook: https:\/\/wiki\.example\/kulanz\/[a-z-]+\.md$/);
  });

  test('cannot be made without its impact in a sentence', () => {
    const made = (impact: string) => {
      const stack = new Stack(new App(), 'Any');
      const topic = new Topic(stack, 'Topic');
      const metric = new Metric({ namespace: 'Any', metricName: 'Any' });
      const props = { name: 'any', runbook: 'quarantined', metric, above: 0, periods: 1, topic } as const;
      return new ImpactAlarm(stack, 'Alarm', { ...props, impact });
    };
    expect(() => made('')).toThrow('say its impact');
    expect(() => made('errors')).toThrow('say its impact');
  });
});

describe('what customers notice is watched', () => {
  test('events set aside, in each function, whatever the reason', () => {
    for (const service of [...subscriptions.map(({ name }) => name), 'quarantine']) {
      const alarm = alarms.find(({ AlarmName }) => AlarmName === `kulanz-${service}-quarantined`);
      expect(JSON.stringify(alarm?.Metrics)).toContain(
        `SELECT SUM(Quarantined) FROM SCHEMA(\\"Kulanz\\", code, service) WHERE service = '${service}'`,
      );
    }
  });

  test('dead letters that the quarantine does not take, also while they are hidden between two attempts', () => {
    for (const name of [...subscriptions.map((subscription) => subscription.name), 'undelivered']) {
      const alarm = alarms.find(({ AlarmName }) => AlarmName === `kulanz-${name}-dead-letters`);
      expect(alarm).toMatchObject({ Threshold: 0, EvaluationPeriods: 15 });
      expect(alarm?.Metrics).toMatchObject([
        { Expression: 'visible + hidden' },
        ...['Visible', 'NotVisible'].map((which) => ({
          MetricStat: {
            Metric: {
              MetricName: `ApproximateNumberOfMessages${which}`,
              Dimensions: [{ Name: 'QueueName', Value: `kulanz-${name}-dlq` }],
            },
            Period: 60,
            Stat: 'Minimum',
          },
        })),
      ]);
    }
  });

  test('what even the quarantine gave up, and that it fails again and again', () => {
    expect(alarms.find(({ AlarmName }) => AlarmName === 'kulanz-quarantine-dead-letters')).toMatchObject({
      MetricName: 'ApproximateNumberOfMessagesVisible',
      Statistic: 'Maximum',
      Threshold: 0,
      EvaluationPeriods: 1,
    });
    const failing = alarms.find(({ AlarmName }) => AlarmName === 'kulanz-quarantine-failures');
    expect(JSON.stringify(failing?.Metrics)).toContain(
      `SELECT SUM(Failures) FROM SCHEMA(\\"Kulanz\\", error, service) WHERE service = 'quarantine'`,
    );
  });

  test('that no hour was heard for two hours, without which nothing that waits for its time is found', () => {
    const silent = alarms.find(({ AlarmName }) => AlarmName === 'kulanz-no-hours');
    expect(silent).toMatchObject({ Threshold: 0, EvaluationPeriods: 2 });
    expect(silent?.Metrics).toMatchObject([
      { Expression: '1 - heard' },
      {
        MetricStat: {
          Metric: { MetricName: 'NumberOfMessagesSent', Dimensions: [{ Value: 'kulanz-schedule' }] },
          Period: 3600,
          Stat: 'Sum',
        },
      },
    ]);
  });

  test('no alarm asks for the age of a dead letter, which SQS does not tell after three attempts', () => {
    const aged = alarms.filter(({ MetricName }) => MetricName === 'ApproximateAgeOfOldestMessage');
    expect(aged.map(({ AlarmName }) => AlarmName)).toEqual(
      aged.map(() => expect.stringMatching(/^kulanz-[a-z-]+-waiting$/)),
    );
  });

  test('the time from what happened to the outcome, for each event that is decided on', () => {
    // An offer for a million contracts takes its time; nobody has asked, and that its queue moves is watched.
    const timed = recoveryEvents.filter((event) => event !== 'OfferParityDue');
    const watched = alarms.filter(({ MetricName }) => MetricName === 'TimeToOutcome');
    const heardBy = (event: string) =>
      subscriptions.find(({ events }) => (events as readonly string[]).includes(event));
    expect(watched.map(({ Dimensions }) => Dimensions)).toEqual(
      expect.arrayContaining(
        timed.map((event) => [
          { Name: 'event', Value: event },
          { Name: 'service', Value: heardBy(event)?.name },
        ]),
      ),
    );
    expect(watched.map(({ ExtendedStatistic, Namespace }) => [ExtendedStatistic, Namespace])).toEqual(
      watched.map(() => ['p95', 'Kulanz']),
    );
  });

  test('a place where customers are turned away from again and again, named in no metric', () => {
    expect(alarms.find(({ AlarmName }) => AlarmName === 'kulanz-interrupted-place')).toMatchObject({
      MetricName: 'Remedies',
      Namespace: 'Kulanz',
      Statistic: 'Sum',
      Threshold: 0,
      EvaluationPeriods: 1,
      Dimensions: [
        { Name: 'basis', Value: 'goodwill' },
        { Name: 'kind', Value: 'AlarmPlace' },
        { Name: 'service', Value: 'complaints' },
      ],
    });
  });

  test('an API that is slow, or that lets nobody in; a browser left open with an old token wakes nobody', () => {
    const named = (name: string) => alarms.find(({ AlarmName }) => AlarmName === name);
    expect(named('kulanz-api-slow')).toMatchObject({
      Namespace: 'AWS/ApiGateway',
      MetricName: 'Latency',
      ExtendedStatistic: 'p95',
      Threshold: 3000,
      EvaluationPeriods: 3,
    });
    expect(named('kulanz-api-shut')).toMatchObject({ Threshold: 0, EvaluationPeriods: 2 });
    expect(JSON.stringify(named('kulanz-api-shut')?.Metrics)).toContain(
      'IF(refused >= 60 AND refused > 0.9 * requests, 1, 0)',
    );
    dev.operations().template.hasResourceProperties('AWS::Logs::MetricFilter', {
      FilterPattern: '{ $.status = "401" }',
      MetricTransformations: [{ MetricName: 'NotSignedIn', MetricNamespace: 'Kulanz/Api', MetricValue: '1' }],
    });
  });
});
