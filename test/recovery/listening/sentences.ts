/**
 * Sentences as people who answer customers write them, each with the excuse that it makes, or none.
 *
 * `de`, `en` and `more-training` are for working on: the words and the weights were made from them. `more-training` holds
 * every set that was held out once and measured; docs/decisions/0023-* tells what came out each time. `held-out` was
 * written last, with words and weights finished, was measured once, and is only ever measured.
 */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { language } from '../../../events/fields.ts';
import { excuseKinds } from '../../../events/remedies/listening.ts';
import { excusesIn } from '../../../shared/recovery/listening/excuses.ts';

const labelled = z.strictObject({
  language: language(),
  label: z.enum([...excuseKinds, 'none']),
  text: z.string().check(z.minLength(1)),
});
export type Labelled = z.infer<typeof labelled>;

function sentencesIn(file: 'de' | 'en' | 'more-training' | 'held-out'): Labelled[] {
  const lines = readFileSync(new URL(`./sentences/${file}.ndjson`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => labelled.parse(JSON.parse(line)));
}

/** What the words and the weights were made from. */
export const training = [...sentencesIn('de'), ...sentencesIn('en'), ...sentencesIn('more-training')];
/** What nothing was made from. */
export const heldOut = sentencesIn('held-out');

/** What was found rightly, wrongly, and not. */
export interface Measured {
  precision: number;
  recall: number;
  found: number;
  wrong: number;
  missed: number;
}

/** By excuse; `each` adds them up, `any` asks only whether there is one at all. */
export function measure(
  sentences: readonly Labelled[],
): Record<(typeof excuseKinds)[number] | 'each' | 'any', Measured> {
  const pairs = sentences.map(({ text, language: of, label }) => ({
    label,
    found: new Set(excusesIn(text, of).map(({ kind }) => kind)),
  }));
  const of = (kind: (typeof excuseKinds)[number]) => ({
    found: pairs.filter(({ label, found }) => label === kind && found.has(kind)).length,
    wrong: pairs.filter(({ label, found }) => label !== kind && found.has(kind)).length,
    missed: pairs.filter(({ label, found }) => label === kind && !found.has(kind)).length,
  });
  const counts = { rules: of('rules'), organisation: of('organisation'), 'other-customer': of('other-customer') };
  const sum = (what: 'found' | 'wrong' | 'missed') => excuseKinds.reduce((all, kind) => all + counts[kind][what], 0);
  const any = {
    found: pairs.filter(({ label, found }) => label !== 'none' && found.size > 0).length,
    wrong: pairs.filter(({ label, found }) => label === 'none' && found.size > 0).length,
    missed: pairs.filter(({ label, found }) => label !== 'none' && found.size === 0).length,
  };
  return {
    rules: rated(counts.rules),
    organisation: rated(counts.organisation),
    'other-customer': rated(counts['other-customer']),
    each: rated({ found: sum('found'), wrong: sum('wrong'), missed: sum('missed') }),
    any: rated(any),
  };
}

function rated({ found, wrong, missed }: Omit<Measured, 'precision' | 'recall'>): Measured {
  const share = (of: number) => Math.round((1000 * found) / of) / 1000;
  return { precision: share(found + wrong), recall: share(found + missed), found, wrong, missed };
}
