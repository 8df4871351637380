import { type Fault, join } from './faults.ts';

const maxDepth = 20;
const maxItems = 100;
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** What no schema should have to look at: hostile shapes, found in one walk. */
export function firstUnsafe(value: unknown, path = '', depth = 0): Fault | undefined {
  if (depth > maxDepth) return { path, code: 'too-deep', message: `nested deeper than ${maxDepth} levels` };
  if (typeof value === 'string') {
    return value.isWellFormed()
      ? undefined
      : { path, code: 'malformed-text', message: 'the text has a lone surrogate' };
  }
  if (typeof value === 'number') {
    if (Object.is(value, -0)) return { path, code: 'out-of-range', message: 'minus zero is not an amount' };
    if (!Number.isFinite(value)) return { path, code: 'out-of-range', message: 'the number is too large' };
    return undefined;
  }
  if (Array.isArray(value)) {
    if (value.length > maxItems)
      return { path, code: 'too-many-items', message: `a list has at most ${maxItems} items` };
    for (const [index, item] of value.entries()) {
      const fault = firstUnsafe(item, `${path}[${index}]`, depth + 1);
      if (fault) return fault;
    }
  } else if (isRecord(value)) {
    for (const key of Object.keys(value)) {
      const keyPath = join(path, key);
      if (forbiddenKeys.has(key)) return { path: keyPath, code: 'forbidden-key', message: 'this key is never allowed' };
      const fault = firstUnsafe(value[key], keyPath, depth + 1);
      if (fault) return fault;
    }
  }
  return undefined;
}

/** An object that is no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
