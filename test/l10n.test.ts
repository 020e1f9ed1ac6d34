import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import raw from '../package.json' with { type: 'json' };
import texts from '../package.nls.json' with { type: 'json' };
import { messagesIn } from './support/l10n-messages.ts';
import { usedKeys } from './support/manifest.ts';

test('every text of the manifest that is named exists, and none is there for nothing', () => {
  expect(Object.keys(texts).toSorted()).toEqual(usedKeys().toSorted());
});

test('every text of the manifest that a person reads can be translated', () => {
  const isText = (key: string, value: unknown): boolean =>
    typeof value === 'string' &&
    /^(title|shortTitle|category|contents|name|displayName|label|altText|contextualTitle|(markdown)?([dD]escription|DeprecationMessage))$/.test(
      key,
    ) &&
    // The name of a tool is what a model calls it by.
    !value.startsWith('accountNotes_');
  const plain: string[] = [];
  JSON.stringify(
    { contributes: raw.contributes, displayName: raw.displayName, description: raw.description },
    (key, value: unknown) => {
      // A model reads it, no person.
      if (key === 'inputSchema') return undefined;
      if (isText(key, value) && !/^%[\w.-]+%$/.test(String(value))) plain.push(`${key}: ${String(value)}`);
      if (/[eE]numDescriptions$/.test(key))
        plain.push(...(value as string[]).filter(text => !text.startsWith('%')));
      return value;
    },
  );
  expect(plain).toEqual([]);
});

test('a text of the manifest is a whole sentence or title, never half of one', () => {
  for (const [key, text] of Object.entries(texts)) expect(text, key).toMatch(/^\S[^]*\S$/);
});

const { messages, faults } = messagesIn('src');

test('every text of the code is one literal, with its numbered places filled', () => {
  expect(faults).toEqual([]);
});

test('the bundle for translators holds every text of the code; `npx vitest -u` writes it anew', async () => {
  const bundle = Object.fromEntries(messages.map(message => [message, message]));
  await expect(`${JSON.stringify(bundle, undefined, 2)}\n`).toMatchFileSnapshot(
    '../media/l10n/bundle.l10n.json',
  );
});

test('the package holds the texts', () => {
  const ignored = readFileSync('.vscodeignore', 'utf8');
  expect(raw.l10n).toBe('./media/l10n');
  for (const file of ['!package.nls*.json', '!media/l10n/*.json'])
    expect(ignored.split('\n')).toContain(file);
});
