import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/stack/**'],
    // Of two cores Vitest would leave one to whoever watches.
    maxWorkers: availableParallelism(),
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // What is waited for comes: how soon is no matter of these tests, and whose machine it is.
    expect: { poll: { timeout: 15_000 } },
    // In CI the results are counted (.ci/run), whatever command ran the tests.
    ...(process.env.CI === 'true' && { reporters: ['default', ['json', { outputFile: '.cache/tests.json' }]] }),
  },
});
