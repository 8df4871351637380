import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readable } from '../../console/src/parts/json-text.ts';

test('an event is shown line by line', () => {
  expect(readable('{"a":[1,{}, []],"b":"x: {,"}')).toBe(
    '{\n  "a": [\n    1,\n    {},\n    []\n  ],\n  "b": "x: {,"\n}',
  );
});

test('what is shown is what was sent, in another place on the page at most', () => {
  fc.assert(
    fc.property(fc.json(), (json) => {
      const shown = readable(json);
      expect(JSON.parse(shown)).toEqual(JSON.parse(json));
      expect(readable(shown)).toBe(shown);
    }),
  );
});

test('a number that no computer can hold, and a field that is there twice, are shown as they were sent', () => {
  expect(readable('{"amount":1e999,"amount":-0}')).toBe('{\n  "amount": 1e999,\n  "amount": -0\n}');
});

test('what cannot be seen is shown by its number', () => {
  expect(readable('C-1\u200b2 \u202eevil\u0000')).toBe('C-1\\u200b2 \\u202eevil\\u0000');
});

test('what is not JSON is shown as it is', () => {
  fc.assert(
    fc.property(
      fc.string().filter((text) => !/^[\s\d"[{tfn-]/.test(text)),
      (text) => {
        expect(readable(text)).toBe(text);
      },
    ),
  );
  expect(readable('<img src=x onerror=alert(1)>')).toBe('<img src=x onerror=alert(1)>');
});
