import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['test/set-up.ts'],
    include: ['test/e2e/**/*.e2e.ts'],
    globalSetup: ['test/e2e/start-site.ts'],
    // One browser at a time, so that what is measured is not disturbed.
    fileParallelism: false,
    // What waits more than it works says so itself.
    maxConcurrency: 3,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A machine that does other work as well is slow, and no test is to fail for that.
    expect: { poll: { timeout: 10_000 } },
  },
});
