/**
 * The names by which other systems, the local engine and the runbooks know the parts. They do not carry the stage:
 * each stage lives in an AWS account (or at least a region) of its own, see docs/deploy.md.
 */
export const busName = 'kulanz';
export const tableName = 'kulanz';
/** What only the scheduling of work may see: customers' segments. */
export const segmentsTableName = 'kulanz-segments';
/** Where events end up that the bus could not hand to a queue. */
export const undeliveredQueueName = 'kulanz-undelivered-dlq';
export const metricNamespace = 'Kulanz';

export const queueName = (name: string) => `kulanz-${name}`;
export const deadLetterQueueName = (name: string) => `kulanz-${name}-dlq`;
/** Where events end up that even the quarantine could not set aside. Only people read it. */
export const lastQueueName = deadLetterQueueName('quarantine');
export const functionName = (name: string) => `kulanz-${name}`;
export const logGroupName = (name: string) => `/aws/lambda/${functionName(name)}`;
/** When, what and how it ended, of every request of the API. */
export const apiAccessLog = '/aws/apigateway/kulanz';

/** What an access token has to say to open the API: `kulanz/desk`. */
export const apiScope = { server: 'kulanz', name: 'desk' } as const;

/** What people may do; functions/api/person.ts knows them by the same names. */
export const groups = {
  host: 'Looks after customers: sees their stories, puts things right, answers what waits',
  operations: 'Looks after the machine: what was set aside, figures, policy',
  privacy: 'Looks after personal data',
} as const;
