import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['test/set-up.ts'],
    include: ['test/**/*.test.ts'],
    exclude: ['test/**/*.fuzz.test.ts', 'test/cluster/**', 'node_modules/**'],
    testTimeout: 60_000,
    // Left to itself it uses one of two cores.
    maxWorkers: 2,
  },
});
