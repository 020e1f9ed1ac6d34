import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { DIAGNOSTIC_KEYS } from '../../../src/protocol/settings.ts';
import { documentationIn } from '../../../src/server/lsp/documentation.ts';

test('every code of a problem leads to its row in the README', () => {
  const of = documentationIn('.');
  for (const code of DIAGNOSTIC_KEYS) {
    const uri = new URL(of(code) ?? 'file:///nowhere');
    const file = fileURLToPath(new URL(uri.pathname, 'file:'));
    expect(existsSync(file), code).toBe(true);
    const line = readFileSync(file, 'utf8').split('\n')[Number(uri.hash.slice(2)) - 1];
    expect(line).toMatch(new RegExp(`^\\| \`${code}\` \\|`));
  }
});

test('a folder without README explains nothing', () => {
  expect(documentationIn('src/text')('invalidAlias')).toBeUndefined();
});
