import { createHash } from 'node:crypto';

/** The id of a case's outcome, which derives from its key: 32 hexadecimal digits. */
export function outcomeIdOf(caseKey: string): string {
  return createHash('sha256').update(caseKey).digest('hex').slice(0, 32);
}
