import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/protocol/settings.ts';
import { readSettings } from '../../../src/server/lsp/settings.ts';

test.each([
  ['nothing', undefined],
  ['null', null],
  ['a text', 'tokens'],
  ['an empty object', {}],
  [
    'values of other types',
    { hover: { enabled: 'no' }, highlight: 'off', diagnostics: [1], suggestions: null },
  ],
  ['words that nobody knows', { highlight: { style: 'loud' }, diagnostics: { duplicateName: 'fatal' } }],
  ['flat keys', { 'hover.enabled': false }],
])('of %s all have their defaults', (_what, given) => {
  expect(readSettings(given)).toEqual(DEFAULT_SETTINGS);
});

test('what is given stands, the rest has its default', () => {
  const settings = readSettings({
    highlight: { style: 'decorations' },
    hover: { enabled: false },
    diagnostics: { duplicateName: 'off', missingEntity: 'error' },
  });
  expect(settings).toEqual({
    ...DEFAULT_SETTINGS,
    highlight: { style: 'decorations' },
    hover: { enabled: false },
    diagnostics: { ...DEFAULT_SETTINGS.diagnostics, duplicateName: 'off', missingEntity: 'error' },
  });
});
