import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    setupFiles: ['test/set-up.ts'],
    include: ['test/**/*.fuzz.test.ts', 'test/check/planted-*.test.ts', 'test/source/mutated-parts.test.ts'],
    testTimeout: 600_000,
    passWithNoTests: true,
    // Every defect that is planted for a check, of which `npm test` takes a part.
    env: { PLANTED: '220', MUTATED: '1000' },
  },
});
