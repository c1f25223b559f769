import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['test/set-up.ts'],
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/*.fuzz.test.ts', 'test/cluster/**', 'node_modules/**'],
    globalSetup: ['test/corpus/build-sample.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Left to itself it uses one of two cores.
    maxWorkers: 2,
    // A worker loads and warms the program once for all its files: what it keeps, it keeps for every text alike.
    isolate: false,
  },
});
