import { expect, test } from 'vitest';
import { isRefusal } from '../../../src/edit/change.ts';
import { newAccount } from '../../../src/features/organization/new-account.ts';
import { parseNote } from '../../../src/parse/parse-note.ts';
import { indexOf, readFixture } from '../../support/fixture.ts';

const NOTES = '--- acme/acme.md\n---\ntype: account\n---\n# Acme\n--- beta/plan.md\nText.\n';

/** The note that is made, or why none is; `taken` is on the disk. */
function made(name: string, folder?: string, taken: readonly string[] = []): string {
  const note = newAccount(indexOf(readFixture(NOTES)), { name, folder }, path => taken.includes(path));
  return isRefusal(note) ? note.refusal : `${note.path}\n${note.text}`;
}

test('an account is a note that owns its folder', () => {
  expect(made('  Northwind  Robotics ', 'beta')).toBe(
    'beta/northwind-robotics.md\n---\ntype: account\n---\n\n# Northwind Robotics\n',
  );
  expect(made('Beta', '')).toMatch(/^beta.md\n/);
});

test('without a folder it gets one of its own name', () => {
  expect(made('Café Olé!')).toMatch(/^café-olé\/café-olé.md\n/);
  expect(made('Beta', undefined, ['beta'])).toMatch(/^beta-2\/beta.md\n/);
});

test('no file is made over another one', () => {
  expect(made('Beta', 'beta', ['beta/beta.md'])).toMatch(/^beta\/beta-2.md\n/);
});

test('whatever the name, the note bears it', () => {
  for (const name of ['C* & <Co>', '[[x]]', '- a', '“Q”: #1', '日本']) {
    const note = newAccount(indexOf(readFixture('')), { name, folder: '' }, () => false);
    if (isRefusal(note)) throw new Error(note.refusal);
    const [definition] = parseNote(note.path, note.text).definitions;
    expect([definition?.name, definition?.isAccount]).toEqual([name, true]);
  }
});

test('a folder has one account', () => {
  expect(made('Other', 'acme')).toBe('This folder has an account already: Acme.');
});

test.each(['../out', '/etc', 'a/../../b', '.git', 'node_modules', 'C:\\x'])(
  '%s is no folder for notes',
  folder => {
    expect(made('Acme', folder)).toBe(`“${folder}” is no folder that can hold notes.`);
  },
);

test('a name that could not be looked for is refused', () => {
  expect(made('?')).toBe('No account can be called “?”: the name holds no letter or digit.');
});
