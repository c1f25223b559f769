import { defineConfig } from 'vitest/config';

/** Tests that start programs, servers or threads, or that look at how the program is built. */
const apart = ['cli', 'corpus', 'lsp', 'mcp', 'package', 'server', 'site', 'tutorial'].map(
  (folder) => `test/${folder}/**/*.test.ts`,
);

export default defineConfig({
  test: {
    setupFiles: ['test/set-up.ts'],
    exclude: ['test/**/*.fuzz.test.ts', 'test/cluster/**', 'node_modules/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Left to itself it uses one of two cores.
    maxWorkers: 2,
    projects: [
      {
        // A worker loads and warms the program once for all its files: what it keeps, it keeps for every text alike.
        extends: true,
        test: { name: 'texts', include: ['test/**/*.test.ts'], exclude: apart, isolate: false },
      },
      {
        extends: true,
        test: {
          name: 'programs',
          include: apart,
          isolate: false,
          globalSetup: ['test/corpus/build-sample.ts'],
        },
      },
    ],
  },
});
