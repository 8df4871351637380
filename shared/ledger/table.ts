/**
 * The one table, and the client that talks to it. No other code of Kulanz knows DynamoDB, except what creates the table.
 *
 * | item       | pk                                | sk           | what it holds                                         |
 * |------------|-----------------------------------|--------------|-------------------------------------------------------|
 * | outcome    | `CASE#<event>#<source>#<caseId>`  | `OUTCOME`    | verdict, policyVersion, contentHash, body (packed); of a referral: handedOn, answeredBy |
 * | allowance  | `ALLOWANCE#<subject>`             | `<name>`     | version, entries: tellings that drew, when, how much  |
 * | customer   | `CUSTOMER#<customerId>`           | `PROFILE`    | profile, host (with hostTurn, hostBy, hostBefore), firstCase: that gave them their first host, purchases, a stamp or version of each |
 * | contract   | `CUSTOMER#<customerId>`           | `CONTRACT#<contractId>` | contract, cancelledOn, their stamps, expiresAt |
 * | promise    | `CUSTOMER#<customerId>`           | `PROMISE#<kind>#<id>`   | promise, stamp                             |
 * | complaint  | `CUSTOMER#<customerId>`           | `COMPLAINT#<complaintId>` | settledBy, stamp; `waits#<caseKey>`: since when  |
 * | choice     | `CUSTOMER#<customerId>`           | `CHOICE#<employeeId>`   | until, stamp                               |
 * | employee   | `EMPLOYEE#<employeeId>`           | `PROFILE`    | about, employment, a stamp of each; `absent#<from>`   |
 * | date       | `CUSTOMER#<customerId>`           | `DATE#<kind>#<about>`   | dueOn, stamp                               |
 * | offer      | `OFFER#<productId>`               | `<offerId>`  | published, withdrawnOn, a stamp of each, expiresAt    |
 * | fan-out    | `FANOUT#<fanOutId>`               | `<part>`     | lastPage: the last page that is done, expiresAt       |
 * | figure     | `FIGURES#<day>#<shard>`           | `<outcomeId>` | what an outcome adds to the figures: verdict, asked, putRight, ordered, toldAt, … |
 * | request    | `REQUEST#<employeeId>`            | `<key>`      | what was asked under a key: contentHash, askedAt, expiresAt |
 * | wish       | `REQUEST#<employeeId>`            | `WISH#<contentHash>` | of the same wish: requestId and askedAt of the last that went through, through: all of them, expiresAt |
 * | excuses    | `EMPLOYEE#<employeeId>`           | `EXCUSES#<decidedAt>#<caseKey>` | a person’s own report: caseKey, counts |
 * | quarantine | `QUARANTINE#<day>#<shard>`        | `<id>`       | code, faults, quarantinedAt, body (packed), redrivingAt, redrivenAt, discarded |
 *
 * | index  | partition               | sort                     | entries                                             |
 * |--------|-------------------------|--------------------------|-----------------------------------------------------|
 * | `gsi1` | `CUSTOMER#<customerId>` | `<decidedAt>#<caseKey>`  | a customer's dossier: every outcome that is not found as their firstCase (`cases.ts`) |
 * | `gsi1` | `STAFF`                 | `<employeeId>`           | everybody who works here                            |
 * | `gsi2` | `HOST#<hostId>`         | `<dueAt>#<caseKey>`      | open referrals only: what waits for a host, soonest first |
 * | `gsi2` | `PRODUCT#<productId>#<shard>` | `<currency>#<price of a year>#<contractId>#<last day>` | contracts: who pays more than a price |
 * | `gsi2` | `LOOKS-AFTER#<hostId>`  | `<customerId>`           | the customers of a host                             |
 * | `gsi2` | `OPEN-QUARANTINE#<shard>` | `<quarantinedAt>#<code>` | what was set aside, until somebody has dealt with it |
 * | `gsi2` | `DUE#<shard>`           | `<day>#<value>#<pk>#<sk>` | what waits for a day, until it is done (`due.ts`)    |
 *
 * No part of a key that comes from outside can contain `#` (ids exclude it), so keys cannot run into each other. An
 * allowance is read and written by key and version, an outcome is put once (only whose referral it is, and
 * who answered it, is written beside it), and a projection carries the stamp
 * (`stamp.ts`) of what it was made from. There is no transaction and no stream, and no scan but that of an operator who has
 * all figures computed anew (`every-outcome.ts`).
 * Nothing is ever deleted but what ended long ago (offers, contracts, fan-outs, requests): DynamoDB removes it after its `expiresAt`.
 */
import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { lean } from '../lean.ts';

/** The table to work on, and the client to do it with. */
export interface Table {
  client: DynamoDBClient;
  name: string;
  /** Waits before the n-th attempt, from 1. */
  pause: (attempt: number) => Promise<void>;
  /** The items of these keys, eventually consistent, read in one call with what others want in the same moment. */
  readTogether: (keys: readonly { pk: string; sk: string }[]) => Promise<unknown[]>;
}

export const keys = {
  outcome: (caseKey: string) => ({ pk: `CASE#${caseKey}`, sk: 'OUTCOME' }),
  allowance: ({ subject, name }: { subject: string; name: string }) => ({ pk: `ALLOWANCE#${subject}`, sk: name }),
  customer: (customerId: string) => ({ pk: `CUSTOMER#${customerId}`, sk: 'PROFILE' }),
  contract: (customerId: string, contractId: string) => ({
    pk: `CUSTOMER#${customerId}`,
    sk: `CONTRACT#${contractId}`,
  }),
  promise: (customerId: string, { kind, promiseId }: { kind: string; promiseId: string }) => ({
    pk: `CUSTOMER#${customerId}`,
    sk: `PROMISE#${kind}#${promiseId}`,
  }),
  complaint: (customerId: string, complaintId: string) => ({
    pk: `CUSTOMER#${customerId}`,
    sk: `COMPLAINT#${complaintId}`,
  }),
  choice: (customerId: string, employeeId: string) => ({ pk: `CUSTOMER#${customerId}`, sk: `CHOICE#${employeeId}` }),
  employee: (employeeId: string) => ({ pk: `EMPLOYEE#${employeeId}`, sk: 'PROFILE' }),
  offer: (productId: string, offerId: string) => ({ pk: `OFFER#${productId}`, sk: offerId }),
  fanOut: (fanOutId: string, part: number) => ({ pk: `FANOUT#${fanOutId}`, sk: String(part) }),
  figure: (day: string, shard: number, outcomeId: string) => ({ pk: `FIGURES#${day}#${shard}`, sk: outcomeId }),
  ownExcuses: (employeeId: string, at: string) => ({ pk: `EMPLOYEE#${employeeId}`, sk: `EXCUSES#${at}` }),
  request: (employeeId: string, key: string) => ({ pk: `REQUEST#${employeeId}`, sk: key }),
  wish: (employeeId: string, contentHash: string) => ({ pk: `REQUEST#${employeeId}`, sk: `WISH#${contentHash}` }),
  quarantine: (day: string, shard: number, id: string) => ({ pk: `QUARANTINE#${day}#${shard}`, sk: id }),
  openQuarantine: (shard: number) => `OPEN-QUARANTINE#${shard}`,
  dossier: (customerId: string) => `CUSTOMER#${customerId}`,
  host: (hostId: string) => `HOST#${hostId}`,
  paying: (productId: string, shard: number) => `PRODUCT#${productId}#${shard}`,
  looksAfter: (hostId: string) => `LOOKS-AFTER#${hostId}`,
  staff: 'STAFF',
  date: (customerId: string, kind: string, about: string) => ({
    pk: `CUSTOMER#${customerId}`,
    sk: `DATE#${kind}#${about}`,
  }),
  due: (shard: number) => `DUE#${shard}`,
} as const;

/** The name of an attribute of an employee: this and the first day of an absence. */
export const absencePrefix = 'absent#';

/**
 * How long a call to the table may take, in milliseconds. DynamoDB answers in single-digit milliseconds; these are for
 * the day on which it does not. `requestMs` is the time until an answer begins; connecting is part of it.
 */
export const clientTimes = { connectionMs: 500, requestMs: 1_000, attempts: 2 } as const;

/** The SDK waits less than this before its n-th retry (from 0) if the table throttles; after other faults far less. */
const longestPauseMs = (retry: number) => 1_000 * 2 ** retry;

/** The longest that one call can take, with all its attempts and the pauses between them. */
export const longestCallMs =
  clientTimes.attempts * clientTimes.requestMs +
  Array.from({ length: clientTimes.attempts - 1 }, (_, retry) => longestPauseMs(retry)).reduce(
    (sum, ms) => sum + ms,
    0,
  );

/**
 * The calls to the table that one event can make one after the other: project, gather (with others
 * and, where that fails, alone), roster (a query and a read), reserve, record, keep, find what was recorded before, release (a read and a write), set aside (a write and a read). A
 * test counts those that exclude no other. A cancellation projects in four calls and gathers in two, but neither reserves,
 * keeps nor releases. What is repeated because the table answered (a race that was lost, keys that it left for later) is
 * not in it.
 */
export const longestChain = 13;
/** The longest that these calls can take together; a test holds it, with publishing, below the functions' time-out. */
export const longestChainMs = longestChain * longestCallMs;

/**
 * A client with explicit time-outs. Region, endpoint and credentials come from the environment where left out.
 *
 * @param requestMs how long a call may take, where nobody waits for a function's answer
 */
export function tableClient(
  options: Pick<DynamoDBClientConfig, 'region' | 'endpoint' | 'credentials' | 'requestHandler'> = {},
  requestMs: number = clientTimes.requestMs,
): DynamoDBClient {
  return lean(
    new DynamoDBClient({
      maxAttempts: clientTimes.attempts,
      // Middleware is added before the first call or never, so each command's chain is built once.
      cacheMiddleware: true,
      ...options,
      requestHandler: options.requestHandler ?? {
        connectionTimeout: clientTimes.connectionMs,
        requestTimeout: requestMs,
        // Also of an answer that has begun and then stops.
        socketTimeout: requestMs,
        // Without it the SDK only logs that a request took too long, and goes on waiting.
        throwOnRequestTimeout: true,
      },
    }),
  );
}
