import { dayOf } from './calendar.ts';
import type { Fact, PromiseKind, PromiseMade, RecoveryEvent } from './facts.ts';

/** The promise of that kind and id, where the ledger has it. */
export function promised(promise: Fact<PromiseMade>, kind: PromiseKind, promiseId: string): PromiseMade | undefined {
  if (promise === 'unknown' || promise.kind !== kind || promise.promiseId !== promiseId) return undefined;
  return promise;
}

/** Whether the day for which something was promised was over when the event occurred; on the day itself it is not. */
export function isOver(day: string | undefined, { metadata }: Pick<RecoveryEvent, 'metadata'>): boolean {
  return day !== undefined && day < dayOf(metadata.occurredAt);
}
