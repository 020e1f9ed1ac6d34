import { expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/protocol/settings.ts';
import { ownPart, readSettings } from '../../../src/server/lsp/settings.ts';

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
])('of %s all have their defaults', (_what, given) => {
  expect(readSettings(given).settings).toEqual(DEFAULT_SETTINGS);
});

test.each([
  [
    'nested',
    {
      highlight: { style: 'decorations' },
      hover: { enabled: false },
      diagnostics: { duplicateName: 'off', missingEntity: 'error' },
    },
  ],
  [
    'with dotted keys',
    {
      'highlight.style': 'decorations',
      'hover.enabled': false,
      'diagnostics.duplicateName': 'off',
      'diagnostics.missingEntity': 'error',
    },
  ],
  [
    'below the section',
    {
      accountNotes: { 'highlight.style': 'decorations', diagnostics: { missingEntity: 'error' } },
      'accountNotes.hover': { enabled: false },
      'accountNotes.diagnostics.duplicateName': 'off',
    },
  ],
])('what is given %s stands, the rest has its default', (_how, given) => {
  expect(readSettings(given)).toEqual({
    settings: {
      ...DEFAULT_SETTINGS,
      highlight: { style: 'decorations' },
      hover: { enabled: false },
      diagnostics: { ...DEFAULT_SETTINGS.diagnostics, duplicateName: 'off', missingEntity: 'error' },
    },
    problems: [],
  });
});

test('what is given later stands before what was given earlier, key by key', () => {
  const { settings } = readSettings(
    { completion: { insert: 'wikilink' }, hover: { enabled: false } },
    { 'completion.insert': 'markdownLink', hover: null },
  );
  expect(settings).toMatchObject({ completion: { insert: 'markdownLink' }, hover: { enabled: false } });
});

test('a wrong value and an unknown key are told, those of our own client are not', () => {
  const { problems } = readSettings({
    hover: { enabled: 'no', colour: 'red' },
    'completion.insert': 'link',
    notes: { folders: { person: 3 } },
    trace: { server: 'off' },
    preview: { enabled: true },
    constructor: 1,
  });
  expect(problems).toEqual([
    'The setting hover.enabled is true or false, not "no".',
    'There is no setting hover.colour.',
    'The setting completion.insert is one of name, wikilink, markdownLink, not "link".',
    'The setting notes.folders.person is a text, not 3.',
    'There is no setting constructor.',
  ]);
});

test('of all that a client sends, what is ours is found', () => {
  expect(
    ownPart({ editor: { tabSize: 2 }, accountNotes: { a: 1 }, 'accountNotes.b': 2, accounts: 3 }),
  ).toEqual({ accountNotes: { a: 1 }, 'accountNotes.b': 2 });
  expect(ownPart({ editor: {} })).toBeUndefined();
  expect(ownPart(null)).toBeUndefined();
});
