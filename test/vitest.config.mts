import { defineConfig } from 'vitest/config';

/** Tests without an editor; those in `editor/` and `browser/` have runners of their own. */
export default defineConfig({
  test: {
    reporters: ['default', ['json', { outputFile: '.vscode-test/results/unit.json' }]],
    include: ['test/**/*.test.ts'],
    exclude: ['test/editor/**', 'test/browser/**'],
  },
});
