import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { en, isWord } from '../../console/src/words/en.ts';
import { faultCodes } from '../../events/index.ts';

const source = fileURLToPath(new URL('../../console/src/', import.meta.url));
const code = globSync('**/*.{ts,tsx}', { cwd: source })
  .filter((file) => !file.startsWith('words') && !file.endsWith('generated.ts'))
  .map((file) => readFileSync(source + file, 'utf8'))
  .join('\n');

/** Words whose last or middle part is told by the API or by somebody’s choice: `verdict.${verdict}`. */
const patterns = [...code.matchAll(/`([a-z]+\.[^`\s]*\$\{[^`]*)`/g)].map(
  ([, template = '']) =>
    new RegExp(
      `^${template
        .split(/\$\{[^}]*\}/)
        .map((part) => part.replaceAll('.', '\\.'))
        .join('.+')}$`,
    ),
);
const isUsed = (word: string) => code.includes(`'${word}'`) || patterns.some((pattern) => pattern.test(word));

/** What no field of a form can be: why an event would be set aside. */
const ofEvents = /^(too-large|not-json|not-an-event|unknown-event|unknown-version|forged-source|in-the-future)$/;

describe('the words of the console', () => {
  test('are all said somewhere', () => {
    expect(Object.keys(en).filter((word) => !isUsed(word))).toEqual([]);
  });

  test('say whatever the API can find wrong with a field, in both languages', () => {
    const codes = faultCodes.filter((code) => !ofEvents.test(code));
    expect(codes.filter((code) => !isWord(`fault.${code}`))).toEqual([]);
  });
});
