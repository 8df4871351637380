/**
 * Sentences as people who answer customers write them, each with the excuse that it makes, or none.
 *
 * `de` and `en` were written before the finder was: two thirds of them are for working on its words, a third is held out
 * by a hash of the sentence and is only ever measured. `more-training` was written to make good what the first
 * measurement showed, `unseen` when the words were finished; nothing was changed after it was measured.
 */
import { createHash } from 'node:crypto';
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

export function sentencesOf(file: 'de' | 'en' | 'more-training' | 'unseen'): Labelled[] {
  const lines = readFileSync(new URL(`./sentences/${file}.ndjson`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map((line) => labelled.parse(JSON.parse(line)));
}

/** Every third or so, for good: by eight digits of the hash, of which those were taken that leave a third of each kind. */
export function isHeldOut({ text }: Labelled): boolean {
  return Number.parseInt(createHash('sha256').update(text).digest('hex').slice(13, 21), 16) % 3 === 1;
}

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
