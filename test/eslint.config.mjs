import eslint from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** Layout is Prettier's; unused names and types are TypeScript's. What is left needs types to be seen. */
export default defineConfig(
  { ignores: ['dist/', '.vscode-test/', 'seeds/'] },
  eslint.configs.recommended,
  tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: ['../tsconfig.json', '../src/webview/tsconfig.json', '../src/server/browser/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // TypeScript reports these too, and knows `_`.
      '@typescript-eslint/no-unused-vars': 'off',
      // Control characters are what some texts are cleaned of.
      'no-control-regex': 'off',
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  {
    // Small enough to be read at once. Where a function may not be, it says why beside it: ten of them at most, which
    // `tidy.test.ts` counts.
    files: ['src/**/*.ts'],
    rules: {
      complexity: ['error', 15],
      'max-lines': ['error', 300],
      'max-lines-per-function': ['error', 60],
    },
  },
  { files: ['**/*.mjs', '**/*.cjs'], ...tseslint.configs.disableTypeChecked },
);
