import { subscriptions } from '../../events/subscriptions.ts';
import { quarantineSettings, settingsOf } from '../../infra/subscribers.ts';
import { callFaults } from './fate.ts';
import { segmentsTableName, tableName } from './memory-table.ts';
import { deliveryFaults } from './storm.ts';

/** That a function made use of a right that its role gives it to the table. */
export const usedRight = (functionName: string, operation: string, table: unknown = tableName) =>
  `${functionName} calls ${operation}${table === tableName ? '' : ` of ${table}`}`;

/** A query, by the index that it goes through. */
export const queryOf = (index: unknown) => (index === undefined ? 'Query' : `Query ${index}`);

/** Every right of every function: one that nobody ever uses is one too many. */
export const rights: readonly string[] = [
  ...subscriptions.map(({ name }) => ({ name, ...settingsOf(name) })),
  { name: 'quarantine', ...quarantineSettings },
].flatMap(({ name, tableActions, segmentActions = [], indexes }) => [
  ...tableActions.map((action) => usedRight(name, action.replace('dynamodb:', ''))),
  ...segmentActions.map((action) => usedRight(name, action.replace('dynamodb:', ''), segmentsTableName)),
  ...indexes.map((index) => usedRight(name, queryOf(index))),
]);

/** What must have happened at least once in a run of many seeds; otherwise it would prove less than it says. */
export const kinds: readonly string[] = [
  // What the table refuses for good does not come by chance; it has a test of its own.
  ...callFaults.filter((fault) => fault !== 'refused-for-good'),
  ...deliveryFaults,
  'condition-failed',
  'time-out',
  'function-timed-out',
  'given-up',
  'policy-changed',
  'set-aside-conflict',
  'set-aside-unknown-event',
  'set-aside-forged-source',
  'verdict-granted',
  'verdict-referred',
  'verdict-unneeded',
];
