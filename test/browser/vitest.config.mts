import { defineConfig } from 'vitest/config';

/** One VS Code at a time: two cores are busy enough with a server, its extension host and a browser. */
export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: '.vscode-test/results/browser.json' }]],
    include: ['test/browser/**/*.test.ts'],
    fileParallelism: false,
    // A busy machine can lose a key or a click on its way into the page; a real fault fails twice.
    retry: 1,
    testTimeout: 60_000,
    hookTimeout: 180_000,
  },
});
