import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { hintOf } from '../../console/src/quarantine/hint.ts';
import { de } from '../../console/src/words/de.ts';
import { en } from '../../console/src/words/en.ts';
import { wordsIn } from '../../console/src/words/format.ts';
import { faultsOf } from '../../events/faults.ts';

/** What the contracts really say of a value that is none of these. */
const hintFor = (schema: z.ZodMiniType, value: unknown, language: 'de' | 'en') => {
  const message = faultsOf(schema.safeParse(value).error ?? new z.core.$ZodError([]), 'x', value)[0]?.message ?? '';
  return language === 'de' ? hintOf(message, wordsIn('de', de)) : hintOf(message, wordsIn('en', en));
};
const limited = z.number().check(z.minimum(1000), z.maximum(2000));
const text = z.string().check(z.minLength(3), z.maxLength(4));

test.each([
  [z.int(), 1.5, 'Eine ganze Zahl.', 'A whole number.'],
  [limited, 1, 'Mindestens 1.000.', 'At least 1,000.'],
  [limited, 3000, 'Höchstens 2.000.', 'At most 2,000.'],
  [text, 'a', 'Mindestens 3 Zeichen.', 'At least 3 characters.'],
  [text, 'abcde', 'Höchstens 4 Zeichen.', 'At most 4 characters.'],
  [z.enum(['paid', 'pending']), 'x', 'Eines von: paid, pending.', 'One of: paid, pending.'],
  [z.string(), 7, undefined, undefined],
])('what would be right is said in the language of whoever reads it (%#)', (schema, value, inGerman, inEnglish) => {
  expect(hintFor(schema, value, 'de')).toBe(inGerman);
  expect(hintFor(schema, value, 'en')).toBe(inEnglish);
});
