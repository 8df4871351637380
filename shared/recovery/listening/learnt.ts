import { once } from '../../../events/fields.ts';
import type { Language } from '../../../events/index.ts';
import { type ExcuseKind, excuseKinds } from '../../../events/remedies/listening.ts';
import { featuresOf } from './features.ts';
import { de } from './learnt/de.ts';
import { en } from './learnt/en.ts';
import type { Word } from './words.ts';

/** What a sentence can be, in the order of the weights. */
export const labels = [...excuseKinds, 'none'] as const;
/** A weight of this size is one, in the files: they hold whole numbers. */
export const unit = 100;

/** How likely a sentence is an excuse at all, from 0 to 1, and which one it is if it is one. */
export interface Likelihood {
  excuse: number;
  kind: ExcuseKind;
}

/**
 * What the labelled sentences teach of a sentence (test/recovery/listening/learn.ts): a weight for each thing that is
 * noticed about it and each label, added up. It sees how people write where no cue was thought of.
 */
export function likelihoodOf(words: readonly Word[], language: Language): Likelihood {
  const weights = weightsIn[language]();
  const sums = labels.map(() => 0);
  for (const feature of ['', ...featuresOf(words)]) {
    for (const [index, weight] of (weights.get(feature) ?? []).entries()) sums[index] = (sums[index] ?? 0) + weight;
  }
  const highest = Math.max(...sums);
  const shares = sums.map((sum) => Math.exp((sum - highest) / unit));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const [first, ...others] = excuseKinds;
  const share = (kind: ExcuseKind) => shares[labels.indexOf(kind)] ?? 0;
  return {
    excuse: 1 - (shares[labels.indexOf('none')] ?? 0) / all,
    kind: others.reduce<ExcuseKind>((best, kind) => (share(kind) > share(best) ? kind : best), first),
  };
}

/** Lines of `feature rules organisation other-customer none`; the feature of every sentence has no name. */
function read(lines: string): ReadonlyMap<string, readonly number[]> {
  return new Map(
    lines
      .trim()
      .split('\n')
      .map((line) => {
        const [feature = '', ...weights] = line.split(' ');
        return [feature === '.' ? '' : feature, weights.map(Number)];
      }),
  );
}

// Read on first use: a function that never sees a reply does not pay for it.
const weightsIn: Record<Language, () => ReadonlyMap<string, readonly number[]>> = {
  de: once(() => read(de)),
  en: once(() => read(en)),
};
