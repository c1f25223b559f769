import { defineConfig } from 'vitest/config';

/** Files that write into the corpus of their site; the others only read. */
const writers = ['intake', 'tasks/keep', 'tasks/many', 'tasks/hands'].map(
  (name) => `test/e2e/${name}.e2e.ts`,
);

const shared = {
  setupFiles: ['test/set-up.ts'],
  // What waits more than it works says so itself.
  maxConcurrency: 3,
  testTimeout: 60_000,
  hookTimeout: 120_000,
  // A machine that does other work as well is slow, and no test is to fail for that.
  expect: { poll: { timeout: 10_000 } },
};

export default defineConfig({
  test: {
    // One site for all: those that write come after those that read.
    globalSetup: ['test/e2e/start-site.ts'],
    projects: [
      {
        test: {
          ...shared,
          name: 'reading',
          include: ['test/e2e/**/*.e2e.ts'],
          exclude: writers,
          // Two cores carry two browsers.
          maxWorkers: 2,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...shared,
          name: 'writing',
          include: writers,
          // Each sees the site as the one before left it.
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
