/** One DynamoDB implementation, running on a loopback port of its own. */
export interface RunningStore {
  endpoint: string;
  stop(): Promise<void>;
}

/** A DynamoDB implementation that the ledger's contract is checked against. */
export interface Store {
  name: string;
  /** Why it cannot run on this machine (a sentence that says how to get it), or nothing if it can. */
  missing(): Promise<string | undefined>;
  /** Fetches what it needs on first use, starts it empty, and resolves when it answers. */
  start(): Promise<RunningStore>;
}
