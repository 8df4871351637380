import { readFileSync } from 'node:fs';
import type { Outcome } from '../../shared/recovery/decision.ts';

/** What was decided once, line by line as it was recorded. */
export const corpus: Pick<Outcome, 'facts' | 'decision'>[] = readFileSync(
  new URL('../recovery/corpus.ndjson', import.meta.url),
  'utf8',
)
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line));
