import { describe, expect, inject, test } from 'vitest';
import { limitsOf } from '../../local/stack/limits.ts';

const stack = inject('stack');

describe.skipIf(!stack)('what docs/local-stack.md says that MiniStack can and cannot do', () => {
  test.for(limitsOf(stack?.endpoint ?? ''))('$feature: $expected', async ({ works, expected }) => {
    expect(await works()).toBe(expected);
  });
});
