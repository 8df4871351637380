/** Why the table will never take this, however often it is tried. */
export type PermanentFaultCode = 'item-too-large' | 'rejected-by-table';

/**
 * The table refused for good: what was to be written (or asked for) can never succeed and belongs in quarantine. Every
 * other error that the ledger throws is passing: throttling, time-outs, a lost race too often.
 */
export class PermanentFault extends Error {
  override readonly name = 'PermanentFault';
  readonly code: PermanentFaultCode;

  constructor(code: PermanentFaultCode, cause: unknown) {
    super(`the table refuses this for good: ${code}`, { cause });
    this.code = code;
  }
}

/** Others were faster every time. Passing: the next delivery tries again. */
export class ContentionFault extends Error {
  override readonly name = 'ContentionFault';

  constructor(what: string, attempts: number) {
    super(`${what}: lost the race ${attempts} times`);
  }
}

/**
 * An item does not look as the ledger writes it. It is not the event's fault, so this is no permanent one: the event
 * waits in its queue until the code, or the item, is put right.
 */
export class UnreadableItemFault extends Error {
  override readonly name = 'UnreadableItemFault';

  constructor(what: string, paths: readonly string[]) {
    super(`unreadable ${what} in the table, at: ${paths.join(', ')}`);
  }
}

/** Waits for the table's answer and turns its refusals for good into a `PermanentFault`; the rest is thrown as it is. */
export async function answerOf<Answer>(call: Promise<Answer>): Promise<Answer> {
  try {
    return await call;
  } catch (error) {
    if (!isNamed(error, 'ValidationException')) throw error;
    // Source: DynamoDB's own words, "Item size has exceeded the maximum allowed size" and "Item size to update has …".
    throw new PermanentFault(/item size/i.test(error.message) ? 'item-too-large' : 'rejected-by-table', error);
  }
}

/**
 * Waits for a conditional write: `true` if it was done, `false` if its condition did not hold. After a lost answer the
 * SDK tries again, so `false` may also mean that this very write was done before: whoever needs to know reads the item.
 */
export async function conditionHeld(write: Promise<unknown>): Promise<boolean> {
  try {
    await answerOf(write);
    return true;
  } catch (error) {
    if (isNamed(error, 'ConditionalCheckFailedException')) return false;
    throw error;
  }
}

const isNamed = (error: unknown, name: string): error is Error => error instanceof Error && error.name === name;
