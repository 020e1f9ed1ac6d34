import { expect, test } from 'vitest';
import { KIND_SCOPES, tellsKindsApart } from '../../../src/client/highlight/kind-colours.ts';
import { readThemeFile } from '../../../src/client/highlight/theme-file.ts';
import manifest from '../../../package.json' with { type: 'json' };

/** Whether a theme of these rules, `scopes: colour`, tells the kinds apart. */
function tells(...rules: string[]): boolean {
  const tokenColors = rules.map(rule => {
    const [scope = '', foreground] = rule.split(': ');
    return { scope, settings: { foreground } };
  });
  return tellsKindsApart(readThemeFile(JSON.stringify({ tokenColors })).rules ?? [], KIND_SCOPES);
}

const OTHERS = ['variable.other.constant: #00f', 'keyword: #f0f'];

test('a theme tells the kinds apart by four colours, by whatever rule it gives them', () => {
  expect(tells('entity.name.function: #ff0', 'entity.name.type: #0ff', ...OTHERS)).toBe(true);
  expect(tells('string: #ff0', 'entity.name.type, support: #0ff', ...OTHERS)).toBe(true);
  expect(tells('entity.name: #ff0', 'entity.name.type: #0ff', ...OTHERS)).toBe(true);
});

test('it does not where two have one colour, or one has none', () => {
  expect(tells('entity.name.function: #0f0', 'entity.name.type: #0F0', ...OTHERS)).toBe(false);
  expect(tells('entity.name: #0f0', ...OTHERS)).toBe(false);
  expect(tells('entity.name.function: #ff0', 'entity.name.type: #0ff', 'keyword: #f0f')).toBe(false);
});

test('the later of two rules counts, and none for what stands inside others or is called alike', () => {
  expect(
    tells('entity.name.function: #0ff', 'entity.name.function: #ff0', 'entity.name.type: #0ff', ...OTHERS),
  ).toBe(true);
  expect(
    tells(
      'entity.name.functional: #ff0',
      'source entity.name.function: #ff0',
      'entity.name.type: #0ff',
      ...OTHERS,
    ),
  ).toBe(false);
});

test('a theme whose rules stand in a file of another kind is not known', () => {
  expect(readThemeFile('{"tokenColors": "./old.tmTheme"}').rules).toBeUndefined();
});

test('the scopes are those of the manifest', () => {
  const scopes = manifest.contributes.semanticTokenScopes[0]?.scopes;
  expect(scopes).toMatchObject(KIND_SCOPES);
});
