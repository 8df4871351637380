import { subscriptions } from '../../events/subscriptions.ts';
import { settingsOf } from '../../infra/subscribers.ts';

/** Where the functions find the rest of the engine. */
export interface Surroundings {
  bus: string;
  table: string;
  region: string;
  busEndpoint: string;
  tableEndpoint: string;
}

/** What the functions find in their environment; the names are those that a deployed function gets. */
export function functionEnvironment(surroundings: Surroundings): Record<string, string> {
  const { bus, table, region, busEndpoint, tableEndpoint } = surroundings;
  return {
    BUS_NAME: bus,
    TABLE_NAME: table,
    STAGE: 'embedded',
    AWS_REGION: region,
    // Any will do, and none of the user's own may be used: these come before profiles and all else.
    AWS_ACCESS_KEY_ID: 'embedded',
    AWS_SECRET_ACCESS_KEY: 'embedded',
    AWS_SESSION_TOKEN: '',
    AWS_ENDPOINT_URL_DYNAMODB: tableEndpoint,
    AWS_ENDPOINT_URL_EVENTBRIDGE: busEndpoint,
    POWERTOOLS_LOG_LEVEL: process.env.POWERTOOLS_LOG_LEVEL ?? 'INFO',
    // Nothing collects metrics here; the log stays readable without them.
    POWERTOOLS_METRICS_DISABLED: 'true',
  };
}

/** The other table's name, beside that of the first. */
export const segmentsTableOf = (table: string): string => `${table}-segments`;

/** What single functions find in their environment besides, as in AWS: where the other table is, who has a right there. */
export function ownEnvironment(table: string): Record<string, Record<string, string>> {
  const beside = subscriptions.filter(({ name }) => settingsOf(name).segmentActions);
  return Object.fromEntries(beside.map(({ name }) => [name, { SEGMENTS_TABLE_NAME: segmentsTableOf(table) }]));
}
