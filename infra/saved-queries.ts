/**
 * What somebody who was woken asks the logs, saved in CloudWatch under `kulanz/…` and named in the runbooks. They ask for
 * nothing but what is written there (test/infra/saved-queries.test.ts), and of a customer nothing is.
 */
import { subscriptions } from '../events/subscriptions.ts';
import { apiAccessLog, logGroupName } from './names.ts';

export interface SavedQuery {
  /** Without `kulanz/`. */
  readonly name: string;
  readonly logGroups: readonly string[];
  /** In the language of Logs Insights, a command a line. */
  readonly query: string;
  /** What `{{…}}` in it stands for, by name: the query cannot run before somebody has said. */
  readonly asks?: Readonly<Record<string, string>>;
}

const subscribers = [...subscriptions.map(({ name }) => name), 'quarantine'].map(logGroupName);
const functions = [...subscribers, logGroupName('api')];

export const savedQueries: readonly SavedQuery[] = [
  {
    name: 'failures',
    logGroups: functions,
    query: `filter message = "failed"
| stats count(*) as failures, max(@timestamp) as newest by service, event, error, reason, at.0
| sort failures desc`,
  },
  {
    name: 'one-case',
    logGroups: subscribers,
    query: `filter @message like "{{id}}"
| fields @timestamp, service, message, event, verdict, error, at.0, policyVersion, @message
| sort @timestamp asc`,
    asks: { id: 'The id of an outcome (console, kulanz outcomes) or of what was set aside (kulanz quarantine list)' },
  },
  {
    name: 'slowest-outcomes',
    logGroups: subscribers,
    query: `filter ispresent(TimeToOutcome)
| fields @timestamp, service, event, TimeToOutcome / 1000 as seconds, @logStream
| sort TimeToOutcome desc
| limit 50`,
  },
  {
    name: 'set-aside',
    logGroups: subscribers,
    query: `filter message = "quarantined"
| stats count(*) as events, max(@timestamp) as newest by service, code, paths.0
| sort events desc`,
  },
  {
    name: 'api-problems',
    logGroups: [apiAccessLog],
    query: `filter status >= 400
| stats count(*) as answers, max(milliseconds) as slowest, max(@timestamp) as newest by status, method, refused
| sort answers desc`,
  },
  {
    name: 'cold-starts',
    logGroups: functions,
    query: `filter @type = "REPORT" and ispresent(@initDuration)
| stats count(*) as starts, pct(@initDuration, 50) as p50, pct(@initDuration, 95) as p95, max(@maxMemoryUsed) / 1000000 as megabytes by @log
| sort p95 desc`,
  },
];
