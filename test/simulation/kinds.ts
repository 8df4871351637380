import { subscriptions } from '../../events/subscriptions.ts';
import { quarantineSettings, settingsOf } from '../../infra/subscribers.ts';
import { type Call, callFaults } from './fate.ts';
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

/** The steps of a case's way at which an environment may be ended, by what is called for them. */
const steps: Readonly<Record<string, (call: Call) => boolean>> = {
  answer: ({ input }) => String(input.UpdateExpression).startsWith('SET answeredBy'),
  reopen: ({ input }) => String(input.UpdateExpression).endsWith('REMOVE answeredBy'),
  reserve: ({ operation, about }) => operation === 'PutItem' && about.startsWith('ALLOWANCE#'),
  record: ({ operation, about }) => operation === 'PutItem' && about.startsWith('CASE#'),
  keep: ({ input, about }) => String(input.UpdateExpression).includes('host = :host') || about.includes('|CHOICE#'),
  'hand-on': ({ input }) => String(input.UpdateExpression).includes('handedOn = :handedOn'),
  'take-off-what-is-due': ({ input }) => String(input.UpdateExpression) === 'REMOVE gsi2pk, gsi2sk',
  'note-the-page': ({ operation, about }) => operation === 'PutItem' && about.startsWith('FANOUT#'),
  publish: ({ operation }) => operation === 'PutEvents',
};
const crashes = ['crash-before-call', 'crash-after-call'] as const;

/** Where exactly an environment was ended, if that was at a step that matters: `crash-after-record`. */
export function crashedAt(fault: string, call: Call): string | undefined {
  if (!crashes.some((crash) => crash === fault)) return undefined;
  const step = Object.keys(steps).find((name) => steps[name]?.(call));
  return step && fault.replace('call', step);
}

/** That an event was heard. */
export const heard = (name: string) => `heard ${name}`;

/** What a rule found, by its code. */
export const found = (code: string) => `found ${code}`;

/** What must come about in two thousand seeds, and does so seldom. */
export const seldom: readonly string[] = [
  ...rights,
  // What is opened again has a test of its own: it takes two tellings of one answer, and a crash between them.
  ...Object.keys(steps)
    .filter((step) => step !== 'reopen')
    .flatMap((step) => crashes.map((crash) => crash.replace('call', step))),
  ...subscriptions.flatMap(({ events }) => events.map(heard)),
  ...[
    ...[
      'answered-already',
      'referral-unknown',
      'referral-of-another-customer',
      'excuse-for-a-reason',
      'nothing-instead',
    ],
    ...['own-request', 'choice-not-proposed', 'granted-by-a-person', 'declined-by-a-person'],
    ...['remedy-failed', 'assignment-failed', 'failed-case-unknown', 'failed-remedy-unknown'],
    ...['within-agent-cap', 'beyond-agent-cap', 'agent-cap-used', 'date-comes-up', 'reminded-already'],
    ...['deputy-takes-over', 'colleague-takes-over', 'nobody-takes-over', 'silence-is-consent', 'host-of-silence-gone'],
    ...['host-found-other-language', 'host-found-away', 'nobody-works-here', 'chosen-host-not-here'],
  ].map(found),
  'handed-on-overdue',
  'handed-on-absent',
  'handed-on-left',
  'answered-after-it-was-handed-on',
  'open-to-the-end',
  'second-page-of-DepartureContinued',
  'second-page-of-OfferParityContinued',
];

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
