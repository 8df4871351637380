import { describe, expect, test } from 'vitest';
import { compilePattern } from '../../local/engine/pattern.ts';

describe('an event pattern', () => {
  test.each([
    ['an exact value', { source: ['shop'] }, { source: 'shop' }, true],
    ['another value', { source: ['shop'] }, { source: 'crm' }, false],
    ['one of several values', { source: ['crm', 'shop'] }, { source: 'shop' }, true],
    ['a field that is not there', { source: ['shop'] }, {}, false],
    ['anything but one value', { source: [{ 'anything-but': 'kulanz' }] }, { source: 'shop' }, true],
    ['anything but a list', { source: [{ 'anything-but': ['kulanz', 'shop'] }] }, { source: 'shop' }, false],
    ['anything but, of a field that is not there', { source: [{ 'anything-but': ['kulanz'] }] }, {}, false],
    ['a prefix', { source: [{ prefix: 'shop.' }] }, { source: 'shop.berlin' }, true],
    ['another prefix', { source: [{ prefix: 'shop.' }] }, { source: 'shop' }, false],
    ['a field that exists', { detail: { id: [{ exists: true }] } }, { detail: { id: null } }, true],
    ['a field that does not exist', { detail: { id: [{ exists: false }] } }, { detail: {} }, true],
    ['a field in depth', { detail: { data: { n: [7] } } }, { detail: { data: { n: 7 } } }, true],
    ['one value of a list', { resources: ['b'] }, { resources: ['a', 'b'] }, true],
    ['all fields but one', { source: ['shop'], 'detail-type': ['X'] }, { source: 'shop', 'detail-type': 'Y' }, false],
    ['an inherited field', { toString: [{ exists: true }] }, {}, false],
  ])('decides about %s', (_, pattern, event, expected) => {
    expect(compilePattern(pattern)(event)).toBe(expected);
  });

  test.each([
    [{ source: [{ suffix: 'x' }] }],
    [{ source: [{ 'anything-but': { prefix: 'x' } }] }],
    [{ source: [{ numeric: ['>', 1] }] }],
    [{ source: [{ prefix: 'a', exists: true }] }],
    [{ source: 'shop' }],
    [{ source: [] }],
    [{}],
  ])('is refused rather than read as something else: %j', (pattern) => {
    expect(() => compilePattern(pattern)).toThrow();
  });
});
