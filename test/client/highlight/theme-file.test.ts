import { expect, test } from 'vitest';
import { readThemeFile } from '../../../src/client/highlight/theme-file.ts';

test('a theme may hold comments and trailing commas', () => {
  const text = `{
    // "semanticHighlighting": false,
    "name": "A // theme, }", /* one
    more, */
    "include": "./base.json",
    "semanticHighlighting": true,
    "tokenColors": [{ "scope": "a", },],
  }`;
  expect(readThemeFile(text)).toEqual({ semanticHighlighting: true, include: './base.json', rules: [] });
});

test.each(['', 'no JSON', '[]', 'null', '{"semanticHighlighting": "true", "include": 1}', '{}'])(
  'a theme that says nothing of semantic highlighting does without: %j',
  text => {
    expect(readThemeFile(text)).toEqual({ semanticHighlighting: false, include: undefined, rules: [] });
  },
);

test('a theme full of unclosed comments and strings is read in no time', () => {
  for (const hostile of ['/*', '"', '"\\', ', ', '//'])
    expect(readThemeFile(hostile.repeat(200_000)).semanticHighlighting).toBe(false);
});
