import { defineConfig } from 'vitest/config';

/** The tests against a cluster of three nodes, which is started for them; skipped with a word where Java or Maven is missing. */
export default defineConfig({
  test: {
    setupFiles: ['test/set-up.ts'],
    include: ['test/cluster/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 300_000,
    fileParallelism: false,
  },
});
