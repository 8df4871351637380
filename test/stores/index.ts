/**
 * The DynamoDB implementations that the ledger's contract is checked against. `npm test` takes dynalite alone, which is
 * there with npm; `KULANZ_STORES=all` takes all three, and so does CI, where a missing one is a failure.
 */
import { dynaliteStore } from './dynalite.ts';
import { dynamodbLocalStore } from './dynamodb-local.ts';
import { ministackStore } from './ministack.ts';
import type { Store } from './store.ts';

export type { RunningStore, Store } from './store.ts';
export { dynamodbLocalStore };

/** A store, and why this run leaves it out, if it does. */
export interface ChosenStore {
  store: Store;
  skipped: string | undefined;
}

const inCi = process.env.CI === 'true';
const all = inCi || process.env.KULANZ_STORES === 'all';

/** Decides whether this run takes a store. In CI the answer is always yes: what is missing then fails at its start. */
export async function choose(store: Store): Promise<ChosenStore> {
  const skipped = await reasonToSkip(store);
  if (skipped) console.info(`${store.name} is left out: ${skipped}`);
  return { store, skipped };
}

async function reasonToSkip(store: Store): Promise<string | undefined> {
  if (inCi || store === dynaliteStore) return undefined;
  return all ? store.missing() : 'runs with KULANZ_STORES=all';
}

/** All stores, each with why it is left out, if it is. */
export const chosenStores = (): Promise<ChosenStore[]> =>
  Promise.all([dynaliteStore, dynamodbLocalStore, ministackStore].map(choose));
