import { defineConfig } from 'vitest/config';

/**
 * One VS Code at a time: two cores are busy enough with a server, its extension host and a browser. Nothing here is
 * decided by the clock: a check asks until what it expects holds, and a limit is reached only by what hangs.
 */
export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: '.vscode-test/results/browser.json' }]],
    include: ['test/browser/**/*.test.ts'],
    fileParallelism: false,
    expect: { poll: { timeout: 120_000, interval: 100 } },
    testTimeout: 600_000,
    hookTimeout: 300_000,
  },
});
