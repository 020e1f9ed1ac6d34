import { defineConfig } from 'vitest/config';
import { withLetterExpressions } from './host/letter-expressions.mts';

const VSCODE = '\0vscode';

/** Tests without an editor; those in `editor/` and `browser/` have runners of their own. */
export default defineConfig({
  // Of VS Code's API there is nothing here but its words.
  plugins: [
    {
      name: 'vscode-words',
      enforce: 'pre',
      resolveId: id => (id === 'vscode' ? VSCODE : undefined),
      load: id => (id === VSCODE ? "export * as l10n from '@vscode/l10n'" : undefined),
    },
    // The sources as the build has them.
    { name: 'letters', enforce: 'pre', transform: (text, file) => withLetterExpressions(file, text) },
  ],
  test: {
    reporters: ['default', ['json', { outputFile: '.vscode-test/results/unit.json' }]],
    projects: [
      {
        extends: true,
        test: {
          name: 'on a disk',
          include: ['test/**/*.test.ts'],
          exclude: ['test/editor/**', 'test/browser/**', 'test/growth/**'],
          setupFiles: ['test/support/fixed-seed.ts', 'test/support/on-disk.ts'],
        },
      },
      {
        // What a server answers is the same over files that an editor in a browser hands over.
        extends: true,
        test: {
          name: 'handed over',
          include: ['test/server/**/*.test.ts'],
          setupFiles: ['test/support/fixed-seed.ts', 'test/support/handed-over.ts'],
        },
      },
    ],
    // Files share the modules that they import, which takes two thirds off the time: nothing in src keeps a state but the
    // language, and a test that sets something for its whole process takes it back.
    pool: 'threads',
    isolate: false,
    // In milliseconds: only what hangs takes as long, however busy the machine is.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { requireAssertions: true },
  },
});
