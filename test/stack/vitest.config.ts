import { defineConfig } from 'vitest/config';

/** `npm run test:stack`: slower than the other tests and in need of Python, therefore on its own. */
export default defineConfig({
  test: {
    include: ['test/stack/**/*.test.ts'],
    globalSetup: ['test/stack/deployed.ts'],
    fileParallelism: false,
    testTimeout: 90_000,
    hookTimeout: 30_000,
    teardownTimeout: 30_000,
  },
});
