import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { COMMAND_NAMES } from '../src/client/command-names.ts';
import { COMMANDS, TOKEN_MODIFIERS, TOKEN_TYPES } from '../src/protocol/requests.ts';
import { DEFAULT_SETTINGS, DIAGNOSTIC_KEYS, SECTION } from '../src/protocol/settings.ts';
import { manifest } from './support/manifest.ts';

const { contributes } = manifest;

interface Setting {
  readonly default: unknown;
  readonly scope: string;
  readonly enum?: readonly string[];
  readonly enumDescriptions?: readonly string[];
  readonly markdownDescription: string;
}

const settings = new Map<string, Setting>(
  contributes.configuration.flatMap(({ properties }) => Object.entries<Setting>(properties as never)),
);

/** `{a: {b: 1}}` as `a.b` → 1, as far as that is not itself the value of a setting. */
const flat = (value: object, path: string): [string, unknown][] =>
  Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === 'object' && inner !== null && !settings.has(`${path}.${key}`)
      ? flat(inner, `${path}.${key}`)
      : [[`${path}.${key}`, inner] as [string, unknown]],
  );

test('every setting that the server reads is offered, with the same default', () => {
  for (const [key, value] of flat(DEFAULT_SETTINGS, SECTION))
    expect([key, settings.get(key)?.default]).toEqual([key, value]);
});

test('every diagnostic has a severity to choose, and no other has', () => {
  const offered = [...settings.keys()].filter(key => key.startsWith('accountNotes.diagnostics.'));
  expect(offered).toEqual(DIAGNOSTIC_KEYS.map(key => `accountNotes.diagnostics.${key}`));
});

test('the settings are those that are documented', () => {
  const documented = [
    'agents.mcpServer',
    'codeLens.enabled',
    'completion.insert',
    'highlight.style',
    'hover.enabled',
    'inlayHints.enabled',
    'notes.folders',
    'organization.followActiveNote',
    'preview.enabled',
    'rename.keepOldNameAsAlias',
    'suggestions.enabled',
    'trace.server',
  ];
  const offered = [...settings.keys()].filter(key => !key.startsWith('accountNotes.diagnostics.'));
  expect(offered.toSorted()).toEqual(documented.map(key => `accountNotes.${key}`));
});

test('every setting is explained, and so is every choice', () => {
  for (const [key, setting] of settings) {
    expect(setting.markdownDescription, key).toMatch(/^[A-Z].*\.$/);
    expect(['resource', 'window'], key).toContain(setting.scope);
    expect(setting.enumDescriptions?.length, key).toBe(setting.enum?.length);
  }
});

test('every command of the manifest is implemented, and every implemented one is in the manifest', () => {
  expect(contributes.commands.map(({ command }) => command).toSorted()).toEqual(
    [...COMMAND_NAMES].toSorted(),
  );
});

test('hovers link to commands that exist', () => {
  expect(COMMAND_NAMES).toEqual(expect.arrayContaining(Object.values(COMMANDS)));
});

/** Our own commands, and those that VS Code makes for our views. */
const known: readonly string[] = [
  ...COMMAND_NAMES,
  ...contributes.views.accountNotes.map(({ id }) => `${id}.focus`),
];

const commandsIn = (text: string): string[] =>
  [...text.matchAll(/command:(accountNotes\.[\w.]+)/g)].map(([, command = '']) => command);

test('menus and welcome texts name commands that exist', () => {
  const inMenus = Object.values(contributes.menus).flatMap(items => items.map(({ command }) => command));
  const inTexts = contributes.viewsWelcome.flatMap(({ contents }) => commandsIn(contents));
  for (const command of [...inMenus, ...inTexts]) expect(known).toContain(command);
});

test('the walkthrough names commands and views that exist, and each of its steps has a picture', () => {
  for (const { description, completionEvents, media } of contributes.walkthroughs.flatMap(
    ({ steps }) => steps,
  )) {
    for (const command of commandsIn(description)) expect(known).toContain(command);
    for (const event of completionEvents) {
      const [, kind, name = ''] = /^on(Command|View|Context):([\w.]+)/.exec(event) ?? [];
      if (kind === 'Command') expect(known).toContain(name);
      if (kind === 'View') expect(contributes.views.accountNotes.map(({ id }) => id)).toContain(name);
      expect(kind, event).toBeDefined();
    }
    expect(existsSync(media.svg), media.svg).toBe(true);
    expect(media.altText).toMatch(/^[A-Z]/);
  }
});

test('what the extension offers in menus of the editor and the explorer waits for notes that define something', () => {
  const { 'editor/context': editor, 'explorer/context': explorer } = contributes.menus;
  // A mail is offered to be taken in where there is no note yet.
  for (const { command, when } of [...editor, ...explorer])
    if (command !== 'accountNotes.importMail') expect(when).toContain('accountNotes.state == ready');
});

test('mails are offered to be taken in where they stand, whatever has been read', () => {
  const offers = Object.values(contributes.menus).flatMap(items =>
    items.filter(
      ({ command, when }) => command === 'accountNotes.importMail' && when.includes('resourceExtname'),
    ),
  );
  expect(offers).toHaveLength(2);
  for (const { when } of offers) {
    const [, pattern = ''] = /resourceExtname =~ \/(.*)\/i/u.exec(when) ?? [];
    for (const name of ['.eml', '.MSG', '.mbox', '.mbx']) expect(name).toMatch(new RegExp(pattern, 'i'));
    for (const name of ['.md', '.emlx', '']) expect(name).not.toMatch(new RegExp(pattern, 'i'));
  }
});

test('what is offered of files is offered in windows on another machine too', () => {
  const schemes = JSON.stringify(contributes.menus).match(/resourceScheme [^ ]* [^ "]*/gu) ?? [];
  expect([...new Set(schemes)]).toEqual(['resourceScheme =~ /^(file|vscode-remote)$/']);
});

test('commands stand under one category', () => {
  for (const { category } of contributes.commands) expect(category).toBe('Account Notes');
});

test('token types and modifiers are those that the server sends', () => {
  expect(contributes.semanticTokenTypes.map(({ id }) => id)).toEqual(TOKEN_TYPES);
  expect(contributes.semanticTokenModifiers.map(({ id }) => id)).toEqual(TOKEN_MODIFIERS);
});

test('themes find a colour for every token type and a look for every modifier but the dotted line of candidates', () => {
  const [markdown] = contributes.semanticTokenScopes;
  const looks = TOKEN_MODIFIERS.filter(modifier => modifier !== 'candidate').map(modifier => `*.${modifier}`);
  expect(Object.keys(markdown?.scopes ?? {})).toEqual([...TOKEN_TYPES, ...looks]);
});

const backgrounds = {
  dark: '#1F1F1F',
  light: '#FFFFFF',
  highContrast: '#000000',
  highContrastLight: '#FFFFFF',
};
const themes = ['dark', 'light', 'highContrast', 'highContrastLight'] as const;

test('every token type has a colour of its own in every kind of theme, legible on its background', () => {
  const colors = new Map(contributes.colors.map(({ id, defaults }) => [id, defaults]));
  const mentions = TOKEN_TYPES.map(type => `accountNotes.${type}Foreground`);
  const icons = TOKEN_TYPES.map(type => `accountNotes.${type}CandidateForeground`);
  expect([...colors.keys()]).toEqual([...mentions, ...icons]);
  for (const theme of themes) {
    const used = mentions.map(id => colors.get(id)?.[theme] ?? '');
    expect(new Set(used).size, theme).toBe(TOKEN_TYPES.length);
    for (const color of used)
      expect(contrast(color, backgrounds[theme]), `${theme} ${color}`).toBeGreaterThan(4.5);
  }
});

test('nothing starts the extension but Markdown, in the editor or in the folder, text beside nothing else, mails, and a chart or matrix from before', () => {
  expect(manifest.activationEvents).toEqual([
    'onLanguage:markdown',
    'onWebviewPanel:accountNotes.orgChart',
    'onWebviewPanel:accountNotes.coverageMatrix',
    'workspaceContains:account-notes.yaml',
    'workspaceContains:**/*.md',
    'workspaceContains:*.txt',
    'workspaceContains:**/*.eml',
    'workspaceContains:**/*.msg',
    'workspaceContains:**/*.mbox',
  ]);
});

test('the extension takes no key outside of its own views and changes no setting of the user', () => {
  for (const { key, when } of contributes.keybindings)
    expect(when, key).toMatch(/^focusedView == accountNotes\.\w+ && listFocus && !inputFocus$/);
  expect(contributes).not.toHaveProperty('configurationDefaults');
});

/** WCAG 2.2, contrast ratio, of two colours as `#RRGGBB`. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].toSorted((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map(at => Number.parseInt(color.slice(at, at + 2), 16) / 255)
    .map(value => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
