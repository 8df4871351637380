/**
 * `node test/recovery/listening/learn.ts` learns the weights of `shared/recovery/listening/learnt/` anew from the sentences
 * that are for working on (never from those that are held out), and writes them. It is a multinomial logistic regression
 * with elastic net, by proximal AdaGrad over all sentences at once: no chance in it, the same sentences give the same weights.
 */
import { writeFileSync } from 'node:fs';
import type { Language } from '../../../events/index.ts';
import { featuresOf } from '../../../shared/recovery/listening/features.ts';
import { labels, unit } from '../../../shared/recovery/listening/learnt.ts';
import { sentencesOf as split } from '../../../shared/recovery/listening/sentences.ts';
import { wordReader } from '../../../shared/recovery/listening/words.ts';
import { type Labelled, training } from './sentences.ts';

const steps = 180;
const rate = 0.3;
/** Keeps the weights few, and small. */
const lasso = 0.0005;
const ridge = 0.0005;
/** What was seen once teaches nothing. */
const seenOften = 2;

interface Example {
  features: number[];
  label: number;
}

/** The lines of a language's weights. */
export function learn(sentences: readonly Labelled[], language: Language): string[] {
  const read = wordReader(language);
  const noticed = sentences
    .filter((one) => one.language === language)
    .map(({ text, label }) => ({
      label: labels.indexOf(label),
      features: [...new Set(split(text).flatMap(({ words }) => [...featuresOf(words.map(read))]))],
    }));
  const seen = new Map<string, number>();
  for (const { features } of noticed) for (const one of features) seen.set(one, (seen.get(one) ?? 0) + 1);
  const names = ['', ...[...seen].filter(([, times]) => times >= seenOften).map(([name]) => name)];
  const places = new Map(names.map((name, place) => [name, place]));
  const examples = noticed.map(({ label, features }) => ({
    label,
    features: [0, ...features.flatMap((name) => places.get(name) ?? [])],
  }));
  const weights = settle(examples, names.length);
  return names
    .map((name, place) => ({
      name: name || '.',
      values: labels.map((_, label) => Math.round((weights[place * labels.length + label] ?? 0) * unit)),
    }))
    .filter(({ values }) => values.some((value) => value !== 0))
    .map(({ name, values }) => [name, ...values].join(' '))
    .toSorted();
}

function settle(examples: readonly Example[], features: number): Float64Array {
  const many = labels.length;
  const weights = new Float64Array(features * many);
  const squares = new Float64Array(features * many).fill(1e-6);
  for (let step = 0; step < steps; step += 1) {
    for (const [place, slope] of slopesOf(examples, weights).entries()) {
      const weight = weights[place] ?? 0;
      const pull = slope + ridge * weight;
      const square = (squares[place] ?? 0) + pull * pull;
      squares[place] = square;
      const stride = rate / Math.sqrt(square);
      const next = weight - stride * pull;
      // What every sentence has is not made small.
      weights[place] = place < many ? next : Math.sign(next) * Math.max(0, Math.abs(next) - stride * lasso);
    }
  }
  return weights;
}

function slopesOf(examples: readonly Example[], weights: Float64Array): Float64Array {
  const many = labels.length;
  const slopes = new Float64Array(weights.length);
  for (const { features, label } of examples) {
    const sums = labels.map((_, at) => features.reduce((sum, feature) => sum + (weights[feature * many + at] ?? 0), 0));
    const highest = Math.max(...sums);
    const shares = sums.map((sum) => Math.exp(sum - highest));
    const all = shares.reduce((sum, share) => sum + share, 0);
    for (const [at, share] of shares.entries()) {
      const off = (share / all - (at === label ? 1 : 0)) / examples.length;
      for (const feature of features) slopes[feature * many + at] = (slopes[feature * many + at] ?? 0) + off;
    }
  }
  return slopes;
}

if (import.meta.main) {
  for (const language of ['de', 'en'] as const) {
    const lines = learn(training, language);
    const file = new URL(`../../../shared/recovery/listening/learnt/${language}.ts`, import.meta.url);
    const head = '// Learnt by test/recovery/listening/learn.ts; not written by hand.';
    writeFileSync(file, `${head}\nexport const ${language} = \`\n${lines.join('\n')}\n\`;\n`);
    console.log(`${language}: ${lines.length} weights`);
  }
}
