/**
 * What was decided once, as it was recorded: `rules/<rule>.ndjson` beside the test of the rule that a case is an example of, a
 * case a line. Lines are added (`npm run grow`) and never changed: a change that needs one changed here changes the past,
 * and needs a new policy version or a new rule instead.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Outcome } from '../../shared/recovery/decision.ts';

export type Recorded = Pick<Outcome, 'facts' | 'decision' | 'letter' | 'referral'>;

const folder = new URL('./rules/', import.meta.url);

/** The file with the cases of a rule; there may be none yet. */
export const corpusOf = (rule: string): URL => new URL(`${rule}.ndjson`, folder);

/** The cases in a file, in the order in which they were added. */
export function recordedIn(file: URL): Recorded[] {
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

/** All of them. */
export const corpus: Recorded[] = readdirSync(folder)
  .filter((name) => name.endsWith('.ndjson'))
  .toSorted()
  .flatMap((name) => recordedIn(new URL(name, folder)));
