import { describe, expect, test } from 'vitest';
import { standInName } from '../../console/src/parts/stand-in.ts';
import { sayPolicy, sections } from '../../console/src/policy/say-policy.ts';
import { de } from '../../console/src/words/de.ts';
import { en, isWord } from '../../console/src/words/en.ts';
import { de as reasonsInGerman } from '../../console/src/words/explain/de.ts';
import { en as reasonsInEnglish } from '../../console/src/words/explain/en.ts';
import { explanationsIn } from '../../console/src/words/explain/explain.ts';
import { wordsIn } from '../../console/src/words/format.ts';
import { policies } from '../../shared/recovery/policy.ts';

const languages = [
  ['de', wordsIn('de', de), reasonsInGerman],
  ['en', wordsIn('en', en), reasonsInEnglish],
] as const;

describe.each(policies)('the policy $version', (policy) => {
  test.each(languages)('is told in whole sentences, all of it (%s)', (_, words, reasons) => {
    const said = sayPolicy(policy, words, explanationsIn(words, reasons));
    for (const section of sections) expect(said[section].length).toBeGreaterThan(0);
    const sentences = Object.values(said).flat();
    expect(sentences.length).toBeGreaterThan(Object.keys(policy).length);
    expect(sentences.filter((sentence) => /[{}]|undefined|NaN|\[object/.test(sentence))).toEqual([]);
    expect(new Set(sentences).size).toBe(sentences.length);
  });

  test('has words for each kind of remedy that has a time of its own', () => {
    const kinds = Object.keys(policy.promisedDaysOf);
    expect(kinds.filter((kind) => !isWord(`policy.kind.${kind}`))).toEqual([]);
  });
});

test('the stand-in is called by name, not by an id', () => {
  for (const policy of policies) {
    for (const [language, words] of languages)
      expect([language, standInName(policy.referral.standInHost, words)]).not.toContain(undefined);
  }
});

test('numbers are told as each language writes them', () => {
  const [policy] = policies;
  if (!policy) throw new Error('there is a first policy');
  const inGerman = sayPolicy(policy, languages[0][1], explanationsIn(languages[0][1], reasonsInGerman));
  const inEnglish = sayPolicy(policy, languages[1][1], explanationsIn(languages[1][1], reasonsInEnglish));
  expect(inGerman.unasked).toContain(
    'Was falscher Rat gekostet hat, wird ersetzt, bis 100,00 €.'.replace(' €', '\u00a0€'),
  );
  expect(inEnglish.unasked).toContain('What wrong advice has cost is paid, up to €100.00.');
  expect(inEnglish.promised).toContain('A warning where something could hurt somebody: the same day');
});
