import { defineConfig } from 'vitest/config';

/**
 * The steps of our code are counted in a process where none of it has run before: V8 counts nothing of what was compiled
 * or optimized before it was told to count.
 */
export default defineConfig({
  test: {
    include: ['test/growth/*.test.ts'],
    testTimeout: 120_000,
    expect: { requireAssertions: true },
  },
});
