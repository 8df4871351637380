import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { hintOf, whyOf } from '../../console/src/quarantine/hint.ts';
import { de } from '../../console/src/words/de.ts';
import { en } from '../../console/src/words/en.ts';
import { en as explained } from '../../console/src/words/explain/en.ts';
import { explanationsIn } from '../../console/src/words/explain/explain.ts';
import { wordsIn } from '../../console/src/words/format.ts';
import { faultsOf } from '../../events/faults.ts';

/** What the contracts really say of a value that is none of these. */
const hintFor = (schema: z.ZodMiniType, value: unknown, language: 'de' | 'en') => {
  const [fault] = faultsOf(schema.safeParse(value).error ?? new z.core.$ZodError([]), 'x', value);
  return fault && (language === 'de' ? hintOf(fault, wordsIn('de', de)) : hintOf(fault, wordsIn('en', en)));
};
const limited = z.number().check(z.minimum(1000), z.maximum(2000));
const text = z.string().check(z.minLength(3), z.maxLength(4));

test.each([
  [z.int(), 1.5, 'sollte eine ganze Zahl sein', 'should be a whole number'],
  [limited, 1, 'sollte mindestens 1.000 sein', 'should be at least 1,000'],
  [limited, 3000, 'sollte höchstens 2.000 sein', 'should be at most 2,000'],
  [text, 'a', 'sollte mindestens 3 Zeichen haben', 'should have at least 3 characters'],
  [text, 'abcde', 'sollte höchstens 4 Zeichen haben', 'should have at most 4 characters'],
  [z.enum(['paid', 'pending']), 'x', 'sollte eines davon sein: paid, pending', 'should be one of: paid, pending'],
  [z.string(), 7, undefined, undefined],
])('what would be right is said in the language of whoever reads it (%#)', (schema, value, inGerman, inEnglish) => {
  expect(hintFor(schema, value, 'de')).toBe(inGerman);
  expect(hintFor(schema, value, 'en')).toBe(inEnglish);
});

const words = wordsIn('en', en);
const outOfRange = (message: string) => ({ path: 'detail.data.x', code: 'out-of-range', message });

test.each([
  ['a whole number', 'A number has a fraction where a whole one is expected.'],
  ['at least 1', 'A value is too small.'],
  ['at most 9', 'A value is too large.'],
  ['at least 1 characters', 'A text is too short.'],
  ['at most 9 characters', 'A text is too long.'],
  ['something new', 'A value is too small, too large, too short or too long.'],
])('why it was set aside follows from what is wrong: %s', (message, title) => {
  const explain = explanationsIn(words, explained);
  const entry = { code: 'out-of-range', faults: [outOfRange(message), { path: 'y', code: 'missing' }] };
  expect(whyOf(entry, words, explain)).toBe(title);
});

test('where several things are wrong, why it was set aside is said of all of them', () => {
  const explain = explanationsIn(words, explained);
  const faults = [outOfRange('at least 1'), outOfRange('at most 9 characters')];
  const title = 'A value is too small, too large, too short or too long.';
  expect(whyOf({ code: 'out-of-range', faults }, words, explain)).toBe(title);
  const notAllowed = { path: 'x', code: 'not-allowed', message: 'one of a, b' };
  expect(whyOf({ code: 'not-allowed', faults: [notAllowed] }, words, explain)).toBe(
    'A value is not one of those that are allowed.',
  );
});
